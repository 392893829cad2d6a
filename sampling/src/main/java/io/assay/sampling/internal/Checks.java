package io.assay.sampling.internal;

/** Arguments in range. */
public final class Checks {
    private Checks() {}

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
        throw new IllegalArgumentException(name + " must be in [0, 1], but was " + value + percent(value));
    }

    /**
     * {@return the value, if it is in (0, 1)}
     *
     * @param value any number
     * @param name what it is called in the message
     * @throws IllegalArgumentException otherwise
     */
    public static double inOpenUnit(double value, String name) {
        if (value > 0 && value < 1) {
            return value;
        }
        throw new IllegalArgumentException(name + " must be in (0, 1), but was " + value + percent(value));
    }

    /**
     * {@return the value, if it is not below a limit}
     *
     * @param value any number
     * @param least the smallest allowed
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
     * {@return the value, if it is a number}
     *
     * @param value any number
     * @param name what it is called in the message
     * @throws IllegalArgumentException if it is NaN
     */
    public static double number(double value, String name) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(name + " must be a number, but was NaN");
        }
        return value;
    }

    /**
     * Checks that there is one of something for each row.
     *
     * @param length how many there are
     * @param rows how many rows there are
     * @param name what they are called in the message
     * @throws IllegalArgumentException if the numbers differ
     */
    public static void onePerRow(int length, int rows, String name) {
        if (length != rows) {
            throw new IllegalArgumentException(
                    name + " must be one per row, but there are " + length + " for " + rows + " rows");
        }
    }

    private static String percent(double value) {
        return value >= 2 && value <= 100 ? "; did you mean " + value / 100 + "?" : "";
    }
}
