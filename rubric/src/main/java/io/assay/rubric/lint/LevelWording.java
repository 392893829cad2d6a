package io.assay.rubric.lint;

import io.assay.rubric.Graded;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** SCL02 to SCL05 and SCL07: what the descriptors of levels say. */
final class LevelWording {
    private LevelWording() {}

    static void missing(Subject subject, Consumer<Remark> sink) {
        List<Passage> levels = subject.levels();
        long described = subject.described();
        if (levels.isEmpty() || described == levels.size() || (levels.size() == 2 && described == 0)) {
            return;
        }
        List<String> without = levels.stream()
                .filter(level -> level.text().isBlank())
                .map(LevelWording::points)
                .toList();
        String which =
                described == 0 ? "no level has a descriptor." : "no descriptor for " + String.join(", ", without) + ".";
        sink.accept(Remark.on(subject, which)
                .suggest("Add what " + without.get(0) + " looks like: ends alone leave the middle to each rater."));
    }

    /** Returns the points of a level. */
    private static String points(Passage level) {
        Graded graded = (Graded) level.subject().criterion();
        return LevelPoints.plain(graded.levels().get(level.place().index()).points());
    }

    static void degrees(Subject subject, Consumer<Remark> sink) {
        List<Passage> levels = subject.levels();
        for (int i = 1; i < levels.size(); i++) {
            Passage one = levels.get(i - 1);
            Passage two = levels.get(i);
            if (!one.text().isBlank() && !two.text().isBlank() && differInDegree(one, two)) {
                sink.accept(Remark.on(
                                two,
                                "levels " + points(one) + " and " + points(two) + " differ only in degree: \""
                                        + one.text() + "\", \"" + two.text() + "\".")
                        .suggest("Say what is there at the one and not at the other, or give numbers."));
                return;
            }
        }
    }

    private static boolean differInDegree(Passage one, Passage two) {
        if (isGrade(one) && isGrade(two)) {
            return !wordsInOrder(one).equals(wordsInOrder(two));
        }
        Set<String> different = new HashSet<>(words(one));
        Set<String> others = words(two);
        Set<String> common = new HashSet<>(different);
        common.retainAll(others);
        different.addAll(others);
        different.removeAll(common);
        WordLists lists = one.subject().words();
        return !different.isEmpty()
                && !common.isEmpty()
                && different.stream()
                        .allMatch(word -> lists.phrases("intensifiers").has(word)
                                || lists.phrases("stop-words").has(word));
    }

    private static Set<String> words(Passage passage) {
        Set<String> words = new HashSet<>();
        passage.tokens().forEach(token -> words.add(token.word()));
        return words;
    }

    /** Returns whether a descriptor is nothing but a grade, such as "Good". */
    static boolean isGrade(Passage level) {
        List<Token> tokens = level.tokens();
        Phrase phrase = tokens.isEmpty()
                ? null
                : level.subject().words().phrases("grades").at(tokens, 0);
        return phrase != null && phrase.words().size() == tokens.size();
    }

    static void subjects(Subject subject, Consumer<Remark> sink) {
        List<Passage> levels = subject.levels().stream()
                .filter(level -> !level.text().isBlank())
                .toList();
        if (levels.size() < 3) {
            return;
        }
        List<Set<String>> words = levels.stream().map(ContentWords::of).toList();
        Map<String, Integer> levelsWith = new HashMap<>();
        words.forEach(own -> own.forEach(word -> levelsWith.merge(word, 1, Integer::sum)));
        ContentWords.of(subject.text()).forEach(word -> levelsWith.merge(word, 1, Integer::sum));
        for (int i = 0; i < levels.size(); i++) {
            Set<String> own = words.get(i);
            boolean alone = own.stream().allMatch(word -> levelsWith.getOrDefault(word, 0) == 1);
            if (alone && own.size() >= 2 && !isNegative(levels.get(i))) {
                sink.accept(Remark.on(
                                levels.get(i),
                                "level " + points(levels.get(i)) + " is about something else than the other levels.")
                        .suggest("Grade one thing through all levels; make the other a criterion of its own."));
                return;
            }
        }
    }

    private static boolean isNegative(Passage level) {
        return !level.hits("negations").isEmpty();
    }

    static void examples(Subject subject, Consumer<Remark> sink) {
        if (subject.criterion() instanceof Graded
                && !SubjectiveWords.hits(subject).isEmpty()) {
            sink.accept(Remark.on(
                            subject,
                            "\"" + SubjectiveWords.hits(subject).get(0).words() + "\" is graded without an example.")
                    .suggest("Add a reply that is at the level and one that is just below it."));
        }
    }

    static void repeated(Subject subject, Consumer<Remark> sink) {
        Map<List<String>, Passage> seen = new HashMap<>();
        for (Passage level : subject.levels()) {
            Passage before = level.text().isBlank() ? null : seen.putIfAbsent(wordsInOrder(level), level);
            if (before != null) {
                sink.accept(Remark.on(level, "levels " + points(before) + " and " + points(level) + " say the same.")
                        .suggest("Say what tells them apart, or make them one level."));
                return;
            }
        }
    }

    private static List<String> wordsInOrder(Passage level) {
        return level.tokens().stream().map(Token::word).toList();
    }
}
