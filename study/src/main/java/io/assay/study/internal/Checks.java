package io.assay.study.internal;

/** Arguments in range: each check returns what it was given. */
public final class Checks {
    private Checks() {}

    /**
     * {@return the value, if it is in [0, 1]}
     *
     * @param value any number
     * @param name what it is called in the message
     * @throws IllegalArgumentException otherwise
     */
    public static double share(double value, String name) {
        if (value >= 0 && value <= 1) {
            return value;
        }
        throw new IllegalArgumentException(name + " must be in [0, 1], but was " + value
                + (value > 1 && value <= 100 ? "; did you mean " + value / 100 + "?" : ""));
    }

    /**
     * {@return the value, if it is within limits}
     *
     * @param low the least allowed
     * @param value any number
     * @param high the most allowed
     * @param name what it is called in the message
     * @throws IllegalArgumentException otherwise
     */
    public static double between(double low, double value, double high, String name) {
        if (value >= low && value <= high) {
            return value;
        }
        throw new IllegalArgumentException(name + " must be from " + low + " to " + high + ", but was " + value
                + (high == 1 && value > 1 && value <= 100 ? "; did you mean " + value / 100 + "?" : ""));
    }

    /**
     * {@return the value, if it is within limits}
     *
     * @param low the least allowed
     * @param value any number
     * @param high the most allowed
     * @param name what it is called in the message
     * @throws IllegalArgumentException otherwise
     */
    public static int between(int low, int value, int high, String name) {
        if (value >= low && value <= high) {
            return value;
        }
        throw new IllegalArgumentException(name + " must be from " + low + " to " + high + ", but was " + value);
    }

    /**
     * {@return the value, if it is not below a limit}
     *
     * @param value any number
     * @param least the least allowed
     * @param name what it is called in the message
     * @throws IllegalArgumentException otherwise
     */
    public static int atLeast(int value, int least, String name) {
        if (value >= least) {
            return value;
        }
        throw new IllegalArgumentException(name + " must be at least " + least + ", but was " + value);
    }

    /**
     * {@return the value, if it is positive and finite}
     *
     * @param value any number
     * @param name what it is called in the message
     * @throws IllegalArgumentException otherwise
     */
    public static double positive(double value, String name) {
        if (value > 0 && value < Double.POSITIVE_INFINITY) {
            return value;
        }
        throw new IllegalArgumentException(name + " must be positive and finite, but was " + value);
    }

    /**
     * {@return the value, if it is finite and not negative}
     *
     * @param value any number
     * @param name what it is called in the message
     * @throws IllegalArgumentException otherwise
     */
    public static double atLeastZero(double value, String name) {
        if (value >= 0 && value < Double.POSITIVE_INFINITY) {
            return value;
        }
        throw new IllegalArgumentException(name + " must be at least 0 and finite, but was " + value);
    }

    /**
     * {@return the value, if it is finite}
     *
     * @param value any number
     * @param name what it is called in the message
     * @throws IllegalArgumentException otherwise
     */
    public static double finite(double value, String name) {
        if (Double.isFinite(value)) {
            return value;
        }
        throw new IllegalArgumentException(name + " must be finite, but was " + value);
    }
}
