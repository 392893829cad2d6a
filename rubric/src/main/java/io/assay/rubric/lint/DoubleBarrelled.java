package io.assay.rubric.lint;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** STR01: two judgements under one answer. The first that is found is reported; what to do is the same for all. */
final class DoubleBarrelled {
    private static final Set<String> JOINS = Set.of("and", "but");

    private final Passage text;
    private final List<Token> tokens;
    private final Verbs verbs;
    private final BitSet skipped;
    private final Rulings rulings;
    private final Clauses clauses;
    private final Qualities qualities;
    private final Enumerations enumerations;

    private DoubleBarrelled(Passage text) {
        this.text = text;
        this.tokens = text.tokens();
        this.verbs = text.subject().words().verbs();
        this.skipped = Rulings.asides(text);
        this.rulings = new Rulings(text);
        this.clauses = new Clauses(text);
        this.qualities = new Qualities(text, clauses);
        this.enumerations = new Enumerations(text, clauses, skipped);
    }

    static void check(Subject subject, Consumer<Remark> sink) {
        Remark remark = subject.described() >= 2 ? null : new DoubleBarrelled(subject.text()).first();
        if (remark != null) {
            String number = subject.number();
            sink.accept(remark.suggest("Split it into " + number + "a and " + number
                    + "b, or say what holds if only one is true: \"all required\", \"any one of\"."));
        }
    }

    private @Nullable Remark first() {
        int items = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean fresh = i == 0 || tokens.get(i - 1).sentence() != token.sentence();
            if (fresh && i > 0 && clauses.judgesAgain(i)) {
                return remark(i, i, "two sentences judge");
            }
            items = fresh ? 0 : items + (enumerations.startsItem(i) ? 1 : 0);
            Remark found = token.quoted() || skipped.get(i) ? null : joined(i, items);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Looks at one word that may join two judgements. */
    private @Nullable Remark joined(int i, int items) {
        String word = tokens.get(i).word();
        if (JOINS.contains(word)) {
            return qualities.joinedAt(i) ? remark(i - 1, i + 1, "two qualities") : statementsOrList(i, items);
        }
        if (word.equals("or") && qualities.alternativesAt(i)) {
            return remark(i - 1, i + 1, "two qualities");
        }
        if (word.equals("as")
                && text.word(i + 1).equals("well")
                && text.word(i + 2).equals("as")) {
            boolean judges = qualities.at(i + 3) || verbs.isParticiple(text.word(i + 3));
            return judges ? remark(i, i + 3, "two judgements") : null;
        }
        boolean along = word.equals("while") && i > 1 && verbs.isParticiple(text.word(i + 1));
        return along ? remark(i, i + 1, "two judgements") : null;
    }

    private @Nullable Remark statementsOrList(int i, int items) {
        int sentence = tokens.get(i).sentence();
        if (!rulings.ofSentence(sentence) && clauses.hasVerbBefore(i) && clauses.begins(i + 1)) {
            return remark(i, i + 1, "two statements");
        }
        if (rulings.ofItems(sentence)) {
            return null;
        }
        if (text.word(i + 1).equals("that") && clauses.hasClaimBefore(i)) {
            return remark(i, i + 1, "two statements");
        }
        return items >= 1 && enumerations.endsAt(i) ? remark(i, i + 1, "three or more things") : null;
    }

    private Remark remark(int first, int last, String what) {
        int end = tokens.get(Math.min(last, tokens.size() - 1)).end();
        int start = tokens.get(first).start();
        return Remark.at(
                text, start, end, what + ", one answer: \"" + text.text().substring(start, end) + "\".");
    }
}
