package io.assay.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs of numbers that cross from one mapping into the next. */
class CellsTest {
    private static final float[] NUMBERS = {0, 1, 2, 3, 4, 5, 6, 7};

    private static void check(Cells cells) {
        for (int from = 0; from < 8; from++) {
            for (int count = 0; from + count <= 8; count++) {
                float[] scratch = new float[8];
                int at = cells.locate(from, count, scratch);
                assertThat(Arrays.copyOfRange(cells.values(scratch), at, at + count))
                        .isEqualTo(Arrays.copyOfRange(NUMBERS, from, from + count));
            }
        }
    }

    @Test
    void an_array_is_one_run() {
        check(new Cells.Heap(NUMBERS));
    }

    @Test
    void floats_are_read_across_segments() {
        check(new Cells.Floats(
                List.of(
                        FloatBuffer.wrap(new float[] {0, 1, 2}),
                        FloatBuffer.wrap(new float[] {3, 4, 5}),
                        FloatBuffer.wrap(new float[] {6, 7})),
                3));
    }

    @Test
    void doubles_are_read_across_segments() {
        check(new Cells.Doubles(
                List.of(
                        DoubleBuffer.wrap(new double[] {0, 1, 2}),
                        DoubleBuffer.wrap(new double[] {3, 4, 5}),
                        DoubleBuffer.wrap(new double[] {6, 7})),
                3));
    }
}
