package io.assay.rubric.lint;

import java.util.Set;

/** Small closed classes of English words that patterns are made of; what users may want to change is in word lists. */
final class English {
    static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "be", "has", "have", "had", "does", "do", "did", "can", "could", "will",
            "would", "should", "must", "may", "might", "doesn't", "isn't", "aren't", "don't", "cannot", "can't",
            "hasn't", "it's", "that's", "there's", "they're", "he's", "she's");

    /** What asks about a reply, so that the verb that follows has its base form. */
    static final Set<String> ASKING =
            Set.of("does", "do", "did", "can", "could", "will", "would", "should", "must", "may");

    static final Set<String> CONDITIONS =
            Set.of("if", "when", "whenever", "unless", "once", "after", "before", "until", "because", "where", "since");

    /** What begins an object, and so shows that the word before it is a verb. */
    static final Set<String> OBJECT_STARTS = Set.of(
            "the", "a", "an", "its", "their", "his", "her", "at", "no", "how", "what", "why", "whether", "when",
            "which", "that", "it", "them", "only", "any", "all", "each", "every", "one", "two", "three", "to", "with",
            "for", "this", "these", "where", "who", "both", "another", "not", "from", "in", "on", "as", "exactly",
            "neither", "none", "more", "your");

    /** Verbs whose "that" gives what a reply has to say. */
    static final Set<String> TELLING = Set.of(
            "says",
            "say",
            "states",
            "state",
            "tells",
            "tell",
            "mentions",
            "mention",
            "notes",
            "note",
            "explains",
            "explain",
            "warns",
            "warn",
            "claims",
            "claim",
            "adds",
            "add",
            "reports",
            "report",
            "concludes",
            "conclude",
            "confirms",
            "confirm",
            "admits",
            "admit",
            "announces",
            "announce",
            "points",
            "out",
            "reminds",
            "remind",
            "informs",
            "inform",
            "advises",
            "advise",
            "recommends",
            "recommend",
            "asserts",
            "assert",
            "denies",
            "deny",
            "acknowledges",
            "acknowledge");

    static final Set<String> PREPOSITIONS = Set.of(
            "to",
            "with",
            "against",
            "from",
            "in",
            "on",
            "as",
            "per",
            "by",
            "under",
            "of",
            "for",
            "than",
            "at",
            "within",
            "matches",
            "match",
            "matching",
            "into",
            "about",
            "given",
            "follows",
            "agrees");

    static final Set<String> SUBJECTS = Set.of(
            "it",
            "they",
            "the",
            "reply",
            "response",
            "answer",
            "text",
            "output",
            "summary",
            "assistant",
            "author",
            "translation",
            "email",
            "message",
            "letter",
            "submission",
            "model",
            "agent",
            "report",
            "code",
            "essay",
            "student");

    private English() {}

    /** Returns whether a word has the form of an adverb of manner. */
    static boolean isAdverb(String word) {
        return word.length() > 4 && word.endsWith("ly") && !word.equals("reply") && !word.equals("apply");
    }

    /** Returns whether a word has the form of an adjective; nouns of the same form slip in. */
    static boolean looksLikeAdjective(String word) {
        return word.length() > 4
                && (word.endsWith("ive")
                        || word.endsWith("ful")
                        || word.endsWith("ous")
                        || word.endsWith("able")
                        || word.endsWith("ible")
                        || word.endsWith("ant")
                        || word.endsWith("ent")
                        || word.endsWith("ic")
                        || word.endsWith("al")
                        || word.endsWith("less")
                        || word.endsWith("ing"));
    }
}
