package io.assay.io;

import java.util.List;
import java.util.Locale;

/** What a column means, and the headings that say so. */
enum Role {
    UNIT,
    RATER,
    VALUE,
    CRITERION;

    List<String> strong() {
        return switch (this) {
            case UNIT ->
                List.of(
                        "unit",
                        "item",
                        "task",
                        "example",
                        "sample",
                        "instance",
                        "document",
                        "doc",
                        "segment",
                        "subject",
                        "case");
            case RATER ->
                List.of(
                        "rater",
                        "annotator",
                        "worker",
                        "labeler",
                        "labeller",
                        "coder",
                        "judge",
                        "evaluator",
                        "assessor",
                        "reviewer",
                        "grader",
                        "observer");
            case VALUE -> List.of("value", "label", "rating", "score", "judgment", "judgement");
            case CRITERION -> List.of("criterion", "criteria", "dimension", "aspect");
        };
    }

    /** Headings that count only where no strong one is found, since other columns are often called so. */
    List<String> weak() {
        return switch (this) {
            case UNIT -> List.of("id");
            case RATER -> List.of("user", "expert");
            case VALUE -> List.of("answer", "annotation", "response", "grade", "vote");
            case CRITERION -> List.of("question");
        };
    }

    /** Returns the role as it is written in a message and in {@link ColumnMapping}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether a heading is the given usual one: {@code Worker_ID} is {@code worker}. */
    static boolean matches(String heading, String usual) {
        String letters = letters(heading);
        return letters.equals(usual) || isId(heading, usual) || letters.equals(usual + "name");
    }

    /** Returns whether a heading is the usual one with "id" behind it. */
    static boolean isId(String heading, String usual) {
        return letters(heading).equals(usual + "id");
    }

    private static String letters(String heading) {
        StringBuilder letters = new StringBuilder();
        heading.toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
