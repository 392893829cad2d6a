package io.assay.rubric.lint;

import io.assay.rubric.YesNo;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** SCO01: points whose sign does not fit the wording. */
final class Signs {
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
        Phrase opener = subject.words().phrases(list).at(tokens, at);
        if (opener != null && (yesNo.yes() > 0 || !namesFault(subject.text(), at))) {
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
