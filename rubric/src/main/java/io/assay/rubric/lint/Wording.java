package io.assay.rubric.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** STR07 and STR08: a passive that hides who acts, and an acronym nobody explains. */
final class Wording {
    private static final Set<String> MODALS = Set.of("should", "must", "can", "may", "could");
    private static final int LONGEST_ACRONYM = 6;

    private Wording() {}

    static void passive(Subject subject, Consumer<Remark> sink) {
        Passage text = subject.text();
        List<Token> tokens = text.tokens();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            boolean be = MODALS.contains(text.word(i))
                    && text.word(i + 1).equals("be")
                    && !tokens.get(i).quoted();
            if (be
                    && subject.words().verbs().isPast(text.word(i + 2))
                    && !text.word(i + 3).equals("by")) {
                int end = tokens.get(i + 2).end();
                sink.accept(Remark.at(
                                text,
                                tokens.get(i).start(),
                                end,
                                "\"" + text.text().substring(tokens.get(i).start(), end)
                                        + "\" does not say who does it.")
                        .suggest("Name who or what acts: \"the reply names ...\"."));
            }
        }
    }

    static void acronyms(LintContext context, Consumer<Remark> sink) {
        Set<String> explained = new HashSet<>();
        for (Subject subject : context.criteria()) {
            for (Passage passage : subject.passages()) {
                for (Token token : passage.tokens()) {
                    if (isAcronym(passage, token) && inParentheses(passage, token)) {
                        explained.add(token.word());
                    }
                }
            }
        }
        for (Subject subject : context.criteria()) {
            for (Passage passage : subject.passages()) {
                for (Token token : passage.tokens()) {
                    if (isAcronym(passage, token) && !token.quoted() && explained.add(token.word())) {
                        String word = passage.text().substring(token.start(), token.end());
                        sink.accept(
                                Remark.at(passage, token.start(), token.end(), "\"" + word + "\" is explained nowhere.")
                                        .suggest("Write it out once: \"the long form (" + word + ")\"."));
                    }
                }
            }
        }
    }

    private static boolean inParentheses(Passage passage, Token token) {
        String text = passage.text();
        boolean opened = token.start() > 0 && text.charAt(token.start() - 1) == '(';
        int next = token.end();
        return opened || (next + 1 < text.length() && text.charAt(next) == ' ' && text.charAt(next + 1) == '(');
    }

    /** A word of capitals amid others that are not. */
    private static boolean isAcronym(Passage passage, Token token) {
        String word = passage.text().substring(token.start(), token.end());
        boolean capitals = word.length() >= 2
                && word.length() <= LONGEST_ACRONYM
                && word.chars().allMatch(c -> Character.isUpperCase(c));
        return capitals
                && !passage.subject().words().phrases("acronyms").has(token.word())
                && passage.text().chars().limit(500).anyMatch(Character::isLowerCase);
    }
}
