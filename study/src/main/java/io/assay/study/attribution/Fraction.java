package io.assay.study.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A regular fraction of the runs of two-level factors, levels coded -1 and 1: the first factors are varied freely, and each of the others is the
 * product of some of them, its generator.
 *
 * <p>Products that are 1 in all runs are the words of the defining relation; the shortest has as many factors as the resolution says. Of all generators those
 * are taken that make the fewest words of three factors, of those the fewest of four, and so on: minimum aberration (Fries and Hunter 1980). Sets of factors are bits.
 */
final class Fraction {
    /** Up to here generators are searched for; half a plan needs no search. */
    static final int MOST_FACTORS = 11;

    static final Fraction WHOLE = new Fraction(0, List.of());

    private final int factors;
    private final List<Integer> generators;

    private Fraction(int factors, List<Integer> generators) {
        this.factors = factors;
        this.generators = List.copyOf(generators);
    }

    /**
     * Returns the fraction of least aberration.
     *
     * @param factors how many there are
     * @param added how many of them are products of others
     */
    static Fraction of(int factors, int added) {
        return added == 1
                ? new Fraction(factors, List.of((1 << factors) - 1))
                : new Fraction(factors, new GeneratorSearch(factors, added).best());
    }

    /** Returns the words that generate all others: each is an added factor with its generator. */
    List<Integer> generators() {
        return generators;
    }

    boolean isWhole() {
        return generators.isEmpty();
    }

    /** Returns the denominator. */
    int parts() {
        return 1 << generators.size();
    }

    /** Returns whether a run is part of it, given the factors at their first level. */
    boolean has(int atFirst) {
        return generators.stream().allMatch(word -> Integer.bitCount(word & atFirst) % 2 == 0);
    }

    /** Returns all words of the defining relation. */
    List<Integer> words() {
        return words(generators);
    }

    static List<Integer> words(List<Integer> generators) {
        List<Integer> words = new ArrayList<>(List.of(0));
        for (int generator : generators) {
            words.addAll(words.stream().map(word -> word ^ generator).toList());
        }
        return words.subList(1, words.size());
    }

    int resolution() {
        return words().stream().mapToInt(Integer::bitCount).min().orElseThrow();
    }

    /** Returns how many words there are of each length, from 0 factors on. */
    int[] lengths() {
        int[] lengths = new int[factors + 1];
        words().forEach(word -> lengths[Integer.bitCount(word)]++);
        return lengths;
    }

    /** Returns the sets of factors and pairs that have the same effect, of two or more each. */
    List<List<Integer>> aliases() {
        List<Integer> effects = Design.terms(factors, true);
        List<Integer> words = words();
        List<List<Integer>> aliases = new ArrayList<>();
        for (int effect : effects) {
            List<Integer> same = effects.stream()
                    .filter(other -> other == effect || words.contains(other ^ effect))
                    .toList();
            if (same.size() > 1 && same.get(0) == effect) {
                aliases.add(same);
            }
        }
        return aliases;
    }

    /** Looks for the generators that make the fewest short words, leaving a branch once it has more of them than the best so far. */
    private static final class GeneratorSearch {
        private final int factors;
        private final int free;
        private final int[] candidates;
        private final int[] chosen;
        private int[] best;
        private int[] fewest;

        GeneratorSearch(int factors, int added) {
            this.factors = factors;
            this.free = factors - added;
            this.candidates = IntStream.range(1, 1 << free)
                    .filter(set -> Integer.bitCount(set) >= 2)
                    .boxed()
                    .sorted(Comparator.comparing(set -> -Integer.bitCount(set)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            this.chosen = new int[added];
            this.best = new int[0];
            this.fewest = new int[0];
        }

        List<Integer> best() {
            extend(0, 0, new int[] {0}, new int[factors + 1]);
            return Arrays.stream(best).boxed().toList();
        }

        private void extend(int depth, int from, int[] words, int[] lengths) {
            if (depth == chosen.length) {
                best = chosen.clone();
                fewest = lengths;
                return;
            }
            for (int c = from; c <= candidates.length - (chosen.length - depth); c++) {
                chosen[depth] = candidates[c] | 1 << (free + depth);
                int[] more = Arrays.copyOf(words, 2 * words.length);
                int[] longer = lengths.clone();
                for (int w = 0; w < words.length; w++) {
                    more[words.length + w] = words[w] ^ chosen[depth];
                    longer[Integer.bitCount(words[w] ^ chosen[depth])]++;
                }
                if (fewest.length == 0 || Arrays.compare(longer, fewest) < 0) {
                    extend(depth + 1, c + 1, more, longer);
                }
            }
        }
    }
}
