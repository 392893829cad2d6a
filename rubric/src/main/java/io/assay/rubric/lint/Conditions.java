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
            if (English.CONDITIONS.contains(token.word()) && !token.quoted() && !isObject(passage, i)) {
                clause = token.clause();
            }
            inside.set(i, token.clause() == clause);
        }
        return inside;
    }

    /** "Says when it is due" tells what is said. */
    private static boolean isObject(Passage passage, int i) {
        Verbs verbs = passage.subject().words().verbs();
        boolean question = passage.word(i).equals("when") || passage.word(i).equals("where");
        return question && (verbs.isThirdPerson(passage.word(i - 1)) || verbs.isBase(passage.word(i - 1)));
    }
}
