package io.assay.rubric.lint;

import java.util.Locale;

/** Puts words into a sentence in place of others. */
final class Mending {
    private Mending() {}

    /** Returns the text with words replaced; where they are dropped, the gap closes and the first letter stays a capital. */
    static String replaced(String text, int start, int end, String words) {
        if (!words.isEmpty()) {
            return text.substring(0, start) + words + text.substring(end);
        }
        String before = text.substring(0, start).stripTrailing();
        String after = text.substring(end).stripLeading();
        while (before.endsWith(",") && (after.isEmpty() || ",.;:!?)".indexOf(after.charAt(0)) >= 0)) {
            before = before.substring(0, before.length() - 1).stripTrailing();
        }
        if (before.isEmpty()) {
            return capital(after.startsWith(",") ? after.substring(1).stripLeading() : after);
        }
        boolean glued = after.isEmpty() || ",.;:!?)".indexOf(after.charAt(0)) >= 0;
        return before + (glued ? "" : " ") + after;
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
