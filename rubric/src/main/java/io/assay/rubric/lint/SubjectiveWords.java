package io.assay.rubric.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/** VAG01: a word of quality or effect is the pass line, and nothing says what a rater would see. */
final class SubjectiveWords {
    private SubjectiveWords() {}

    static void check(Subject subject, Consumer<Remark> sink) {
        for (Hit hit : hits(subject)) {
            String example = hit.hint();
            sink.accept(hit.remark("\"" + hit.words() + "\" has no observable test.")
                    .suggest("Say what a rater would see"
                            + (example.isEmpty()
                                    ? ", or add a number, a quotation or an example."
                                    : ": \"" + example + "\".")));
        }
    }

    /** Returns the words in the text, or else those of the first level that has any. */
    static List<Hit> hits(Subject subject) {
        if (subject.hasExamples() || subject.criterion().evidence().isPresent()) {
            return List.of();
        }
        List<Hit> inText = observable(subject) >= 2 ? List.of() : in(subject.text());
        if (!inText.isEmpty()) {
            return inText;
        }
        return subject.levels().stream()
                .map(SubjectiveWords::in)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Returns how many levels are described by what can be seen. */
    private static long observable(Subject subject) {
        return subject.levels().stream()
                .filter(level -> !level.text().isBlank() && in(level).isEmpty() && !LevelWording.isGrade(level))
                .count();
    }

    static List<Hit> in(Passage passage) {
        BitSet asked = DegreeQuestions.covered(passage);
        asked.or(Senses.covered(passage, "escapes"));
        List<Hit> found = new ArrayList<>();
        for (Hit hit : Senses.hits(passage, "subjective")) {
            if (!asked.get(hit.first())
                    && !FillerAdverbs.isFiller(hit)
                    && passage.anchors().of(hit).isEmpty()) {
                found.add(hit);
            }
        }
        return found;
    }
}
