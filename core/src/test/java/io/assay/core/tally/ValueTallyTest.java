package io.assay.core.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ValueTallyTest {
    private static final double NONE = Double.NaN;
    private static final RatingMatrix RATINGS =
            RatingMatrix.of(Scale.ordinal(), new double[][] {{1, 2, 2}, {4, NONE, NONE}, {NONE, 2, 8}});

    @Test
    void values_are_counted_in_units_with_two_or_more_ratings() {
        ValueTally counts = Folds.each(RATINGS, ValueTally.of(Frame.of(RATINGS)));

        assertThat(counts.frame().values()).containsExactly(1, 2, 4, 8);
        assertThat(counts.counts()).containsExactly(1, 3, 0, 1);
    }

    @Test
    void numbers_without_codes_are_counted_once_their_values_are_told() {
        Frame frame = Frame.ofNumbers(Scale.ordinal(), 3).around(2, 8).withValues(new double[] {1, 2, 4, 8});
        ValueTally counts = ValueTally.of(frame);

        counts.add(
                Frame.ofNumbers(Scale.ordinal(), 3)
                        .cursor()
                        .begin(-1)
                        .rateValue(0, 2)
                        .rateValue(1, 8),
                3);

        assertThat(counts.counts()).containsExactly(0, 3, 0, 3);
        assertThat(frame.centre()).isEqualTo(2);
        assertThat(frame.raters()).isEqualTo(3);
    }

    @Test
    void parts_merge_to_the_whole_alive_and_in_bytes() throws IOException {
        ValueTally whole = Folds.each(RATINGS, ValueTally.of(Frame.of(RATINGS)));
        ValueTally sum = whole.fresh();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        whole.write(new DataOutputStream(bytes));

        sum.merge(whole);
        sum.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(sum.counts()).containsExactly(2, 6, 0, 2);
    }

    @Test
    void what_does_not_belong_together_is_refused() {
        ValueTally few = ValueTally.of(Frame.of(Scale.ordinal(1, 2), 2));
        ValueTally many = ValueTally.of(Frame.of(Scale.ordinal(1, 9), 2));
        Frame counted = few.frame().withCounts(new long[] {3, 4});

        assertThatThrownBy(() -> few.merge(many)).hasMessageContaining("different frames");
        assertThatThrownBy(() -> few.read(new DataInputStream(new ByteArrayInputStream(new byte[] {7}))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 7");
        assertThatThrownBy(() -> ValueTally.of(Frame.of(Scale.interval(), 2)))
                .hasMessageContaining("give them to withValues");
        assertThatThrownBy(() -> counted.withValues(new double[] {1})).hasMessageContaining("are known already");
        assertThatThrownBy(() -> Frame.of(Scale.interval(), 2).withValues(new double[] {2, 2}))
                .hasMessage("distinct values are finite and ascend, but 2.0 came after 2.0");
        assertThatThrownBy(() -> Frame.of(Scale.interval(), 2).withCounts(new long[1]))
                .hasMessageContaining("there were 1 counts");
        assertThatThrownBy(() -> few.frame().withCounts(new long[] {1, -1})).hasMessageContaining("-1 times");
        assertThatThrownBy(() -> Frame.ofNumbers(Scale.nominal(), 2)).hasMessageContaining("are names");
    }

    @Test
    void frames_with_counts_come_back_from_their_bytes_and_are_not_those_without() {
        Frame plain = Frame.of(Scale.ordinal(1, 3), 2);
        Frame counted = plain.withCounts(new long[] {5, 0, 1L << 40});

        Frame back = Frame.ofBytes(counted.toBytes());

        assertThat(back.hasCounts()).isTrue();
        assertThat(back.counts()).containsExactly(5, 0, 1L << 40);
        assertThat(back.isCompatibleWith(counted)).isTrue();
        assertThat(back.isCompatibleWith(plain)).isFalse();
        assertThat(plain.hasCounts()).isFalse();
        assertThat(plain.toBytes()[0])
                .as("frames without counts stay readable for older ones")
                .isEqualTo((byte) 1);
        assertThat(counted.withRaters(7).around(1, 2).counts()).containsExactly(5, 0, 1L << 40);
    }
}
