package io.assay.agreement.plan;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Arguments in range, and what formulas share. */
final class Checks {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Checks() {}

    static double inOpenUnit(double value, String name) {
        if (value > 0 && value < 1) {
            return value;
        }
        throw new IllegalArgumentException(name + " must be in (0, 1), but was " + value);
    }

    static double level(double value, String name) {
        if (value > -1 && value < 1) {
            return value;
        }
        throw new IllegalArgumentException(name + " must be in (-1, 1), but was " + value);
    }

    static double positive(double value, String name) {
        if (value > 0 && value < Double.POSITIVE_INFINITY) {
            return value;
        }
        throw new IllegalArgumentException(name + " must be positive, but was " + value);
    }

    static int atLeast(int value, int least, String name) {
        if (value >= least) {
            return value;
        }
        throw new IllegalArgumentException(name + " must be at least " + least + ", but was " + value);
    }

    static void different(double one, double other, String names) {
        if (one == other) {
            throw new IllegalArgumentException(
                    names + " must differ, but both were " + one + "; no number of units tells equal values apart");
        }
    }

    /** The standard normal quantile. */
    static double z(double p) {
        return NORMAL.inverseCumulativeProbability(p);
    }

    /** Rounds up, forgiving rounding errors. */
    static long up(double units) {
        return (long) Math.ceil(units - 1e-9);
    }
}
