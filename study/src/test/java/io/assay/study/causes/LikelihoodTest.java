package io.assay.study.causes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.RatingMatrix;
import io.assay.study.raters.Population;
import io.assay.study.raters.RaterModel;
import io.assay.study.raters.RaterSimulation;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

/** Likelihoods and disagreements against the plainest way to compute them. */
class LikelihoodTest {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private static Sheet sheet(Population population, boolean merge) {
        RatingMatrix ratings = RaterSimulation.of(population)
                .raters(4, RaterModel.noise(0.4))
                .missing(0.1)
                .draw(40, 2)
                .ratings();
        return Sheet.of(ratings, null, merge);
    }

    private static void apply(Model model) {
        model.ratio[1] = 0.5;
        model.shift[0] = 0.3;
        model.shift[2] = -0.3;
    }

    /** The normal density with a full covariance matrix, inverted. */
    @Test
    void numbers_have_a_multivariate_normal_density() {
        Sheet sheet = sheet(Population.interval(5, 2), false);
        IntervalLikelihood likelihood = new IntervalLikelihood(sheet);
        Model model = likelihood.start();
        apply(model);
        model.groups = new int[] {0, 0, 1, 1};
        for (double views : new double[] {0, 0.7}) {
            model.views = views;
            double[] logs = likelihood.row();
            likelihood.logs(model, logs);
            double mean = java.util.Arrays.stream(sheet.values)
                            .flatMapToDouble(java.util.Arrays::stream)
                            .sum()
                    / sheet.ratings;
            double between = between(sheet, model, likelihood.within(), mean);
            for (int i = 0; i < logs.length; i++) {
                assertThat(logs[i])
                        .isCloseTo(density(sheet, i, model, likelihood.within(), mean, between), within(1e-9));
            }
        }
    }

    private static double between(Sheet sheet, Model model, double within, double mean) {
        double squares = 0;
        for (double[] unit : sheet.values) {
            for (double value : unit) {
                squares += (value - mean) * (value - mean) / within / within;
            }
        }
        double noise = model.views;
        for (int r = 0; r < sheet.raters; r++) {
            noise += sheet.counts[r]
                    / (double) sheet.ratings
                    * (Math.exp(2 * (model.noise + model.ratio[r])) + model.shift[r] * model.shift[r]);
        }
        return squares / (sheet.ratings - 1) - noise;
    }

    private static double density(Sheet sheet, int i, Model model, double within, double mean, double between) {
        int m = sheet.who[i].length;
        DMatrixRMaj covariance = new DMatrixRMaj(m, m);
        DMatrixRMaj x = new DMatrixRMaj(m, 1);
        for (int a = 0; a < m; a++) {
            int r = sheet.who[i][a];
            x.set(a, 0, (sheet.values[i][a] - mean) / within - model.shift[r]);
            for (int b = 0; b < m; b++) {
                int s = sheet.who[i][b];
                covariance.set(
                        a,
                        b,
                        between
                                + (model.groups[r] == model.groups[s] ? model.views : 0)
                                + (a == b ? Math.exp(2 * (model.noise + model.ratio[r])) : 0));
            }
        }
        DMatrixRMaj solved = new DMatrixRMaj(m, 1);
        DMatrixRMaj copy = covariance.copy();
        assertThat(CommonOps_DDRM.solve(copy, x, solved)).isTrue();
        return -(m * Math.log(2 * Math.PI) + Math.log(CommonOps_DDRM.det(covariance)) + CommonOps_DDRM.dot(x, solved))
                / 2;
    }

    /** Which raters are careless, summed over all subsets by hand. */
    @Test
    void careless_numbers_are_summed_over_who_is_careless() {
        Sheet sheet = sheet(Population.interval(5, 2), false);
        IntervalLikelihood likelihood = new IntervalLikelihood(sheet);
        Model model = likelihood.start();
        model.careless[0] = 0.2;
        model.careless[3] = 0.3;
        double[] mixed = likelihood.row();
        likelihood.logs(model, mixed);
        Model hard = likelihood.start();
        hard.hardShare = 0.25;
        hard.hard = 0.7;
        double[] hardLogs = likelihood.row();
        likelihood.logs(hard, hardLogs);

        for (int i = 0; i < mixed.length; i++) {
            assertThat(mixed[i]).isFinite();
            assertThat(hardLogs[i]).isFinite();
        }
        // With shares that vanish, the mixtures come to the plain density.
        model.careless[0] = 1e-12;
        model.careless[3] = 1e-12;
        hard.hardShare = 1e-12;
        double[] plain = likelihood.row();
        likelihood.logs(likelihood.start(), plain);
        likelihood.logs(model, mixed);
        likelihood.logs(hard, hardLogs);
        for (int i = 0; i < plain.length; i++) {
            assertThat(mixed[i]).isCloseTo(plain[i], within(1e-6));
            assertThat(hardLogs[i]).isCloseTo(plain[i], within(1e-6));
        }
    }

    /** Knowing and guessing, category by category. */
    @Test
    void names_have_the_sum_over_true_categories() {
        Sheet sheet = sheet(Population.nominal(4, 3, 2, 1), true);
        NominalLikelihood likelihood = new NominalLikelihood(sheet, false);
        Model model = likelihood.start();
        double[] logs = likelihood.row();
        likelihood.logs(model, logs);
        double[] p = OrdinalLikelihood.margin(sheet);
        double knows = 1 / (1 + Math.exp(-model.noise));

        for (int i = 0; i < logs.length; i++) {
            double sum = 0;
            for (int t = 0; t < p.length; t++) {
                double product = p[t];
                for (int code : sheet.codes[i]) {
                    product *= (code == t ? knows : 0) + (1 - knows) * p[code];
                }
                sum += product;
            }
            assertThat(logs[i]).isCloseTo(Math.log(sum), within(1e-6));
        }
        double same = java.util.Arrays.stream(p).map(x -> x * x).sum();
        assertThat(likelihood.disagreement(model)).isCloseTo((1 - knows * knows) * (1 - same), within(1e-6));
    }

    /** A fine sum over the latent value, with the exact normal distribution; thresholds by bisection. */
    @Test
    void levels_have_the_integral_over_the_latent_value() {
        Sheet sheet = sheet(Population.ordinal(1, 2, 3, 2), true);
        OrdinalLikelihood likelihood = new OrdinalLikelihood(sheet, 0.2);
        Model model = likelihood.start();
        apply(model);
        double[] logs = likelihood.row();
        likelihood.logs(model, logs);
        double[] cuts = cuts(sheet, model);

        for (int i = 0; i < logs.length; i++) {
            double sum = 0;
            // The grid at steps of 0.2 reaches from -3.4 to 3.4, and half a step beyond.
            for (int z = -350; z < 350; z++) {
                double latent = (z + 0.5) / 100;
                double product = NORMAL.density(latent) / 100;
                for (int a = 0; a < sheet.who[i].length; a++) {
                    product *= chance(cuts, sheet.codes[i][a], latent, model, sheet.who[i][a]);
                }
                sum += product;
            }
            // The grid, the table of the normal distribution and three steps of Newton together.
            assertThat(logs[i]).isCloseTo(Math.log(sum), within(5e-3));
        }
    }

    private static double chance(double[] cuts, int level, double latent, Model model, int r) {
        double sd = Math.exp(model.noise + model.ratio[r]);
        double upper =
                level == cuts.length ? 1 : NORMAL.cumulativeProbability((cuts[level] - latent - model.shift[r]) / sd);
        double lower = level == 0 ? 0 : NORMAL.cumulativeProbability((cuts[level - 1] - latent - model.shift[r]) / sd);
        return upper - lower;
    }

    private static double[] cuts(Sheet sheet, Model model) {
        double[] margin = OrdinalLikelihood.margin(sheet);
        double[] cuts = new double[margin.length - 1];
        double wanted = 0;
        for (int k = 0; k < cuts.length; k++) {
            wanted += margin[k];
            double low = -10;
            double high = 10;
            for (int round = 0; round < 60; round++) {
                double middle = (low + high) / 2;
                double below = 0;
                for (int r = 0; r < sheet.raters; r++) {
                    double sd = Math.sqrt(1 + Math.exp(2 * (model.noise + model.ratio[r])));
                    below += sheet.counts[r]
                            / (double) sheet.ratings
                            * NORMAL.cumulativeProbability((middle - model.shift[r]) / sd);
                }
                if (below < wanted) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            cuts[k] = (low + high) / 2;
        }
        return cuts;
    }
}
