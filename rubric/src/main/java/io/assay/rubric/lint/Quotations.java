package io.assay.rubric.lint;

import java.util.Arrays;

/** Which chars of a text stand in quotation marks or code spans. */
final class Quotations {
    private Quotations() {}

    /** A mark without its partner quotes nothing. */
    static boolean[] in(String text) {
        boolean[] quoted = new boolean[text.length()];
        int[] next = new int[1];
        for (int i = 0; i < text.length(); i = next[0]) {
            next[0] = i + 1;
            char closing = closing(text, i);
            if (closing != 0) {
                int end = end(text, i + 1, closing);
                if (end > 0) {
                    Arrays.fill(quoted, i, end + 1, true);
                    next[0] = end + 1;
                }
            }
        }
        return quoted;
    }

    private static char closing(String text, int i) {
        char c = text.charAt(i);
        boolean opens = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
        return switch (c) {
            case '"', '`' -> c;
            case '\u201c', '\u201e' -> '\u201d';
            case '\u00ab' -> '\u00bb';
            case '\'' -> opens ? c : 0;
            case '\u2018' -> '\u2019';
            default -> 0;
        };
    }

    /** Quotations are short; a far partner is another mark's, and looking no further keeps the pass linear. */
    private static int end(String text, int from, char closing) {
        boolean apostrophe = closing == '\'' || closing == '\u2019';
        int limit = Math.min(text.length(), from + 2_000);
        for (int i = from; i < limit; i++) {
            boolean inWord = apostrophe && i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
            if (text.charAt(i) == closing && !inWord) {
                return i;
            }
        }
        return -1;
    }
}
