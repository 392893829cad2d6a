package io.assay.report;

import io.assay.core.Interval;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as a page shows them: the same for every locale, never NaN. */
final class HtmlFigures {
    static final String UNDEFINED = "undefined";

    private static final double FIXED_LIMIT = 1e7;

    private HtmlFigures() {}

    /** Returns three decimals. */
    static String decimal(double value) {
        if (!Double.isFinite(value)) {
            return UNDEFINED;
        }
        String format = Math.abs(value) < FIXED_LIMIT ? "%.3f" : "%.3e";
        String text = String.format(Locale.ROOT, format, value);
        return text.equals("-0.000") ? "0.000" : text.replace('-', '\u2212');
    }

    /** Returns three decimals with a sign, for differences. */
    static String signed(double value) {
        String text = decimal(value);
        return !Double.isFinite(value) || text.startsWith("\u2212") || text.equals("0.000") ? text : "+" + text;
    }

    /** Returns a share as a percentage with one decimal. */
    static String percent(double share) {
        if (!Double.isFinite(share)) {
            return UNDEFINED;
        }
        String text = String.format(Locale.ROOT, "%.1f\u00a0%%", 100 * share);
        return text.startsWith("-0.0") ? text.substring(1) : text.replace('-', '\u2212');
    }

    /** Returns a difference of shares in percentage points, with a sign. */
    static String points(double difference) {
        if (!Double.isFinite(difference)) {
            return UNDEFINED;
        }
        String text = String.format(Locale.ROOT, "%+.1f", 100 * difference);
        return text.endsWith("0.0") && text.length() == 4 ? "0.0" : text.replace('-', '\u2212');
    }

    /** Returns a whole number, thousands apart. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Returns a whole number and what it counts. */
    static String count(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** Returns the limits of an interval. */
    static String limits(Interval interval) {
        return decimal(interval.lower()) + " to " + decimal(interval.upper());
    }

    /** Returns the limits of the interval of a share. */
    static String percentLimits(Interval interval) {
        return percent(interval.lower()) + " to " + percent(interval.upper());
    }

    /** Returns a p value. */
    static String p(double p) {
        return !Double.isFinite(p) ? UNDEFINED : p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    /** Returns a confidence level such as {@code 95 %}. */
    static String level(double level) {
        double percent = Math.rint(level * 1e10) / 1e8;
        String digits = percent == Math.rint(percent) ? Long.toString((long) percent) : Double.toString(percent);
        return digits + "\u00a0%";
    }

    /** Returns the number if JSON can hold it, otherwise null. */
    static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
