package io.assay.study.causes;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Why raters disagree on several criteria: the causes on each, and whether one criterion is vague.
 *
 * <p>A criterion counts by its disagreement as a share of what chance would make, {@code q = D_o / D_e = 1 - alpha}, less what its own causes
 * explain. The criterion of the largest is vague if it exceeds the mean of the others beyond chance: by a jackknife over units (the same ones
 * for all criteria), one-sided, times the number of criteria, at 0.02. The causes on single criteria share 0.025 between them.
 *
 * <p>Immutable and thread-safe; every option returns a new one.
 *
 * @since 0.1
 */
public final class CriteriaCauses {
    private static final double VAGUE_LEVEL = 0.02;
    private static final double OTHER_LEVEL = 0.025;
    private static final String SHARE = "share-of-disagreement";

    private final Map<String, Causes> criteria;
    private final Map<String, RatingMatrix> ratings;
    private final double confidence;

    private CriteriaCauses(Map<String, Causes> criteria, Map<String, RatingMatrix> ratings, double confidence) {
        this.criteria = criteria;
        this.ratings = ratings;
        this.confidence = confidence;
    }

    static CriteriaCauses of(Map<String, RatingMatrix> ratings) {
        if (ratings.size() < 2) {
            throw new IllegalArgumentException(
                    "criteria are compared with one another, so there must be two or more, but there is "
                            + String.join(", ", ratings.keySet()));
        }
        Map<String, Causes> criteria = new LinkedHashMap<>();
        ratings.forEach((name, matrix) -> criteria.put(name, Causes.of(matrix)));
        return new CriteriaCauses(criteria, new LinkedHashMap<>(ratings), 0.95);
    }

    /**
     * {@return the diagnosis that knows when the ratings of a criterion were given}
     *
     * @param criterion its name
     * @param positions as in {@link Causes#order}
     * @throws IllegalArgumentException if there is no such criterion
     */
    public CriteriaCauses order(String criterion, RatingMatrix positions) {
        Causes one = criteria.get(criterion);
        if (one == null) {
            throw new IllegalArgumentException(
                    "there is no criterion \"" + criterion + "\"; there are " + String.join(", ", criteria.keySet()));
        }
        Map<String, Causes> changed = new LinkedHashMap<>(criteria);
        changed.put(criterion, one.order(positions));
        return new CriteriaCauses(changed, ratings, confidence);
    }

    /**
     * {@return the diagnosis with another confidence of intervals}
     *
     * @param level in (0, 1)
     * @throws IllegalArgumentException if it is out of range
     */
    public CriteriaCauses confidence(double level) {
        Map<String, Causes> changed = new LinkedHashMap<>();
        criteria.forEach((name, causes) -> changed.put(name, causes.confidence(level)));
        return new CriteriaCauses(changed, ratings, level);
    }

    /**
     * Finds the causes.
     *
     * @return the causes, over all criteria and on each
     * @throws IllegalArgumentException if a criterion has too few units, or an order does not fit
     */
    public CriteriaReport report() {
        Map<String, CauseReport> reports = new LinkedHashMap<>();
        criteria.forEach((name, causes) -> reports.put(name, causes.report(true, OTHER_LEVEL / criteria.size())));
        Vagueness vagueness = new Vagueness(List.copyOf(ratings.values()));
        double[] all = vagueness.all();
        double sum = 0;
        for (double q : all) {
            sum += q;
        }
        List<Cause> causes = new ArrayList<>(shared(reports, all, sum));
        if (sum > 0) {
            causes.add(vague(vagueness, explained(reports)));
        }
        causes.sort(Comparator.comparing(Cause::isClaimed)
                .reversed()
                .thenComparingDouble(cause -> -cause.share().orNaN())
                .thenComparingDouble(Cause::p));
        Set<NotIdentified> not = new LinkedHashSet<>();
        reports.values().forEach(report -> not.addAll(report.notIdentified()));
        return new CriteriaReport(new CauseReport(causes, List.copyOf(not), sum / all.length, ""), reports);
    }

    /** Returns the share of each criterion's disagreement that its own causes leave. */
    private static double[] explained(Map<String, CauseReport> reports) {
        return reports.values().stream()
                .mapToDouble(report -> Math.max(
                        0,
                        1
                                - report.claimed().stream()
                                        .mapToDouble(cause -> cause.share().value())
                                        .sum()))
                .toArray();
    }

    private Cause vague(Vagueness vagueness, double[] left) {
        double[] all = vagueness.all();
        int worst = 0;
        for (int c = 1; c < all.length; c++) {
            worst = all[c] * left[c] > all[worst] * left[worst] ? c : worst;
        }
        int vaguest = worst;
        double excess = excess(all, left, vaguest);
        double error = vagueness.error(q -> excess(q, left, vaguest));
        double p = error > 0
                ? Math.min(
                        1,
                        all.length * TDistribution.of(vagueness.units() - 1.0).survivalProbability(excess / error))
                : 1;
        if (!(p <= VAGUE_LEVEL)) {
            return new Cause(
                    CauseKind.VAGUE_CRITERION,
                    false,
                    Estimate.undefined(SHARE, "it is not beyond chance"),
                    p,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        String name = List.copyOf(criteria.keySet()).get(vaguest);
        String evidence = String.format(
                Locale.ROOT,
                "On \"%s\" disagreement is %.0f %% of what chance would make%s, on the others %.0f %% on average.",
                name,
                100 * all[vaguest] * left[vaguest],
                left[vaguest] < 1 ? " after its own causes" : "",
                100 * (all[vaguest] * left[vaguest] - excess));
        return new Cause(
                CauseKind.VAGUE_CRITERION,
                true,
                share(vagueness, left, vaguest),
                p,
                List.of(evidence),
                List.of(),
                List.of(name),
                List.of());
    }

    private Estimate share(Vagueness vagueness, double[] left, int vaguest) {
        double share = Math.max(0, Math.min(1, shareOf(vagueness.all(), left, vaguest)));
        double error = vagueness.error(q -> shareOf(q, left, vaguest));
        double far =
                error * TDistribution.of(vagueness.units() - 1.0).inverseCumulativeProbability((1 + confidence) / 2);
        return Estimate.of(SHARE, share)
                .withStandardError(error)
                .withInterval(
                        Interval.analytic(Math.max(0, share - far), Math.min(1, share + far), confidence, "jackknife"));
    }

    private static double shareOf(double[] q, double[] left, int vaguest) {
        double sum = 0;
        for (double one : q) {
            sum += one;
        }
        return excess(q, left, vaguest) / sum;
    }

    private static double excess(double[] q, double[] left, int vaguest) {
        double others = 0;
        for (int c = 0; c < q.length; c++) {
            others += c == vaguest ? 0 : q[c] * left[c] / (q.length - 1);
        }
        return q[vaguest] * left[vaguest] - others;
    }

    /** Puts the causes of the criteria together: their shares weigh as the disagreement of the criteria. */
    private List<Cause> shared(Map<String, CauseReport> reports, double[] q, double sum) {
        Map<CauseKind, Shared> kinds = new EnumMap<>(CauseKind.class);
        int c = 0;
        for (Map.Entry<String, CauseReport> one : reports.entrySet()) {
            double weight = sum > 0 ? q[c] / sum : 0;
            for (Cause cause : one.getValue().causes()) {
                kinds.computeIfAbsent(cause.kind(), kind -> new Shared()).add(one.getKey(), cause, weight);
            }
            c++;
        }
        List<Cause> causes = new ArrayList<>();
        kinds.forEach((kind, shared) -> causes.add(shared.cause(kind, confidence, criteria.size())));
        return causes;
    }

    /** One kind of cause over all criteria. */
    private static final class Shared {
        private final List<String> evidence = new ArrayList<>();
        private final Set<String> raters = new LinkedHashSet<>();
        private final Set<String> categories = new LinkedHashSet<>();
        private final Set<String> units = new LinkedHashSet<>();
        private double share;
        private double variance;
        private double p = 1;

        void add(String criterion, Cause cause, double weight) {
            p = Math.min(p, cause.p());
            if (cause.isClaimed()) {
                share += weight * cause.share().value();
                variance += Math.pow(weight * cause.share().standardError().orElse(0), 2);
                cause.evidence().forEach(sentence -> evidence.add("On \"" + criterion + "\": " + sentence));
                raters.addAll(cause.raters());
                cause.categories().forEach(category -> categories.add(criterion + ": " + category));
                units.addAll(cause.units());
            }
        }

        Cause cause(CauseKind kind, double confidence, int criteria) {
            double adjusted = Math.min(1, p * criteria);
            if (evidence.isEmpty()) {
                return new Cause(
                        kind,
                        false,
                        Estimate.undefined(SHARE, "it is not beyond chance on any criterion"),
                        adjusted,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
            }
            double error = Math.sqrt(variance);
            double far = error * NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + confidence) / 2);
            // Rounding may leave a little more than all, or less than nothing.
            double all = Math.max(0, Math.min(1, share));
            Estimate estimate = Estimate.of(SHARE, all)
                    .withStandardError(error)
                    .withInterval(
                            Interval.analytic(Math.max(0, all - far), Math.min(1, all + far), confidence, "delta"));
            return new Cause(
                    kind,
                    true,
                    estimate,
                    adjusted,
                    evidence,
                    List.copyOf(raters),
                    List.copyOf(categories),
                    List.copyOf(units));
        }
    }
}
