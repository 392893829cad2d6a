package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.resample.WeightedStatistic;
import java.util.Arrays;

/** Agreement by chance from each rater's own shares of the categories, and the kappa that follows. */
final class Marginals {
    private final RaterRows rows;
    /** By rater, then category. */
    private final double[] tallies;

    private double units;
    private double pairable;
    private double agreement;

    private Marginals(RaterRows rows) {
        this.rows = rows;
        this.tallies = new double[rows.raters() * rows.categories()];
    }

    private static Marginals of(RaterRows rows) {
        Marginals marginals = new Marginals(rows);
        for (int row = 0; row < rows.size(); row++) {
            marginals.add(row, rows.count(row), rows.ratingsOf(row) < 2 ? 0 : rows.agreement(row));
        }
        return marginals;
    }

    private void add(int row, long weight, double itsAgreement) {
        int r = rows.ratingsOf(row);
        units += r > 0 ? weight : 0;
        pairable += r > 1 ? weight : 0;
        agreement += weight * itsAgreement;
        for (int i = rows.start(row); i < rows.end(row); i++) {
            tallies[rows.rater(i) * rows.categories() + rows.category(i)] += weight;
        }
    }

    private void clear() {
        Arrays.fill(tallies, 0);
        units = 0;
        pairable = 0;
        agreement = 0;
    }

    private double rated(int rater) {
        double sum = 0;
        for (int k = 0; k < rows.categories(); k++) {
            sum += tallies[rater * rows.categories() + k];
        }
        return sum;
    }

    /** Returns each rater's shares, zeros for raters without ratings. */
    private double[][] shares() {
        double[][] shares = new double[rows.raters()][rows.categories()];
        for (int g = 0; g < shares.length; g++) {
            double rated = rated(g);
            for (int k = 0; k < rows.categories() && rated > 0; k++) {
                shares[g][k] = tallies[g * rows.categories() + k] / rated;
            }
        }
        return shares;
    }

    private int active() {
        int active = 0;
        for (int g = 0; g < rows.raters(); g++) {
            active += rated(g) > 0 ? 1 : 0;
        }
        return active;
    }

    private ChanceFigure figure() {
        return new ChanceFigure(agreement / pairable, expected(shares(), rows.weights(), active()));
    }

    /**
     * Returns agreement by chance: the mean over ordered pairs of raters of the weighted product of their shares.
     *
     * @param shares by rater, zeros for raters without ratings
     * @param active how many raters have ratings
     */
    static double expected(double[][] shares, double[][] weights, double active) {
        double[] sums = sums(shares, weights.length);
        double expected = 0;
        for (int k = 0; k < sums.length; k++) {
            for (int l = 0; l < sums.length; l++) {
                if (weights[k][l] != 0) {
                    double same = 0;
                    for (double[] share : shares) {
                        same += share[k] * share[l];
                    }
                    expected += weights[k][l] * (sums[k] * sums[l] - same);
                }
            }
        }
        return expected / (active * (active - 1));
    }

    private static double[] sums(double[][] shares, int categories) {
        double[] sums = new double[categories];
        for (double[] share : shares) {
            for (int k = 0; k < categories; k++) {
                sums[k] += share[k];
            }
        }
        return sums;
    }

    /** Returns the estimate, without an interval. */
    static Estimate estimate(String name, String weights, RaterRows rows) {
        Marginals marginals = of(rows);
        Estimate.Counts counts = new Estimate.Counts(
                (long) marginals.units, rows.ratings(), rows.allUnits() - (long) marginals.units, 0);
        if (marginals.pairable == 0) {
            return Estimate.undefined(name, Undefined.nothingToCompare(rows.raters()))
                    .withDistance(weights)
                    .withCounts(counts);
        }
        return marginals.figure().estimate(name, weights, counts);
    }

    /** Returns the estimate from tallies of raters, without an interval. */
    static Estimate estimate(String name, Weights weights, CategoryTally tally, Estimate.Counts counts) {
        if (tally.units(2) == 0) {
            return Estimate.undefined(
                            name, Undefined.nothingToCompare(tally.frame().raters()))
                    .withDistance(weights.name())
                    .withCounts(counts);
        }
        Categories categories = Categories.of(tally.frame());
        double[][] table = weights.table(categories.values());
        double observed = tally.observed(table, categories.codes());
        return new ChanceFigure(observed, expected(tally.shares(), table, tally.active()))
                .estimate(name, weights.name(), counts);
    }

    /** Adds Gwet's limits (2014, equations 5.13 to 5.17), without pairs of raters ever being looped over. */
    static Estimate analytic(Estimate figure, RaterRows rows, double confidence) {
        Marginals all = of(rows);
        double variance = all.variance(figure.value());
        return Limits.student(figure, Math.sqrt(variance), all.units - 1, confidence, "analytic");
    }

    private double variance(double value) {
        ChanceFigure figure = figure();
        double expected = figure.expected();
        double[][] reach = reach();
        double[] mean = mean(reach);
        double r = active();
        double sum = 0;
        for (int row = 0; row < rows.size(); row++) {
            int size = rows.ratingsOf(row);
            if (size == 0) {
                continue;
            }
            double own = size < 2 ? 0 : units / pairable * (rows.agreement(row) - expected) / (1 - expected);
            double chance = chance(row, reach, mean) / (r * (r - 1));
            double deviation = own - 2 * (1 - value) * (chance - expected) / (1 - expected) - value;
            sum += rows.count(row) * deviation * deviation;
        }
        return sum / (units * (units - 1));
    }

    /**
     * By rater g and category l: the sum over k of w_kl times the shares of category k of all other raters, symmetric in k and l.
     */
    private double[][] reach() {
        double[][] shares = shares();
        double[][] weights = rows.weights();
        int q = rows.categories();
        double[] sums = sums(shares, q);
        double[][] reach = new double[rows.raters()][q];
        for (int g = 0; g < reach.length; g++) {
            for (int l = 0; l < q; l++) {
                for (int k = 0; k < q; k++) {
                    reach[g][l] += weights[k][l] * (sums[k] - shares[g][k]);
                }
            }
        }
        return reach;
    }

    /** By rater: the mean of reach over the rater's own shares. */
    private double[] mean(double[][] reach) {
        double[][] shares = shares();
        double[] mean = new double[reach.length];
        for (int g = 0; g < mean.length; g++) {
            for (int l = 0; l < reach[g].length; l++) {
                mean[g] += shares[g][l] * reach[g][l];
            }
        }
        return mean;
    }

    /** Sum over raters of n / n_g (reach of the rating - (rated - n_g / n) mean): the unit's linearised part in chance agreement. */
    private double chance(int row, double[][] reach, double[] mean) {
        double sum = total(mean);
        for (int i = rows.start(row); i < rows.end(row); i++) {
            int g = rows.rater(i);
            sum += units / rated(g) * (reach[g][rows.category(i)] - mean[g]);
        }
        return sum;
    }

    private static double total(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** Kappa at any multiplicities of rows. */
    static final class Statistic implements WeightedStatistic {
        private final RaterRows rows;
        private final double[] agreement;

        Statistic(RaterRows rows) {
            this.rows = rows;
            this.agreement = new double[rows.size()];
            for (int row = 0; row < agreement.length; row++) {
                agreement[row] = rows.ratingsOf(row) < 2 ? 0 : rows.agreement(row);
            }
        }

        @Override
        public int rows() {
            return rows.size();
        }

        @Override
        public long count(int row) {
            return rows.count(row);
        }

        @Override
        public Evaluator evaluator() {
            Marginals scratch = new Marginals(rows);
            Marginals all = of(rows);
            return new Evaluator() {
                @Override
                public double at(int[] weights) {
                    scratch.clear();
                    for (int row = 0; row < weights.length; row++) {
                        if (weights[row] != 0) {
                            scratch.add(row, weights[row], agreement[row]);
                        }
                    }
                    return scratch.pairable > 0 ? scratch.figure().value() : Double.NaN;
                }

                @Override
                public double without(int row) {
                    all.add(row, -1, agreement[row]);
                    double value = all.pairable > 0 ? all.figure().value() : Double.NaN;
                    all.add(row, 1, agreement[row]);
                    return value;
                }
            };
        }
    }
}
