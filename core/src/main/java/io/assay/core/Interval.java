package io.assay.core;

import java.util.Locale;
import java.util.Optional;

/**
 * A confidence interval.
 *
 * @param lower lower limit
 * @param upper upper limit, not below {@code lower}
 * @param level confidence level in (0, 1)
 * @param method stable name of the method, such as {@code bootstrap-bca}
 * @param resampling how it was resampled; empty for analytic intervals
 */
public record Interval(double lower, double upper, double level, String method, Optional<Resampling> resampling) {
    /**
     * What a resampled interval rests on.
     *
     * @param replicates replicates drawn
     * @param undefined replicates in which the statistic was undefined; they are left out, and counted here
     * @param seed the seed that reproduces the interval
     */
    public record Resampling(int replicates, int undefined, long seed) {}

    /**
     * Checks the limits and the level.
     *
     * @param lower lower limit, at most {@code upper}; may be infinite
     * @param upper upper limit; may be infinite
     * @param level confidence level in (0, 1)
     * @param method stable name of the method
     * @param resampling empty for analytic intervals
     * @throws IllegalArgumentException if a limit is NaN, the limits are crossed, or the level is not in (0, 1)
     */
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("an interval needs lower <= upper, but was " + lower + " to " + upper);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1), but was " + level
                    + (level > 1 && level < 100 ? "; did you mean " + level / 100 + "?" : ""));
        }
    }

    /**
     * {@return an interval that was not resampled}
     *
     * @param lower lower limit, at most {@code upper}
     * @param upper upper limit
     * @param level confidence level in (0, 1)
     * @param method stable name of the method, such as {@code jackknife}
     * @throws IllegalArgumentException if a limit is NaN, the limits are crossed, or the level is not in (0, 1)
     */
    public static Interval analytic(double lower, double upper, double level, String method) {
        return new Interval(lower, upper, level, method, Optional.empty());
    }

    /**
     * {@return whether a value lies within the limits, ends included}
     *
     * @param value any number; NaN lies in no interval
     */
    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }

    /** {@return the distance between the limits} */
    public double width() {
        return upper - lower;
    }

    /** {@return a line such as {@code 95 % CI [0.712, 0.864] bootstrap-bca, 1000 replicates, seed 1}} */
    @Override
    public String toString() {
        String limits = String.format(
                Locale.ROOT,
                "%s %% CI [%.3f, %.3f] %s",
                Labels.of(Math.rint(level * 1e10) / 1e8),
                lower,
                upper,
                method);
        return limits
                + resampling
                        .map(r -> ", " + r.replicates + " replicates"
                                + (r.undefined > 0 ? " (" + r.undefined + " undefined)" : "") + ", seed " + r.seed)
                        .orElse("");
    }
}
