package io.assay.rubric.golden;

import java.util.List;

/**
 * What became of one case.
 *
 * @param test the case
 * @param differences what was expected and what came out, a sentence each; empty if the case passed
 */
public record GoldenResult(GoldenCase test, List<String> differences) {
    /**
     * Copies the differences.
     *
     * @param test the case
     * @param differences a sentence each
     */
    public GoldenResult {
        differences = List.copyOf(differences);
    }

    /** {@return whether everything came out as expected} */
    public boolean isPassed() {
        return differences.isEmpty();
    }

    /** {@return name and differences} */
    @Override
    public String toString() {
        return isPassed() ? test.name() + ": passed" : test.name() + ": " + String.join("; ", differences);
    }
}
