package io.assay.agreement.plan;

import io.assay.agreement.Coefficient;
import io.assay.agreement.IntervalMethod;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import java.util.Locale;
import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How many more units would settle on which side of a threshold a coefficient is, judged from the data at hand.
 *
 * <p>The standard error, {@code se} at n units, is taken to fall as {@code se sqrt(n / n')}. Settled means that the
 * interval {@code estimate -+ t se sqrt(n / n')} no longer holds the threshold. This supposes that the estimate is
 * the true value; if the true value is nearer to the threshold more units are needed, and if it is the threshold no
 * number of units will settle it.
 *
 * @param estimate the coefficient with its standard error
 * @param threshold what it is to be told from
 * @param settled whether the data at hand settle it
 * @param more further units needed, 0 if settled; empty if that cannot be told or no practical number would do
 * @param text a sentence or two for people
 */
public record MoreUnits(Estimate estimate, double threshold, boolean settled, OptionalLong more, String text) {
    /** More than this many times the present units is no practical number. */
    private static final long MOST_TIMES = 10_000;

    /**
     * Judges from ratings, with the jackknife standard error and 95 % confidence.
     *
     * @param coefficient what is estimated
     * @param ratings the data at hand
     * @param threshold from -1 to 1
     * @return how many more units
     * @throws IllegalArgumentException if the threshold is out of range
     */
    public static MoreUnits of(Coefficient coefficient, RatingMatrix ratings, double threshold) {
        Estimate figure = coefficient.of(ratings, IntervalMethod.none());
        return of(IntervalMethod.jackknife().applyTo(figure, coefficient, ratings), threshold, 0.95);
    }

    /**
     * Judges from an estimate that has a standard error.
     *
     * @param estimate may be undefined
     * @param threshold from -1 to 1
     * @param confidence in (0, 1)
     * @return how many more units
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static MoreUnits of(Estimate estimate, double threshold, double confidence) {
        if (!(threshold >= -1 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold must be from -1 to 1, but was " + threshold);
        }
        Checks.inOpenUnit(confidence, "confidence");
        long units = estimate.counts().units();
        double error = estimate.standardError().orElse(Double.NaN);
        if (!estimate.isDefined() || !(error > 0) || units < 2) {
            return new MoreUnits(estimate, threshold, false, OptionalLong.empty(), untold(estimate));
        }
        double gap = Math.abs(estimate.value() - threshold);
        long most = units * MOST_TIMES;
        if (!isSettled(most, units, error, gap, confidence)) {
            return new MoreUnits(estimate, threshold, false, OptionalLong.empty(), hopeless(estimate, threshold));
        }
        long needed =
                isSettled(units, units, error, gap, confidence) ? units : smallest(units, most, error, gap, confidence);
        return new MoreUnits(
                estimate,
                threshold,
                needed == units,
                OptionalLong.of(needed - units),
                sentence(estimate, threshold, units, needed));
    }

    /** The smallest settling number above one that does not settle. */
    private static long smallest(long units, long most, double error, double gap, double confidence) {
        long low = units;
        long high = most;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (isSettled(middle, units, error, gap, confidence)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static boolean isSettled(long then, long units, double error, double gap, double confidence) {
        double quantile = TDistribution.of(then - 1.0).inverseCumulativeProbability((1 + confidence) / 2);
        return quantile * error * Math.sqrt((double) units / then) < gap;
    }

    private static String untold(Estimate estimate) {
        if (!estimate.isDefined()) {
            return "How many more units are needed cannot be told: the coefficient is undefined, "
                    + estimate.reason().orElse("") + ".";
        }
        return "How many more units are needed cannot be told: "
                + estimate.intervalReason().orElse("there is no standard error") + ".";
    }

    private static String hopeless(Estimate estimate, double threshold) {
        return String.format(
                Locale.ROOT,
                "The estimate %.3f is so close to %.3f that no practical number of units would tell them apart; this cannot"
                        + " be settled by more units if the true value is at the threshold.",
                estimate.value(),
                threshold);
    }

    private static String sentence(Estimate estimate, double threshold, long units, long needed) {
        String side = estimate.value() > threshold ? "above" : "below";
        if (needed == units) {
            return String.format(
                    Locale.ROOT,
                    "The %d units at hand settle it: %.3f is %s %.3f.",
                    units,
                    estimate.value(),
                    side,
                    threshold);
        }
        return String.format(
                Locale.ROOT,
                "About %d more units, %d in all, would settle that %.3f is %s %.3f, if it is the true value. It cannot be"
                        + " settled by more units if the true value is at the threshold.",
                needed - units,
                needed,
                estimate.value(),
                side,
                threshold);
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return text;
    }
}
