package io.assay.annotators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.core.resample.RandomStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mean, median, trimmed mean, and the model of biases and precisions. */
class NumericConsensusTest {
    private static final RatingMatrix FIVE =
            RatingMatrix.of(Scale.interval(), new double[][] {{1, 2, 3, 4, 100}, {7, 5}, {2}});

    @Test
    void mean_median_and_trimmed_mean() {
        assertThat(values(ConsensusMethods.mean())).containsExactly(22, 6, 2);
        assertThat(values(ConsensusMethods.median())).containsExactly(3, 6, 2);
        assertThat(values(ConsensusMethods.trimmedMean(0.2))).containsExactly(3, 6, 2);
        assertThat(values(ConsensusMethods.trimmedMean(0.19))).containsExactly(22, 6, 2);
        assertThatThrownBy(() -> ConsensusMethods.trimmedMean(0.5)).hasMessageContaining("[0, 0.5)");
    }

    @Test
    void the_median_of_named_levels_is_a_rank() {
        RatingMatrix levels = RatingMatrix.builder(Scale.ordinal("low", "mid", "high"))
                .rate("u", "ana", "low")
                .rate("u", "ben", "high")
                .rate("u", "cleo", "high")
                .build();

        assertThat(ConsensusMethods.median().of(levels).unit("u").value()).hasValue(3);
        assertThatThrownBy(() -> ConsensusMethods.mean().of(levels)).hasMessageEndingWith("; use median");
    }

    private static double[] values(ConsensusMethod method) {
        return method.of(FIVE).units().stream()
                .mapToDouble(u -> u.value().orElseThrow())
                .toArray();
    }

    /** Conditions that hold at the maximum, written out naively from the documentation. */
    @Test
    void the_model_solves_its_equations() {
        RatingMatrix ratings = drawn(60, 4, 3);
        Consensus consensus =
                ConsensusMethods.biasPrecision().tolerance(0).rounds(20_000).of(ratings);
        double[][] y = ratings.toArray();
        double[] b =
                consensus.raters().stream().mapToDouble(r -> r.figure("bias")).toArray();
        double[] v = consensus.raters().stream()
                .mapToDouble(r -> Math.pow(r.figure("sd"), 2))
                .toArray();
        double[] m = consensus.units().stream()
                .mapToDouble(u -> u.value().orElseThrow())
                .toArray();
        double[] e = consensus.units().stream()
                .mapToDouble(u -> Math.pow(u.interval().orElseThrow().width() / 2 / 1.959963984540054, 2))
                .toArray();
        double mean = 0;
        double all = 0;
        double within = 0;
        for (double[] row : y) {
            for (double x : row) {
                mean += x / (60 * 4);
            }
        }
        for (double[] row : y) {
            double own = java.util.Arrays.stream(row).average().orElseThrow();
            for (double x : row) {
                all += (x - mean) * (x - mean) / (60 * 4);
                within += (x - own) * (x - own) / (60 * 3);
            }
        }
        double centre = java.util.Arrays.stream(m).average().orElseThrow();
        double spread = 0;
        for (int u = 0; u < 60; u++) {
            spread += ((m[u] - centre) * (m[u] - centre) + e[u]) / 60;
        }
        for (int r = 0; r < 4; r++) {
            double sum = 0;
            double squares = 0;
            for (int u = 0; u < 60; u++) {
                sum += y[u][r] - m[u];
                squares += Math.pow(y[u][r] - m[u] - b[r], 2) + e[u];
            }
            assertThat(b[r]).isEqualTo(sum / (60 + v[r] / all), within(1e-6));
            assertThat(v[r]).isEqualTo((2 * within + squares) / 62, within(1e-6));
        }
        for (int u = 0; u < 60; u++) {
            double precision = 1 / spread;
            double weighted = centre / spread;
            for (int r = 0; r < 4; r++) {
                precision += 1 / v[r];
                weighted += (y[u][r] - b[r]) / v[r];
            }
            assertThat(m[u]).isEqualTo(weighted / precision, within(1e-6));
            assertThat(e[u]).isEqualTo(1 / precision, within(1e-6));
        }
    }

    @Test
    void the_objective_is_the_density_of_the_ratings_and_never_falls() {
        List<Double> objective = ConsensusMethods.biasPrecision()
                .of(drawn(60, 4, 4))
                .convergence()
                .objective();

        for (int i = 1; i < objective.size(); i++) {
            assertThat(objective.get(i)).isGreaterThanOrEqualTo(objective.get(i - 1) - 1e-9);
        }
    }

    @Test
    void planted_biases_and_deviations_are_recovered() {
        Consensus consensus = ConsensusMethods.biasPrecision().of(drawn(3000, 4, 5));
        double centre = consensus.raters().stream()
                .mapToDouble(r -> r.figure("bias"))
                .average()
                .orElseThrow();

        for (int r = 0; r < 4; r++) {
            assertThat(consensus.rater("r" + r).figure("sd")).isEqualTo(0.5 + 0.5 * r, within(0.06));
            assertThat(consensus.rater("r" + r).figure("bias") - centre).isEqualTo(r - 1.5, within(0.1));
        }
    }

    @Test
    void intervals_hold_the_true_values_as_often_as_they_say() {
        int units = 3000;
        Consensus consensus = ConsensusMethods.biasPrecision().of(drawn(units, 4, 6));
        RandomStream truth = RandomStream.of(6, 1);
        int held = 0;
        // Biases were planted with mean 1.5, which nothing in the ratings tells from the units' own mean.
        double shift = 1.5
                - consensus.raters().stream()
                        .mapToDouble(r -> r.figure("bias"))
                        .average()
                        .orElseThrow();
        for (int u = 0; u < units; u++) {
            held += consensus.unit("u" + u).interval().orElseThrow().contains(50 + 3 * truth.nextGaussian() + shift)
                    ? 1
                    : 0;
        }

        assertThat(held / (double) units).isEqualTo(0.95, within(0.015));
    }

    /** Values around 50; rater r has bias r and standard deviation 0.5 + 0.5 r. */
    private static RatingMatrix drawn(int units, int raters, long seed) {
        RandomStream truth = RandomStream.of(seed, 1);
        RandomStream noise = RandomStream.of(seed, 2);
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.interval());
        for (int u = 0; u < units; u++) {
            double value = 50 + 3 * truth.nextGaussian();
            for (int r = 0; r < raters; r++) {
                builder.rate("u" + u, "r" + r, value + r + (0.5 + 0.5 * r) * noise.nextGaussian());
            }
        }
        return builder.build();
    }
}
