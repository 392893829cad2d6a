package io.assay.rubric.format;

import java.util.List;

/** A file of a rubric or of score sheets that cannot be read, with all that is wrong with it. */
public final class RubricFileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 50;

    private final transient List<String> problems;

    RubricFileException(String source, List<String> problems) {
        super(message(source, problems));
        this.problems = List.copyOf(problems);
    }

    private static String message(String source, List<String> problems) {
        StringBuilder text = new StringBuilder(
                source + " has " + (problems.size() == 1 ? "a problem" : problems.size() + " problems") + ":");
        problems.stream().limit(SHOWN).forEach(problem -> text.append("\n  ").append(problem));
        return problems.size() > SHOWN
                ? text.append("\n  … and ")
                        .append(problems.size() - SHOWN)
                        .append(" more")
                        .toString()
                : text.toString();
    }

    /** {@return all problems in the order of the file, each as {@code source:line:column: path: what}} */
    public List<String> problems() {
        return problems;
    }
}
