package io.assay.rubric.lint;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** STR01: two judgements under one answer. The first that is found is reported; what to do is the same for all. */
final class DoubleBarrelled {
    private static final Set<String> JOINS = Set.of("and", "but");
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

    /** Rules for statements, not only for the items of a list. */
    private static final Set<String> WHOLE = Set.of(
            "both",
            "all required",
            "all are required",
            "in that order",
            "in this order",
            "together",
            "any of",
            "whether");

    /** Rules for the items of a list only; all others settle the whole text. */
    private static final Set<String> FOR_LISTS = Set.of(
            "all three",
            "all four",
            "all five",
            "all six",
            "all of",
            "each of",
            "each with",
            "any one",
            "any one of",
            "any two",
            "at least one of",
            "at least two of",
            "at least three of",
            "one of",
            "two of",
            "three of",
            "either",
            "neither",
            "respectively",
            "or both",
            "between",
            "combined",
            "the same");

    private static final Set<String> RELATIVES = Set.of(
            "that", "which", "who", "whose", "how", "what", "when", "where", "whether", "if", "why", "it", "they",
            "as");

    private final Subject subject;
    private final Passage text;
    private final List<Token> tokens;
    private final Verbs verbs;
    private final BitSet skipped;
    private final BitSet ruled = new BitSet();
    private final BitSet ruledAsAWhole = new BitSet();
    private final BitSet claims = new BitSet();
    private final BitSet qualities = new BitSet();

    private DoubleBarrelled(Subject subject) {
        this.subject = subject;
        this.text = subject.text();
        this.tokens = text.tokens();
        this.verbs = subject.words().verbs();
        this.skipped = Conditions.in(text);
        skipped.or(Senses.covered(text, "fixed-phrases"));
        skipExplanations();
        text.each("open-lists", hit -> {
            if (!hit.words().equalsIgnoreCase("and more")) {
                skipped.set(hit.first(), hit.last() + 1);
            }
        });
        text.each("rules", hit -> {
            ruled.set(hit.sentence());
            String words = hit.words().toLowerCase(Locale.ROOT);
            if (WHOLE.contains(words)) {
                ruledAsAWhole.set(hit.sentence());
            } else if (!FOR_LISTS.contains(words)) {
                ruledAsAWhole.set(0, tokens.get(tokens.size() - 1).sentence() + 1);
            }
        });
        for (String list : new String[] {"subjective", "truth", "comparatives"}) {
            Senses.hits(text, list).forEach(hit -> qualities.set(hit.first(), hit.last() + 1));
        }
    }

    /** What follows "such as" or a colon says how the rest is read. */
    private void skipExplanations() {
        text.each("anchors", hit -> {
            for (int i = hit.last() + 1; i < tokens.size() && tokens.get(i).sentence() == hit.sentence(); i++) {
                skipped.set(i);
            }
        });
        boolean after = false;
        for (int i = 1; i < tokens.size(); i++) {
            boolean fresh = tokens.get(i).sentence() != tokens.get(i - 1).sentence();
            String gap =
                    text.text().substring(tokens.get(i - 1).end(), tokens.get(i).start());
            after = !fresh && (after || gap.indexOf(':') >= 0);
            skipped.set(i, skipped.get(i) || after);
        }
    }

    static void check(Subject subject, Consumer<Remark> sink) {
        DoubleBarrelled one = new DoubleBarrelled(subject);
        Remark remark = one.first();
        if (remark != null) {
            String number = subject.number();
            sink.accept(remark.suggest("Split it into " + number + "a and " + number
                    + "b, or say what holds if only one is true: \"all required\", \"any one of\"."));
        }
    }

    private @Nullable Remark first() {
        if (subject.described() >= 2) {
            return null;
        }
        int items = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean fresh = i == 0 || tokens.get(i - 1).sentence() != token.sentence();
            if (fresh && i > 0 && judgesAgain(i)) {
                return remark(i, i, "two sentences judge");
            }
            items = fresh ? 0 : items + (isListed(i) ? 1 : 0);
            claims.set(i, token.word().equals("that") && !token.quoted());
            if (!token.quoted() && !skipped.get(i)) {
                Remark found = joined(i, items);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Looks at one word that may join two judgements. */
    private @Nullable Remark joined(int i, int items) {
        String word = tokens.get(i).word();
        if (JOINS.contains(word)) {
            return adjectives(i) ? remark(i - 1, i + 1, "two qualities") : verbsOrList(i, items);
        }
        if (word.equals("or") && i > 0 && isQuality(i - 1) && isQuality(i + 1)) {
            return remark(i - 1, i + 1, "two qualities");
        }
        if (word.equals("as")
                && text.word(i + 1).equals("well")
                && text.word(i + 2).equals("as")) {
            return isQuality(i + 3) || verbs.isParticiple(text.word(i + 3)) ? remark(i, i + 3, "two judgements") : null;
        }
        boolean along =
                (word.equals("while") || word.equals("without")) && i > 1 && verbs.isParticiple(text.word(i + 1));
        return along && word.equals("while") ? remark(i, i + 1, "two judgements") : null;
    }

    private @Nullable Remark verbsOrList(int i, int items) {
        int sentence = tokens.get(i).sentence();
        if (!ruledAsAWhole.get(sentence) && hasVerbBefore(i) && (startsClause(i + 1) || hasOwnSubject(i + 1))) {
            return remark(i, i + 1, "two statements");
        }
        if (ruled.get(sentence)) {
            return null;
        }
        if (text.word(i + 1).equals("that") && claims.previousSetBit(i - 1) >= firstOfSentence(i)) {
            return remark(i, i + 1, "two statements");
        }
        return items >= 1 && isLastOfList(i) && !isNumbered(i) ? remark(i, i + 1, "three or more things") : null;
    }

    private Remark remark(int first, int last, String what) {
        int end = tokens.get(Math.min(last, tokens.size() - 1)).end();
        int start = tokens.get(first).start();
        return Remark.at(
                text, start, end, what + ", one answer: \"" + text.text().substring(start, end) + "\".");
    }

    private boolean adjectives(int i) {
        int next = isDegree(i + 1) ? i + 2 : i + 1;
        if (i == 0) {
            return false;
        }
        boolean left = isQuality(i - 1);
        String other = text.word(next);
        boolean right = isQuality(next) || (English.looksLikeAdjective(other) && endsPhrase(next));
        return (left && (right || English.AUXILIARIES.contains(other)))
                || (isQuality(next) && English.looksLikeAdjective(text.word(i - 1)))
                || isPredicate(i)
                || isQualified(i);
    }

    private boolean endsPhrase(int i) {
        return i + 1 >= tokens.size()
                || tokens.get(i + 1).clause() != tokens.get(i).clause()
                || English.PREPOSITIONS.contains(text.word(i + 1));
    }

    /** "Is timely and mostly short": a quality and whatever else ends the predicate. */
    private boolean isPredicate(int i) {
        int last = English.isAdverb(text.word(i + 1)) || isDegree(i + 1) ? i + 2 : i + 1;
        int before = i > 1 && English.isAdverb(text.word(i - 2)) ? i - 3 : i - 2;
        return i > 1
                && last < tokens.size()
                && isQuality(i - 1)
                && Set.of("is", "are", "be").contains(text.word(before))
                && endsPhrase(last);
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

    private boolean isQuality(int i) {
        return qualities.get(i);
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
        return subject.words().phrases("ambiguous-verbs").has(word);
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

    private int firstOfSentence(int i) {
        int first = Math.max(0, i);
        int limit = Math.max(0, first - 200);
        while (first > limit
                && tokens.get(first - 1).sentence() == tokens.get(first).sentence()) {
            first--;
        }
        return first;
    }

    private boolean hasVerbBefore(int i) {
        for (int at = firstOfSentence(i); at < i; at++) {
            String word = text.word(at);
            if (verbs.isThirdPerson(word) || English.AUXILIARIES.contains(word) || verbs.isBase(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean judgesAgain(int i) {
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

    /** Returns whether a comma before this word ends a short item of a list. */
    private boolean isListed(int i) {
        Token token = tokens.get(i);
        Token before = tokens.get(i - 1);
        return token.clause() != before.clause()
                && !isApposition(i)
                && !English.PREPOSITIONS.contains(token.word())
                && text.text().substring(before.end(), token.start()).contains(",")
                && !skipped.get(i);
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
                && words <= 5
                && tokens.get(from).clause() == tokens.get(and - 1).clause()) {
            from--;
            words++;
        }
        for (int i = firstOfSentence(and); i < and; i++) {
            if (text.word(i).equals("or")) {
                return false;
            }
        }
        boolean comma = from >= 0
                && !isApposition(from + 1)
                && text.text()
                        .substring(tokens.get(from).end(), tokens.get(from + 1).start())
                        .contains(",");
        return words <= 5 && words > 0 && comma && !English.CONDITIONS.contains(text.word(from + 1));
    }

    /** "Names the three parts: A, B and C" says how many are meant. */
    private boolean isNumbered(int and) {
        for (int i = firstOfSentence(and); i < and; i++) {
            if (tokens.get(i).isNumber() || subject.words().phrases("numbers").has(text.word(i))) {
                return true;
            }
        }
        return false;
    }
}
