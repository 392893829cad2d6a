package io.assay.study.simulate;

/** Arguments in range. */
final class Checks {
    private Checks() {}

    static double share(double value, String name) {
        return between(0, value, 1, name);
    }

    static double between(double low, double value, double high, String name) {
        if (value >= low && value <= high) {
            return value;
        }
        throw new IllegalArgumentException(name + " must be from " + low + " to " + high + ", but was " + value
                + (high == 1 && value > 1 && value <= 100 ? "; did you mean " + value / 100 + "?" : ""));
    }

    static int between(int low, int value, int high, String name) {
        if (value >= low && value <= high) {
            return value;
        }
        throw new IllegalArgumentException(name + " must be from " + low + " to " + high + ", but was " + value);
    }

    static double positive(double value, String name) {
        if (value > 0 && value < Double.POSITIVE_INFINITY) {
            return value;
        }
        throw new IllegalArgumentException(name + " must be positive and finite, but was " + value);
    }

    static double atLeastZero(double value, String name) {
        if (value >= 0 && value < Double.POSITIVE_INFINITY) {
            return value;
        }
        throw new IllegalArgumentException(name + " must be at least 0 and finite, but was " + value);
    }
}
