package io.assay.rubric.lint;

import io.assay.rubric.YesNo;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** SCO01: points whose sign does not fit the wording. */
final class Signs {
    private static final Set<String> TELLING = Set.of(
            "provides",
            "gives",
            "contains",
            "states",
            "uses",
            "makes",
            "spreads",
            "offers",
            "includes",
            "repeats",
            "cites",
            "names",
            "recommends",
            "suggests",
            "presents",
            "quotes",
            "shows");

    private static final Set<String> WRONG = Set.of(
            "wrong",
            "incorrect",
            "false",
            "inaccurate",
            "misleading",
            "outdated",
            "unsafe",
            "harmful",
            "offensive",
            "irrelevant",
            "invented",
            "fabricated",
            "dangerous",
            "untrue",
            "erroneous",
            "made-up",
            "insulting",
            "unsupported",
            "invalid");

    private Signs() {}

    static void check(Subject subject, Consumer<Remark> sink) {
        if (!(subject.criterion() instanceof YesNo yesNo) || yesNo.yes() == 0) {
            return;
        }
        int at = afterSubject(subject.text());
        List<Token> tokens = subject.text().tokens();
        if (at >= tokens.size() || tokens.get(at).quoted()) {
            return;
        }
        String list = yesNo.yes() > 0 ? "faults" : "praise";
        if (yesNo.yes() > 0 && namesWrong(subject.text(), at)) {
            report(subject, at, lastOfWrong(subject.text(), at), yesNo.yes(), sink);
            return;
        }
        Phrase opener = subject.words().phrases(list).at(tokens, at);
        if (opener != null
                && (yesNo.yes() > 0
                        || !namesFault(subject.text(), at + opener.words().size()))) {
            report(subject, at, at + opener.words().size() - 1, yesNo.yes(), sink);
        }
    }

    private static void report(Subject subject, int first, int last, double points, Consumer<Remark> sink) {
        List<Token> tokens = subject.text().tokens();
        Remark remark = Remark.at(
                subject.text(),
                tokens.get(first).start(),
                tokens.get(last).end(),
                points > 0
                        ? "earns " + signed(points) + " for a fault?"
                        : "costs " + LevelPoints.plain(-points) + " for a virtue?");
        sink.accept(
                points > 0
                        ? remark.suggest("Use penalty(...), or say what must be there.")
                        : remark.severity(Severity.INFO).suggest("Use points(...), or name the fault."));
    }

    /** "Provides incorrect information": a verb of telling, and what is told is wrong. */
    private static boolean namesWrong(Passage text, int verb) {
        return TELLING.contains(text.word(verb)) && WRONG.contains(text.word(lastOfWrong(text, verb)));
    }

    private static int lastOfWrong(Passage text, int verb) {
        return List.of("a", "an", "the", "any").contains(text.word(verb + 1)) ? verb + 2 : verb + 1;
    }

    private static String signed(double points) {
        return String.format(Locale.ROOT, "+%s", LevelPoints.plain(points));
    }

    /** Skips "The reply", "It" and the like. */
    private static int afterSubject(Passage text) {
        String first = text.word(0);
        if (first.equals("the") && English.SUBJECTS.contains(text.word(1))) {
            return 2;
        }
        return first.equals("it") || (English.SUBJECTS.contains(first) && !first.equals("the")) ? 1 : 0;
    }

    private static boolean namesFault(Passage text, int from) {
        List<Token> tokens = text.tokens();
        for (int i = from; i < tokens.size(); i++) {
            boolean fault = text.subject().words().phrases("negations").at(tokens, i) != null
                    || text.subject().words().phrases("faults").at(tokens, i) != null
                    || tokens.get(i).word().equals("only");
            if (fault) {
                return true;
            }
        }
        return false;
    }
}
