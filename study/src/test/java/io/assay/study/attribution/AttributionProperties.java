package io.assay.study.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.resample.RandomStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Sums of squares and shares beside other ways to compute them, on runs drawn with any seed. */
class AttributionProperties {
    private static final Attribution PLAN = Attribution.defaults().bootstrap(20, 0.95, 1);

    /** Cells of two factors of two levels, with 1 to 4 runs each. */
    private static Experiment unbalanced(RandomStream random, int[][] sizes, double[][] means) {
        List<List<String>> settings = new ArrayList<>();
        List<Double> outcomes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                sizes[i][j] = 1 + random.nextInt(4);
                for (int r = 0; r < sizes[i][j]; r++) {
                    double outcome = random.nextGaussian() + 2 * i;
                    settings.add(List.of("" + i, "" + j));
                    outcomes.add(outcome);
                    means[i][j] += outcome / sizes[i][j];
                }
            }
        }
        return Experiment.of(
                List.of("a", "b"),
                settings,
                outcomes.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double squares(Shares shares, int term) {
        return shares.terms().get(term).squares();
    }

    /** Type III tests that unweighted means of cells are equal (Yates 1934): squared contrast over its variance in units of the error's. */
    @Property
    void type_iii_is_the_contrast_of_unweighted_means(@ForAll long seed) {
        int[][] n = new int[2][2];
        double[][] mean = new double[2][2];
        Experiment experiment = unbalanced(RandomStream.of(seed, 0), n, mean);

        Shares shares = PLAN.type(Attribution.Type.III).of(experiment);

        double contrast = (mean[0][0] + mean[0][1] - mean[1][0] - mean[1][1]) / 2;
        double variance = (1.0 / n[0][0] + 1.0 / n[0][1] + 1.0 / n[1][0] + 1.0 / n[1][1]) / 4;
        assertThat(squares(shares, 0)).isCloseTo(contrast * contrast / variance, within(1e-9));
    }

    /** Type II weights the difference in each column by the harmonic size of its cells. */
    @Property
    void type_ii_is_the_weighted_contrast_within_columns(@ForAll long seed) {
        int[][] n = new int[2][2];
        double[][] mean = new double[2][2];
        Experiment experiment = unbalanced(RandomStream.of(seed, 0), n, mean);

        Shares shares = PLAN.of(experiment);

        double sum = 0;
        double weights = 0;
        for (int j = 0; j < 2; j++) {
            double weight = (double) n[0][j] * n[1][j] / (n[0][j] + n[1][j]);
            sum += weight * (mean[0][j] - mean[1][j]);
            weights += weight;
        }
        assertThat(squares(shares, 0)).isCloseTo(sum * sum / weights, within(1e-9));
    }

    /** Any runs of three factors, unbalanced, some combinations missing. */
    private static Experiment any(RandomStream random, int runs) {
        List<List<String>> settings = new ArrayList<>();
        double[] outcomes = new double[runs];
        for (int run = 0; run < runs; run++) {
            int a = run < 2 ? run : random.nextInt(2);
            int b = run < 3 ? run : random.nextInt(3);
            int c = run < 2 ? 1 - run : random.nextInt(2);
            settings.add(List.of("" + a, "" + b, "" + c));
            outcomes[run] = a + 2 * b * c + random.nextGaussian();
        }
        return Experiment.of(List.of("a", "b", "c"), settings, outcomes);
    }

    @Property(tries = 200)
    void shapley_is_the_mean_over_all_orders(@ForAll long seed, @ForAll @IntRange(min = 4, max = 30) int runs) {
        Experiment experiment = any(RandomStream.of(seed, 0), runs);
        Decomposition model = new Decomposition(experiment, new Design(experiment), true, Attribution.Type.II);
        double[] outcomes = Design.centred(experiment.outcomes());

        double[] naive = new double[3];
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        for (int[] order : orders) {
            int set = 0;
            double before = 0;
            for (int factor : order) {
                set |= 1 << factor;
                double now = naiveExplained(experiment, set, outcomes);
                naive[factor] += (now - before) / 6;
                before = now;
            }
        }

        assertThat(model.shapley(outcomes)).containsExactly(naive, within(1e-9));
    }

    /** R squared by Gram and Schmidt on indicators of levels, twice over, in place of sum-to-zero codes and pivoted reflections. */
    private static double naiveExplained(Experiment experiment, int set, double[] outcomes) {
        List<double[]> basis = new ArrayList<>();
        basis.add(unit(ones(outcomes.length)));
        int factors = experiment.factors().size();
        for (int f = 0; f < factors; f++) {
            for (int g = f; g < factors; g++) {
                if ((set >> f & 1) == 1 && (set >> g & 1) == 1) {
                    indicators(experiment, f, g, basis);
                }
            }
        }
        double[] left = outcomes.clone();
        subtract(left, basis);
        return 1 - dot(left, left) / dot(outcomes, outcomes);
    }

    private static void indicators(Experiment experiment, int f, int g, List<double[]> basis) {
        for (int i = 0; i < experiment.factors().get(f).levels().size(); i++) {
            for (int j = 0; j < experiment.factors().get(g).levels().size(); j++) {
                double[] column = new double[experiment.runs()];
                for (int run = 0; run < column.length; run++) {
                    column[run] = experiment.level(run, f) == i && experiment.level(run, g) == j ? 1 : 0;
                }
                double before = dot(column, column);
                subtract(column, basis);
                if (dot(column, column) > 1e-12 * Math.max(1, before)) {
                    basis.add(unit(column));
                }
            }
        }
    }

    private static void subtract(double[] vector, List<double[]> basis) {
        for (int twice = 0; twice < 2; twice++) {
            for (double[] direction : basis) {
                double along = dot(vector, direction);
                for (int i = 0; i < vector.length; i++) {
                    vector[i] -= along * direction[i];
                }
            }
        }
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] unit(double[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        double[] unit = new double[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = vector[i] / length;
        }
        return unit;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Property(tries = 200)
    void shares_of_factors_sum_to_what_is_explained(@ForAll long seed, @ForAll @IntRange(min = 4, max = 30) int runs) {
        Shares shares = PLAN.of(any(RandomStream.of(seed, 0), runs));

        double least = shares.ranges().values().stream()
                .mapToDouble(Shares.Range::least)
                .sum();
        double most = shares.ranges().values().stream()
                .mapToDouble(Shares.Range::most)
                .sum();
        assertThat(least).isLessThanOrEqualTo(shares.explained() + 1e-9);
        if (shares.aliases().isEmpty()) {
            assertThat(least).isCloseTo(shares.explained(), within(1e-9));
        }
        assertThat(most).isGreaterThanOrEqualTo(least);
        shares.ranges().forEach((factor, range) -> {
            double share = shares.shapley().get(factor).orNaN();
            assertThat(Double.isNaN(share) || (share == range.least() && share == range.most()))
                    .isTrue();
        });
    }

    @Property(tries = 200)
    void in_balanced_plans_types_agree_and_shapley_is_the_anova(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int replicates) {
        Experiment experiment = planned(RandomStream.of(seed, 0), replicates);

        Shares two = PLAN.of(experiment);
        Shares three = PLAN.type(Attribution.Type.III).of(experiment);
        Shares main = PLAN.mainEffects().of(experiment);

        for (int t = 0; t < two.terms().size(); t++) {
            assertThat(squares(two, t)).isCloseTo(squares(three, t), within(1e-9));
        }
        for (int f = 0; f < 3; f++) {
            String name = main.terms().get(f).name();
            assertThat(main.shapley().get(name).value())
                    .isCloseTo(main.terms().get(f).share().value(), within(1e-12));
        }
    }

    private static Experiment planned(RandomStream random, int replicates) {
        List<FactorialPlan.Run> runs = FactorialPlan.of(List.of(
                        Factor.of("labels", "noisy", "clean"),
                        Factor.of("size", "s", "m", "l"),
                        Factor.of("data", "few", "many")))
                .replicates(replicates)
                .order();
        return Experiment.of(
                List.of("labels", "size", "data"),
                runs.stream().map(FactorialPlan.Run::levels).toList(),
                runs.stream()
                        .mapToDouble(run ->
                                random.nextGaussian() + run.levels().get(0).length())
                        .toArray());
    }
}
