package io.assay.study;

import io.assay.core.resample.RandomStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Draws units without replacement; the same seed draws the same. */
final class SampleDraw {
    private SampleDraw() {}

    /** Returns some of the ids, each set of them as likely as any other, in random order. */
    static List<String> random(List<String> ids, int count, RandomGenerator random) {
        List<String> shuffled = shuffled(ids, random);
        return List.copyOf(shuffled.subList(0, count));
    }

    /**
     * Returns some of the ids, from each stratum in proportion to its size: the whole part of its share, and one more for those with the
     * largest remainders until there are enough.
     */
    static List<String> stratified(Map<String, List<String>> strata, int count, long seed) {
        List<List<String>> groups = List.copyOf(strata.values());
        int[] quotas = quotas(groups.stream().mapToInt(List::size).toArray(), count);
        List<String> drawn = new ArrayList<>();
        for (int k = 0; k < quotas.length; k++) {
            drawn.addAll(random(groups.get(k), quotas[k], RandomStream.of(seed, k + 1L)));
        }
        return List.copyOf(shuffled(drawn, RandomStream.of(seed, 0)));
    }

    /** Returns how many to draw of groups of these sizes: shares rounded by the largest remainders, ties to the first. */
    static int[] quotas(int[] sizes, int count) {
        long total = 0;
        for (int size : sizes) {
            total += size;
        }
        int[] quotas = new int[sizes.length];
        long[] rest = new long[sizes.length];
        int left = count;
        for (int k = 0; k < sizes.length; k++) {
            long share = (long) sizes[k] * count;
            quotas[k] = (int) (share / total);
            rest[k] = share % total;
            left -= quotas[k];
        }
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < sizes.length; k++) {
            order.add(k);
        }
        order.sort(Comparator.comparingLong((Integer k) -> -rest[k]));
        for (int k = 0; k < left; k++) {
            quotas[order.get(k)]++;
        }
        return quotas;
    }

    /** Returns the list in random order. */
    static <T> List<T> shuffled(List<T> list, RandomGenerator random) {
        List<T> shuffled = new ArrayList<>(list);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T one = shuffled.get(i);
            shuffled.set(i, shuffled.get(j));
            shuffled.set(j, one);
        }
        return shuffled;
    }
}
