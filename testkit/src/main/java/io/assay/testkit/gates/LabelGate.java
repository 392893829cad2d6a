package io.assay.testkit.gates;

import io.assay.agreement.Agreement;
import io.assay.agreement.Coefficient;
import io.assay.agreement.Coefficients;
import io.assay.agreement.IntervalMethod;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.testkit.AssayAssertions;
import io.assay.testkit.internal.QualityText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one criterion of a file has to reach.
 *
 * @param quality the thresholds
 * @param criterion name of the criterion; empty if the file has none
 * @param ratings its ratings
 */
record LabelGate(LabelQuality quality, String criterion, RatingMatrix ratings) {
    /** Returns the thresholds by coefficient, in the order of the annotation. */
    static Map<Coefficient, Double> thresholds(LabelQuality quality) {
        Map<Coefficient, Double> thresholds = new LinkedHashMap<>();
        put(thresholds, Agreement.krippendorff(), quality.minAlpha());
        put(thresholds, Agreement.percentAgreement(), quality.minAgreement());
        if (!quality.coefficient().isEmpty()) {
            if (Double.isNaN(quality.min())) {
                throw bad(quality, "asks for " + quality.coefficient() + ", but not how high; give min as well");
            }
            put(thresholds, Coefficients.named(quality.coefficient()), quality.min());
        } else if (!Double.isNaN(quality.min())) {
            throw bad(quality, "gives a min without a coefficient; give minAlpha, or the coefficient as well");
        }
        if (thresholds.isEmpty() && quality.minUnits() == 0 && quality.minRatingsPerUnit() == 0) {
            throw bad(quality, "asks for nothing; give minAlpha, minAgreement, or coefficient and min");
        }
        return thresholds;
    }

    private static void put(Map<Coefficient, Double> thresholds, Coefficient coefficient, double least) {
        if (!Double.isNaN(least)) {
            thresholds.put(coefficient, least);
        }
    }

    static IllegalArgumentException bad(LabelQuality quality, String what) {
        return new IllegalArgumentException("@LabelQuality(file = \"" + quality.file() + "\") " + what);
    }

    /** Returns such as {@code ratings.csv, tone: krippendorff-alpha of at least 0.8}. */
    String title() {
        List<String> asked = new ArrayList<>();
        String of = quality.bound() == Bound.VALUE ? " of at least " : " with a lower limit of at least ";
        thresholds(quality).forEach((coefficient, least) -> asked.add(coefficient.name() + of + least));
        if (quality.minUnits() > 0) {
            asked.add("at least " + quality.minUnits() + " units");
        }
        if (quality.minRatingsPerUnit() > 0) {
            asked.add("at least " + quality.minRatingsPerUnit() + " ratings per unit");
        }
        return place() + ": " + String.join(", ", asked);
    }

    private String place() {
        return quality.file() + (criterion.isEmpty() ? "" : ", " + criterion);
    }

    /** Returns the figure that is handed to the test: of the first coefficient asked for, or else alpha. */
    Estimate figure() {
        return figure(thresholds(quality).keySet().stream().findFirst().orElse(Agreement.krippendorff()));
    }

    private Estimate figure(Coefficient coefficient) {
        IntervalMethod interval =
                IntervalMethod.bootstrapBca(quality.replicates(), quality.confidence(), quality.seed());
        return coefficient.of(ratings, interval);
    }

    /** Passes, or throws an error that tells everything that is too low. */
    void check() {
        List<String> problems = new ArrayList<>();
        thresholds(quality).forEach((coefficient, least) -> check(figure(coefficient), least, problems));
        try {
            AssayAssertions.assertThat(ratings)
                    .hasUnitsOfAtLeast(quality.minUnits())
                    .hasRatingsPerUnitOfAtLeast(quality.minRatingsPerUnit());
        } catch (AssertionError e) {
            problems.add(String.valueOf(e.getMessage()).strip());
        }
        if (!problems.isEmpty()) {
            throw new AssertionError("the ratings of " + place() + " do not pass:\n" + String.join("\n", problems));
        }
    }

    private void check(Estimate figure, double least, List<String> problems) {
        boolean byValue = quality.bound() == Bound.VALUE;
        double reached = byValue
                ? figure.orNaN()
                : figure.interval().map(interval -> interval.lower()).orElse(Double.NaN);
        if (!(reached >= least)) {
            problems.add(String.format(
                    Locale.ROOT,
                    "%s%s must be at least %s, but %s%n%s",
                    byValue ? "" : "the lower limit of ",
                    figure.coefficient(),
                    least,
                    Double.isNaN(reached) ? "there is none" : String.format(Locale.ROOT, "is %.4f", reached),
                    QualityText.of(ratings, figure)));
        }
    }
}
