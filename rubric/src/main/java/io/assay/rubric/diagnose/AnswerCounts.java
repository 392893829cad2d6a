package io.assay.rubric.diagnose;

/**
 * How often a criterion was answered, and why not. The states are never merged.
 *
 * @param answered answers that count
 * @param notApplicable raters said that it does not apply
 * @param cannotAssess raters could not tell
 * @param missing nobody answered
 * @param failed an answer could not be had
 * @param skipped the criterion's condition was not met, so it was not asked
 */
public record AnswerCounts(
        long answered, long notApplicable, long cannotAssess, long missing, long failed, long skipped) {
    /** {@return the sheets on which it was asked} */
    public long asked() {
        return answered + notApplicable + cannotAssess + missing + failed;
    }

    /** {@return the share of sheets on which it does not apply, among those on which it was asked; NaN if there are none} */
    public double notApplicableShare() {
        return asked() == 0 ? Double.NaN : (double) notApplicable / asked();
    }
}
