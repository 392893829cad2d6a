package io.assay.rubric;

import java.util.List;

/** A score sheet that does not fit the rubric, with all that is wrong with it. */
public final class SheetException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    SheetException(ScoreSheet sheet, List<Problem> problems) {
        super("the sheet of " + sheet.item() + " by " + sheet.rater() + " does not fit the rubric:\n  "
                + String.join("\n  ", problems.stream().map(Problem::toString).toList()));
        this.problems = List.copyOf(problems);
    }

    /** {@return all problems, by criterion} */
    public List<Problem> problems() {
        return problems;
    }
}
