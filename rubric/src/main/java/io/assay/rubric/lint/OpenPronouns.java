package io.assay.rubric.lint;

import java.util.Set;
import java.util.function.Consumer;

/** VAG10: a pronoun as subject that nothing before it names. */
final class OpenPronouns {
    private static final Set<String> PRONOUNS = Set.of(
            "it", "they", "this", "that", "these", "those", "he", "she", "it's", "that's", "they're", "he's", "she's");
    private static final Set<String> CONTRACTED = Set.of("it's", "that's", "they're", "he's", "she's");
    private static final Set<String> DEMONSTRATIVES = Set.of("this", "that", "these", "those");
    private static final Set<String> IMPERSONAL = Set.of(
            "claimed",
            "stated",
            "said",
            "explained",
            "mentioned",
            "noted",
            "made",
            "shown",
            "told",
            "possible",
            "rains",
            "takes",
            "clear",
            "known",
            "recommended",
            "advised",
            "asked");

    private OpenPronouns() {}

    static void check(Subject subject, Consumer<Remark> sink) {
        Passage text = subject.text();
        int at = English.AUXILIARIES.contains(text.word(0)) ? 1 : 0;
        if (CONTRACTED.contains(text.word(0))) {
            at = 0;
        }
        if (at >= text.tokens().size()
                || !PRONOUNS.contains(text.word(at))
                || text.tokens().get(at).quoted()) {
            return;
        }
        Token token = text.tokens().get(at);
        if (!impersonal(text, at) && !hasNoun(subject, at)) {
            sink.accept(Remark.at(
                            text,
                            token.start(),
                            token.end(),
                            "\"" + text.text().substring(token.start(), token.end())
                                    + "\" stands for nothing named here.")
                    .suggest("Name it: the reply, the summary, the customer."));
        }
    }

    private static boolean impersonal(Passage text, int at) {
        for (int i = at + 1; i <= at + 3; i++) {
            if (IMPERSONAL.contains(text.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** "This reply" names it; "this is" does not. */
    private static boolean hasNoun(Subject subject, int at) {
        String next = subject.text().word(at + 1);
        return DEMONSTRATIVES.contains(subject.text().word(at))
                && !next.isEmpty()
                && !English.AUXILIARIES.contains(next)
                && !subject.words().verbs().isThirdPerson(next)
                && !(at > 0 && subject.words().phrases("subjective").has(next));
    }
}
