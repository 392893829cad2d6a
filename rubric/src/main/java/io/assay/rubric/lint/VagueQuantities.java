package io.assay.rubric.lint;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** VAG03: an amount or frequency that each rater draws elsewhere. */
final class VagueQuantities {
    private static final Set<String> BEFORE_MOST = Set.of("at", "the", "its", "their");

    private VagueQuantities() {}

    static void check(Subject subject, Consumer<Remark> sink) {
        for (Passage passage : subject.passages()) {
            BitSet asked = DegreeQuestions.covered(passage);
            for (Hit hit : Senses.hits(passage, "quantities")) {
                if (!asked.get(hit.first())
                        && isVague(hit)
                        && !passage.anchors().numberFor(hit)
                        && !passage.anchors().isTold(hit)) {
                    sink.accept(remark(hit));
                }
            }
        }
    }

    private static boolean isVague(Hit hit) {
        if (hit.words().equalsIgnoreCase("most")) {
            return !isSuperlative(hit);
        }
        if (hit.words().equalsIgnoreCase("enough")
                && hit.passage().subject().words().phrases("subjective").has(hit.before())) {
            return false;
        }
        return !(hit.words().equalsIgnoreCase("many")
                && Set.of("how", "as", "so").contains(hit.before()));
    }

    /** "Most helpful" and "the most" compare; "most of" and "most answers" count. */
    static boolean isSuperlative(Hit most) {
        String next = most.after();
        boolean adjective =
                most.passage().subject().words().phrases("subjective").has(next)
                        || most.passage().subject().words().phrases("truth").has(next)
                        || English.looksLikeAdjective(next);
        return adjective || (BEFORE_MOST.contains(most.before()) && !next.equals("of"));
    }

    private static Remark remark(Hit hit) {
        Remark remark = hit.remark("\"" + hit.words() + "\" is a different amount to each rater.")
                .suggest("Give a number or a share.");
        boolean fits = !hit.hint().isEmpty() && !hit.after().equals("of");
        if (!fits) {
            return remark;
        }
        boolean starts = Character.isUpperCase(hit.words().charAt(0));
        String words = hit.hint();
        return remark.replaceBy(starts ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) : words);
    }
}
