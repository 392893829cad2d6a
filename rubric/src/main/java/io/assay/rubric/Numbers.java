package io.assay.rubric;

import java.math.BigDecimal;

/** Numbers as people write them. */
final class Numbers {
    private Numbers() {}

    /** Returns the shortest decimal of a number: 3 for 3.0, never -0. */
    static String plain(double number) {
        if (!Double.isFinite(number)) {
            return String.valueOf(number);
        }
        return number == 0
                ? "0"
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
