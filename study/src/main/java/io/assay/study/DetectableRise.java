package io.assay.study;

import io.assay.core.Estimate;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The rise that a comparison of this precision would have shown: the minimum detectable effect.
 *
 * <p>{@code (z((1 + c) / 2) + z(w)) s} with the standard error {@code s} of the difference, confidence {@code c}, power {@code w} and normal quantiles {@code z} (Bloom 1995,
 * doi:10.1177/0193841X9501900504). It rests on the standard error only, not on the difference that was seen: a power computed from the latter would say no more
 * than its p value does (Hoenig and Heisey 2001, doi:10.1198/000313001300339897). Standard errors shrink with the square root of the number of units, which tells how many
 * units a smaller rise asks for.
 *
 * @param rise in units of alpha, positive; empty without a standard error above 0
 * @param units units that were compared
 * @param confidence of the interval, in (0, 1)
 * @param power the probability with which the rise would have been seen, in (0, 1)
 */
public record DetectableRise(OptionalDouble rise, long units, double confidence, double power) {
    /** The power usually asked for. */
    public static final double USUAL_POWER = 0.8;

    /**
     * {@return what a comparison would have shown}
     *
     * @param difference with its standard error and the number of units
     * @param confidence of the interval, in (0, 1)
     * @param power wanted, in (0, 1)
     * @throws IllegalArgumentException if confidence or power is out of range
     */
    public static DetectableRise of(Estimate difference, double confidence, double power) {
        double error = difference.standardError().orElse(0);
        double factor = factor(confidence, power);
        return new DetectableRise(
                error > 0 && Double.isFinite(error) ? OptionalDouble.of(factor * error) : OptionalDouble.empty(),
                difference.counts().units(),
                confidence,
                power);
    }

    private static double factor(double confidence, double power) {
        if (!(confidence > 0 && confidence < 1 && power > 0 && power < 1)) {
            throw new IllegalArgumentException(
                    "confidence and power must be in (0, 1), but were " + confidence + " and " + power);
        }
        NormalDistribution normal = NormalDistribution.of(0, 1);
        return normal.inverseCumulativeProbability((1 + confidence) / 2) + normal.inverseCumulativeProbability(power);
    }

    /**
     * {@return how many units would show a rise as well as these show {@link #rise}; empty if that is not known}
     *
     * @param smaller the rise to be seen, above 0
     * @throws IllegalArgumentException if it is not
     */
    public OptionalDouble unitsFor(double smaller) {
        if (!(smaller > 0)) {
            throw new IllegalArgumentException("the rise must be above 0, but was " + smaller);
        }
        if (rise.isEmpty()) {
            return OptionalDouble.empty();
        }
        double ratio = rise.getAsDouble() / smaller;
        return OptionalDouble.of(Math.ceil(units * ratio * ratio));
    }

    /** {@return a sentence for people} */
    @Override
    public String toString() {
        return rise.isEmpty()
                ? "What rise could have been seen cannot be told, as there is no standard error."
                : String.format(
                        Locale.ROOT,
                        "With %d units a rise of %.3f would have been seen with a power of %.2f; half of it asks for %.0f units.",
                        units,
                        rise.getAsDouble(),
                        power,
                        unitsFor(rise.getAsDouble() / 2).orElse(Double.NaN));
    }
}
