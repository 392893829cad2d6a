package io.assay.rubric;

import static io.assay.rubric.Rubrics.choice;
import static io.assay.rubric.Rubrics.graded;
import static io.assay.rubric.Rubrics.group;
import static io.assay.rubric.Rubrics.measure;
import static io.assay.rubric.Rubrics.yesNo;

/** A rubric with a criterion of each kind, a condition and a group, from which later versions are made. */
final class Service {
    static final YesNo ISSUE = yesNo("issue", "Names the issue");
    static final Graded FIX =
            graded("fix", "Fits").level(0, "None").level(1, "One", "a reboot").level(2, "All");
    static final Choice<String> KIND =
            choice("kind", "Kind", "answer", "question").points("answer", 1);
    static final Measure STEPS = measure("steps", "Steps", 0, 10);
    static final YesNo SUM = yesNo("sum", "States the sum").onlyIf(FIX.atLeast(1));
    static final Group GROUP = group("inner", KIND, STEPS);

    static Rubric rubric(Item... items) {
        return Rubric.of("service", "1.0.0", items);
    }

    static Rubric base() {
        return rubric(ISSUE, FIX, SUM, GROUP);
    }

    private Service() {}
}
