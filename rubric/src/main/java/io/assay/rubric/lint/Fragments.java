package io.assay.rubric.lint;

import io.assay.rubric.Choice;
import io.assay.rubric.Measure;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** VAG08: a title or an instruction where a condition should be. */
final class Fragments {
    private static final int FEWEST = 4;
    private static final Set<String> NAMES =
            Set.of("metric", "metrics", "criterion", "criteria", "quality", "rating", "evaluation", "score");

    private static final Set<String> PRONOUNS = Set.of("it", "this", "that", "they", "these", "those", "he", "she");
    private static final int LONGEST_TITLE = 6;

    private Fragments() {}

    static void check(Subject subject, Consumer<Remark> sink) {
        Passage text = subject.text();
        List<Token> tokens = text.tokens();
        if (tokens.isEmpty() || subject.described() >= 2 || subject.criterion() instanceof Choice<?>) {
            return;
        }
        WordLists words = subject.words();
        if (words.verbs().isEmpty()) {
            return;
        }
        String first = text.word(0);
        boolean task = words.phrases("tasks").at(tokens, 0) != null
                || words.phrases("instructions").at(tokens, 0) != null;
        if (task && !tokens.get(0).quoted()) {
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
        boolean verb = words.verbs().isThirdPerson(first)
                || words.verbs().isBase(first)
                || English.AUXILIARIES.contains(first);
        int from = verb ? 1 : 2;
        boolean second =
                words.verbs().isThirdPerson(text.word(1)) || words.verbs().isBase(text.word(1));
        for (int i = from; i < text.tokens().size(); i++) {
            if ((verb || second) && isThing(text.word(i), words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isThing(String object, WordLists words) {
        return !words.phrases("subjective").has(object)
                && !words.phrases("truth").has(object)
                && !words.phrases("comparatives").has(object)
                && !English.isAdverb(object)
                && !English.SUBJECTS.contains(object)
                && !English.AUXILIARIES.contains(object);
    }

    private static boolean isTitle(Passage text, WordLists words) {
        List<Token> tokens = text.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).quoted() || isVerb(text, i, words)) {
                return false;
            }
        }
        boolean noun = words.phrases("nouns").at(tokens, 0) != null || isAbstract(text.word(0));
        boolean named = NAMES.contains(text.word(tokens.size() - 1));
        boolean shortTitle = tokens.size() <= LONGEST_TITLE
                && !words.verbs().isBase(text.word(0))
                && tokens.stream().noneMatch(Token::isNumber)
                && text.hits("negations").isEmpty()
                && text.hits("numbers").isEmpty();
        return noun || named || shortTitle;
    }

    /** Nouns and verbs look alike; what follows tells them apart. */
    private static boolean isVerb(Passage text, int i, WordLists words) {
        String word = text.word(i);
        String next = text.word(i + 1);
        if (English.AUXILIARIES.contains(word) || (i > 0 && words.verbs().isPast(word))) {
            return true;
        }
        boolean object = English.OBJECT_STARTS.contains(next) && !English.PREPOSITIONS.contains(next);
        boolean manner = words.phrases("subjective").has(next)
                || words.phrases("comparatives").has(next)
                || English.isAdverb(next);
        if (words.verbs().isThirdPerson(word)) {
            boolean first = i == 0 && text.tokens().size() > 1;
            boolean noun = words.phrases("ambiguous-verbs").has(word)
                    || words.phrases("nouns").has(word);
            return (first && !words.phrases("nouns").has(word)) || !noun || object || (i > 0 && manner);
        }
        return i > 0 && words.verbs().isBase(word) && (object || PRONOUNS.contains(text.word(i - 1)));
    }

    private static boolean isAbstract(String word) {
        return word.endsWith("ness") || word.endsWith("ity") || word.endsWith("ency") || word.endsWith("ance");
    }
}
