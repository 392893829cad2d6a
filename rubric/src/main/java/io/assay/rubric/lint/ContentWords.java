package io.assay.rubric.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words of a text that tell it from others, with endings cut off. */
final class ContentWords {
    private ContentWords() {}

    static Set<String> of(Passage passage) {
        WordLists words = passage.subject().words();
        Set<String> found = new LinkedHashSet<>();
        for (Token token : passage.tokens()) {
            if (!words.phrases("stop-words").has(token.word())) {
                found.add(stem(token.word()));
            }
        }
        return found;
    }

    /** Returns the content words with those that mean the same made equal. */
    static Set<String> meanings(Passage passage) {
        WordLists words = passage.subject().words();
        List<Token> tokens = passage.tokens();
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Phrase synonym = words.phrases("synonyms").at(tokens, i);
            if (synonym != null) {
                found.add(stem(synonym.hint()));
                i += synonym.words().size() - 1;
            } else if (!words.phrases("stop-words").has(tokens.get(i).word())) {
                found.add(stem(tokens.get(i).word()));
            }
        }
        return found;
    }

    /** Cuts off the commonest endings, so that "sources" and "source", "cites" and "citing" meet. */
    static String stem(String word) {
        String cut = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        for (String ending : new String[] {"ing", "ies", "ied", "es", "ed", "s", "e", "ly"}) {
            if (cut.length() > ending.length() + 2 && cut.endsWith(ending) && !cut.endsWith("ss")) {
                String stem = cut.substring(0, cut.length() - ending.length());
                return ending.startsWith("ie")
                        ? stem + "i"
                        : stem.endsWith("y") ? stem.substring(0, stem.length() - 1) + "i" : stem;
            }
        }
        return cut.length() > 3 && cut.endsWith("y") ? cut.substring(0, cut.length() - 1) + "i" : cut;
    }
}
