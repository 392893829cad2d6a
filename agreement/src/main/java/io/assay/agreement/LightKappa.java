package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.WeightedStatistic;
import java.util.Arrays;
import java.util.Optional;

/**
 * The mean of Cohen's kappa over all pairs of raters: Light (1971, doi:10.1037/h0031643).
 *
 * <p>Each pair is compared on the units both rated. Pairs whose kappa is undefined are left out of the mean. Undefined, with
 * the reason, if no pair has a kappa. No analytic variance is published for it: the interval is by default the delete-one
 * jackknife over units.
 *
 * <p>Prefer Conger's kappa unless the pairs themselves are of interest. O(ratings m + raters^2 q^2), with m ratings per unit. Immutable and
 * thread-safe.
 */
public final class LightKappa implements Coefficient {
    static final LightKappa DEFAULTS = new LightKappa(Weights.identity(), IntervalMethod.jackknife());
    private static final long MOST_CELLS = 20_000_000;

    private final Weights weights;
    private final IntervalMethod interval;

    private LightKappa(Weights weights, IntervalMethod interval) {
        this.weights = weights;
        this.interval = interval;
    }

    /**
     * Counts near categories as partial agreement.
     *
     * @param newWeights how much; identity by default
     * @return the configuration
     */
    public LightKappa weights(Weights newWeights) {
        return new LightKappa(newWeights, interval);
    }

    /**
     * Chooses how uncertainty is told.
     *
     * @param newInterval the method; the jackknife at 95 % by default
     * @return the configuration
     */
    public LightKappa interval(IntervalMethod newInterval) {
        return new LightKappa(weights, newInterval);
    }

    @Override
    public String name() {
        return "light-kappa";
    }

    @Override
    public Estimate of(RatingMatrix ratings) {
        return of(ratings, interval);
    }

    @Override
    public Estimate of(RatingMatrix ratings, IntervalMethod method) {
        return method.applyTo(figure(ratings), this, ratings);
    }

    private Estimate figure(RatingMatrix ratings) {
        Optional<Categories> categories = Categories.of(ratings);
        if (categories.isEmpty()) {
            return Undefined.tooManyCategories(name(), weights, ratings);
        }
        long q = categories.get().size();
        if (q * q * ratings.raterCount() * (ratings.raterCount() - 1L) / 2 > MOST_CELLS) {
            return Estimate.undefined(
                            name(),
                            ratings.raterCount() + " raters and " + q
                                    + " categories make too many tables of pairs; use conger-kappa")
                    .withDistance(weights.name());
        }
        RaterRows rows = rows(ratings.distinctRows());
        Tables tables = Tables.of(rows);
        Estimate estimate = whyUndefined(rows, tables)
                .map(why -> Estimate.undefined(name(), why))
                .orElseGet(() -> Estimate.of(name(), tables.mean()));
        return estimate.withDistance(weights.name())
                .withCounts(new Estimate.Counts(
                        rows.units(2),
                        rows.ratings(),
                        ratings.unitCount() - rows.units(2),
                        ratings.ratingCount() - rows.ratings()));
    }

    private static Optional<String> whyUndefined(RaterRows rows, Tables tables) {
        if (rows.units(2) == 0) {
            return Optional.of(Undefined.nothingToCompare(rows.raters()));
        }
        return Double.isNaN(tables.mean())
                ? Optional.of("no pair of raters has a kappa: within each, all ratings fall in one category")
                : Optional.empty();
    }

    private RaterRows rows(DistinctUnits units) {
        Categories categories = Categories.of(units.matrix())
                .orElseThrow(() -> new IllegalArgumentException(name() + " needs categories"));
        return RaterRows.of(units, weights.table(categories.values()), 2);
    }

    @Override
    public WeightedStatistic statistic(DistinctUnits units) {
        return new Resampled(rows(units));
    }

    /** The table of categories of each pair of raters. */
    private static final class Tables {
        private final RaterRows rows;
        private final int q;
        private final double[] cells;

        Tables(RaterRows rows) {
            this.rows = rows;
            this.q = rows.categories();
            this.cells = new double[Math.max(0, rows.raters() * (rows.raters() - 1) / 2) * q * q];
        }

        static Tables of(RaterRows rows) {
            Tables tables = new Tables(rows);
            for (int row = 0; row < rows.size(); row++) {
                tables.add(row, rows.count(row));
            }
            return tables;
        }

        /** Raters ascend within a row, so a pair always comes as h < g. */
        void add(int row, long weight) {
            for (int i = rows.start(row); i < rows.end(row); i++) {
                int g = rows.rater(i);
                int base = g * (g - 1) / 2;
                for (int j = rows.start(row); j < i; j++) {
                    cells[((base + rows.rater(j)) * q + rows.category(j)) * q + rows.category(i)] += weight;
                }
            }
        }

        double mean() {
            double sum = 0;
            int defined = 0;
            for (int from = 0; from < cells.length; from += q * q) {
                double kappa = kappa(from);
                if (!Double.isNaN(kappa)) {
                    sum += kappa;
                    defined++;
                }
            }
            return defined == 0 ? Double.NaN : sum / defined;
        }

        private double kappa(int from) {
            double[] first = new double[q];
            double[] second = new double[q];
            double[][] weights = rows.weights();
            double units = 0;
            double observed = 0;
            for (int k = 0; k < q; k++) {
                for (int l = 0; l < q; l++) {
                    double cell = cells[from + k * q + l];
                    first[k] += cell;
                    second[l] += cell;
                    units += cell;
                    observed += weights[k][l] * cell;
                }
            }
            double expected = 0;
            for (int k = 0; k < q; k++) {
                for (int l = 0; l < q; l++) {
                    expected += weights[k][l] * first[k] * second[l];
                }
            }
            return units > 0 ? new ChanceFigure(observed / units, expected / (units * units)).value() : Double.NaN;
        }
    }

    /**
     * The mean without one unit: a unit takes one cell from each of its pairs of raters, which changes the products of marginals
     * by a line and a column, so that each pair costs O(1).
     */
    private static final class LeftOut {
        private final RaterRows rows;
        private final int q;
        private final double[] units;
        private final double[] observed;
        private final double[] expected;
        private final double[] kappas;
        /** Per pair and category of the first rater, its weights times the second's marginal; then the other way round. */
        private final double[] second;

        private final double[] first;
        private double sum;
        private int defined;

        LeftOut(RaterRows rows) {
            Tables tables = Tables.of(rows);
            this.rows = rows;
            this.q = rows.categories();
            int pairs = q == 0 ? 0 : tables.cells.length / (q * q);
            this.units = new double[pairs];
            this.observed = new double[pairs];
            this.expected = new double[pairs];
            this.kappas = new double[pairs];
            this.first = new double[pairs * q];
            this.second = new double[pairs * q];
            for (int pair = 0; pair < pairs; pair++) {
                read(tables, pair);
                kappas[pair] = kappa(units[pair], observed[pair], expected[pair]);
                count(kappas[pair], 1);
            }
        }

        private void read(Tables tables, int pair) {
            double[][] weights = rows.weights();
            double[] totals = new double[q];
            for (int k = 0; k < q; k++) {
                double total = 0;
                for (int l = 0; l < q; l++) {
                    double cell = tables.cells[(pair * q + k) * q + l];
                    total += cell;
                    observed[pair] += weights[k][l] * cell;
                    for (int j = 0; j < q; j++) {
                        first[pair * q + j] += weights[k][j] * cell;
                        second[pair * q + j] += weights[j][l] * cell;
                    }
                }
                totals[k] = total;
                units[pair] += total;
            }
            for (int k = 0; k < q; k++) {
                expected[pair] += totals[k] * second[pair * q + k];
            }
        }

        private static double kappa(double units, double observed, double expected) {
            return units > 0 ? new ChanceFigure(observed / units, expected / (units * units)).value() : Double.NaN;
        }

        private void count(double kappa, int times) {
            if (!Double.isNaN(kappa)) {
                sum += times * kappa;
                defined += times;
            }
        }

        double mean(int row) {
            double sumBefore = sum;
            int definedBefore = defined;
            for (int i = rows.start(row); i < rows.end(row); i++) {
                int g = rows.rater(i);
                for (int j = rows.start(row); j < i; j++) {
                    int pair = g * (g - 1) / 2 + rows.rater(j);
                    count(kappas[pair], -1);
                    count(without(pair, rows.category(j), rows.category(i)), 1);
                }
            }
            double mean = defined == 0 ? Double.NaN : sum / defined;
            sum = sumBefore;
            defined = definedBefore;
            return mean;
        }

        private double without(int pair, int k, int l) {
            double weight = rows.weights()[k][l];
            return kappa(
                    units[pair] - 1,
                    observed[pair] - weight,
                    expected[pair] - second[pair * q + k] - first[pair * q + l] + weight);
        }
    }

    /** Light's kappa at any multiplicities of rows. */
    private record Resampled(RaterRows data) implements WeightedStatistic {
        @Override
        public int rows() {
            return data.size();
        }

        @Override
        public long count(int row) {
            return data.count(row);
        }

        @Override
        public Evaluator evaluator() {
            Tables scratch = new Tables(data);
            LeftOut leftOut = new LeftOut(data);
            return new Evaluator() {
                @Override
                public double at(int[] weights) {
                    Arrays.fill(scratch.cells, 0);
                    for (int row = 0; row < weights.length; row++) {
                        if (weights[row] != 0) {
                            scratch.add(row, weights[row]);
                        }
                    }
                    return scratch.mean();
                }

                @Override
                public double without(int row) {
                    return leftOut.mean(row);
                }
            };
        }
    }
}
