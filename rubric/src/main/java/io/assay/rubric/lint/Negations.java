package io.assay.rubric.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** STR03: two negations that have to be undone together. */
final class Negations {
    private static final int NEAR = 7;
    private static final Set<String> COORDINATES = Set.of("and", "or", "nor", "but");

    private Negations() {}

    static void check(Subject subject, Consumer<Remark> sink) {
        for (Passage passage : subject.passages()) {
            List<Hit> hits = new ArrayList<>();
            passage.each("negations", hits::add);
            participles(passage, hits);
            for (int i = 1; i < hits.size(); i++) {
                Hit first = hits.get(i - 1);
                Hit second = hits.get(i);
                if (first.sentence() == second.sentence() && bind(passage, first, second)) {
                    String words = passage.text().substring(first.start(), second.end());
                    sink.accept(Remark.at(passage, first.start(), second.end(), "\"" + words + "\" negates twice.")
                            .suggest(
                                    subject.criterion().isPenalty()
                                            ? "Name the fault that earns the penalty, without a negation."
                                            : "Say what must be there."));
                    break;
                }
            }
        }
    }

    /** "Unused" and the like, where the positive form is a participle. */
    private static void participles(Passage passage, List<Hit> hits) {
        List<Token> tokens = passage.tokens();
        Verbs verbs = passage.subject().words().verbs();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).word();
            int at = i;
            if (word.startsWith("un")
                    && verbs.isPast(word.substring(2))
                    && !tokens.get(i).quoted()
                    && hits.stream().noneMatch(hit -> hit.first() == at)) {
                hits.add(new Hit(passage, i, i, ""));
            }
        }
        hits.sort(Comparator.comparingInt(Hit::first));
    }

    private static boolean bind(Passage passage, Hit first, Hit second) {
        if (second.first() - first.last() > NEAR) {
            return false;
        }
        for (int i = first.last() + 1; i < second.first(); i++) {
            if (COORDINATES.contains(passage.word(i))) {
                return false;
            }
        }
        boolean comma = passage.tokens().get(first.last()).clause() != second.clause();
        return !comma;
    }
}
