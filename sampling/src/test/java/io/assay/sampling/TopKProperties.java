package io.assay.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TopKProperties {
    /** A full sort, as slow and plain as can be. */
    private static List<TopK.Entry> sorted(List<Integer> scores, int capacity) {
        return IntStream.range(0, scores.size())
                .mapToObj(row -> new TopK.Entry(row, scores.get(row)))
                .sorted(Comparator.comparingDouble((TopK.Entry entry) -> -entry.score())
                        .thenComparingInt(TopK.Entry::row))
                .limit(capacity)
                .toList();
    }

    private static TopK filled(List<Integer> scores, int from, int to, int capacity) {
        TopK top = TopK.of(capacity);
        for (int row = from; row < to; row++) {
            top.add(row, scores.get(row));
        }
        return top;
    }

    @Property(tries = 1000)
    void the_rows_kept_are_those_of_a_full_sort_with_ties(
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 9) Integer> scores,
            @ForAll @IntRange(max = 40) int capacity) {
        assertThat(filled(scores, 0, scores.size(), capacity).ranked()).isEqualTo(sorted(scores, capacity));
    }

    @Property(tries = 1000)
    void parts_merge_to_the_whole_in_any_order(
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 9) Integer> scores,
            @ForAll @IntRange(max = 40) int capacity,
            @ForAll @IntRange(max = 200) int cut) {
        int at = Math.min(cut, scores.size());
        TopK second = filled(scores, at, scores.size(), capacity);

        second.merge(filled(scores, 0, at, capacity));

        assertThat(second.ranked()).isEqualTo(sorted(scores, capacity));
    }

    @Property(tries = 300)
    void rows_may_come_in_any_order(
            @ForAll @Size(max = 100) List<@IntRange(min = 0, max = 5) Integer> scores,
            @ForAll @IntRange(max = 20) int capacity) {
        TopK top = TopK.of(capacity);
        for (int row = scores.size() - 1; row >= 0; row--) {
            top.add(row, scores.get(row));
        }
        assertThat(top.ranked()).isEqualTo(sorted(scores, capacity));
    }

    @Example
    void zeros_of_both_signs_tie() {
        TopK top = TopK.of(1);
        top.add(1, 0.0);
        top.add(0, -0.0);

        assertThat(top.ranked()).extracting(TopK.Entry::row).containsExactly(0);
    }

    @Example
    void infinite_scores_are_ordered_and_nan_is_refused() {
        TopK top = TopK.of(2);
        top.add(0, Double.NEGATIVE_INFINITY);
        top.add(1, Double.POSITIVE_INFINITY);
        top.add(2, 0);

        assertThat(top.ranked()).extracting(TopK.Entry::row).containsExactly(1, 2);
        assertThatThrownBy(() -> top.add(3, Double.NaN)).hasMessage("the score of row 3 is NaN");
        assertThatThrownBy(() -> TopK.of(0).add(3, Double.NaN)).hasMessage("the score of row 3 is NaN");
        assertThatThrownBy(() -> TopK.of(-1)).hasMessage("number of rows to keep must be at least 0, but was -1");
    }
}
