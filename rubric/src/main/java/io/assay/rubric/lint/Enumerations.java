package io.assay.rubric.lint;

import java.util.BitSet;
import java.util.List;

/** Lists of three or more things asked for in one sentence. */
final class Enumerations {
    private static final int LONGEST_ITEM = 5;

    private final Passage text;
    private final List<Token> tokens;
    private final Clauses clauses;
    private final BitSet skipped;

    Enumerations(Passage text, Clauses clauses, BitSet skipped) {
        this.text = text;
        this.tokens = text.tokens();
        this.clauses = clauses;
        this.skipped = skipped;
    }

    /** Returns whether a comma before this word ends a short item of a list. */
    boolean startsItem(int i) {
        Token token = tokens.get(i);
        Token before = tokens.get(i - 1);
        return token.clause() != before.clause()
                && !isApposition(i)
                && !English.PREPOSITIONS.contains(token.word())
                && text.text().substring(before.end(), token.start()).contains(",")
                && !skipped.get(i);
    }

    /** Returns whether an "and" opens the last item of a list that gives no number. */
    boolean endsAt(int and) {
        return isLastOfList(and) && !isNumbered(and);
    }

    /** "The month of harvest, September, and ...": a name or number alone says which is meant. */
    private boolean isApposition(int i) {
        boolean alone = i + 1 < tokens.size()
                && tokens.get(i + 1).clause() != tokens.get(i).clause();
        return alone && (tokens.get(i).capital() || tokens.get(i).isNumber());
    }

    private boolean isLastOfList(int and) {
        int from = and - 1;
        int words = 0;
        while (from >= 0
                && words <= LONGEST_ITEM
                && tokens.get(from).clause() == tokens.get(and - 1).clause()) {
            from--;
            words++;
        }
        for (int i = clauses.firstOfSentence(and); i < and; i++) {
            if (text.word(i).equals("or")) {
                return false;
            }
        }
        boolean comma = from >= 0
                && !isApposition(from + 1)
                && text.text()
                        .substring(tokens.get(from).end(), tokens.get(from + 1).start())
                        .contains(",");
        return words <= LONGEST_ITEM && words > 0 && comma && !English.CONDITIONS.contains(text.word(from + 1));
    }

    /** "Names the three parts: A, B and C" says how many are meant. */
    private boolean isNumbered(int and) {
        for (int i = clauses.firstOfSentence(and); i < and; i++) {
            if (tokens.get(i).isNumber()
                    || text.subject().words().phrases("numbers").has(text.word(i))) {
                return true;
            }
        }
        return false;
    }
}
