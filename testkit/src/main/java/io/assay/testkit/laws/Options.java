package io.assay.testkit.laws;

/** Checks of options that all laws have. */
final class Options {
    private Options() {}

    static int tries(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("the number of tries must not be negative, but was " + count);
        }
        return count;
    }

    static double tolerance(double relative) {
        if (!(relative >= 0)) {
            throw new IllegalArgumentException("the tolerance must not be negative, but was " + relative);
        }
        return relative;
    }
}
