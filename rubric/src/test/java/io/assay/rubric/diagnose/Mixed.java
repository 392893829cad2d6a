package io.assay.rubric.diagnose;

import static io.assay.rubric.Rubrics.choice;
import static io.assay.rubric.Rubrics.graded;
import static io.assay.rubric.Rubrics.measure;
import static io.assay.rubric.Rubrics.sheet;
import static io.assay.rubric.Rubrics.yesNo;

import io.assay.rubric.Choice;
import io.assay.rubric.Graded;
import io.assay.rubric.Measure;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.YesNo;
import java.util.List;

/** A rubric with a criterion of each kind, and sheets with an answer of each state. */
final class Mixed {
    static final YesNo ISSUE = yesNo("issue", "Names the issue").notApplicableAllowed();
    static final Graded FIX =
            graded("fix", "Fits").level(0, "None").level(10, "One").level(30, "All");
    static final Choice<String> KIND = choice("kind", "Kind of reply", "answer", "question", "refusal");
    static final Measure LENGTH = measure("length", "Number of steps", 0, 20);
    static final Rubric RUBRIC = Rubric.of("mixed", "1", ISSUE, FIX, KIND, LENGTH);

    static final List<ScoreSheet> SHEETS = List.of(
            sheet("a", "ana", ISSUE.answered(true), FIX.answered(10), KIND.answered("answer"), LENGTH.answered(3)),
            sheet("a", "ben", ISSUE.notApplicable("no issue"), FIX.answered(30), KIND.answered("answer")),
            sheet("b", "ana", ISSUE.answered(false), FIX.cannotAssess("cut off"), KIND.failed("no JSON")),
            sheet("b", "ben", ISSUE.answered(false), FIX.answered(0), KIND.answered("refusal"), LENGTH.answered(9)));

    private Mixed() {}
}
