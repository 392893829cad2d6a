package io.assay.rubric.lint;

import io.assay.rubric.YesNo;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** VAG07: a yes/no criterion that asks for a degree. */
final class DegreeQuestions {
    private DegreeQuestions() {}

    static void check(Subject subject, Consumer<Remark> sink) {
        if (subject.criterion() instanceof YesNo) {
            hits(subject.text()).stream()
                    .filter(DegreeQuestions::asks)
                    .forEach(hit -> sink.accept(
                            hit.remark("\"" + hit.words() + "\" asks for a degree, and the answer is yes or no.")
                                    .suggest("Use graded(...) with levels, or state the fact that must be true.")));
        }
    }

    /** Only what asks: "states how much it costs" tells. */
    private static boolean asks(Hit hit) {
        String before = hit.before();
        boolean named = hit.words().toLowerCase(Locale.ROOT).startsWith("the ");
        return hit.first() == 0
                || hit.passage().subject().words().phrases("tasks").has(before)
                || (hit.first() <= 2 && !hit.passage().subject().words().verbs().isThirdPerson(before))
                || (named && hit.first() <= 3);
    }

    /** Returns the positions of words in such questions, of any kind of criterion. */
    static BitSet covered(Passage passage) {
        BitSet covered = new BitSet();
        hits(passage).forEach(hit -> covered.set(hit.first(), hit.last() + 1));
        return covered;
    }

    /** Finds the phrases of the list, and "how" with any adjective or adverb at the start. */
    private static List<Hit> hits(Passage passage) {
        List<Hit> hits = new ArrayList<>(passage.hits("degree-questions"));
        String next = passage.word(1);
        boolean degree = English.isAdverb(next)
                || English.looksLikeAdjective(next)
                || next.endsWith("ed")
                || passage.subject().words().phrases("subjective").has(next);
        if (passage.word(0).equals("how") && degree && hits.stream().noneMatch(hit -> hit.first() == 0)) {
            hits.add(new Hit(passage, 0, 1, ""));
        }
        return hits;
    }
}
