package io.assay.rubric.lint;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Where in a text a statement of its own begins. Nouns and verbs look alike in English, so what stands beside a word decides. */
final class Clauses {
    /** No sentence is looked back over further than this, so that endless ones cost no more. */
    private static final int FARTHEST = 200;

    private static final Set<String> OPENERS_OF_RULES = Set.of(
            "this",
            "that",
            "these",
            "those",
            "otherwise",
            "for",
            "ignore",
            "do",
            "count",
            "a",
            "an",
            "any",
            "one",
            "if",
            "note",
            "examples",
            "example",
            "small",
            "other",
            "no",
            "only",
            "paraphrases",
            "synonyms",
            "minor");

    private static final Set<String> RELATIVES = Set.of(
            "that", "which", "who", "whose", "how", "what", "when", "where", "whether", "if", "why", "it", "they",
            "as");

    private final Passage text;
    private final List<Token> tokens;
    private final Verbs verbs;
    private final Phrases nouns;
    /** Where "that" opens what is said or claimed. */
    private final BitSet claims = new BitSet();

    Clauses(Passage text) {
        this.text = text;
        this.tokens = text.tokens();
        this.verbs = text.subject().words().verbs();
        this.nouns = text.subject().words().phrases("ambiguous-verbs");
        for (int i = 0; i < tokens.size(); i++) {
            claims.set(i, tokens.get(i).word().equals("that") && !tokens.get(i).quoted());
        }
    }

    /** Returns whether a statement begins at a word, with or without a subject of its own. */
    boolean begins(int at) {
        return startsClause(at) || hasOwnSubject(at);
    }

    /** Returns whether "that" stands before in the sentence. */
    boolean hasClaimBefore(int i) {
        return claims.previousSetBit(i - 1) >= firstOfSentence(i);
    }

    /** Returns whether a verb with its object begins here, adverbs and a repeated subject aside. */
    private boolean startsClause(int at) {
        int i = at;
        while (English.isAdverb(text.word(i))
                || Set.of("also", "then", "not", "never", "does", "do", "either")
                        .contains(text.word(i))) {
            if (Set.of("does", "do").contains(text.word(i))) {
                return true;
            }
            i++;
        }
        if (English.SUBJECTS.contains(text.word(i)) && i < tokens.size()) {
            int verb = text.word(i).equals("the") ? i + 2 : i + 1;
            return verbs.isThirdPerson(text.word(verb))
                    || Set.of("is", "are", "has", "must", "should", "ought", "can")
                            .contains(text.word(verb));
        }
        if (Set.of("each", "every").contains(text.word(i)) && verbs.isThirdPerson(text.word(i + 2))) {
            return true;
        }
        return isVerbHere(i);
    }

    /** Returns whether a subject and its verb follow: "and the questions are open". */
    private boolean hasOwnSubject(int from) {
        for (int i = from; i < Math.min(tokens.size(), from + 7); i++) {
            String word = text.word(i);
            if (tokens.get(i).clause() != tokens.get(from).clause() || (i > from && RELATIVES.contains(word))) {
                return false;
            }
            if (i > from
                    && Set.of("is", "are", "has", "have", "was", "ought", "does", "do", "will", "must", "should")
                            .contains(word)) {
                return isMainClause(from);
            }
            boolean verb = verbs.isThirdPerson(word) && !isNoun(word) && i > from;
            if (verb && isMainClause(from) && !verbs.isThirdPerson(text.word(from))) {
                return true;
            }
        }
        return false;
    }

    private boolean isVerbHere(int i) {
        String word = text.word(i);
        String next = text.word(i + 1);
        if (Set.of("is", "has", "can", "should", "must", "are").contains(word)) {
            return isMainClause(i);
        }
        if (verbs.isPast(word) && (English.PREPOSITIONS.contains(next) || endsPhrase(i))) {
            return hasAuxiliary(i);
        }
        if (verbs.isThirdPerson(word)) {
            return !isNoun(word)
                    || English.isAdverb(text.word(i - 1))
                    || (next.equals("to") && verbs.isBase(text.word(i + 2)))
                    || (English.OBJECT_STARTS.contains(next) && !English.PREPOSITIONS.contains(next))
                    || (i < tokens.size() - 1 && tokens.get(i + 1).isNumber());
        }
        boolean noun = isNoun(word + "s") || isNoun(word + "es");
        return verbs.isBase(word) && (!noun || English.OBJECT_STARTS.contains(next)) && isImperativeOrQuestion(i);
    }

    private boolean isNoun(String word) {
        return nouns.has(word);
    }

    /** After "says that", what follows "and" belongs to what is said, unless a comma parts them. */
    private boolean isMainClause(int from) {
        boolean comma = from > 1
                && tokens.get(from - 1).clause() != tokens.get(from - 2).clause();
        return comma || claims.previousSetBit(from) < firstOfSentence(from - 1);
    }

    private boolean isImperativeOrQuestion(int i) {
        String first = text.word(firstOfSentence(i));
        return English.ASKING.contains(first) || verbs.isBase(first) || hasModal(i);
    }

    private boolean hasModal(int i) {
        for (int at = firstOfSentence(i); at < i && at < firstOfSentence(i) + 12; at++) {
            if (English.ASKING.contains(text.word(at)) || text.word(at).equals("to")) {
                return true;
            }
        }
        return false;
    }

    private boolean hasAuxiliary(int i) {
        for (int at = firstOfSentence(i); at < i; at++) {
            if (Set.of("is", "are", "be", "was", "were").contains(text.word(at))) {
                return true;
            }
        }
        return false;
    }

    int firstOfSentence(int i) {
        int first = Math.max(0, i);
        int limit = Math.max(0, first - FARTHEST);
        while (first > limit
                && tokens.get(first - 1).sentence() == tokens.get(first).sentence()) {
            first--;
        }
        return first;
    }

    boolean hasVerbBefore(int i) {
        for (int at = firstOfSentence(i); at < i; at++) {
            String word = text.word(at);
            if (verbs.isThirdPerson(word) || English.AUXILIARIES.contains(word) || verbs.isBase(word)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a sentence that begins here judges, and does not explain the one before. */
    boolean judgesAgain(int i) {
        String first = text.word(i);
        if (OPENERS_OF_RULES.contains(first)) {
            return false;
        }
        boolean subjectFirst = English.SUBJECTS.contains(first);
        int verb = subjectFirst ? (first.equals("the") ? i + 2 : i + 1) : i;
        String word = text.word(verb).equals("also") ? text.word(verb + 1) : text.word(verb);
        return verbs.isThirdPerson(word)
                || (subjectFirst
                        && Set.of("is", "has", "must", "should", "does", "are").contains(word));
    }

    /** Returns whether nothing that belongs to a word follows it. */
    boolean endsPhrase(int i) {
        return i + 1 >= tokens.size()
                || tokens.get(i + 1).clause() != tokens.get(i).clause()
                || English.PREPOSITIONS.contains(text.word(i + 1));
    }
}
