package io.assay.rubric.lint;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** VAG09: an adverb that says nothing beside a verb that can be observed. */
final class FillerAdverbs {
    /** What says nothing after a verb and its object either: "completes the task successfully". */
    private static final Set<String> AFTER_OBJECT = Set.of("effectively", "successfully", "actually", "really", "duly");

    private FillerAdverbs() {}

    static void check(Subject subject, Consumer<Remark> sink) {
        for (Passage passage : subject.passages()) {
            BitSet asked = DegreeQuestions.covered(passage);
            passage.each("fillers", hit -> {
                if (isFiller(hit) && !asked.get(hit.first())) {
                    sink.accept(hit.remark("\"" + hit.words() + "\" adds nothing that a rater could see.")
                            .suggest("Drop it.")
                            .replaceBy(""));
                }
            });
        }
    }

    /** Returns whether words are fillers before a verb with an object, or after both. */
    static boolean isFiller(Hit hit) {
        WordLists words = hit.passage().subject().words();
        if (hit.first() != hit.last()
                || !words.phrases("fillers").has(hit.passage().word(hit.first()))) {
            return false;
        }
        Verbs verbs = words.verbs();
        String next = hit.after();
        String object = hit.passage().word(hit.last() + 2);
        boolean verb = (verbs.isThirdPerson(next) || verbs.isBase(next)) && !English.AUXILIARIES.contains(next);
        boolean idle = AFTER_OBJECT.contains(hit.passage().word(hit.first()))
                && !hit.words().equalsIgnoreCase("effectively");
        boolean before = verb && !object.isEmpty() && (idle || Judging.isConcrete(next));
        return before || followsObject(hit, verbs);
    }

    private static boolean followsObject(Hit hit, Verbs verbs) {
        if (!AFTER_OBJECT.contains(hit.passage().word(hit.first()))) {
            return false;
        }
        List<Token> tokens = hit.passage().tokens();
        if (verbs.isPast(hit.before())) {
            return false;
        }
        for (int i = hit.first() - 2; i >= Math.max(0, hit.first() - 8); i--) {
            if (tokens.get(i).clause() != hit.clause()) {
                return false;
            }
            if (English.AUXILIARIES.contains(tokens.get(i).word())) {
                return false;
            }
            if (verbs.isThirdPerson(tokens.get(i).word())) {
                return Judging.isConcrete(tokens.get(i).word());
            }
        }
        return false;
    }
}
