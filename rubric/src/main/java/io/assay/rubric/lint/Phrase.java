package io.assay.rubric.lint;

import java.util.List;

/** A line of a word list: words in small letters, and what to put in their place, if the list says so. */
record Phrase(List<String> words, String hint) {
    /** Reads {@code words} or {@code words => hint}. */
    static Phrase read(String line) {
        int arrow = line.indexOf("=>");
        String left = arrow < 0 ? line : line.substring(0, arrow);
        return new Phrase(
                Tokens.of(left).stream().map(Token::word).toList(),
                arrow < 0 ? "" : line.substring(arrow + 2).strip());
    }
}
