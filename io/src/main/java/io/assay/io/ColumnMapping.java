package io.assay.io;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table means what. What is not said is found from usual headings.
 *
 * <p>Headings are compared exactly, and if there is no such column, without regard to case. Immutable; every option
 * returns a new mapping.
 */
public final class ColumnMapping {
    private static final ColumnMapping DETECTED = new ColumnMapping(null, null, null, null, null, false, List.of());

    private final @Nullable Layout layout;
    private final @Nullable String unit;
    private final @Nullable String rater;
    private final @Nullable String value;
    private final @Nullable String criterion;
    private final boolean withoutCriterion;
    private final List<String> raters;

    private ColumnMapping(
            @Nullable Layout layout,
            @Nullable String unit,
            @Nullable String rater,
            @Nullable String value,
            @Nullable String criterion,
            boolean withoutCriterion,
            List<String> raters) {
        this.layout = layout;
        this.unit = unit;
        this.rater = rater;
        this.value = value;
        this.criterion = criterion;
        this.withoutCriterion = withoutCriterion;
        this.raters = raters;
    }

    /**
     * Returns the mapping that finds everything from the headings.
     *
     * <p>Usual headings, in any case, with or without {@code _id}, are for the unit {@code unit, item, task, example,
     * sample, instance, document, id}; for the rater {@code rater, annotator, worker, labeler, coder, judge, evaluator,
     * assessor, reviewer, grader}; for the value {@code value, label, rating, score, judgment, answer}; and for the
     * criterion {@code criterion, dimension, aspect, question}. The table is long if unit, rater and value are found, and
     * wide if only the unit is found and two or more other columns are there.
     *
     * @return the mapping
     */
    public static ColumnMapping detected() {
        return DETECTED;
    }

    /**
     * Returns the mapping of a table with one row per rating.
     *
     * @param unit heading of the units
     * @param rater heading of the raters
     * @param value heading of the ratings
     * @return the mapping
     */
    public static ColumnMapping longForm(String unit, String rater, String value) {
        return DETECTED.layout(Layout.LONG).unit(unit).rater(rater).value(value);
    }

    /**
     * Returns the mapping of a table with one row per unit, where every column but the unit's is a rater.
     *
     * @param unit heading of the units
     * @return the mapping
     */
    public static ColumnMapping wideForm(String unit) {
        return DETECTED.layout(Layout.WIDE).unit(unit);
    }

    /**
     * Says how the table holds ratings.
     *
     * @param newLayout long or wide
     * @return a mapping like this one, with that changed
     */
    public ColumnMapping layout(Layout newLayout) {
        return new ColumnMapping(newLayout, unit, rater, value, criterion, withoutCriterion, raters);
    }

    /**
     * Names the column of unit ids.
     *
     * @param heading heading of the column
     * @return a mapping like this one, with that changed
     */
    public ColumnMapping unit(String heading) {
        return new ColumnMapping(layout, heading, rater, value, criterion, withoutCriterion, raters);
    }

    /**
     * Names the column of rater ids; long form only.
     *
     * @param heading heading of the column
     * @return a mapping like this one, with that changed
     */
    public ColumnMapping rater(String heading) {
        return new ColumnMapping(layout, unit, heading, value, criterion, withoutCriterion, raters);
    }

    /**
     * Names the column of ratings; long form only.
     *
     * @param heading heading of the column
     * @return a mapping like this one, with that changed
     */
    public ColumnMapping value(String heading) {
        return new ColumnMapping(layout, unit, rater, heading, criterion, withoutCriterion, raters);
    }

    /**
     * Names the column that says which criterion a row is about; each criterion becomes a matrix.
     *
     * @param heading heading of the column
     * @return a mapping like this one, with that changed
     */
    public ColumnMapping criterion(String heading) {
        return new ColumnMapping(layout, unit, rater, value, heading, false, raters);
    }

    /**
     * Says that no column is a criterion, whatever the headings suggest.
     *
     * @return a mapping like this one, with that changed
     */
    public ColumnMapping withoutCriterion() {
        return new ColumnMapping(layout, unit, rater, value, null, true, raters);
    }

    /**
     * Names the columns that are raters, others being ignored; wide form only.
     *
     * @param headings headings of the columns, in any order
     * @return a mapping like this one, with that changed
     */
    public ColumnMapping raters(String... headings) {
        return new ColumnMapping(Layout.WIDE, unit, rater, value, criterion, withoutCriterion, List.of(headings));
    }

    Optional<Layout> layout() {
        return Optional.ofNullable(layout);
    }

    /** Returns the heading declared for a role, or null. */
    @Nullable String heading(Role role) {
        return switch (role) {
            case UNIT -> unit;
            case RATER -> rater;
            case VALUE -> value;
            case CRITERION -> criterion;
        };
    }

    boolean hasNoCriterion() {
        return withoutCriterion;
    }

    List<String> raters() {
        return raters;
    }
}
