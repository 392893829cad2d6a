package io.assay.io;

import java.util.List;
import java.util.Locale;

/** Foreign text made fit for a message: short, on one line, nothing invisible. */
final class Shown {
    private static final int LONGEST = 60;
    private static final int MOST = 20;

    private Shown() {}

    /** Returns the text in quotation marks. */
    static String quoted(String text) {
        return '"' + plain(text) + '"';
    }

    /** Returns the text without quotation marks. */
    static String plain(String text) {
        return cut(text, LONGEST);
    }

    /** Returns the name of a file: whole, but on one line. */
    static String file(String name) {
        return cut(name, Integer.MAX_VALUE);
    }

    /** Returns names in quotation marks with commas between; the first ones of many. */
    static String list(List<String> names) {
        String first =
                String.join(", ", names.stream().limit(MOST).map(Shown::quoted).toList());
        return names.size() <= MOST ? first : first + ", … " + names.size() + " in all";
    }

    private static String cut(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(longest).forEach(c -> append(shown, c));
        int left = text.length() - text.offsetByCodePoints(0, Math.min(longest, text.codePointCount(0, text.length())));
        return left == 0 ? shown.toString() : shown + "… (" + text.length() + " characters)";
    }

    private static void append(StringBuilder shown, int c) {
        switch (c) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
                if (isInvisible(c)) {
                    shown.append(String.format(Locale.ROOT, "\\u%04x", c));
                } else {
                    shown.appendCodePoint(c);
                }
            }
        }
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
