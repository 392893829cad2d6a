package io.assay.core.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTest {
    private static RatingMatrix plain() {
        double[][] rows = new double[70_000][];
        for (int u = 0; u < rows.length; u++) {
            rows[u] = new double[] {u * 0.5, (rows.length - u) * 0.5};
        }
        return RatingMatrix.of(Scale.interval(), rows);
    }

    @Test
    void a_frame_has_the_codes_of_its_matrix() {
        RatingMatrix matrix = RatingMatrix.of(Scale.ordinal(1, 3), new double[][] {{3, 1}});
        Frame frame = Frame.of(matrix);
        UnitRatings unit = matrix.cursor();
        matrix.load(0, unit);

        assertThat(frame).hasToString("ordinal(1..3), 3 values, 2 raters");
        assertThat(frame.isCoded()).isTrue();
        assertThat(frame.categories()).isEqualTo(3);
        assertThat(frame.values()).containsExactly(1, 2, 3);
        assertThat(frame.label(2)).isEqualTo("3");
        assertThat(frame.code(unit, 0)).isEqualTo(2);
        assertThat(frame.code(unit, 1)).isZero();
        assertThat(frame.raters()).isEqualTo(2);
        assertThat(frame.scale()).isEqualTo(Scale.ordinal(1, 3));
    }

    @Test
    void plain_values_have_codes_once_they_are_known() {
        RatingMatrix matrix = plain();
        Frame unknown = Frame.of(matrix);
        Frame known = Frame.withValues(matrix);
        UnitRatings unit = matrix.cursor();
        matrix.load(1, unit);

        assertThat(unknown.isCoded()).isFalse();
        assertThat(unknown.categories()).isZero();
        assertThat(unknown).hasToString("interval, 2 raters");
        assertThat(known.categories()).isEqualTo(70_001);
        assertThat(known.code(unit, 0)).isEqualTo(1);
        assertThat(known.code(unit, 1)).isEqualTo(69_999);
        assertThat(known.label(1)).isEqualTo("0.5");
        assertThat(known.isCompatibleWith(unknown)).isFalse();
    }

    @Test
    void frames_are_compatible_when_codes_mean_the_same() {
        Frame frame = Frame.of(RatingMatrix.of(Scale.ordinal(), new double[][] {{1, 2}}));

        assertThat(frame.isCompatibleWith(Frame.of(RatingMatrix.of(Scale.ordinal(), new double[][] {{2, 1}, {1, 1}}))))
                .isTrue();
        assertThat(frame.isCompatibleWith(Frame.of(RatingMatrix.of(Scale.ordinal(), new double[][] {{1, 3}}))))
                .isFalse();
        assertThat(frame.isCompatibleWith(Frame.of(RatingMatrix.of(Scale.interval(), new double[][] {{1, 2}}))))
                .isFalse();
    }

    @Test
    void a_frame_comes_back_from_its_bytes() {
        RatingMatrix open = RatingMatrix.of(Scale.ordinal(), new double[][] {{1.5, 2}, {7, -1}});
        List<Frame> frames = List.of(
                Frame.of(Scale.nominal("a", "ü"), 3),
                Frame.of(Scale.ordinal("low", "high"), 2),
                Frame.of(Scale.ordinal(-2, 5), 2),
                Frame.of(Scale.interval(), 4).around(17.5, 30),
                Frame.of(Scale.ratio(), 0),
                Frame.of(Scale.circular(24), 1),
                Frame.of(open).withRaters(9));

        for (Frame frame : frames) {
            Frame back = Frame.ofBytes(frame.toBytes());
            assertThat(back.isCompatibleWith(frame)).as("%s", frame).isTrue();
            assertThat(back).hasToString(frame.toString());
            assertThat(back.raters()).isEqualTo(frame.raters());
            assertThat(back.centre()).isEqualTo(frame.centre());
            assertThat(back.largest()).isEqualTo(frame.largest());
        }
    }

    @Test
    void what_cannot_be_a_frame_is_refused() {
        assertThatThrownBy(() -> Frame.of(Scale.nominal(), 2)).hasMessageContaining("declare them");
        assertThatThrownBy(() -> Frame.of(Scale.interval(), -1)).hasMessageContaining("must not be negative");
        assertThatThrownBy(() -> Frame.of(Scale.interval(), 1).around(Double.NaN, 1))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> Frame.ofBytes(new byte[] {1, 2})).hasMessage("these bytes are not those of a frame");
        assertThatThrownBy(() -> Frame.ofBytes(new byte[] {9})).hasMessageContaining("version 9");
    }

    @Test
    void units_from_elsewhere_are_put_into_a_cursor_of_the_frame() {
        UnitRatings coded = Frame.of(Scale.ordinal(1, 3), 20).cursor().begin(4);
        for (int r = 0; r < 20; r++) {
            coded.rateCode(r, r % 3);
        }
        UnitRatings plain = Frame.of(Scale.interval(), 2).cursor().begin(-1).rateValue(1, 2.5);

        assertThat(coded.unit()).isEqualTo(4);
        assertThat(coded.size()).isEqualTo(20);
        assertThat(coded.value(19)).isEqualTo(2);
        assertThat(coded.begin(5).size()).isZero();
        assertThat(plain.value(0)).isEqualTo(2.5);
        assertThat(plain.rater(0)).isEqualTo(1);
        assertThatThrownBy(() -> coded.rateValue(0, 1)).hasMessageContaining("use rateCode");
        assertThatThrownBy(() -> plain.rateCode(0, 1)).hasMessageContaining("use rateValue");
        assertThatThrownBy(() -> coded.rateCode(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
