package io.assay.rubric.lint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.function.Consumer;

/** JDG01 and JDG02: what does not belong into a criterion, and what a rater would have to know. */
final class JudgeTexts {
    /** Bounded, so that it cannot run over a long text again and again. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\{\\{[^{}\\n]{0,80}\\}\\}|\\$\\{[^{}\\n]{0,80}\\}|\\{[a-z_]{1,40}\\}|<[A-Z_ ]{3,40}>|\\[[A-Z_]{3,40}(?: [A-Z_]{1,40}){0,4}\\]|\\b(?:TODO|TBD|XXX|FIXME)\\b");

    private JudgeTexts() {}

    static void instructions(Subject subject, Consumer<Remark> sink) {
        for (Passage passage : subject.passages()) {
            boolean[] quoted = Quotations.in(passage.text());
            Matcher matcher = PLACEHOLDER.matcher(passage.text());
            while (matcher.find()) {
                if (!quoted[matcher.start()]) {
                    sink.accept(Remark.at(passage, matcher.start(), matcher.end(), "\"" + matcher.group() + "\" is a placeholder.")
                            .suggest("Write what it stands for, or declare it as evidence(...)."));
                }
            }
            passage.each("instructions", hit -> {
                if (addressesJudge(hit)) {
                    sink.accept(hit.remark("\"" + hit.words() + "\" tells the judge how to answer.")
                            .suggest("The scale belongs to the criterion, not to its text: drop it."));
                }
            });
        }
    }

    /** A reply may have to return JSON; a judge is told to at the start of a sentence or clause. */
    private static boolean addressesJudge(Hit hit) {
        if (hit.first() == 0) {
            return true;
        }
        Token before = hit.passage().tokens().get(hit.first() - 1);
        boolean starts = before.clause() != hit.clause();
        boolean scale = hit.words().toLowerCase(java.util.Locale.ROOT).contains("scale")
                || hit.words().toLowerCase(java.util.Locale.ROOT).startsWith("scor")
                || hit.words().toLowerCase(java.util.Locale.ROOT).startsWith("rat");
        return starts || scale || before.word().equals("and") || before.word().equals("then") || before.word().equals("please");
    }

    static void knowledge(Subject subject, Consumer<Remark> sink) {
        if (subject.criterion().evidence().isPresent()) {
            return;
        }
        for (Passage passage : subject.passages()) {
            passage.each("knowledge", hit -> {
                Optional<String> given = passage.anchors().of(hit).filter(how -> !how.equals("a number"));
                boolean only = given.filter(how -> how.equals("an explanation")).isPresent();
                if ((given.isEmpty() || only) && isMeasure(hit)) {
                    sink.accept(hit.remark("the rater is not given \"" + hit.words() + "\".")
                            .suggest("Attach it with evidence(...), or quote the rule."));
                }
            });
        }
    }

    /** What is only named by the reply need not be known: "links to the refund policy". */
    private static boolean isMeasure(Hit hit) {
        for (int i = hit.first() - 1; i >= Math.max(0, hit.first() - 5); i--) {
            String word = hit.passage().word(i);
            if (KNOWN_BY.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static final java.util.Set<String> KNOWN_BY = java.util.Set.of(
            "according", "with", "per", "under", "follows", "follow", "following", "complies", "comply", "by", "consistent",
            "matches", "match", "meets", "meet", "violates", "violate", "contradicts", "against", "within", "breaks", "obeys",
            "respects", "required", "line", "agrees", "conforms", "adheres", "accordance", "reflects", "than", "in", "consider");
}
