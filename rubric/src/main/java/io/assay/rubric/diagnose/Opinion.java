package io.assay.rubric.diagnose;

/**
 * What one rater said about one item.
 *
 * @param rater id of the rater
 * @param answer as people read it, or why there is none
 * @param because the reason the rater gave; may be empty
 */
public record Opinion(String rater, String answer, String because) {
    /** {@return rater, answer and reason} */
    @Override
    public String toString() {
        return rater + ": " + answer + (because.isEmpty() ? "" : " (" + because + ")");
    }
}
