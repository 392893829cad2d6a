package io.assay.rubric.lint;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The forms of known verbs. */
final class Verbs {
    private static final String VOWELS = "aeiou";
    private static final Map<String, String> IRREGULAR = Map.of("be", "is", "have", "has", "do", "does", "go", "goes");

    private final Set<String> base = new HashSet<>();
    private final Set<String> third = new HashSet<>();
    private final Set<String> participles = new HashSet<>();
    private final Set<String> past = new HashSet<>();

    Verbs(Collection<String> verbs) {
        for (String verb : verbs) {
            base.add(verb);
            third.add(IRREGULAR.getOrDefault(verb, thirdPerson(verb)));
            participles.add(stem(verb, "ing") + "ing");
            past.add(stem(verb, "ed") + "ed");
        }
    }

    private static String thirdPerson(String verb) {
        if (endsInConsonantAnd(verb, 'y')) {
            return verb.substring(0, verb.length() - 1) + "ies";
        }
        boolean hisses = verb.endsWith("s") || verb.endsWith("x") || verb.endsWith("ch") || verb.endsWith("sh");
        return verb + (hisses ? "es" : "s");
    }

    private static String stem(String verb, String ending) {
        int last = verb.length() - 1;
        if (verb.endsWith("e") && !verb.endsWith("ee")) {
            return verb.substring(0, last);
        }
        if (endsInConsonantAnd(verb, 'y') && ending.equals("ed")) {
            return verb.substring(0, last) + "i";
        }
        boolean doubles = verb.length() == 3
                && isVowel(verb.charAt(1))
                && !isVowel(verb.charAt(0))
                && !isVowel(verb.charAt(2))
                && "wxy".indexOf(verb.charAt(2)) < 0;
        return doubles || verb.equals("omit") || verb.equals("refer") ? verb + verb.charAt(last) : verb;
    }

    private static boolean endsInConsonantAnd(String verb, char letter) {
        int last = verb.length() - 1;
        return last > 0 && verb.charAt(last) == letter && !isVowel(verb.charAt(last - 1));
    }

    private static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }

    boolean isEmpty() {
        return base.isEmpty();
    }

    boolean isBase(String word) {
        return base.contains(word);
    }

    boolean isThirdPerson(String word) {
        return third.contains(word);
    }

    boolean isParticiple(String word) {
        return participles.contains(word);
    }

    boolean isPast(String word) {
        return past.contains(word);
    }

    boolean isAny(String word) {
        return isBase(word)
                || isThirdPerson(word)
                || isParticiple(word)
                || isPast(word)
                || English.AUXILIARIES.contains(word);
    }
}
