package io.assay.rubric.lint;

import java.util.Locale;
import java.util.function.Consumer;

/** Lints that find any phrase of a list: VAG04 and VAG05. */
final class Phrasings {
    private Phrasings() {}

    /** Where the rater may answer that a criterion does not apply, an escape is only said in the wrong place. */
    static void escapes(Subject subject, Consumer<Remark> sink) {
        boolean mayNotApply = subject.criterion().mayNotApply();
        for (Passage passage : subject.passages()) {
            passage.each("escapes", hit -> {
                boolean attempt = hit.words().endsWith(" to");
                Remark remark = hit.remark("\"" + hit.words() + "\" leaves open whether the criterion holds.")
                        .suggest("Make it a condition, onlyIf(...), that a rater can check, or drop it.");
                Remark mended = attempt ? remark : remark.replaceBy("");
                sink.accept(mayNotApply ? mended.severity(Severity.INFO) : mended);
            });
        }
    }

    static void openLists(Subject subject, Consumer<Remark> sink) {
        for (Passage passage : subject.passages()) {
            passage.each("open-lists", hit -> {
                if (isClosed(hit)) {
                    return;
                }
                boolean ends = !hit.words().toLowerCase(Locale.ROOT).contains("limited to");
                Remark remark = hit.remark("\"" + hit.words() + "\" leaves the list open.")
                        .suggest("Close the list, or say \"any one of\".");
                sink.accept(ends && atEnd(hit) ? remark.replaceBy("") : remark);
            });
        }
    }

    /** "No apples, pears or other fruit" names the class that is shut out. */
    private static boolean isClosed(Hit hit) {
        String words = hit.words().toLowerCase(Locale.ROOT);
        if (words.equals("and more")) {
            return !atEnd(hit);
        }
        boolean names = words.endsWith("other") || (words.endsWith("similar") && !atEnd(hit));
        return names
                && hit.passage().hits("negations").stream()
                        .anyMatch(no -> no.sentence() == hit.sentence() && no.first() < hit.first());
    }

    private static boolean atEnd(Hit hit) {
        return hit.after().isEmpty()
                || hit.passage().tokens().get(hit.last() + 1).clause() != hit.clause();
    }
}
