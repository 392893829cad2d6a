package io.assay.agreement.diagnose;

import io.assay.agreement.Influence;
import io.assay.core.RatingMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Turns a diagnosis into findings, ranked by what removing each would do to alpha. */
final class Findings {
    /** Units are a cause only if they are few among all. */
    private static final double LARGEST_PART = 0.2;

    /** Less than this is not worth a person's time. */
    private static final double LEAST_GAIN = 0.001;

    private static final int RATERS = 3;
    private static final int CATEGORY_PAIRS = 3;

    private Findings() {}

    static List<Finding> of(Influence influence, Diagnosis diagnosis) {
        if (!influence.estimate().isDefined()) {
            return List.of();
        }
        double alpha = influence.estimate().value();
        List<Finding> findings = new ArrayList<>();
        if (influence.ratings().raterCount() > 2) {
            diagnosis.raters().stream()
                    .filter(r -> r.gain() >= LEAST_GAIN)
                    .limit(RATERS)
                    .forEach(r -> findings.add(rater(r, alpha, diagnosis)));
        }
        diagnosis
                .confusion()
                .ifPresent(confusion -> confusion.ranked().stream()
                        .filter(p -> p.gain() >= LEAST_GAIN)
                        .limit(CATEGORY_PAIRS)
                        .forEach(p -> findings.add(categories(p, alpha))));
        units(influence, diagnosis, alpha, findings);
        findings.sort(Comparator.comparingDouble(Finding::gain).reversed());
        return findings;
    }

    private static Finding rater(RaterProfile rater, double alpha, Diagnosis diagnosis) {
        double others = diagnosis.raters().stream()
                .filter(r -> !r.rater().equals(rater.rater()) && !Double.isNaN(r.agreement()))
                .mapToDouble(RaterProfile::agreement)
                .average()
                .orElse(Double.NaN);
        String evidence = String.format(
                Locale.ROOT,
                "Equals another rater's rating in %.1f %% of %d comparisons; the others do in %.1f %%.",
                100 * rater.agreement(),
                rater.comparisons(),
                100 * others);
        boolean biased = Math.abs(rater.severity()) > 2 * rater.severityError();
        String step = biased
                ? String.format(
                        Locale.ROOT,
                        "Rates %.2f %s than the others (standard error %.2f): go through ten of this rater's units"
                                + " together and agree on what each level means.",
                        Math.abs(rater.severity()),
                        rater.severity() < 0 ? "lower" : "higher",
                        rater.severityError())
                : "Go through ten of this rater's disputed units together before you remove anyone.";
        return new Finding(Finding.Kind.RATER, List.of(rater.rater()), alpha, rater.alphaWithout(), evidence, step);
    }

    private static Finding categories(CategoryPair pair, double alpha) {
        String evidence = String.format(
                Locale.ROOT,
                "The two meet on the same unit in %d pairs of ratings, %.1f %% of all disagreement.",
                pair.pairs(),
                100 * pair.share());
        String step = "Write down what separates \"" + pair.first() + "\" from \"" + pair.second()
                + "\", with an example of each, or merge them if the difference does not matter.";
        return new Finding(
                Finding.Kind.CATEGORIES,
                List.of(pair.first(), pair.second()),
                alpha,
                pair.alphaMerged(),
                evidence,
                step);
    }

    private static void units(Influence influence, Diagnosis diagnosis, double alpha, List<Finding> findings) {
        List<String> ids =
                diagnosis.disputedUnits().stream().map(UnitDispute::unit).toList();
        RatingMatrix ratings = influence.ratings();
        // Without most of the data anything looks better.
        if (ids.isEmpty() || ids.size() > ratings.unitCount() * LARGEST_PART) {
            return;
        }
        double without = influence.withoutUnits(ids);
        if (without - alpha >= LEAST_GAIN) {
            double share = diagnosis.disputedUnits().stream()
                    .mapToDouble(UnitDispute::share)
                    .sum();
            String evidence = String.format(
                    Locale.ROOT,
                    "These %d of %d units hold %.1f %% of all disagreement.",
                    ids.size(),
                    ratings.unitCount(),
                    100 * share);
            findings.add(new Finding(
                    Finding.Kind.UNITS,
                    ids,
                    alpha,
                    without,
                    evidence,
                    "Read them side by side: what the raters read differently is what the instructions leave open."));
        }
    }
}
