package io.assay.sampling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a pass keeps of the rows it has seen. Parts merge to the same as one pass over the whole. */
final class Harvest {
    private final Strategy strategy;
    private final int perGroup;
    private final SortedMap<Integer, TopK> kept = new TreeMap<>();
    private final Map<Integer, Integer> sizes = new HashMap<>();
    private final RandomDraw drawn;
    private int considered;
    private int rows;

    /**
     * An empty one.
     *
     * @param strategy how to score, filter and group
     * @param perGroup rows to keep of each group
     * @param random rows to draw at random
     */
    Harvest(Strategy strategy, int perGroup, int random) {
        this.strategy = strategy;
        this.perGroup = perGroup;
        this.drawn = new RandomDraw(random, strategy.explorationSeed());
    }

    void add(Logits part) {
        Logits block = part.temperature(strategy.temperature());
        boolean[] eligible = strategy.filter().of(block);
        double[] scores = BlockScores.of(strategy.scorer(), block);
        int[] groups = strategy.grouping().of(block);
        for (int row = 0; row < eligible.length; row++) {
            if (eligible[row]) {
                add(block.number(row), scores[row], groups[row]);
            }
        }
        rows += block.rowCount();
    }

    private void add(int row, double score, int group) {
        considered++;
        sizes.merge(group, 1, Integer::sum);
        kept.computeIfAbsent(group, g -> TopK.of(perGroup)).add(row, score);
        drawn.add(row, score);
    }

    void merge(Harvest other) {
        other.kept.forEach((group, top) ->
                kept.computeIfAbsent(group, g -> TopK.of(perGroup)).merge(top));
        other.sizes.forEach((group, size) -> sizes.merge(group, size, Integer::sum));
        drawn.merge(other.drawn);
        considered += other.considered;
        rows = Math.addExact(rows, other.rows);
    }

    /** Returns the rows chosen by score. */
    List<TopK.Entry> byScore(int budget) {
        return budget == 0 ? List.of() : strategy.grouping().allocate(kept, sizes, budget);
    }

    /** Returns the rows drawn at random, in the order drawn. */
    List<TopK.Entry> byChance() {
        return drawn.inOrder();
    }

    /** Returns the numbers of all rows that are kept. */
    Stream<Integer> held() {
        return Stream.concat(kept.values().stream().flatMap(top -> top.ranked().stream()), byChance().stream())
                .map(TopK.Entry::row);
    }

    int considered() {
        return considered;
    }

    int rows() {
        return rows;
    }
}
