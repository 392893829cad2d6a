package io.assay.rubric.lint;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Words of quality in a text, and where two of them are joined. */
final class Qualities {
    private final Passage text;
    private final List<Token> tokens;
    private final Clauses clauses;
    private final BitSet qualities = new BitSet();

    Qualities(Passage text, Clauses clauses) {
        this.text = text;
        this.tokens = text.tokens();
        this.clauses = clauses;
        for (String list : List.of("subjective", "truth", "comparatives")) {
            Senses.hits(text, list).forEach(hit -> qualities.set(hit.first(), hit.last() + 1));
        }
    }

    /** Returns whether a word is one. */
    boolean at(int i) {
        return qualities.get(i);
    }

    /** Returns whether "or" stands between two. */
    boolean alternativesAt(int i) {
        return i > 0 && at(i - 1) && at(i + 1);
    }

    /** Returns whether "and" stands between two. */
    boolean joinedAt(int i) {
        int next = isDegree(i + 1) ? i + 2 : i + 1;
        if (i == 0) {
            return false;
        }
        boolean left = at(i - 1);
        String other = text.word(next);
        boolean right = at(next) || (English.looksLikeAdjective(other) && clauses.endsPhrase(next));
        return (left && (right || English.AUXILIARIES.contains(other)))
                || (at(next) && English.looksLikeAdjective(text.word(i - 1)))
                || isPredicate(i)
                || isQualified(i);
    }

    /** "Is timely and mostly short": a quality and whatever else ends the predicate. */
    private boolean isPredicate(int i) {
        int last = English.isAdverb(text.word(i + 1)) || isDegree(i + 1) ? i + 2 : i + 1;
        int before = i > 1 && English.isAdverb(text.word(i - 2)) ? i - 3 : i - 2;
        return i > 1
                && last < tokens.size()
                && at(i - 1)
                && Set.of("is", "are", "be").contains(text.word(before))
                && clauses.endsPhrase(last);
    }

    /** "A polite greeting and a professional closing" judges two things, too. */
    private boolean isQualified(int i) {
        int left = qualities.previousSetBit(i);
        int right = qualities.nextSetBit(i);
        return left >= 0 && right >= 0 && i - left <= 2 && right - i <= 2 && sameSentence(left, right);
    }

    private boolean sameSentence(int left, int right) {
        return tokens.get(left).sentence() == tokens.get(right).sentence();
    }

    private boolean isDegree(int i) {
        return Set.of("very", "easy", "not", "also", "highly", "fully", "well", "free", "to")
                .contains(text.word(i));
    }
}
