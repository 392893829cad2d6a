package io.assay.rubric.lint;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/** VAG02: truth or completeness, without what it is measured against. */
final class TruthWords {
    private TruthWords() {}

    static void check(Subject subject, Consumer<Remark> sink) {
        if (subject.criterion().evidence().isPresent()) {
            return;
        }
        subject.passages().forEach(passage -> look(passage, sink));
    }

    private static void look(Passage passage, Consumer<Remark> sink) {
        List<Hit> hits = Senses.hits(passage, "truth");
        if (hits.isEmpty() || isToldByLevels(passage)) {
            return;
        }
        BitSet references = references(passage);
        BitSet asked = DegreeQuestions.covered(passage);
        asked.or(Senses.covered(passage, "escapes"));
        for (Hit hit : hits) {
            boolean anchored = passage.anchors().of(hit).isPresent() || isMeasured(hit, references);
            boolean judges = !asked.get(hit.first()) && !FillerAdverbs.isFiller(hit) && !isDegree(hit);
            if (judges && !anchored) {
                sink.accept(
                        hit.remark("\"" + hit.words() + "\" against what?")
                                .suggest(
                                        "Name the reference, such as the expected answer or the source passage, or give the value."));
            }
        }
    }

    /** A reference counts in the words' own stretch and in what follows, not in a statement before. */
    private static boolean isMeasured(Hit hit, BitSet references) {
        int reference = references.nextSetBit(hit.passage().anchors().startOf(hit));
        return reference >= 0 && hit.passage().tokens().get(reference).sentence() == hit.sentence();
    }

    /** "Completely clear" says how clear. */
    private static boolean isDegree(Hit hit) {
        return English.isAdverb(hit.passage().word(hit.last()))
                && hit.passage().subject().words().phrases("subjective").has(hit.after());
    }

    /** Levels that give the right value at one place say what is wrong at another. */
    private static boolean isToldByLevels(Passage passage) {
        boolean isLevel = passage.place().part() == Place.Part.LEVEL;
        return isLevel && passage.subject().passages().stream().anyMatch(TruthWords::givesValue);
    }

    private static boolean givesValue(Passage passage) {
        boolean number = passage.tokens().stream().anyMatch(token -> token.isNumber() || token.quoted());
        return number || !references(passage).isEmpty();
    }

    /** Returns where a reference is named by a noun after a preposition, or a value by a name. */
    private static BitSet references(Passage passage) {
        BitSet named = new BitSet();
        List<Token> tokens = passage.tokens();
        passage.each("references", hit -> {
            for (int i = hit.first() - 1; i >= Math.max(0, hit.first() - 5); i--) {
                if (English.PREPOSITIONS.contains(passage.word(i))) {
                    named.set(hit.first());
                }
            }
        });
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean inside = token.sentence() == tokens.get(i - 1).sentence();
            if (inside && token.capital() && token.end() - token.start() > 1 && !token.quoted()) {
                named.set(i);
            }
        }
        return named;
    }
}
