package io.assay.rubric.diagnose;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What was judged, whether from sheets or from plain ratings.
 *
 * @param columns the criteria in order
 * @param cells points, where every criterion has some
 * @param scores final scores, where there is a rubric
 * @param raters who rated
 * @param opinions from criterion and item to who said what
 */
record Judged(
        List<Column> columns,
        Cells cells,
        Optional<RatingMatrix> scores,
        Set<String> raters,
        BiFunction<String, String, List<Opinion>> opinions) {
    /**
     * One criterion.
     *
     * @param id its id
     * @param number as people see it
     * @param text its wording; may be empty
     * @param replaced the id it had in an earlier version
     * @param scale the answers it allows, in words; equal for equal scales
     * @param ratings the answers
     * @param answers how often, and why not
     * @param applies whether it applies, by who answered or said that it does not; empty if that cannot be said
     */
    record Column(
            String id,
            String number,
            String text,
            Optional<String> replaced,
            String scale,
            RatingMatrix ratings,
            AnswerCounts answers,
            Optional<RatingMatrix> applies) {}

    /** Returns what the total is measured on: final scores, or sums of points where there is no rubric; no ratings where there is no total. */
    RatingMatrix totals() {
        return scores.orElseGet(() -> cells.reason().isPresent() ? unrated() : cells.totals(-1));
    }

    /** Returns why there is no total; empty if there is one. */
    Optional<String> noTotal() {
        return scores.isPresent() ? Optional.empty() : cells.reason();
    }

    private RatingMatrix unrated() {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.interval());
        for (Column column : columns) {
            column.ratings().units().forEach(builder::unit);
            column.ratings().raters().forEach(builder::rater);
        }
        return builder.build();
    }

    List<String> ids() {
        return columns.stream().map(Column::id).toList();
    }
}
