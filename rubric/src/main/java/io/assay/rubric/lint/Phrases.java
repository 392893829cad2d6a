package io.assay.rubric.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases by their first word, to be looked for at each word of a text. */
final class Phrases {
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    Phrases(Collection<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            byFirst.computeIfAbsent(phrase.words().get(0), first -> new ArrayList<>())
                    .add(phrase);
        }
        byFirst.values()
                .forEach(list -> list.sort(Comparator.comparingInt(
                                (Phrase phrase) -> phrase.words().size())
                        .reversed()));
    }

    /** Returns the longest phrase that stands at a word, or null. */
    @Nullable Phrase at(List<Token> tokens, int position) {
        for (Phrase phrase : byFirst.getOrDefault(tokens.get(position).word(), List.of())) {
            if (matches(phrase.words(), tokens, position)) {
                return phrase;
            }
        }
        return null;
    }

    private static boolean matches(List<String> words, List<Token> tokens, int position) {
        if (position + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            if (!words.get(i).equals(tokens.get(position + i).word())) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a single word is in the list. */
    boolean has(String word) {
        return byFirst.getOrDefault(word, List.of()).stream()
                .anyMatch(phrase -> phrase.words().size() == 1);
    }
}
