package io.assay.annotators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.core.resample.RandomStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * GLAD and the model of biases beside a direct search for the largest value of the objective that their documentation states, with no
 * expectation step: labels are summed out one by one, values by the density of a normal vector with a full covariance matrix.
 */
class PosteriorMaximumTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void glad_reaches_the_largest_value_of_its_objective(int categories) {
        double[] shares = new double[categories];
        Arrays.fill(shares, 1.0 / categories);
        Planted.Rater[] raters = new Planted.Rater[6];
        Arrays.setAll(raters, r -> Planted.careful(0.6 + 0.06 * r));
        Annotations annotations = Annotations.of(
                Planted.of(25, 5, shares, 10 + categories, raters).ratings());
        Naive naive = new Naive(annotations);
        double[] start = new double[naive.raters + naive.units.size()];
        Arrays.fill(start, 1);

        double[] top = Climb.top(x -> glad(naive, x), start);
        Consensus consensus =
                ConsensusMethods.glad().tolerance(0).rounds(20_000).of(annotations);

        List<Double> objective = consensus.convergence().objective();
        assertThat(objective.get(objective.size() - 1)).isEqualTo(glad(naive, top), within(1e-9));
        for (int r = 0; r < naive.raters; r++) {
            assertThat(consensus.raters().get(r).figure("ability")).isEqualTo(top[r], within(1e-4));
        }
        for (int u = 0; u < naive.units.size(); u++) {
            double[] q = labels(naive, top, u);
            for (int c = 0; c < categories; c++) {
                assertThat(consensus.posterior(u, c))
                        .isEqualTo(q[c] / Arrays.stream(q).sum(), within(1e-4));
            }
        }
    }

    /** The logarithm of likelihood times prior; x has the abilities, then the logarithms of the inverse difficulties. */
    private static double glad(Naive naive, double[] x) {
        double sum = 0;
        for (int u = 0; u < naive.units.size(); u++) {
            sum += Math.log(Arrays.stream(labels(naive, x, u)).sum());
        }
        for (double parameter : x) {
            sum -= (parameter - 1) * (parameter - 1) / 2;
        }
        return sum;
    }

    private static double[] labels(Naive naive, double[] x, int u) {
        double[] q = new double[naive.k];
        Arrays.fill(q, 1.0 / naive.k);
        for (int[] v : naive.units.get(u)) {
            double right = 1 / (1 + Math.exp(-x[v[0]] * Math.exp(x[naive.raters + u])));
            for (int c = 0; c < q.length; c++) {
                q[c] *= c == v[1] ? right : (1 - right) / (naive.k - 1);
            }
        }
        return q;
    }

    @Test
    void bias_and_precision_reach_the_largest_value_of_their_objective() {
        RatingMatrix ratings = drawn(40, 3);
        double[][] y = ratings.toArray();
        Priors priors = Priors.of(y);
        double[] start = new double[3 + 3 + 2];
        Arrays.fill(start, 3, 6, Math.log(priors.within()));
        start[6] = priors.mean();
        start[7] = Math.log(priors.all());

        double[] top = Climb.top(x -> density(y, priors, x), start);
        Consensus consensus =
                ConsensusMethods.biasPrecision().tolerance(0).rounds(50_000).of(ratings);

        List<Double> objective = consensus.convergence().objective();
        assertThat(objective.get(objective.size() - 1)).isEqualTo(density(y, priors, top), within(1e-9));
        for (int r = 0; r < 3; r++) {
            assertThat(consensus.raters().get(r).figure("bias")).isEqualTo(top[r], within(1e-3));
            assertThat(consensus.raters().get(r).figure("sd")).isEqualTo(Math.exp(top[3 + r] / 2), within(1e-3));
        }
    }

    /** Round by round, in the order of the documentation: values, common mean and variance, biases, variances. */
    @Test
    void bias_and_precision_agree_with_the_written_out_iteration() {
        RatingMatrix ratings = drawn(30, 4);
        double[][] y = ratings.toArray();
        int rounds = 25;
        Consensus consensus =
                ConsensusMethods.biasPrecision().tolerance(0).rounds(rounds).of(ratings);

        assertThat(consensus.convergence().iterations()).isEqualTo(rounds);
        double[][] expected = iterated(y, rounds);
        for (int u = 0; u < y.length; u++) {
            UnitConsensus unit = consensus.units().get(u);
            assertThat(unit.value().orElseThrow()).isEqualTo(expected[0][u], within(1e-9));
            assertThat(unit.interval().orElseThrow().width() / 2)
                    .isEqualTo(1.959963984540054 * Math.sqrt(expected[1][u]), within(1e-9));
        }
        for (int r = 0; r < 4; r++) {
            assertThat(consensus.raters().get(r).figure("bias")).isEqualTo(expected[2][r], within(1e-9));
            assertThat(consensus.raters().get(r).figure("sd")).isEqualTo(Math.sqrt(expected[3][r]), within(1e-9));
        }
    }

    private static double[][] iterated(double[][] y, int rounds) {
        Priors priors = Priors.of(y);
        int raters = y[0].length;
        double[] bias = new double[raters];
        double[] noise = new double[raters];
        Arrays.fill(noise, priors.within());
        double centre = priors.mean();
        double spread = priors.all();
        double[] value = new double[y.length];
        double[] variance = new double[y.length];
        for (int round = 0; round <= rounds; round++) {
            for (int u = 0; u < y.length; u++) {
                double precision = 1 / spread;
                double weighted = centre / spread;
                for (int r = 0; r < raters; r++) {
                    precision += 1 / noise[r];
                    weighted += (y[u][r] - bias[r]) / noise[r];
                }
                value[u] = weighted / precision;
                variance[u] = 1 / precision;
            }
            if (round == rounds) {
                break;
            }
            centre = Arrays.stream(value).average().orElseThrow();
            spread = 0;
            for (int u = 0; u < y.length; u++) {
                spread += (Math.pow(value[u] - centre, 2) + variance[u]) / y.length;
            }
            for (int r = 0; r < raters; r++) {
                double sum = 0;
                double squares = 0;
                for (int u = 0; u < y.length; u++) {
                    sum += y[u][r] - value[u];
                }
                bias[r] = sum / (y.length + noise[r] / priors.all());
                for (int u = 0; u < y.length; u++) {
                    squares += Math.pow(y[u][r] - value[u] - bias[r], 2) + variance[u];
                }
                noise[r] = (2 * priors.within() + squares) / (2 + y.length);
            }
        }
        return new double[][] {value, variance, bias, noise};
    }

    /** What the priors take from the ratings: mean and variance of all, and the pooled variance within units. */
    private record Priors(double mean, double all, double within) {
        static Priors of(double[][] y) {
            int n = y.length * y[0].length;
            double mean = Arrays.stream(y).flatMapToDouble(Arrays::stream).sum() / n;
            double all = 0;
            double within = 0;
            for (double[] row : y) {
                double own = Arrays.stream(row).average().orElseThrow();
                for (double x : row) {
                    all += (x - mean) * (x - mean) / n;
                    within += (x - own) * (x - own) / (n - y.length);
                }
            }
            return new Priors(mean, all, within);
        }
    }

    /** x has biases, logarithms of variances, the common mean and the logarithm of its variance. */
    private static double density(double[][] y, Priors priors, double[] x) {
        int raters = y[0].length;
        double spread = Math.exp(x[2 * raters + 1]);
        double[][] covariance = new double[raters][raters];
        double sum = 0;
        for (int r = 0; r < raters; r++) {
            Arrays.fill(covariance[r], spread);
            covariance[r][r] += Math.exp(x[raters + r]);
            sum -= (Math.log(2 * Math.PI * priors.all()) + x[r] * x[r] / priors.all()) / 2;
            sum -= x[raters + r] + priors.within() / Math.exp(x[raters + r]);
        }
        for (double[] row : y) {
            double[] residual = new double[raters];
            for (int r = 0; r < raters; r++) {
                residual[r] = row[r] - x[r] - x[2 * raters];
            }
            sum += logNormal(residual, covariance);
        }
        return sum;
    }

    /** The logarithm of the density of a normal vector with mean 0, by elimination. */
    private static double logNormal(double[] z, double[][] covariance) {
        int n = z.length;
        double[][] a = Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
        double[] b = z.clone();
        double logDensity = -n / 2.0 * Math.log(2 * Math.PI);
        for (int c = 0; c < n; c++) {
            logDensity -= (Math.log(a[c][c]) + b[c] * b[c] / a[c][c]) / 2;
            for (int r = c + 1; r < n; r++) {
                double times = a[r][c] / a[c][c];
                for (int j = c; j < n; j++) {
                    a[r][j] -= times * a[c][j];
                }
                b[r] -= times * b[c];
            }
        }
        return logDensity;
    }

    private static RatingMatrix drawn(int units, int raters) {
        RandomStream random = RandomStream.of(21, raters);
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.interval());
        for (int u = 0; u < units; u++) {
            double value = 10 + 2 * random.nextGaussian();
            for (int r = 0; r < raters; r++) {
                builder.rate("u" + u, "r" + r, value + r - 1 + (0.6 + 0.4 * r) * random.nextGaussian());
            }
        }
        return builder.build();
    }

    @Test
    void mean_and_median_agree_with_sorting() {
        RandomStream random = RandomStream.of(5, 0);
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.interval());
        for (int u = 0; u < 50; u++) {
            for (int r = 0; r <= u % 7; r++) {
                builder.rate("u" + u, "r" + r, random.nextInt(20) - 7.5);
            }
        }
        RatingMatrix ratings = builder.build();
        Consensus mean = ConsensusMethods.mean().of(ratings);
        Consensus median = ConsensusMethods.median().of(ratings);
        for (int u = 0; u < 50; u++) {
            double[] sorted = ratings.ratingsOf("u" + u).stream()
                    .mapToDouble(rating -> rating.value())
                    .sorted()
                    .toArray();
            double middle = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;

            assertThat(mean.unit("u" + u).value().orElseThrow())
                    .isEqualTo(Arrays.stream(sorted).sum() / sorted.length, within(1e-12));
            assertThat(median.unit("u" + u).value().orElseThrow()).isEqualTo(middle, within(1e-12));
        }
    }
}
