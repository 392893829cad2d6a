package io.assay.rubric.lint;

import io.assay.rubric.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * STR05: two criteria that count the same thing.
 *
 * <p>Each criterion is a set of words. Two sets are alike if they share at least 0.7 of their union, or one holds the other. Alike sets share
 * one of the rarest words of the earlier one, so only sets that do are compared.
 */
final class NearDuplicates {
    private static final double ALIKE = 0.7;
    private static final int FEWEST_WORDS = 3;
    /** More sets than this behind one word are not compared one by one, as the word tells nothing. */
    private static final int MOST_COMPARED = 400;

    private final List<Subject> subjects;
    private final WordSets sets;
    private final List<List<Integer>> index = new ArrayList<>();
    private final Map<Set<String>, Integer> firstOfEqual = new HashMap<>();
    private final int[] comparedWith;

    private NearDuplicates(List<Subject> subjects, List<Set<String>> words) {
        this.subjects = subjects;
        this.sets = new WordSets(words);
        this.comparedWith = new int[subjects.size()];
        for (int i = 0; i < sets.words(); i++) {
            index.add(new ArrayList<>());
        }
    }

    static void check(LintContext rubric, Consumer<Remark> sink) {
        List<Set<String>> words = rubric.criteria().stream()
                .map(subject -> ContentWords.meanings(subject.text()))
                .toList();
        NearDuplicates all = new NearDuplicates(rubric.criteria(), words);
        for (int i = 0; i < words.size(); i++) {
            all.look(i, words.get(i), sink);
        }
    }

    /** Compares a criterion with those before it. */
    private void look(int i, Set<String> words, Consumer<Remark> sink) {
        if (words.isEmpty()) {
            return;
        }
        Integer same = firstOfEqual.putIfAbsent(words, i);
        int other = same != null && mayCountTwice(i, same) ? same : firstAlike(i);
        if (same == null) {
            add(i);
        }
        if (other >= 0) {
            sink.accept(remark(i, other));
        }
    }

    /** Sets that share 0.7 of their union share a word among the rarest three tenths of either, and one more. */
    private void add(int i) {
        int first = Math.min(sets.size(i), 1 + (int) Math.floor(sets.size(i) * (1 - ALIKE) + 1e-9));
        for (int at = 0; at < first; at++) {
            index.get(sets.word(i, at)).add(i);
        }
    }

    /** Returns the first alike criterion, or -1. */
    private int firstAlike(int i) {
        int best = -1;
        for (int at = 0; at < sets.size(i); at++) {
            List<Integer> sharing = index.get(sets.word(i, at));
            for (int k = Math.max(0, sharing.size() - MOST_COMPARED); k < sharing.size(); k++) {
                int other = sharing.get(k);
                boolean fresh = comparedWith[other] != i;
                comparedWith[other] = i;
                if (fresh && (best < 0 || other < best) && isAlike(i, other) && mayCountTwice(i, other)) {
                    best = other;
                }
            }
        }
        return best;
    }

    private boolean isAlike(int one, int two) {
        int smaller = Math.min(sets.size(one), sets.size(two));
        int larger = Math.max(sets.size(one), sets.size(two));
        int common = sets.common(one, two);
        boolean contained = common == smaller && (common >= FEWEST_WORDS || smaller == larger);
        boolean swapped = smaller == larger && common == smaller - 1;
        boolean alike = contained || (common < smaller && !swapped && common >= ALIKE * (smaller + larger - common));
        return alike && !(sets.hasNumberBeside(one, two) && sets.hasNumberBeside(two, one));
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
        int common = sets.common(i, other);
        return Remark.on(one.text(), two.number() + " and " + one.number() + " count the same thing twice.")
                .suggest("Drop one of them, or tag it \"by design\".")
                .because("they share " + common + " of " + (sets.size(i) + sets.size(other) - common)
                        + " words; the other is \"" + two.id() + "\"");
    }
}
