package io.assay.rubric.lint;

import io.assay.rubric.Choice;
import io.assay.rubric.Measure;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** VAG08: a title or an instruction where a condition should be. */
final class Fragments {
    private static final int FEWEST = 4;
    private static final Set<String> NAMES = Set.of("metric", "metrics", "criterion", "criteria", "quality", "rating", "evaluation", "score");

    private Fragments() {}

    static void check(Subject subject, Consumer<Remark> sink) {
        Passage text = subject.text();
        List<Token> tokens = text.tokens();
        if (tokens.isEmpty() || subject.described() >= 2 || subject.criterion() instanceof Choice<?>) {
            return;
        }
        WordLists words = subject.words();
        String first = text.word(0);
        if (words.phrases("tasks").at(tokens, 0) != null && !tokens.get(0).quoted()) {
            report(text, "tells the rater to judge, and does not say what must be true.", sink);
        } else if (subject.criterion() instanceof Measure) {
            return;
        } else if (isTitle(text, words)) {
            report(text, "is a title, and does not say what must be true.", sink);
        } else if (tokens.size() < FEWEST && !hasVerbWithObject(text, words, first)) {
            report(text, "is too short to say what must be true.", sink);
        }
    }

    private static void report(Passage text, String message, Consumer<Remark> sink) {
        sink.accept(Remark.on(text, "it " + message)
                .suggest("State what must be true of the reply: who or what does what."));
    }

    private static boolean hasVerbWithObject(Passage text, WordLists words, String first) {
        boolean verb = words.verbs().isThirdPerson(first) || words.verbs().isBase(first) || English.AUXILIARIES.contains(first);
        int last = text.tokens().size() - 1;
        String object = text.word(last);
        return verb
                && last > 0
                && !words.phrases("subjective").has(object)
                && !words.phrases("truth").has(object)
                && !English.isAdverb(object)
                && !words.phrases("nouns").has(object);
    }

    private static boolean isTitle(Passage text, WordLists words) {
        List<Token> tokens = text.tokens();
        boolean verb = false;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).word();
            verb |= English.AUXILIARIES.contains(word)
                    || (words.verbs().isThirdPerson(word) && !words.phrases("nouns").has(word))
                    || tokens.get(i).quoted();
        }
        boolean noun = words.phrases("nouns").at(tokens, 0) != null || isAbstract(text.word(0));
        boolean named = NAMES.contains(text.word(tokens.size() - 1));
        boolean second = words.phrases("nouns").has(text.word(1)) && tokens.size() <= 6;
        return !verb && (noun || named || second);
    }

    private static boolean isAbstract(String word) {
        return word.endsWith("ness") || word.endsWith("ity") || word.endsWith("ency") || word.endsWith("ance");
    }
}
