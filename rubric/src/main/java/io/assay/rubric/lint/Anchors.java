package io.assay.rubric.lint;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What in a text ties a judgement to something a rater can see: numbers, quotations, examples, explanations. Made once per text, so
 * that asking for each of its words takes no second look at the whole.
 *
 * <p>A stretch is a part of a sentence with a verb of its own: "is polite and names 2 causes" has two, and the number is about the second.
 */
final class Anchors {
    private static final Set<String> STARTS_STRETCH = Set.of("and", "but", "while", "or");
    /** Explanations only after a comma; else "anything that is wrong" would explain. */
    private static final Set<String> AFTER_COMMA = Set.of("that is", "meaning", "in that");

    /** "One" counts only where something is counted. */
    private static final Set<String> COUNTING = Set.of("least", "most", "exactly", "only", "than", "up", "within");

    private final Passage passage;
    private final int[] stretches;
    private final BitSet measured = new BitSet();
    private final BitSet quoting = new BitSet();
    private final BitSet explained = new BitSet();
    private final BitSet told = new BitSet();
    private final int[] lastExplanation;

    private Anchors(Passage passage) {
        this.passage = passage;
        List<Token> tokens = passage.tokens();
        this.stretches = new int[tokens.size()];
        int sentences = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).sentence() + 1;
        this.lastExplanation = new int[sentences];
        divide(tokens);
        mark(tokens);
        markTold(tokens);
    }

    static Anchors of(Passage passage) {
        return new Anchors(passage);
    }

    private void divide(List<Token> tokens) {
        int stretch = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean fresh = i > 0 && (token.sentence() != tokens.get(i - 1).sentence() || semicolonBefore(i));
            boolean joined = STARTS_STRETCH.contains(token.word()) && !token.quoted() && startsVerb(i + 1);
            stretch += fresh || joined ? 1 : 0;
            stretches[i] = stretch;
        }
    }

    private boolean semicolonBefore(int i) {
        return between(i - 1).indexOf(';') >= 0;
    }

    /** Returns what stands between a word and the next, or the end. */
    private String between(int i) {
        List<Token> tokens = passage.tokens();
        int to = i + 1 < tokens.size()
                ? tokens.get(i + 1).start()
                : passage.text().length();
        return passage.text().substring(tokens.get(i).end(), to);
    }

    private boolean startsVerb(int i) {
        String word = passage.word(i);
        String next = passage.word(i + 1);
        Verbs verbs = passage.subject().words().verbs();
        return English.AUXILIARIES.contains(word)
                || ((verbs.isThirdPerson(word) || verbs.isBase(word)) && English.OBJECT_STARTS.contains(next));
    }

    private void mark(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.quoted()) {
                quoting.set(stretches[i]);
            } else if (isNumber(i)) {
                measured.set(i);
            }
            String gap = between(i);
            if ((gap.indexOf(':') >= 0 || gap.indexOf('(') >= 0 || gap.contains(" - ") || gap.indexOf('\u2014') >= 0)
                    && i + 2 < tokens.size()
                    && tokens.get(i + 2).sentence() == token.sentence()) {
                lastExplanation[token.sentence()] = i + 1;
            }
        }
        passage.each("anchors", hit -> {
            if (AFTER_COMMA.contains(hit.words().toLowerCase(Locale.ROOT)) && !startsClause(hit)) {
                return;
            }
            explained.set(hit.sentence());
            if (hit.words().endsWith("means") || hit.words().endsWith("if")) {
                explained.set(Math.max(0, hit.sentence() - 1));
            }
        });
    }

    /** In "says that the water is safe", what has to be said is given; it is no judgement of the reply. */
    private void markTold(List<Token> tokens) {
        for (int i = 2; i < tokens.size(); i++) {
            boolean same = stretches[i] == stretches[i - 1];
            boolean opens = tokens.get(i - 1).word().equals("that") && isTelling(i - 2);
            told.set(i, same && (opens || told.get(i - 1)));
        }
    }

    private boolean isTelling(int i) {
        return English.TELLING.contains(passage.word(i)) || English.TELLING.contains(passage.word(i - 2));
    }

    private boolean startsClause(Hit hit) {
        return hit.first() > 0 && passage.tokens().get(hit.first() - 1).clause() != hit.clause();
    }

    private boolean isNumber(int i) {
        String word = passage.word(i);
        if (passage.tokens().get(i).isNumber()) {
            return true;
        }
        boolean inWords = passage.subject().words().phrases("numbers").has(word);
        return inWords && (!word.equals("one") || COUNTING.contains(passage.word(i - 1)));
    }

    /** Returns what explains words, or nothing. */
    Optional<String> of(Hit hit) {
        int stretch = stretches[hit.first()];
        if (told.get(hit.first())) {
            return Optional.of("what is told");
        }
        if (explained.get(hit.sentence())) {
            return Optional.of("an explanation");
        }
        if (lastExplanation[hit.sentence()] > hit.last()) {
            return Optional.of("what follows it");
        }
        if (quoting.get(stretch)) {
            return Optional.of("a quotation");
        }
        return numberFor(hit) ? Optional.of("a number") : Optional.empty();
    }

    /** A number right before the words counts the noun after them, as in "3 helpful tips", and says nothing about how helpful. */
    boolean numberFor(Hit hit) {
        return numberNear(hit, stretches[hit.first()]) >= 0;
    }

    /** Returns whether words are part of what the reply has to say. */
    boolean isTold(Hit hit) {
        return told.get(hit.first());
    }

    /** Returns whether any number stands in the same stretch. */
    boolean anyNumber(Hit hit) {
        int stretch = stretches[hit.first()];
        int number = measured.nextSetBit(firstOf(stretch, hit.first()));
        return number >= 0 && stretches[number] == stretch;
    }

    private int numberNear(Hit hit, int stretch) {
        for (int i = measured.nextSetBit(firstOf(stretch, hit.first())); i >= 0; i = measured.nextSetBit(i + 1)) {
            if (stretches[i] != stretch) {
                return -1;
            }
            boolean counts = i < hit.first() && hit.first() - i <= 2;
            if (!counts) {
                return i;
            }
        }
        return -1;
    }

    /** Returns where the stretch of words begins. */
    int startOf(Hit hit) {
        return firstOf(stretches[hit.first()], hit.first());
    }

    private int firstOf(int stretch, int position) {
        int low = 0;
        int high = position;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches[middle] < stretch) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
