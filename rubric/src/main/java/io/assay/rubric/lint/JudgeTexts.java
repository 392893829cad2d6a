package io.assay.rubric.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JDG01 and JDG02: what does not belong into a criterion, and what a rater would have to know. */
final class JudgeTexts {
    /** Bounded, so that it cannot run over a long text again and again. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\{\\{[^{}\\n]{0,80}\\}\\}|\\$\\{[^{}\\n]{0,80}\\}|\\{[a-z_]{1,40}\\}|<[A-Z_ ]{3,40}>|\\[[A-Z_]{3,40}(?: [A-Z_]{1,40}){0,4}\\]|\\b(?:TODO|TBD|XXX|FIXME)\\b");

    private static final Set<String> RATING =
            Set.of("rate", "grade", "mark", "assign", "award", "judge", "evaluate", "assess");

    private JudgeTexts() {}

    static void instructions(Subject subject, Consumer<Remark> sink) {
        for (Passage passage : subject.passages()) {
            boolean[] quoted = Quotations.in(passage.text());
            Matcher matcher = PLACEHOLDER.matcher(passage.text());
            while (matcher.find()) {
                if (!quoted[matcher.start()]) {
                    sink.accept(Remark.at(
                                    passage,
                                    matcher.start(),
                                    matcher.end(),
                                    "\"" + matcher.group() + "\" is a placeholder.")
                            .suggest("Write what it stands for, or declare it as evidence(...)."));
                }
            }
            ratings(passage, sink);
            passage.each("instructions", hit -> {
                if (addressesJudge(hit)) {
                    sink.accept(hit.remark("\"" + hit.words() + "\" tells the judge how to answer.")
                            .suggest("The scale belongs to the criterion, not to its text: drop it."));
                }
            });
        }
    }

    /** "Rate the quality from 1 to 10": a verb of rating at the start of a sentence, and two numbers after it. */
    private static void ratings(Passage passage, Consumer<Remark> sink) {
        List<Token> tokens = passage.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            boolean fresh =
                    i == 0 || tokens.get(i - 1).sentence() != tokens.get(i).sentence();
            if (fresh && RATING.contains(tokens.get(i).word()) && !tokens.get(i).quoted()) {
                int last = secondNumber(tokens, i);
                if (last >= 0) {
                    String words = passage.text()
                            .substring(tokens.get(i).start(), tokens.get(last).end());
                    sink.accept(Remark.at(
                                    passage,
                                    tokens.get(i).start(),
                                    tokens.get(last).end(),
                                    "\"" + words + "\" is a scale.")
                            .suggest("The scale belongs to the criterion, not to its text: drop it."));
                }
            }
        }
    }

    private static int secondNumber(List<Token> tokens, int from) {
        int numbers = 0;
        for (int i = from; i < Math.min(tokens.size(), from + 30); i++) {
            if (tokens.get(i).sentence() != tokens.get(from).sentence()) {
                return -1;
            }
            numbers += tokens.get(i).isNumber() ? 1 : 0;
            if (numbers == 2) {
                return i;
            }
        }
        return -1;
    }

    /** A reply may have to return JSON; a judge is told to at the start of a sentence or clause. */
    private static boolean addressesJudge(Hit hit) {
        if (hit.first() == 0) {
            return true;
        }
        Token before = hit.passage().tokens().get(hit.first() - 1);
        boolean starts = before.clause() != hit.clause();
        boolean scale = hit.words().toLowerCase(Locale.ROOT).contains("scale")
                || hit.words().toLowerCase(Locale.ROOT).startsWith("scor")
                || hit.words().toLowerCase(Locale.ROOT).startsWith("rat");
        return starts
                || scale
                || before.word().equals("and")
                || before.word().equals("then")
                || before.word().equals("please");
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
        return isFollowed(hit);
    }

    /** "The style guide is followed". */
    private static boolean isFollowed(Hit hit) {
        for (int i = hit.last() + 1; i <= hit.last() + 6; i++) {
            boolean be = Set.of("is", "are", "was", "were", "be")
                    .contains(hit.passage().word(i));
            if (be && FOLLOWED.contains(hit.passage().word(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> FOLLOWED = Set.of(
            "followed", "used", "respected", "observed", "met", "applied", "kept", "obeyed", "adhered", "complied");

    private static final Set<String> KNOWN_BY = Set.of(
            "according",
            "with",
            "per",
            "under",
            "follows",
            "follow",
            "following",
            "complies",
            "comply",
            "by",
            "consistent",
            "matches",
            "match",
            "meets",
            "meet",
            "violates",
            "violate",
            "contradicts",
            "against",
            "within",
            "breaks",
            "obeys",
            "respects",
            "required",
            "line",
            "agrees",
            "conforms",
            "adheres",
            "accordance",
            "reflects",
            "respect",
            "conform",
            "laid");
}
