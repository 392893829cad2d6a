package io.assay.rubric.lint;

import java.util.BitSet;
import java.util.List;

/** Which words of a text only say when the rest is asked for. */
final class Conditions {
    private Conditions() {}

    /** A condition reaches from its opening word to the next comma, or to the end of the sentence. */
    static BitSet in(Passage passage) {
        BitSet inside = new BitSet();
        List<Token> tokens = passage.tokens();
        int clause = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (English.CONDITIONS.contains(token.word()) && !token.quoted()) {
                clause = token.clause();
            }
            inside.set(i, token.clause() == clause);
        }
        return inside;
    }
}
