package io.assay.rubric.diagnose;

import io.assay.core.Estimate;
import java.util.Locale;

/** Figures as people read them. */
final class Text {
    private Text() {}

    /** Returns {@code 45.7 %}, and no sign before a zero. */
    static String percent(double share) {
        String text = String.format(Locale.ROOT, "%.1f %%", 100 * share);
        return text.equals("-0.0 %") ? "0.0 %" : text;
    }

    /** Returns {@code  [43.1 %, 48.0 %]}, or nothing without an interval. */
    static String percentLimits(Estimate share) {
        return share.interval()
                .map(i -> " [" + percent(i.lower()) + ", " + percent(i.upper()) + "]")
                .orElse("");
    }

    /** Returns {@code 0.554 [0.530, 0.578]}, without limits where there are none, and {@code undefined}. */
    static String figure(Estimate estimate) {
        return estimate.isDefined()
                ? String.format(Locale.ROOT, "%.3f", estimate.value()) + limits(estimate)
                : "undefined";
    }

    /** Returns {@code  [0.530, 0.578]}, or nothing without an interval. */
    static String limits(Estimate estimate) {
        return estimate.interval()
                .map(i -> String.format(Locale.ROOT, " [%.3f, %.3f]", i.lower(), i.upper()))
                .orElse("");
    }

    static String count(long n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }
}
