package io.assay.cli;

import java.util.Locale;

/** Numbers in sentences. */
final class TextOf {
    private TextOf() {}

    /** Returns a share as a percentage without a fraction that is only zeros. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f", 100 * share).replaceAll("\\.?0+$", "") + " %";
    }
}
