package io.assay.study;

import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import io.assay.study.causes.CauseReport;
import io.assay.study.causes.Causes;
import io.assay.study.causes.CriteriaCauses;
import io.assay.study.causes.CriteriaReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Why raters disagree in a round: the {@linkplain Causes causes} that are beyond chance, on all criteria together and on each. Criteria that
 * too few units or too many raters stand for are left out, and named.
 *
 * @param report the causes; of one criterion the overall report is that of the criterion; empty if no criterion can be diagnosed
 * @param untold what was not looked for, and why, a sentence each; empty if nothing stood in the way
 * @since 0.1
 */
public record RoundCauses(Optional<CriteriaReport> report, List<String> untold) {
    private static final String TOO_MANY =
            "Too many raters to tell why they disagree: it takes the habits of each, of at most " + Causes.MOST_RATERS;
    private static final String TOO_FEW =
            "Too few units to tell why raters disagree: it takes " + Causes.LEAST_UNITS + " that two raters rated";

    /**
     * Copies the list.
     *
     * @param report see above
     * @param untold see above
     */
    public RoundCauses {
        untold = List.copyOf(untold);
    }

    /**
     * Diagnoses the ratings of a round.
     *
     * @param ratings of each criterion
     * @param times when they were given, as far as that is known
     * @param confidence level of the intervals, in (0, 1)
     */
    static RoundCauses of(Map<String, RatingMatrix> ratings, AnswerTimes.Known times, double confidence) {
        List<String> untold = new ArrayList<>();
        Map<String, RatingMatrix> known = new LinkedHashMap<>(ratings);
        known.values().removeIf(matrix -> matrix.raterCount() > Causes.MOST_RATERS);
        leftOut(ratings, known, TOO_MANY, RatingMatrix::raterCount).ifPresent(untold::add);
        Map<String, RatingMatrix> told = new LinkedHashMap<>(known);
        told.values().removeIf(matrix -> sharedUnits(matrix) < Causes.LEAST_UNITS);
        leftOut(known, told, TOO_FEW, RoundCauses::sharedUnits).ifPresent(untold::add);
        if (told.isEmpty()) {
            return new RoundCauses(Optional.empty(), untold);
        }
        times.remark().ifPresent(untold::add);
        try {
            return new RoundCauses(Optional.of(report(told, times.matrix(), confidence)), untold);
        } catch (IllegalArgumentException e) {
            // Ratings without a diagnosis are measured all the same.
            untold.add("Why raters disagree is not told: " + e.getMessage() + ".");
            return new RoundCauses(Optional.empty(), untold);
        }
    }

    /** Says which criteria are not diagnosed for one reason; empty if there are none. */
    private static Optional<String> leftOut(
            Map<String, RatingMatrix> all,
            Map<String, RatingMatrix> told,
            String reason,
            ToIntFunction<RatingMatrix> count) {
        List<String> parts = new ArrayList<>();
        all.forEach((name, matrix) -> {
            if (!told.containsKey(name)) {
                parts.add(count.applyAsInt(matrix) + " on \"" + name + "\"");
            }
        });
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(reason + ", and there are " + String.join(", ", parts) + ".");
    }

    private static int sharedUnits(RatingMatrix matrix) {
        UnitRatings cursor = matrix.cursor();
        int shared = 0;
        for (int u = 0; u < matrix.unitCount(); u++) {
            matrix.load(u, cursor);
            shared += cursor.size() >= 2 ? 1 : 0;
        }
        return shared;
    }

    private static CriteriaReport report(
            Map<String, RatingMatrix> ratings, Optional<RatingMatrix> times, double confidence) {
        if (ratings.size() == 1) {
            String name = ratings.keySet().iterator().next();
            Causes causes = Causes.of(ratings.values().iterator().next()).confidence(confidence);
            CauseReport one = times.map(causes::order).orElse(causes).report();
            return new CriteriaReport(one, Map.of(name, one));
        }
        CriteriaCauses causes = Causes.of(ratings).confidence(confidence);
        for (String name : ratings.keySet()) {
            CriteriaCauses before = causes;
            causes = times.map(matrix -> before.order(name, matrix)).orElse(before);
        }
        return causes.report();
    }
}
