package io.assay.rubric.lint;

import java.util.BitSet;
import java.util.List;

/** Sentences that say how several things are to be counted, and words that ask for nothing. */
final class Rulings {
    private final BitSet items = new BitSet();
    private final BitSet sentences = new BitSet();

    Rulings(Passage text) {
        boolean[] whole = new boolean[1];
        text.each("rules", hit -> {
            items.set(hit.sentence());
            sentences.set(
                    hit.sentence(), sentences.get(hit.sentence()) || hit.hint().equals("sentence"));
            whole[0] |= hit.hint().equals("text");
        });
        if (whole[0]) {
            items.set(0, text.tokens().size());
            sentences.set(0, text.tokens().size());
        }
    }

    /** Returns whether the items of lists in a sentence have a rule. */
    boolean ofItems(int sentence) {
        return items.get(sentence);
    }

    /** Returns whether the statements of a sentence have a rule. */
    boolean ofSentence(int sentence) {
        return sentences.get(sentence);
    }

    /** Returns the words in conditions, fixed phrases and open lists, and after "such as" or a colon. */
    static BitSet asides(Passage text) {
        BitSet aside = Conditions.in(text);
        aside.or(Senses.covered(text, "fixed-phrases"));
        BitSet explains = new BitSet();
        text.each("anchors", hit -> explains.set(hit.last()));
        text.each("open-lists", hit -> {
            if (!hit.words().equalsIgnoreCase("and more")) {
                aside.set(hit.first(), hit.last() + 1);
            }
        });
        List<Token> tokens = text.tokens();
        boolean after = false;
        for (int i = 1; i < tokens.size(); i++) {
            boolean same = tokens.get(i).sentence() == tokens.get(i - 1).sentence();
            String gap =
                    text.text().substring(tokens.get(i - 1).end(), tokens.get(i).start());
            after = same && (after || explains.get(i - 1) || gap.indexOf(':') >= 0);
            aside.set(i, aside.get(i) || after);
        }
        return aside;
    }
}
