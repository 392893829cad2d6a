package io.assay.rubric.diagnose;

import io.assay.core.RatingMatrix;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import java.util.List;
import java.util.Map;

/**
 * Whether raters agree more with a new version of a rubric: the differences of alpha on the same items, for each criterion and for the total.
 *
 * <p>Items are drawn with replacement, with their ratings before and after together; p values are adjusted over the criteria by Holm's method.
 * Criteria are matched by id, or by {@link io.assay.rubric.Criterion#replaces}. Where the scale of a criterion changed the difference is undefined unless
 * {@linkplain ComparisonPlan#evenIfScalesChanged() asked for}. An interval that includes 0 is "not shown to improve", which is not "did not improve". Items
 * that were read in order to rewrite the rubric cannot prove the rewriting: compare on others. Immutable.
 */
public final class RubricComparison {
    private final List<CriterionChange> criteria;
    private final CriterionChange total;
    private final List<String> onlyBefore;
    private final List<String> onlyAfter;
    private final List<String> warnings;

    private RubricComparison(Judged before, Judged after, ComparisonPlan plan) {
        Versions versions = new Versions(before, after, plan);
        this.criteria = versions.criteria();
        this.total = versions.total();
        this.onlyBefore = versions.onlyBefore();
        this.onlyAfter = versions.onlyAfter();
        this.warnings = versions.warnings();
    }

    /**
     * Compares two versions with the defaults.
     *
     * @param before the earlier version
     * @param beforeSheets its sheets, one per item and rater
     * @param after the later version
     * @param afterSheets its sheets, of the same items
     * @return the comparison
     * @throws io.assay.rubric.SheetException if a sheet does not fit its rubric
     * @throws IllegalArgumentException if an item has two sheets by one rater on one side
     */
    public static RubricComparison of(
            Rubric before, Iterable<ScoreSheet> beforeSheets, Rubric after, Iterable<ScoreSheet> afterSheets) {
        return of(before, beforeSheets, after, afterSheets, ComparisonPlan.defaults());
    }

    /**
     * Compares two versions.
     *
     * @param before the earlier version
     * @param beforeSheets its sheets, one per item and rater
     * @param after the later version
     * @param afterSheets its sheets, of the same items
     * @param plan how
     * @return the comparison
     * @throws io.assay.rubric.SheetException if a sheet does not fit its rubric
     * @throws IllegalArgumentException if an item has two sheets by one rater on one side
     */
    public static RubricComparison of(
            Rubric before,
            Iterable<ScoreSheet> beforeSheets,
            Rubric after,
            Iterable<ScoreSheet> afterSheets,
            ComparisonPlan plan) {
        return new RubricComparison(SheetReader.read(before, beforeSheets), SheetReader.read(after, afterSheets), plan);
    }

    /**
     * Compares ratings that were not made with rubrics of ours; criteria are matched by name.
     *
     * @param before by criterion
     * @param after by criterion, of the same items
     * @param plan how
     * @return the comparison
     * @throws IllegalArgumentException if a side has no criterion
     */
    public static RubricComparison of(
            Map<String, RatingMatrix> before, Map<String, RatingMatrix> after, ComparisonPlan plan) {
        return new RubricComparison(PlainReader.read(before), PlainReader.read(after), plan);
    }

    /** {@return the criteria both versions have, in the order of the later one} */
    public List<CriterionChange> criteria() {
        return criteria;
    }

    /**
     * {@return what changed on a criterion}
     *
     * @param criterion its id in the later version
     * @throws IllegalArgumentException if the two versions have no such criterion in common
     */
    public CriterionChange of(String criterion) {
        return criteria.stream()
                .filter(one -> one.after().equals(criterion))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("the two versions do not have \"" + criterion + "\" in common"));
    }

    /** {@return what changed on the total: final scores, or sums of points where there is no rubric} */
    public CriterionChange total() {
        return total;
    }

    /** {@return ids of the criteria that only the earlier version has} */
    public List<String> onlyBefore() {
        return onlyBefore;
    }

    /** {@return ids of the criteria that only the later version has} */
    public List<String> onlyAfter() {
        return onlyAfter;
    }

    /** {@return what else may be behind a difference: other raters, items left out, totals of other criteria} */
    public List<String> warnings() {
        return warnings;
    }

    /** {@return a table for people, with the warnings below} */
    public String explain() {
        return ComparisonText.of(this);
    }

    /** {@return the table} */
    @Override
    public String toString() {
        return explain();
    }
}
