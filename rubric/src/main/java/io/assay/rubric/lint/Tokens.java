package io.assay.rubric.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits a text into words, clauses and sentences, in one pass. */
final class Tokens {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "etc", "vs", "cf", "approx", "no", "dr", "mr", "mrs", "ms", "prof", "st", "sec", "fig", "max",
            "min");

    private final String text;
    private final List<Token> found = new ArrayList<>();
    private final boolean[] quoted;
    private int clause;
    private int sentence;

    private Tokens(String text) {
        this.text = text;
        this.quoted = Quotations.in(text);
    }

    static List<Token> of(String text) {
        return new Tokens(text).split();
    }

    private List<Token> split() {
        int i = 0;
        while (i < text.length()) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                int end = wordEnd(i);
                String word = text.substring(i, end);
                found.add(new Token(
                        i,
                        end,
                        word.toLowerCase(Locale.ROOT).replace('\u2019', '\''),
                        Character.isUpperCase(word.charAt(0)),
                        quoted[i],
                        clause,
                        sentence));
                i = end;
            } else {
                mark(i);
                i++;
            }
        }
        return List.copyOf(found);
    }

    /** A word goes on over an apostrophe, hyphen, dot or comma between two letters or two digits. */
    private int wordEnd(int start) {
        int end = start + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean inside = end + 1 < text.length() && joins(text.charAt(end - 1), c, text.charAt(end + 1));
            if (!Character.isLetterOrDigit(c) && !inside) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean joins(char before, char c, char after) {
        if (c == '\'' || c == '\u2019' || c == '-') {
            return Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
        }
        boolean letters = Character.isLetter(before) && Character.isLetter(after);
        boolean digits = Character.isDigit(before) && Character.isDigit(after);
        return c == '.' ? letters || digits : c == ',' && digits;
    }

    private void mark(int i) {
        char c = text.charAt(i);
        if (quoted[i] || found.isEmpty()) {
            return;
        }
        if (c == ',' || c == ';' || c == ':' || c == '\u2014' || c == '\u2013' || c == '(' || c == ')') {
            clause++;
        } else if ((c == '.' || c == '!' || c == '?' || c == '\n') && endsSentence(i, c)) {
            clause++;
            sentence++;
        }
    }

    private boolean endsSentence(int i, char c) {
        String last = found.get(found.size() - 1).word();
        boolean ends = c == '\n' || i + 1 >= text.length() || Character.isWhitespace(text.charAt(i + 1)) || quoted[i];
        return ends && (c != '.' || !ABBREVIATIONS.contains(last));
    }
}
