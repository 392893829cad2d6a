package io.assay.core.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
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
}
