package io.assay.sampling.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.sampling.Logits;
import io.assay.sampling.Row;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CalibrationProperties {
    /** Logits with labels. */
    record Labelled(float[][] rows, int[] labels) {
        Logits pool() {
            return Logits.of(rows);
        }
    }

    @Provide
    Arbitrary<Labelled> labelled() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.integers().between(1, 5))
                .flatAs((rows, classes) -> Combinators.combine(
                                Arbitraries.integers().between(-12, 12).list().ofSize(rows * classes),
                                Arbitraries.integers()
                                        .between(0, classes - 1)
                                        .list()
                                        .ofSize(rows))
                        .as((logits, labels) -> {
                            float[][] values = new float[rows][classes];
                            for (int i = 0; i < rows * classes; i++) {
                                values[i / classes][i % classes] = logits.get(i) / 4f;
                            }
                            return new Labelled(
                                    values, labels.stream().mapToInt(l -> l).toArray());
                        }));
    }

    @Property(tries = 500)
    void the_parts_of_a_brier_score_add_up_to_it(
            @ForAll("labelled") Labelled data, @ForAll @IntRange(min = 1, max = 20) int bins) {
        BrierDecomposition brier =
                Calibration.of(data.pool(), data.labels(), bins).brier();

        assertThat(brier.reliability()
                        - brier.resolution()
                        + brier.uncertainty()
                        + brier.withinVariance()
                        - 2 * brier.withinCovariance())
                .isCloseTo(brier.score(), within(1e-12));
        assertThat(brier.reliability()).isNotNegative();
        assertThat(brier.resolution()).isNotNegative();
        assertThat(brier.withinVariance()).isGreaterThan(-1e-15);
    }

    @Property(tries = 300)
    void errors_are_those_of_a_loop_over_bins(
            @ForAll("labelled") Labelled data, @ForAll @IntRange(min = 1, max = 20) int bins) {
        Calibration calibration = Calibration.of(data.pool(), data.labels(), bins);
        Row row = data.pool().cursor();
        double expected = 0;
        double largest = 0;
        double brier = 0;
        for (int b = 0; b < bins; b++) {
            List<Double> confidences = new ArrayList<>();
            double right = 0;
            for (int i = 0; i < data.labels().length; i++) {
                data.pool().load(i, row);
                double p = row.probability(row.top());
                if (p > (double) b / bins && p <= (b + 1.0) / bins) {
                    confidences.add(p);
                    right += row.top() == data.labels()[i] ? 1 : 0;
                }
            }
            if (!confidences.isEmpty()) {
                double mean = confidences.stream().mapToDouble(p -> p).average().orElseThrow();
                double gap = Math.abs(right / confidences.size() - mean);
                expected += gap * confidences.size() / data.labels().length;
                largest = Math.max(largest, gap);
            }
        }
        for (int i = 0; i < data.labels().length; i++) {
            data.pool().load(i, row);
            for (int k = 0; k < row.classCount(); k++) {
                brier += Math.pow(row.probability(k) - (k == data.labels()[i] ? 1 : 0), 2) / data.labels().length;
            }
        }
        assertThat(calibration.expectedError()).isCloseTo(expected, within(1e-12));
        assertThat(calibration.maximumError()).isCloseTo(largest, within(1e-12));
        assertThat(calibration.brier().score()).isCloseTo(brier, within(1e-12));
    }

    @Property(tries = 300)
    void isotonic_values_are_those_of_the_min_max_formula(
            @ForAll List<@IntRange(min = 0, max = 9) Integer> scores, @ForAll long bits) {
        if (scores.isEmpty()) {
            return;
        }
        double[] x = scores.stream().mapToDouble(s -> s).toArray();
        boolean[] y = new boolean[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = (bits >>> (i % 64) & 1) == 1;
        }
        IsotonicCalibration fit = IsotonicCalibration.fit(x, y);
        for (double at : x) {
            assertThat(fit.at(at)).isCloseTo(minMax(x, y, at), within(1e-14));
        }
    }

    /** Robertson, Wright and Dykstra (1988), theorem 1.4.4: the largest over lower ends of the smallest over upper ends of means. */
    private static double minMax(double[] x, boolean[] y, double at) {
        double best = Double.NEGATIVE_INFINITY;
        for (int low = 0; low <= at; low++) {
            double least = Double.POSITIVE_INFINITY;
            for (int high = (int) at; high <= 9; high++) {
                double hits = 0;
                double count = 0;
                for (int i = 0; i < x.length; i++) {
                    if (x[i] >= low && x[i] <= high) {
                        count++;
                        hits += y[i] ? 1 : 0;
                    }
                }
                least = count == 0 ? least : Math.min(least, hits / count);
            }
            best = Math.max(best, least);
        }
        return best;
    }

    @Example
    void a_fitted_temperature_is_the_best_on_a_grid() {
        Logits pool = Figures.pool();
        double fitted = TemperatureScaling.fit(pool, Figures.labels()).temperature();
        double best = Calibration.of(pool.temperature(fitted), Figures.labels()).negativeLogLikelihood();
        for (double factor = 0.5; factor < 2; factor += 0.01) {
            assertThat(Calibration.of(pool.temperature(fitted * factor), Figures.labels())
                            .negativeLogLikelihood())
                    .isGreaterThanOrEqualTo(best);
        }
    }

    @Example
    void a_vector_fit_beats_the_temperature_and_its_neighbours() {
        Logits pool = Figures.pool();
        VectorScaling fit = VectorScaling.fit(pool, Figures.labels());
        double best = Calibration.of(fit.applyTo(pool), Figures.labels()).negativeLogLikelihood();
        assertThat(best)
                .isLessThan(Calibration.of(
                                TemperatureScaling.fit(pool, Figures.labels()).applyTo(pool), Figures.labels())
                        .negativeLogLikelihood());
        for (int i = 0; i < 5; i++) {
            for (double move : new double[] {-0.01, 0.01}) {
                double[] factors = fit.factors();
                double[] shifts = fit.shifts();
                if (i < 3) {
                    factors[i] += move;
                } else {
                    shifts[i - 3] += move;
                }
                Logits moved = new VectorScaling(factors, shifts).applyTo(pool);
                assertThat(Calibration.of(moved, Figures.labels()).negativeLogLikelihood())
                        .isGreaterThan(best);
            }
        }
    }

    /** The likelihood equations: at the best curve, probabilities and smoothed outcomes have equal sums, also weighted by the score. */
    @Example
    void the_curve_of_platt_solves_its_equations() {
        double[] x = Figures.scores();
        boolean[] y = Figures.outcomes();
        PlattScaling fit = PlattScaling.fit(x, y);
        int positive = 0;
        for (boolean one : y) {
            positive += one ? 1 : 0;
        }
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < x.length; i++) {
            double target = y[i] ? (positive + 1.0) / (positive + 2) : 1 / (x.length - positive + 2.0);
            sum += fit.at(x[i]) - target;
            weighted += x[i] * (fit.at(x[i]) - target);
        }
        assertThat(sum).isCloseTo(0, within(1e-7));
        assertThat(weighted).isCloseTo(0, within(1e-6));
    }
}
