package io.assay.rubric.golden;

import java.util.List;

/** A file of golden answers that cannot be read, with all that is wrong with it. */
public final class GoldenException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 50;

    private final transient List<String> problems;

    GoldenException(String file, List<String> problems) {
        super("the golden answers " + file + " have "
                + (problems.size() == 1 ? "a problem:" : problems.size() + " problems:")
                + String.join(
                        "", problems.stream().limit(SHOWN).map(p -> "\n  " + p).toList())
                + (problems.size() > SHOWN ? "\n  … and " + (problems.size() - SHOWN) + " more" : ""));
        this.problems = List.copyOf(problems);
    }

    /** {@return all problems with line and column, in the order of the file} */
    public List<String> problems() {
        return problems;
    }
}
