package io.assay.agreement.spans;

/** The smallest step of a continuum: 1 for offsets, 0.001 for seconds written to the millisecond, 0 for none. */
final class Grain {
    private static final double TOLERANCE = 1e-6;

    private Grain() {}

    static double checked(double grain) {
        if (grain >= 0 && grain < Double.POSITIVE_INFINITY) {
            return grain;
        }
        throw new IllegalArgumentException("the grain must be finite and at least 0, but was " + grain
                + "; it is 1 for whole positions and 0 for continuous ones");
    }

    /** Throws if a boundary is not a whole number of grains away from the start of the continuum. */
    static void check(Continuum continuum, double grain) {
        if (grain == 0) {
            return;
        }
        check(continuum.length(), grain, continuum);
        for (Span span : continuum.spans()) {
            check(span.start() - continuum.from(), grain, span);
            check(span.end() - continuum.from(), grain, span);
        }
    }

    private static void check(double offset, double grain, Object where) {
        double steps = offset / grain;
        if (!(Math.abs(steps - Math.rint(steps)) <= TOLERANCE)) {
            throw new IllegalArgumentException("the boundaries of \"" + where + "\" are not multiples of the grain "
                    + Span.number(grain) + "; set grain(0.001) for milliseconds, or grain(0) for continuous positions");
        }
    }
}
