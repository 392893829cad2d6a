package io.assay.rubric;

import java.util.List;

/** A rubric that cannot be used, with all that is wrong with it. */
public final class RubricException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 50;

    private final transient List<Problem> problems;

    /**
     * Makes the exception.
     *
     * @param rubric id and version, or a file name
     * @param problems at least one
     */
    public RubricException(String rubric, List<Problem> problems) {
        super(message(rubric, problems));
        this.problems = List.copyOf(problems);
    }

    private static String message(String rubric, List<Problem> problems) {
        StringBuilder text = new StringBuilder("the rubric \"" + rubric + "\" has "
                + (problems.size() == 1 ? "a problem" : problems.size() + " problems") + ":");
        problems.stream().limit(SHOWN).forEach(problem -> text.append("\n  ").append(problem));
        return problems.size() > SHOWN
                ? text.append("\n  … and ")
                        .append(problems.size() - SHOWN)
                        .append(" more")
                        .toString()
                : text.toString();
    }

    /** {@return all problems, in the order of the rubric} */
    public List<Problem> problems() {
        return problems;
    }
}
