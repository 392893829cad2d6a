package io.assay.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogitsTest {
    private static final float MASK = Float.NEGATIVE_INFINITY;
    private static final Logits TWO = Logits.of(new float[][] {{1, 2, 3}, {4, MASK, 6}});

    @Test
    void values_are_those_that_were_given() {
        assertThat(TWO.rowCount()).isEqualTo(2);
        assertThat(TWO.classCount()).isEqualTo(3);
        assertThat(TWO.value(0, 2)).isEqualTo(3);
        assertThat(TWO.value(1, 1)).isEqualTo(MASK);
        assertThat(TWO).hasToString("2 x 3 logits");
    }

    @Test
    void arrays_are_copied() {
        float[] values = {1, 2, 3, 4};
        Logits pool = Logits.of(values, 2, 2);

        values[0] = 9;

        assertThat(pool.value(0, 0)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LITTLE_ENDIAN", "BIG_ENDIAN"})
    void a_buffer_is_read_from_its_position_in_its_byte_order(String order) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(20)
                .order(order.equals("LITTLE_ENDIAN") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        for (float value : new float[] {99, 1, 2, 3, 4}) {
            bytes.putFloat(value);
        }
        bytes.position(4);

        Logits pool = Logits.of(bytes, 2, 2);

        assertThat(pool.value(0, 0)).isEqualTo(1);
        assertThat(pool.value(1, 1)).isEqualTo(4);
        assertThat(bytes.position()).isEqualTo(4);
    }

    @Test
    void a_row_tells_logits_probabilities_and_the_top_class() {
        Row row = TWO.cursor();
        TWO.load(1, row);

        assertThat(row.index()).isEqualTo(1);
        assertThat(row.top()).isEqualTo(2);
        assertThat(row.logit(1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(row.probability(1)).isZero();
        assertThat(row.probability(0)).isEqualTo(Math.exp(-2) / (1 + Math.exp(-2)));
        assertThat(row.probability(0) + row.probability(2)).isCloseTo(1, within(1e-15));
    }

    @Test
    void temperature_divides_logits_and_multiplies_up() {
        Row row = TWO.cursor();

        TWO.temperature(2).temperature(2).load(0, row);

        assertThat(row.logit(2)).isEqualTo(0.75);
    }

    @Test
    void probabilities_are_given_back_as_they_are() {
        Logits pool = Logits.of(new float[][] {{0.5f, 0.25f, 0.25f}, {1, 0, 0}}).asProbabilities();
        Row row = pool.cursor();

        pool.load(0, row);
        assertThat(row.probability(0)).isEqualTo(0.5);
        assertThat(row.probability(1)).isEqualTo(0.25);
        pool.load(1, row);
        assertThat(row.probability(0)).isEqualTo(1);
        assertThat(row.probability(1)).isZero();
        assertThat(pool).hasToString("2 x 3 probabilities");
    }

    @Test
    void ids_stay_with_rows_in_slices_and_blocks() {
        Logits named = Logits.of(new float[5][2]).ids(List.of("a", "b", "c", "d", "e"));

        assertThat(named.slice(1, 3).id(1)).isEqualTo("c");
        assertThat(named.slice(1, 3).number(1)).isEqualTo(2);
        LogitsSource blocks = named.blocks(2);
        assertThat(blocks.next().orElseThrow().id(0)).isEqualTo("a");
        assertThat(blocks.next().orElseThrow().id(1)).isEqualTo("d");
        assertThat(blocks.next().orElseThrow().rowCount()).isEqualTo(1);
        assertThat(blocks.next()).isEmpty();
        assertThat(TWO.id(1)).isEqualTo("1");
    }

    @Test
    void a_value_that_is_no_logit_is_refused_with_its_place() {
        assertThatThrownBy(() ->
                        Logits.of(new float[][] {{1, 2}, {Float.NaN, 2}, {3, Float.POSITIVE_INFINITY}, {MASK, MASK}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        row 1, column 0: NaN is not a logit; leave the row out, or mask the class with -infinity
                        row 2, column 1: +infinity is not a logit; logits are finite numbers of four bytes, or -infinity for a masked class
                        row 3: all classes are masked with -infinity; a row needs at least one that is not""");
    }

    @Test
    void only_the_first_of_many_bad_rows_are_shown() {
        float[][] rows = new float[40_000][10];
        for (float[] row : rows) {
            row[7] = Float.NaN;
        }

        assertThatThrownBy(() -> Logits.of(rows))
                .hasMessageStartingWith("row 0, column 7: NaN")
                .hasMessageContaining("row 4, column 7: NaN")
                .hasMessageEndingWith("\n… and 39995 more rows");
    }

    @Test
    void numbers_that_are_no_probabilities_are_refused_with_their_place() {
        assertThatThrownBy(() -> Logits.of(new float[][] {{0.5f, 0.5f}, {1.5f, -0.5f}, {0.5f, 0.49f}, {MASK, 1}})
                        .asProbabilities())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        row 1, column 0: 1.5 is not a probability in [0, 1]; are these logits?
                        row 2: probabilities sum to 0.990000; they must sum to 1, give or take 0.0001
                        row 3, column 0: -Infinity is not a probability in [0, 1]; are these logits?""");
    }

    @Test
    void sums_of_probabilities_may_be_off_by_a_ten_thousandth() {
        assertThat(Logits.of(new float[][] {{0.5f, 0.49992f}}).asProbabilities().isProbabilities())
                .isTrue();
        assertThatThrownBy(() -> Logits.of(new float[][] {{0.5f, 0.4998f}}).asProbabilities())
                .hasMessageContaining("sum to 0.999800");
    }

    @Test
    void an_empty_pool_is_refused() {
        assertThatThrownBy(() -> Logits.of(new float[0][])).hasMessageContaining("the pool is empty");
        assertThatThrownBy(() -> Logits.of(new float[0], 0, 3)).hasMessageContaining("the pool is empty");
        assertThatThrownBy(() -> TWO.slice(1, 1)).hasMessageContaining("the pool is empty");
        assertThatThrownBy(() -> Logits.of(new float[2][0]))
                .hasMessage("number of classes must be at least 1, but was 0");
    }

    @Test
    void wrong_shapes_are_refused() {
        assertThatThrownBy(() -> Logits.of(new float[][] {{1, 2}, {3}}))
                .hasMessage("row 1 has 1 classes, but row 0 has 2; all rows need the same");
        assertThatThrownBy(() -> Logits.of(new float[5], 2, 3))
                .hasMessage("2 rows of 3 classes need 6 values, but there are 5");
        assertThatThrownBy(() -> Logits.of(ByteBuffer.allocate(20), 2, 3))
                .hasMessage("2 rows of 3 classes need 24 bytes, but the buffer has 20");
        assertThatThrownBy(() -> TWO.ids(List.of("a")))
                .hasMessage("ids must be one per row, but there are 1 for 2 rows");
        assertThatThrownBy(() -> TWO.ids(List.of("a", "a")))
                .hasMessage("id \"a\" is that of row 0 and of row 1; ids must differ");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_temperature_that_is_not_positive_is_refused(double temperature) {
        assertThatThrownBy(() -> TWO.temperature(temperature))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("temperature must be positive and finite, but was " + temperature);
        assertThatThrownBy(() -> Scorer.entropy().temperature(temperature))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("temperature must be positive and finite, but was " + temperature);
    }
}
