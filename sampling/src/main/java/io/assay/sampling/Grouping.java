package io.assay.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Which groups a selection is spread over, and how many rows each gives. */
sealed interface Grouping {
    /** Returns the group of each row of a block. */
    int[] of(Logits block);

    /** Returns at most {@code budget} of the rows that were kept of each group. */
    List<TopK.Entry> allocate(SortedMap<Integer, TopK> kept, Map<Integer, Integer> sizes, int budget);

    /** Checks that a pool has the rows that the groups were given for. */
    default void check(int rows) {}

    /** All rows in one group. */
    record None() implements Grouping {
        @Override
        public int[] of(Logits block) {
            return new int[block.rowCount()];
        }

        @Override
        public List<TopK.Entry> allocate(SortedMap<Integer, TopK> kept, Map<Integer, Integer> sizes, int budget) {
            return kept.values().stream()
                    .flatMap(top -> top.ranked().stream())
                    .limit(budget)
                    .toList();
        }
    }

    /** Rows by the class that the model predicts; each class gives as many, as long as it has rows. */
    record Predicted() implements Grouping {
        /** A row with its place within its class. */
        private record Placed(int place, TopK.Entry entry) {}

        @Override
        public int[] of(Logits block) {
            TwoLargest largest = TwoLargest.of(block);
            int[] groups = new int[block.rowCount()];
            Arrays.setAll(groups, largest::top);
            return groups;
        }

        @Override
        public List<TopK.Entry> allocate(SortedMap<Integer, TopK> kept, Map<Integer, Integer> sizes, int budget) {
            List<Placed> placed = new ArrayList<>();
            for (TopK top : kept.values()) {
                List<TopK.Entry> ranked = top.ranked();
                for (int place = 0; place < ranked.size(); place++) {
                    placed.add(new Placed(place, ranked.get(place)));
                }
            }
            return placed.stream()
                    .sorted(Comparator.comparingInt(Placed::place).thenComparing(Placed::entry, TopK.ORDER))
                    .limit(budget)
                    .map(Placed::entry)
                    .toList();
        }
    }

    /** Rows by a stratum of each; strata give in proportion to their rows, by largest remainders. */
    final class Strata implements Grouping {
        private final int[] codes;

        private Strata(int[] codes) {
            this.codes = codes;
        }

        static Strata of(List<String> strata) {
            Map<String, Integer> seen = new HashMap<>();
            return new Strata(strata.stream()
                    .mapToInt(stratum -> seen.computeIfAbsent(stratum, s -> seen.size()))
                    .toArray());
        }

        @Override
        public int[] of(Logits block) {
            int[] groups = new int[block.rowCount()];
            for (int row = 0; row < groups.length; row++) {
                int number = block.number(row);
                check(Math.max(number + 1, codes.length));
                groups[row] = codes[number];
            }
            return groups;
        }

        @Override
        public void check(int rows) {
            if (rows != codes.length) {
                throw new IllegalArgumentException(
                        "strata must be one per row, but there are " + codes.length + " for " + rows + " rows");
            }
        }

        @Override
        public List<TopK.Entry> allocate(SortedMap<Integer, TopK> kept, Map<Integer, Integer> sizes, int budget) {
            Map<Integer, Integer> quotas = quotas(sizes, budget);
            return kept.entrySet().stream()
                    .flatMap(group -> group.getValue().ranked().stream().limit(quotas.getOrDefault(group.getKey(), 0)))
                    .toList();
        }

        /** Proportional shares rounded down, and one more for the largest remainders; of equal ones the first. */
        static Map<Integer, Integer> quotas(Map<Integer, Integer> sizes, int budget) {
            long total = sizes.values().stream().mapToLong(Integer::longValue).sum();
            long wanted = Math.min(budget, total);
            Map<Integer, Integer> quotas = new HashMap<>();
            sizes.forEach((group, size) -> quotas.put(group, (int) (wanted * size / total)));
            long left = wanted
                    - quotas.values().stream().mapToLong(Integer::longValue).sum();
            sizes.entrySet().stream()
                    .sorted(Comparator.comparingLong(
                                    (Map.Entry<Integer, Integer> group) -> -(wanted * group.getValue() % total))
                            .thenComparing(Map.Entry::getKey))
                    .limit(left)
                    .forEach(group -> quotas.merge(group.getKey(), 1, Integer::sum));
            return quotas;
        }
    }
}
