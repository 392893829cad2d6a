package io.assay.testkit.laws;

import java.util.Optional;

/** Compares figures that may be computed in another order. */
final class Figures {
    private Figures() {}

    /** Returns whether both are undefined, or as near as rounding allows. */
    static boolean near(double one, double other, double tolerance) {
        if (Double.isNaN(one) || Double.isNaN(other)) {
            return Double.isNaN(one) && Double.isNaN(other);
        }
        return one == other
                || Math.abs(one - other) <= tolerance * Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
    }

    static Optional<String> compared(String what, double one, String otherwise, double other, double tolerance) {
        return near(one, other, tolerance)
                ? Optional.empty()
                : Optional.of(what + " is " + shown(one) + ", but " + otherwise + " it is " + shown(other));
    }

    static String shown(double figure) {
        return Double.isNaN(figure) ? "undefined" : Double.toString(figure);
    }
}
