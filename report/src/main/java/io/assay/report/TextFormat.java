package io.assay.report;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import java.util.Locale;

/** Figures and names as a person reads them in a terminal. */
final class TextFormat {
    /** Stands for a figure that does not exist. */
    static final String NONE = "-";

    /** From here on numbers are shown by their powers of ten, as their last digits tell nothing. */
    static final double LARGE = 1e12;

    private TextFormat() {}

    static String figure(double figure) {
        if (!Double.isFinite(figure)) {
            return NONE;
        }
        return String.format(Locale.ROOT, Math.abs(figure) < LARGE ? "%.3f" : "%.3e", figure + 0.0);
    }

    static String signed(double figure) {
        return Double.isFinite(figure) ? String.format(Locale.ROOT, "%+.3f", figure + 0.0) : NONE;
    }

    static String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.1f %%", 100 * share) : NONE;
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String counted(long count, String one, String many) {
        return count(count) + " " + (count == 1 ? one : many);
    }

    /** Returns a number without a fraction that is only zeros: {@code 95}, {@code 99.9}. */
    static String plainNumber(double number) {
        if (Math.abs(number) >= LARGE) {
            return String.format(Locale.ROOT, "%.3e", number);
        }
        String text = String.format(Locale.ROOT, "%.4f", number);
        return text.replaceAll("\\.?0+$", "");
    }

    static String interval(Estimate estimate) {
        return estimate.interval().map(TextFormat::limits).orElse(NONE);
    }

    private static String limits(Interval interval) {
        return figure(interval.lower()) + " to " + figure(interval.upper());
    }

    static String coefficient(Estimate estimate) {
        String name = estimate.coefficient().equals("krippendorff-alpha") ? "alpha" : estimate.coefficient();
        return estimate.distance().isEmpty() ? name : name + " (" + estimate.distance() + ")";
    }

    /**
     * Returns a text that a terminal can only show: control characters, which could move the cursor or change colours, are replaced.
     */
    static String shown(String text) {
        return text.codePoints().allMatch(TextFormat::isHarmless)
                ? text
                : text.codePoints()
                        .map(c -> isHarmless(c) ? c : '\uFFFD')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isHarmless(int c) {
        int type = Character.getType(c);
        return !Character.isISOControl(c)
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE;
    }

    /** Returns how many columns of a terminal a character takes: none for a mark upon another, two for a wide one. */
    static int columns(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA -> 2;
            default -> c >= 0x1F300 && c <= 0x1FAFF ? 2 : 1;
        };
    }

    /** Shortens in the middle, so that ids with a common beginning stay apart. */
    static String shortened(String text, int width) {
        int length = text.codePointCount(0, text.length());
        if (length <= width) {
            return text;
        }
        int head = width / 2;
        int tail = Math.max(0, width - head - 1);
        return text.substring(0, text.offsetByCodePoints(0, head))
                + '…'
                + text.substring(text.offsetByCodePoints(text.length(), -tail));
    }
}
