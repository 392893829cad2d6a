package io.assay.rubric.lint;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** VAG06: a comparative or superlative without a fixed baseline. */
final class Comparatives {
    /** What "than" may be followed by without naming a baseline. */
    private static final Set<String> NO_BASELINE = Set.of(
            "usual",
            "necessary",
            "needed",
            "expected",
            "normal",
            "average",
            "required",
            "it",
            "is",
            "before",
            "most",
            "ever",
            "appropriate",
            "strictly",
            "others",
            "other",
            "typical",
            "ideal");

    private static final Set<String> PAIRS =
            Set.of("a", "b", "1", "2", "first", "second", "left", "right", "other", "two", "which", "baseline");

    private Comparatives() {}

    static void check(Subject subject, Consumer<Remark> sink) {
        for (Passage passage : subject.passages()) {
            if (!isPairwise(passage)) {
                BitSet based = sentencesWithBaseline(passage);
                Senses.hits(passage, "comparatives").stream()
                        .filter(Comparatives::compares)
                        .forEach(hit -> report(hit, based, "than what?", sink));
                Senses.hits(passage, "superlatives").stream()
                        .filter(Comparatives::isSuperlative)
                        .forEach(hit -> report(hit, based, "of which?", sink));
            }
        }
    }

    private static void report(Hit hit, BitSet based, String question, Consumer<Remark> sink) {
        Passage passage = hit.passage();
        if (!based.get(hit.sentence())
                && !passage.anchors().anyNumber(hit)
                && !passage.anchors().isTold(hit)) {
            boolean two =
                    Set.of("more", "less", "most", "least").contains(hit.words().toLowerCase(Locale.ROOT))
                            && !hit.after().isEmpty();
            int end = two ? passage.tokens().get(hit.last() + 1).end() : hit.end();
            String words = passage.text().substring(hit.start(), end);
            sink.accept(Remark.at(passage, hit.start(), end, "\"" + words + "\" " + question)
                    .suggest("Name what it is compared with, or give a limit: \"at most 80 words\"."));
        }
    }

    private static boolean compares(Hit hit) {
        String word = hit.words().toLowerCase(Locale.ROOT);
        boolean moreOrLess = word.equals("more") || word.equals("less");
        boolean modifies = !hit.after().isEmpty()
                && !hit.after().equals("than")
                && !hit.before().equals("or");
        return !moreOrLess || modifies;
    }

    private static boolean isSuperlative(Hit hit) {
        String word = hit.words().toLowerCase(Locale.ROOT);
        if (word.equals("most")) {
            return !hit.before().equals("at") && VagueQuantities.isSuperlative(hit);
        }
        if (hit.after().startsWith("practice")) {
            return false;
        }
        boolean least = !hit.before().equals("at") && English.looksLikeAdjective(hit.after());
        return !word.equals("least") || least;
    }

    private static BitSet sentencesWithBaseline(Passage passage) {
        BitSet based = new BitSet();
        List<Token> tokens = passage.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            boolean than = tokens.get(i).word().equals("than") && !NO_BASELINE.contains(passage.word(i + 1));
            if (than && !passage.word(i + 1).isEmpty()) {
                based.set(tokens.get(i).sentence());
            }
        }
        return based;
    }

    /** A pairwise question names two replies, or asks which. */
    private static boolean isPairwise(Passage passage) {
        List<Token> tokens = passage.tokens();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < Math.min(tokens.size(), 60); i++) {
            String word = tokens.get(i).word();
            boolean reply = Set.of(
                            "response",
                            "reply",
                            "answer",
                            "output",
                            "summary",
                            "text",
                            "translation",
                            "version",
                            "responses",
                            "replies")
                    .contains(word);
            if (reply && PAIRS.contains(passage.word(i + 1))) {
                seen.add(passage.word(i + 1));
            }
            if (reply
                    && PAIRS.contains(passage.word(i - 1))
                    && !passage.word(i - 1).equals("a")) {
                return true;
            }
        }
        return !seen.isEmpty();
    }
}
