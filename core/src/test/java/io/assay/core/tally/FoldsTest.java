package io.assay.core.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class FoldsTest {
    private static RatingMatrix distinct(int units) {
        Random random = new Random(5);
        double[][] rows = new double[units][3];
        for (double[] row : rows) {
            for (int r = 0; r < row.length; r++) {
                row[r] = random.nextInt(20_000);
            }
        }
        return RatingMatrix.of(Scale.interval(), rows);
    }

    private static HashTally sequential(RatingMatrix matrix) {
        HashTally tally = new HashTally(Frame.of(matrix));
        UnitRatings unit = matrix.cursor();
        for (int u = 0; u < matrix.unitCount(); u++) {
            matrix.load(u, unit);
            tally.add(unit, 1);
        }
        return tally;
    }

    @Test
    void a_parallel_pass_equals_a_loop() {
        for (int units : new int[] {0, 1, 16_384, 16_385, 50_001}) {
            RatingMatrix matrix = distinct(units);
            assertThat(units < 2 || !matrix.distinctUnits().isMerged()).isTrue();

            HashTally folded = Folds.fold(matrix, new HashTally(Frame.of(matrix)));

            HashTally expected = sequential(matrix);
            assertThat(folded.units).isEqualTo(units);
            assertThat(folded.ratings).isEqualTo(3L * units);
            assertThat(folded.weightedSquares).isEqualTo(expected.weightedSquares);
            assertThat(folded.rounded).isCloseTo(expected.rounded, within(1e-9 * expected.rounded + 0.0));
        }
    }

    @Test
    void even_rounded_sums_are_the_same_for_any_number_of_threads() throws Exception {
        RatingMatrix matrix = distinct(100_000);
        double one = in(1, matrix);

        assertThat(in(4, matrix)).isEqualTo(one);
        assertThat(in(13, matrix)).isEqualTo(one);
    }

    private static double in(int threads, RatingMatrix matrix) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> Folds.fold(matrix, new HashTally(Frame.of(matrix))).rounded)
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void equal_units_are_added_once_with_their_number() {
        double[][] rows = new double[30_000][];
        for (int u = 0; u < rows.length; u++) {
            rows[u] = new double[] {u % 3, u % 2};
        }
        RatingMatrix matrix = RatingMatrix.of(Scale.ordinal(), rows);

        HashTally folded = Folds.fold(matrix, new HashTally(Frame.of(matrix)));

        assertThat(matrix.distinctUnits().isMerged()).isTrue();
        assertThat(folded.units).isEqualTo(30_000);
        assertThat(folded.weightedSquares).isEqualTo(sequential(matrix).weightedSquares);
    }

    @Test
    void a_fold_adds_to_what_the_tally_holds() {
        RatingMatrix matrix = distinct(20_000);
        HashTally tally = Folds.fold(matrix, new HashTally(Frame.of(matrix)));

        assertThat(Folds.fold(matrix, tally)).isSameAs(tally);
        assertThat(tally.units).isEqualTo(40_000);
    }

    @Test
    void a_part_that_numbers_its_categories_anew_is_refused() {
        RatingMatrix whole = RatingMatrix.of(Scale.nominal(), new double[][] {{1, 2}, {3, 3}, {2, 2}});
        RatingMatrix part = whole.withoutUnits(java.util.List.of("1"));
        HashTally tally = new HashTally(Frame.of(whole));

        assertThatThrownBy(() -> Folds.fold(part, tally)).hasMessageContaining("declare the categories of the scale");
        assertThatThrownBy(() -> Folds.each(part, tally)).hasMessageContaining("with other codes");
    }
}
