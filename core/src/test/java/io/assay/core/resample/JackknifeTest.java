package io.assay.core.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JackknifeTest {
    private static final double[] VALUES = {0.2, 1.5, -0.7, 3.25, 0.9, 8.0, -2.1, 0.4, 1.1, 0.05};

    private static double standardDeviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
    }

    /** Efron and Tibshirani (1993), equation 14.15, from the values of the statistic without each unit. */
    private static double acceleration(double[] without) {
        double mean = Arrays.stream(without).average().orElseThrow();
        double cubes = Arrays.stream(without).map(v -> Math.pow(mean - v, 3)).sum();
        double squares = Arrays.stream(without).map(v -> Math.pow(mean - v, 2)).sum();
        return cubes / (6 * Math.pow(squares, 1.5));
    }

    private static double[] variancesWithoutEach(double[] values) {
        double[] without = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int left = i;
            double[] rest = java.util.stream.IntStream.range(0, values.length)
                    .filter(j -> j != left)
                    .mapToDouble(j -> values[j])
                    .toArray();
            double mean = Arrays.stream(rest).average().orElseThrow();
            without[i] = Arrays.stream(rest)
                    .map(v -> (v - mean) * (v - mean))
                    .average()
                    .orElseThrow();
        }
        return without;
    }

    @Test
    void the_error_of_a_mean_is_the_usual_one() {
        Jackknife jackknife = Jackknife.of(MeanStatistic.mean(VALUES));

        assertThat(jackknife.standardError())
                .isCloseTo(standardDeviation(VALUES) / Math.sqrt(VALUES.length), within(1e-14));
        assertThat(jackknife.undefined()).isZero();
    }

    @Test
    void the_acceleration_is_the_published_formula() {
        assertThat(Jackknife.of(MeanStatistic.variance(VALUES)).acceleration())
                .isCloseTo(acceleration(variancesWithoutEach(VALUES)), within(1e-13));
    }

    @Test
    void a_row_of_several_units_counts_as_often() {
        double[] rows = {0.5, 2.0, 3.5, 9.0};
        long[] counts = {7, 3, 1, 2};
        double[] units = new double[13];
        int next = 0;
        for (int row = 0; row < rows.length; row++) {
            for (long c = 0; c < counts[row]; c++) {
                units[next++] = rows[row];
            }
        }

        Jackknife merged = Jackknife.of(new MeanStatistic(rows, counts, MeanStatistic::weightedVariance));
        Jackknife single = Jackknife.of(MeanStatistic.variance(units));

        assertThat(merged.standardError()).isCloseTo(single.standardError(), within(1e-13));
        assertThat(merged.acceleration()).isCloseTo(single.acceleration(), within(1e-13));
    }

    @Test
    void units_without_influence_have_no_acceleration_and_no_error() {
        for (double value : new double[] {0.1, 1.0 / 3, 1e-300, 1e300}) {
            for (int units = 2; units < 20; units++) {
                double[] same = new double[units];
                Arrays.fill(same, value);
                Jackknife jackknife = Jackknife.of(new MeanStatistic(same, MeanStatistic.ones(units), (v, w) -> v[0]));

                assertThat(jackknife.acceleration()).isZero();
                assertThat(jackknife.standardError()).isZero();
            }
        }
    }

    @Test
    void the_interval_is_the_t_interval_of_the_error() {
        MeanStatistic mean = MeanStatistic.mean(VALUES);

        Estimate estimate = Jackknife.of(mean).applyTo(Estimate.of("mean", mean.estimate()), 0.95);

        // qt(0.975, 9) of R 4.3.1
        double reach = 2.262157162798205 * standardDeviation(VALUES) / Math.sqrt(10);
        Interval interval = estimate.interval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(mean.estimate() - reach, within(1e-12));
        assertThat(interval.upper()).isCloseTo(mean.estimate() + reach, within(1e-12));
        assertThat(interval.method()).isEqualTo("jackknife");
        assertThat(interval.resampling()).isEmpty();
        assertThat(estimate.standardError()).hasValue(Jackknife.of(mean).standardError());
    }

    @Test
    void a_unit_that_cannot_be_left_out_leaves_no_interval() {
        MeanStatistic fragile = new MeanStatistic(
                VALUES, MeanStatistic.ones(10), (v, w) -> w[3] == 0 ? Double.NaN : MeanStatistic.weightedMean(v, w));
        Jackknife jackknife = Jackknife.of(fragile);

        Estimate estimate = jackknife.applyTo(Estimate.of("mean", fragile.estimate()), 0.95);

        assertThat(jackknife.undefined()).isEqualTo(1);
        assertThat(estimate.interval()).isEmpty();
        assertThat(estimate.intervalReason())
                .contains("leaving a unit out leaves the coefficient undefined, so the jackknife cannot tell");
    }

    @Test
    void one_unit_has_no_error() {
        Jackknife jackknife = Jackknife.of(MeanStatistic.mean(4));

        assertThat(jackknife.standardError()).isNaN();
        assertThat(jackknife.applyTo(Estimate.of("mean", 4), 0.95).interval()).isEmpty();
    }

    @Test
    void an_undefined_estimate_stays_as_it_is() {
        Estimate undefined = Estimate.undefined("mean", "no data");

        assertThat(Jackknife.of(MeanStatistic.mean(VALUES)).applyTo(undefined, 0.95))
                .isSameAs(undefined);
    }
}
