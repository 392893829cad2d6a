package io.assay.rubric.lint;

import io.assay.rubric.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * STR05: two criteria that count the same thing.
 *
 * <p>Each criterion is a set of words. Two sets are alike if they share at least 0.7 of their union, or one holds the other. Words are put
 * in order from the rarest, so alike sets share a word among the first few, and only sets that do are compared.
 */
final class NearDuplicates {
    private static final double ALIKE = 0.7;
    private static final int FEWEST_WORDS = 3;
    /** More sets than this behind one word are not compared one by one, as the word tells nothing. */
    private static final int MOST_COMPARED = 400;

    private final List<Subject> subjects;
    private final List<Set<String>> sets = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, List<Integer>> index = new HashMap<>();
    private final Map<Set<String>, Integer> equal = new HashMap<>();

    private NearDuplicates(LintContext rubric) {
        this.subjects = rubric.criteria();
        for (Subject subject : subjects) {
            Set<String> words = ContentWords.meanings(subject.text());
            sets.add(words);
            words.forEach(word -> counts.merge(word, 1, Integer::sum));
        }
    }

    static void check(LintContext rubric, Consumer<Remark> sink) {
        NearDuplicates all = new NearDuplicates(rubric);
        for (int i = 0; i < all.subjects.size(); i++) {
            Remark remark = all.look(i);
            if (remark != null) {
                sink.accept(remark);
            }
        }
    }

    /** Compares a criterion with those before it. */
    private @Nullable Remark look(int i) {
        List<String> rarest = rarestFirst(sets.get(i));
        if (rarest.isEmpty()) {
            return null;
        }
        Integer same = equal.putIfAbsent(sets.get(i), i);
        Integer other = same != null && mayCountTwice(i, same) ? same : alike(i, rarest);
        if (same == null) {
            int first = Math.min(rarest.size(), 1 + (int) Math.floor(rarest.size() * (1 - ALIKE) + 1e-9));
            rarest.subList(0, first)
                    .forEach(word ->
                            index.computeIfAbsent(word, w -> new ArrayList<>()).add(i));
        }
        return other == null ? null : remark(i, other);
    }

    private @Nullable Integer alike(int i, List<String> rarest) {
        Set<Integer> seen = new HashSet<>();
        Integer best = null;
        for (String word : rarest) {
            List<Integer> sharing = index.getOrDefault(word, List.of());
            for (int at = Math.max(0, sharing.size() - MOST_COMPARED); at < sharing.size(); at++) {
                int other = sharing.get(at);
                if (seen.add(other) && isAlike(sets.get(i), sets.get(other)) && mayCountTwice(i, other)) {
                    best = best == null ? other : Math.min(best, other);
                }
            }
        }
        return best;
    }

    private List<String> rarestFirst(Set<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt((String word) -> counts.getOrDefault(word, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static boolean isAlike(Set<String> a, Set<String> b) {
        if (hasNumberBeside(a, b) && hasNumberBeside(b, a)) {
            return false;
        }
        Set<String> smaller = a.size() <= b.size() ? a : b;
        Set<String> larger = smaller == a ? b : a;
        long common = smaller.stream().filter(larger::contains).count();
        if (common == smaller.size()) {
            return common >= FEWEST_WORDS || smaller.size() == larger.size();
        }
        boolean swapped = smaller.size() == larger.size() && common == smaller.size() - 1L;
        return !swapped && common >= ALIKE * (smaller.size() + larger.size() - common);
    }

    private static boolean hasNumberBeside(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(word -> Character.isDigit(word.charAt(0)) && !b.contains(word));
    }

    /** A right and a wrong value with opposite signs, and a criterion that depends on the other, count two things. */
    private boolean mayCountTwice(int i, int other) {
        Subject one = subjects.get(i);
        Subject two = subjects.get(other);
        return one.criterion().isPenalty() == two.criterion().isPenalty()
                && !dependsOn(one, two)
                && !dependsOn(two, one)
                && !one.criterion().tags().contains("by design");
    }

    private static boolean dependsOn(Subject one, Subject two) {
        return one.criterion()
                .condition()
                .map(Condition::criteria)
                .orElse(List.of())
                .contains(two.id());
    }

    private Remark remark(int i, int other) {
        Subject one = subjects.get(i);
        Subject two = subjects.get(other);
        Set<String> common = new HashSet<>(sets.get(i));
        common.retainAll(sets.get(other));
        return Remark.on(one.text(), two.number() + " and " + one.number() + " count the same thing twice.")
                .suggest("Drop one of them, or tag it \"by design\".")
                .because("they share " + common.size() + " of "
                        + (sets.get(i).size() + sets.get(other).size() - common.size()) + " words; the other is \""
                        + two.id() + "\"");
    }
}
