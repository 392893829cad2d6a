package io.assay.rubric.lint;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/** STR02: "and" and "or" in one list, without saying which binds first. */
final class MixedConjunctions {
    private static final int NEAR = 8;

    private MixedConjunctions() {}

    static void check(Subject subject, Consumer<Remark> sink) {
        for (Passage passage : subject.passages()) {
            find(passage, sink);
        }
    }

    private static void find(Passage passage, Consumer<Remark> sink) {
        List<Token> tokens = passage.tokens();
        BitSet skipped = Senses.covered(passage, "fixed-phrases");
        skipped.or(Senses.covered(passage, "open-lists"));
        int last = -1;
        boolean grouped = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean fresh = i > 0 && tokens.get(i - 1).sentence() != token.sentence();
            grouped = (!fresh && grouped)
                    || token.word().equals("either")
                    || token.word().equals("both");
            last = fresh ? -1 : last;
            boolean joins = i > 0 && (token.word().equals("and") || token.word().equals("or"));
            if (joins && !token.quoted() && !skipped.get(i)) {
                if (last >= 0 && !grouped && mixes(passage, last, i)) {
                    Token first = tokens.get(last);
                    String words = passage.text().substring(first.start(), token.end());
                    sink.accept(Remark.at(passage, first.start(), token.end(), "\"" + words + "\": which binds first?")
                            .suggest("Write \"either ... or\", use parentheses, or split the criterion."));
                    return;
                }
                last = i;
            }
        }
    }

    private static boolean mixes(Passage passage, int first, int second) {
        List<Token> tokens = passage.tokens();
        String between = passage.text()
                .substring(tokens.get(first).end(), tokens.get(second).start());
        boolean range =
                tokens.get(first - 1).isNumber() && tokens.get(first + 1).isNumber();
        return !range
                && second - first <= NEAR
                && !tokens.get(first).word().equals(tokens.get(second).word())
                && between.indexOf('(') < 0
                && between.indexOf(')') < 0
                && between.indexOf(';') < 0;
    }
}
