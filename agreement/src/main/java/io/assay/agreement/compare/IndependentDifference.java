package io.assay.agreement.compare;

import io.assay.agreement.Coefficient;
import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.Bootstrap;
import io.assay.core.resample.Quantiles;
import io.assay.core.resample.RandomStream;
import io.assay.core.resample.WeightedStatistic;
import java.util.Arrays;
import java.util.Optional;

/** The comparison of two samples of different units. */
final class IndependentDifference {
    private final RatingMatrix first;
    private final RatingMatrix second;
    private final Settings settings;

    IndependentDifference(RatingMatrix first, RatingMatrix second, Settings settings) {
        this.first = first;
        this.second = second;
        this.settings = settings;
    }

    AgreementDifference of(Coefficient onFirst, Coefficient onSecond) {
        Estimate one = onFirst.of(first);
        Estimate two = onSecond.of(second);
        Estimate difference = AgreementDifference.difference(one, two);
        Tested tested = new Tested(difference, Double.NaN);
        if (difference.isDefined()) {
            boolean resampled = settings.way() == Settings.Way.BCA || settings.way() == Settings.Way.PERCENTILE;
            tested = resampled
                    ? byReplicates(difference, onFirst, onSecond)
                    : byStandardErrors(difference, onFirst, onSecond);
        }
        return new AgreementDifference(
                one,
                two,
                tested.difference(),
                tested.optionalP(),
                new AgreementDifference.Units(0, first.unitCount(), second.unitCount()));
    }

    private Tested byStandardErrors(Estimate difference, Coefficient onFirst, Coefficient onSecond) {
        boolean published = settings.way() == Settings.Way.DEFAULT;
        Estimate one = StandardErrors.of(onFirst, first, settings.confidence(), published);
        Estimate two = StandardErrors.of(onSecond, second, settings.confidence(), published);
        if (one.standardError().isEmpty() || two.standardError().isEmpty()) {
            Estimate lost = one.standardError().isEmpty() ? one : two;
            return new Tested(
                    difference.withoutInterval(lost.intervalReason().orElse("there is no standard error")), Double.NaN);
        }
        double a = square(one.standardError().getAsDouble());
        double b = square(two.standardError().getAsDouble());
        double dfOne = one.counts().units() - 1.0;
        double dfTwo = two.counts().units() - 1.0;
        double welch = a + b == 0 ? dfOne + dfTwo : square(a + b) / (a * a / dfOne + b * b / dfTwo);
        return Tested.byStandardError(difference, Math.sqrt(a + b), welch, settings.confidence(), "independent");
    }

    private static double square(double x) {
        return x * x;
    }

    private Tested byReplicates(Estimate difference, Coefficient onFirst, Coefficient onSecond) {
        long other = RandomStream.of(settings.seed(), -1).nextLong();
        double[] drawn = replicates(onSecond, second, other);
        double[] firsts = replicates(onFirst, first, settings.seed());
        Arrays.setAll(drawn, b -> drawn[b] - firsts[b]);
        double[] sorted =
                Arrays.stream(drawn).filter(v -> !Double.isNaN(v)).sorted().toArray();
        int undefined = drawn.length - sorted.length;
        if (sorted.length < Math.max(20, drawn.length / 2)) {
            return new Tested(
                    difference.withoutInterval("the difference was undefined in " + undefined + " of " + drawn.length
                            + " bootstrap replicates, so there is too little variation to tell"),
                    Double.NaN);
        }
        if (sorted[0] == sorted[sorted.length - 1]) {
            return new Tested(
                    difference.withoutInterval("every bootstrap replicate gives the same difference, so there is too"
                            + " little variation to tell how uncertain it is"),
                    Double.NaN);
        }
        double tail = (1 - settings.confidence()) / 2;
        Interval interval = new Interval(
                Quantiles.ofSorted(sorted, tail),
                Quantiles.ofSorted(sorted, 1 - tail),
                settings.confidence(),
                "bootstrap-percentile",
                Optional.of(new Interval.Resampling(drawn.length, undefined, settings.seed())));
        return Tested.byReplicates(difference.withInterval(interval), drawn);
    }

    private double[] replicates(Coefficient coefficient, RatingMatrix ratings, long seed) {
        WeightedStatistic statistic =
                coefficient.statistic(coefficient.usesRaters() ? ratings.distinctRows() : ratings.distinctUnits());
        return Bootstrap.percentile(settings.replicates(), settings.confidence(), seed)
                .replicates(statistic);
    }
}
