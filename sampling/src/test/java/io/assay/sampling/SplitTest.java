package io.assay.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {
    @Test
    void parts_hold_each_row_once() {
        Split split = Split.of(101, 0.3, 5);

        assertThat(split.first()).hasSize(30).isSorted();
        assertThat(split.second()).hasSize(71).isSorted();
        assertThat(IntStream.concat(IntStream.of(split.first()), IntStream.of(split.second()))
                        .sorted()
                        .toArray())
                .isEqualTo(IntStream.range(0, 101).toArray());
        assertThat(Split.of(101, 0.3, 5).first()).isEqualTo(split.first());
        assertThat(Split.of(101, 0.3, 6).first()).isNotEqualTo(split.first());
    }

    @Test
    void rows_and_labels_go_together() {
        Logits pool = Logits.of(new float[][] {{0, 1}, {2, 3}, {4, 5}, {6, 7}})
                .ids(List.of("a", "b", "c", "d"))
                .temperature(2);
        int[] labels = {10, 11, 12, 13};
        Split split = Split.of(4, 0.5, 1);

        for (int part = 0; part < 2; part++) {
            int[] rows = part == 0 ? split.first() : split.second();
            Logits some = part == 0 ? split.first(pool) : split.second(pool);
            int[] theirs = part == 0 ? split.first(labels) : split.second(labels);
            for (int i = 0; i < 2; i++) {
                assertThat(some.value(i, 1)).isEqualTo(2 * rows[i] + 1);
                assertThat(some.id(i)).isEqualTo(pool.id(rows[i]));
                assertThat(theirs[i]).isEqualTo(10 + rows[i]);
            }
            assertThat(some.temperature()).isEqualTo(2);
        }
    }

    @Test
    void rows_come_in_the_order_asked_for() {
        Logits pool = Logits.npy(Pools.resource("npy/float64.npy"));

        Logits turned = pool.rows(1, 0, 1);

        assertThat(turned).hasToString("3 x 3 logits");
        assertThat(turned.value(0, 0)).isEqualTo(2);
        assertThat(turned.value(1, 0)).isEqualTo(0.5f);
        assertThatThrownBy(() -> pool.rows()).hasMessageContaining("the pool is empty");
        assertThatThrownBy(() -> pool.rows(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_part_without_rows_is_refused() {
        assertThatThrownBy(() -> Split.of(3, 0.1, 1))
                .hasMessage("a share of 0.1 of 3 rows is 0; each part needs at least one row");
        assertThatThrownBy(() -> Split.of(3, 50, 1))
                .hasMessage("share of the first part must be in (0, 1), but was 50.0; did you mean 0.5?");
        assertThatThrownBy(() -> Split.of(3, 0.5, 1).first(new int[4]))
                .hasMessage("labels are of 4 rows, but 3 were split");
        assertThatThrownBy(() -> Split.of(3, 0.5, 1).second(Logits.of(new float[2][1])))
                .hasMessage("the pool has 2 rows, but 3 were split");
    }
}
