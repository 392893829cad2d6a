package io.assay.agreement.diagnose;

import io.assay.agreement.Coefficient;
import io.assay.agreement.IntervalMethod;
import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import java.util.Optional;

/**
 * The interval that a coefficient has by default, at another level and with other replicates; where it has none, the published one, or
 * else the BCa bootstrap.
 */
record OwnInterval(int replicates, double confidence, long seed) implements IntervalMethod {
    @Override
    public String name() {
        return "own";
    }

    @Override
    public Estimate applyTo(Estimate figure, Coefficient coefficient, RatingMatrix ratings) {
        if (!figure.isDefined()) {
            return figure;
        }
        Estimate own = coefficient.of(ratings);
        Optional<Interval> interval = own.interval();
        if (interval.isPresent()) {
            return isAsAsked(interval.get()) ? own : again(own, interval.get().method(), coefficient, ratings);
        }
        return own.intervalReason().isPresent() ? own : published(figure, coefficient, ratings);
    }

    private boolean isAsAsked(Interval interval) {
        return interval.level() == confidence
                && interval.resampling()
                        .map(r -> r.replicates() == replicates && r.seed() == seed)
                        .orElse(true);
    }

    /** The same method with other parameters; a method that is not known stays as it is. */
    private Estimate again(Estimate own, String name, Coefficient coefficient, RatingMatrix ratings) {
        IntervalMethod method = switch (name) {
            case "bootstrap-bca" -> IntervalMethod.bootstrapBca(replicates, confidence, seed);
            case "bootstrap-percentile" -> IntervalMethod.bootstrapPercentile(replicates, confidence, seed);
            case "jackknife" -> IntervalMethod.jackknife(confidence);
            default -> IntervalMethod.analytic(confidence);
        };
        Estimate other = method.applyTo(coefficient.of(ratings, IntervalMethod.none()), coefficient, ratings);
        boolean isSame = other.interval().map(Interval::method).equals(Optional.of(name));
        if (!isSame) {
            return own;
        }
        return other.standardError().isPresent() || own.standardError().isEmpty()
                ? other
                : other.withStandardError(own.standardError().getAsDouble());
    }

    private Estimate published(Estimate figure, Coefficient coefficient, RatingMatrix ratings) {
        Estimate published = IntervalMethod.analytic(confidence).applyTo(figure, coefficient, ratings);
        return published.interval().isPresent()
                ? published
                : IntervalMethod.bootstrapBca(replicates, confidence, seed).applyTo(figure, coefficient, ratings);
    }
}
