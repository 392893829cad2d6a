package io.assay.rubric.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Texts as sets of words, each word a number that tells its rank from the rarest, each set in ascending order. */
final class WordSets {
    private final int[][] sets;
    private final boolean[] numbers;

    WordSets(List<Set<String>> texts) {
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
        List<String> rarestFirst = new ArrayList<>(counts.keySet());
        rarestFirst.sort(Comparator.comparingInt((String word) -> counts.getOrDefault(word, 0))
                .thenComparing(Comparator.naturalOrder()));
        Map<String, Integer> ranks = new HashMap<>();
        numbers = new boolean[rarestFirst.size()];
        for (String word : rarestFirst) {
            numbers[ranks.size()] = Character.isDigit(word.charAt(0));
            ranks.put(word, ranks.size());
        }
        sets = texts.stream().map(words -> ranked(words, ranks)).toArray(int[][]::new);
    }

    private static int[] ranked(Set<String> words, Map<String, Integer> ranks) {
        int[] set = words.stream().mapToInt(word -> ranks.getOrDefault(word, 0)).toArray();
        Arrays.sort(set);
        return set;
    }

    int words() {
        return numbers.length;
    }

    int size(int text) {
        return sets[text].length;
    }

    /** Returns a word of a text, the rarest first. */
    int word(int text, int position) {
        return sets[text][position];
    }

    /** Returns how many words two texts share. */
    int common(int one, int two) {
        int[] a = sets[one];
        int[] b = sets[two];
        int common = 0;
        int j = 0;
        for (int word : a) {
            while (j < b.length && b[j] < word) {
                j++;
            }
            common += j < b.length && b[j] == word ? 1 : 0;
        }
        return common;
    }

    /** Returns whether a text has a number that another lacks. */
    boolean hasNumberBeside(int one, int two) {
        for (int word : sets[one]) {
            if (numbers[word] && Arrays.binarySearch(sets[two], word) < 0) {
                return true;
            }
        }
        return false;
    }
}
