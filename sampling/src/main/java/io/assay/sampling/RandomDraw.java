package io.assay.sampling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows drawn at random without replacement, with their scores: those whose random numbers are the largest. It merges as {@link TopK} does. */
final class RandomDraw {
    private final int capacity;
    private final RandomScorer numbers;
    private final TopK drawn;
    private final Map<Integer, Double> scores = new HashMap<>();

    RandomDraw(int capacity, long seed) {
        this.capacity = capacity;
        this.numbers = new RandomScorer(seed);
        this.drawn = TopK.of(capacity);
    }

    void add(int row, double score) {
        if (capacity > 0 && drawn.add(row, numbers.at(row))) {
            scores.put(row, score);
            if (scores.size() > 2 * (long) capacity + 64) {
                prune();
            }
        }
    }

    void merge(RandomDraw other) {
        drawn.merge(other.drawn);
        scores.putAll(other.scores);
        prune();
    }

    private void prune() {
        scores.keySet().retainAll(drawn.ranked().stream().map(TopK.Entry::row).collect(Collectors.toSet()));
    }

    /** Returns the rows in the order drawn, with their scores. */
    List<TopK.Entry> inOrder() {
        List<TopK.Entry> entries = new ArrayList<>();
        drawn.ranked()
                .forEach(entry ->
                        entries.add(new TopK.Entry(entry.row(), scores.getOrDefault(entry.row(), Double.NaN))));
        return entries;
    }
}
