package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PackedColumnsProperties {
    @Property(tries = 300)
    void sums_are_those_of_each_column_alone(
            @ForAll @IntRange(max = 40) int columns,
            @ForAll @IntRange(min = 1, max = 50) int rows,
            @ForAll @IntRange(max = Integer.MAX_VALUE - 1) int largest,
            @ForAll long seed) {
        Random random = new Random(seed);
        int[][] given = new int[columns][rows];
        for (int[] column : given) {
            Arrays.setAll(column, row -> random.nextInt(4) == 0 ? largest : random.nextInt(largest + 1));
        }
        int[] weights = new int[rows];
        for (int unit = 0; unit < rows; unit++) {
            weights[random.nextInt(1 + random.nextInt(rows))]++;
        }

        PackedColumns packed = PackedColumns.of(given, rows, rows);
        long[] scratch = packed.scratch();
        packed.dot(weights, scratch);

        for (int c = 0; c < columns; c++) {
            long sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += (long) weights[row] * given[c][row];
            }
            assertThat(packed.sum(c, scratch)).isEqualTo(sum);
        }
    }

    @Property(tries = 50)
    void a_column_of_the_largest_numbers_does_not_reach_its_neighbours(@ForAll @IntRange(min = 1, max = 60) int rows) {
        int[] full = new int[rows];
        Arrays.fill(full, Integer.MAX_VALUE);
        int[][] given = {new int[rows], full, new int[rows], full};
        int[] weights = new int[rows];
        weights[0] = rows;

        PackedColumns packed = PackedColumns.of(given, rows, rows);
        long[] scratch = packed.scratch();
        packed.dot(weights, scratch);

        assertThat(packed.sum(0, scratch)).isZero();
        assertThat(packed.sum(1, scratch)).isEqualTo((long) rows * Integer.MAX_VALUE);
        assertThat(packed.sum(2, scratch)).isZero();
        assertThat(packed.sum(3, scratch)).isEqualTo((long) rows * Integer.MAX_VALUE);
    }
}
