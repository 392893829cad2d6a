package io.assay.rubric.lint;

import io.assay.rubric.YesNo;
import java.util.BitSet;
import java.util.function.Consumer;

/** VAG07: a yes/no criterion that asks for a degree. */
final class DegreeQuestions {
    private DegreeQuestions() {}

    static void check(Subject subject, Consumer<Remark> sink) {
        if (subject.criterion() instanceof YesNo) {
            subject.text().each("degree-questions", hit -> {
                if (asks(hit)) {
                    sink.accept(hit.remark("\"" + hit.words() + "\" asks for a degree, and the answer is yes or no.")
                            .suggest("Use graded(...) with levels, or state the fact that must be true."));
                }
            });
        }
    }

    /** Only what asks: "states how much it costs" tells. */
    private static boolean asks(Hit hit) {
        String before = hit.before();
        boolean named = hit.words().toLowerCase(java.util.Locale.ROOT).startsWith("the ");
        return hit.first() == 0
                || hit.passage().subject().words().phrases("tasks").has(before)
                || (hit.first() <= 2 && !hit.passage().subject().words().verbs().isThirdPerson(before))
                || (named && hit.first() <= 3);
    }

    /** Returns the positions of words in such questions, of any kind of criterion. */
    static BitSet covered(Passage passage) {
        return Senses.covered(passage, "degree-questions");
    }
}
