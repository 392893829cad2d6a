package io.assay.core.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DrawsTest {
    private static final long SEED = 4_711;
    private static final int REPLICATES = 20_000;

    private static Draws draws(long... counts) {
        return new Draws(new MeanStatistic(new double[counts.length], counts, MeanStatistic::weightedMean));
    }

    private static long[] equalCounts(int rows, long each) {
        long[] counts = new long[rows];
        Arrays.fill(counts, each);
        return counts;
    }

    /** Histogram of each row's weight over all replicates, weights beyond the end in the last cell. */
    private static long[][] weights(Draws draws, int rows, int cells, long seed) {
        long[][] seen = new long[rows][cells];
        int[] weights = new int[rows];
        for (int b = 0; b < REPLICATES; b++) {
            draws.draw(RandomStream.of(seed, b), weights);
            assertThat(Arrays.stream(weights).sum()).isEqualTo(draws.units());
            for (int row = 0; row < rows; row++) {
                seen[row][Math.min(cells - 1, weights[row])]++;
            }
        }
        return seen;
    }

    private static double mean(long[] histogram) {
        double sum = 0;
        for (int k = 0; k < histogram.length; k++) {
            sum += (double) k * histogram[k];
        }
        return sum / REPLICATES;
    }

    private static double variance(long[] histogram) {
        double mean = mean(histogram);
        double sum = 0;
        for (int k = 0; k < histogram.length; k++) {
            sum += (k - mean) * (k - mean) * histogram[k];
        }
        return sum / REPLICATES;
    }

    private static void bothWaysAgree(long... counts) {
        Draws draws = draws(counts);
        long units = Arrays.stream(counts).sum();
        long[][] one = weights(draws, counts.length, (int) units + 1, SEED);
        long[][] other = weights(draws.otherWay(), counts.length, (int) units + 1, SEED + 1);
        for (int row = 0; row < counts.length; row++) {
            double p = (double) counts[row] / units;
            double expected = units * p * (1 - p);
            for (long[] way : new long[][] {one[row], other[row]}) {
                assertThat(mean(way))
                        .isCloseTo((double) counts[row], within(5 * Math.sqrt(expected / REPLICATES) + 1e-12));
                assertThat(variance(way)).isCloseTo(expected, within(0.08 * expected + 1e-12));
            }
            assertThat(ChiSquare.samePValue(one[row], other[row]))
                    .as("row %d of %s, seed %d", row, Arrays.toString(counts), SEED)
                    .isGreaterThan(1e-4);
        }
    }

    @Test
    void few_rows_of_many_units_are_drawn_alike_either_way() {
        bothWaysAgree(300, 5, 1, 94);
        bothWaysAgree(60, 60);
    }

    @Test
    void many_rows_of_few_units_are_drawn_alike_either_way() {
        bothWaysAgree(3, 1, 2, 1, 5);
        bothWaysAgree(equalCounts(12, 1));
    }

    @Test
    void rows_vary_against_each_other_as_in_a_multinomial() {
        long[] counts = {300, 50, 150};
        for (Draws way : new Draws[] {draws(counts), draws(counts).otherWay()}) {
            double product = 0;
            int[] weights = new int[3];
            for (int b = 0; b < REPLICATES; b++) {
                way.draw(RandomStream.of(SEED, b), weights);
                product += (weights[0] - 300.0) * (weights[2] - 150.0);
            }
            double expected = -500 * 0.6 * 0.3;
            double spread = Math.sqrt(500 * 0.6 * 0.4 * 500 * 0.3 * 0.7);
            assertThat(product / REPLICATES).isCloseTo(expected, within(8 * spread / Math.sqrt(REPLICATES)));
        }
    }

    @Test
    void one_row_takes_all_units() {
        int[] weights = {7};

        draws(1_000).draw(RandomStream.of(1, 1), weights);
        assertThat(weights).containsExactly(1_000);
        draws(1).draw(RandomStream.of(1, 1), weights);
        assertThat(weights).containsExactly(1);
    }

    @Test
    void weights_of_large_data_add_up_to_the_units() {
        for (Draws draws : new Draws[] {draws(equalCounts(1_500_000, 1)), draws(equalCounts(800_000, 2))}) {
            int rows = draws.units() == 1_500_000 ? 1_500_000 : 800_000;
            int[] weights = new int[rows];
            draws.draw(RandomStream.of(SEED, 0), weights);

            assertThat(Arrays.stream(weights).asLongStream().sum()).isEqualTo(draws.units());
            double each = (double) draws.units() / rows;
            double chi = Arrays.stream(weights)
                    .mapToDouble(w -> (w - each) * (w - each) / each)
                    .sum();
            assertThat((chi - (rows - 1)) / Math.sqrt(2.0 * rows)).isBetween(-5.0, 5.0);
        }
    }
}
