package io.assay.io;

import java.util.Locale;

/** Finds the character between columns. */
final class Delimiters {
    private static final char[] CANDIDATES = {',', '\t', ';', '|'};

    private Delimiters() {}

    /** Returns the delimiter that a file of this name and beginning uses: the most frequent candidate of its first line. */
    static char detect(String file, String head) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".tsv") || name.endsWith(".tsv.gz") || name.endsWith(".tab")) {
            return '\t';
        }
        int[] counts = new int[CANDIDATES.length];
        countInHeader(head, counts);
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return CANDIDATES[best];
    }

    /** Returns the delimiter as a person would name it. */
    static String name(char delimiter) {
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
