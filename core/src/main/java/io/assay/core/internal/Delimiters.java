package io.assay.core.internal;

import java.util.Locale;

/** Finds the character between columns. */
public final class Delimiters {
    private static final char[] CANDIDATES = {',', '\t', ';', '|'};

    private Delimiters() {}

    /**
     * Returns the delimiter that a file of this name and beginning uses.
     *
     * @param file its name, whose ending may say it
     * @param head its beginning
     * @return the delimiter
     */
    public static char detect(String file, String head) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".tsv") || name.endsWith(".tsv.gz") || name.endsWith(".tab") ? '\t' : detect(head);
    }

    /**
     * Returns the delimiter that a text uses: the most frequent of comma, tab, semicolon and pipe outside of quotation marks in its first line
     * that is not blank.
     *
     * @param head the beginning of the text
     * @return the delimiter
     */
    public static char detect(String head) {
        int[] counts = new int[CANDIDATES.length];
        countInHeader(head, counts);
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return CANDIDATES[best];
    }

    /**
     * Returns the delimiter as a person would name it.
     *
     * @param delimiter any character
     * @return its name, in quotation marks if it has none
     */
    public static String name(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case '\t' -> "tab";
            case ';' -> "semicolon";
            case '|' -> "pipe";
            default -> "'" + delimiter + "'";
        };
    }

    private static void countInHeader(String head, int[] counts) {
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            quoted ^= c == '"';
            if ((c == '\n' || c == '\r') && !quoted && !blank) {
                return;
            }
            blank &= c == '\n' || c == '\r' || c == ' ';
            for (int d = 0; d < CANDIDATES.length && !quoted; d++) {
                counts[d] += CANDIDATES[d] == c ? 1 : 0;
            }
        }
    }
}
