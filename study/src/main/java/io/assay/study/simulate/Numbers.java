package io.assay.study.simulate;

import java.util.Locale;

/** Numbers in sentences. */
final class Numbers {
    private Numbers() {}

    /** Returns a number without a fraction that is only zeros. */
    static String plain(double number) {
        return String.format(Locale.ROOT, "%.4f", number).replaceAll("\\.?0+$", "");
    }
}
