package io.assay.rubric.lint;

import java.util.function.Consumer;

/** VAG09: an adverb that says nothing beside a verb that can be observed. */
final class FillerAdverbs {
    private FillerAdverbs() {}

    static void check(Subject subject, Consumer<Remark> sink) {
        for (Passage passage : subject.passages()) {
            passage.each("fillers", hit -> {
                if (isFiller(hit) && passage.anchors().of(hit).isEmpty()) {
                    sink.accept(hit.remark("\"" + hit.words() + "\" adds nothing that a rater could see.")
                            .suggest("Drop it.")
                            .replaceBy(""));
                }
            });
        }
    }

    /** Returns whether words are fillers before a verb with an object. */
    static boolean isFiller(Hit hit) {
        WordLists words = hit.passage().subject().words();
        if (hit.first() != hit.last() || !words.phrases("fillers").has(hit.passage().word(hit.first()))) {
            return false;
        }
        Verbs verbs = words.verbs();
        String next = hit.after();
        String object = hit.passage().word(hit.last() + 2);
        boolean verb = verbs.isThirdPerson(next) || verbs.isBase(next);
        return verb && !object.isEmpty() && Judging.isConcrete(next);
    }
}
