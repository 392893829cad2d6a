package io.assay.rubric.lint;

import java.util.Set;
import java.util.function.Consumer;

/** VAG11: an absolute, which one exception fails. */
final class Absolutes {
    private static final Set<String> CLOSED = Set.of("three", "four", "five", "six", "two", "both", "following");

    private static final Set<String> NEGATED = Set.of("not", "at", "without", "was", "were", "has", "have", "had");

    private Absolutes() {}

    static void check(Subject subject, Consumer<Remark> sink) {
        if (subject.criterion().gate().isPresent() || subject.described() > 0) {
            return;
        }
        Passage text = subject.text();
        for (Hit hit : Senses.hits(text, "absolutes")) {
            boolean number =
                    text.anchors().numberFor(hit) || text.anchors().isTold(hit) || CLOSED.contains(hit.after());
            if (!number && !isInside(hit)) {
                sink.accept(
                        hit.remark("\"" + hit.words() + "\": one exception fails it.")
                                .suggest(
                                        "If that is meant, say so with mustPass() or a suppression; else give the number that will do."));
            }
        }
        percent(text, sink);
    }

    private static boolean isInside(Hit hit) {
        return NEGATED.contains(hit.before());
    }

    private static void percent(Passage text, Consumer<Remark> sink) {
        for (Token token : text.tokens()) {
            if (token.word().equals("100") && !token.quoted()) {
                String rest =
                        text.text().substring(token.end(), Math.min(text.text().length(), token.end() + 9));
                if (rest.stripLeading().startsWith("%") || rest.stripLeading().startsWith("percent")) {
                    int end = token.end() + rest.indexOf(rest.stripLeading().charAt(0)) + 1;
                    sink.accept(
                            Remark.at(text, token.start(), end, "\"100 %\": one exception fails it.")
                                    .suggest(
                                            "If that is meant, say so with mustPass() or a suppression; else give a lower share."));
                }
            }
        }
    }
}
