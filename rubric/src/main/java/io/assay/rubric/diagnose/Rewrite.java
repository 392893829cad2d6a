package io.assay.rubric.diagnose;

import java.util.List;

/**
 * A criterion worth rewriting, why, and the cases to read before doing so.
 *
 * @param criterion id of the criterion
 * @param reason sentences of figures
 * @param cases the items disputed most, most disputed first
 */
public record Rewrite(String criterion, String reason, List<DisputedCase> cases) {
    /**
     * Copies the cases.
     *
     * @param criterion id of the criterion
     * @param reason sentences of figures
     * @param cases most disputed first
     */
    public Rewrite {
        cases = List.copyOf(cases);
    }

    /** {@return criterion and reason} */
    @Override
    public String toString() {
        return criterion + ": " + reason;
    }
}
