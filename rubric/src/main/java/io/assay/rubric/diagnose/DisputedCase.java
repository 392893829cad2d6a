package io.assay.rubric.diagnose;

import java.util.List;

/**
 * An item that raters disagree about on one criterion: what the criterion's text leaves open.
 *
 * @param item id of the item
 * @param share share of the criterion's observed disagreement that it holds, in [0, 1]
 * @param opinions who said what, absences included, ordered as raters were first met
 */
public record DisputedCase(String item, double share, List<Opinion> opinions) {
    /**
     * Copies the opinions.
     *
     * @param item id of the item
     * @param share in [0, 1]
     * @param opinions at least two
     */
    public DisputedCase {
        opinions = List.copyOf(opinions);
    }

    /** {@return the item and who said what} */
    @Override
    public String toString() {
        return item + ": "
                + String.join("; ", opinions.stream().map(Opinion::toString).toList());
    }
}
