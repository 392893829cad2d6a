package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import io.assay.core.resample.WeightedStatistic;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Two raters' categories of the units both rated, and the table of them.
 *
 * @param counts units per row
 * @param first by row: the first rater's category, -1 if either rating is missing
 * @param second by row: the second rater's category
 * @param categories number of categories
 */
record PairRows(long[] counts, int[] first, int[] second, int categories) {
    private static final int MOST_CATEGORIES = 2000;

    /** Returns why there is no table; empty if there is one. */
    static String whyNoTable(RatingMatrix ratings) {
        if (ratings.raterCount() != 2) {
            return Evidence.notTwo(ratings, "another coefficient");
        }
        if (!ratings.isCoded() || ratings.categoryCount() > MOST_CATEGORIES) {
            return "the ratings have more than " + MOST_CATEGORIES + " distinct values, too many to be categories";
        }
        return "";
    }

    static PairRows of(RatingMatrix ratings) {
        return of(ratings.distinctRows());
    }

    static PairRows of(DistinctUnits units) {
        int[] first = new int[units.size()];
        int[] second = new int[units.size()];
        UnitRatings unit = units.cursor();
        for (int row = 0; row < first.length; row++) {
            units.load(row, unit);
            first[row] = unit.size() == 2 ? unit.code(0) : -1;
            second[row] = unit.size() == 2 ? unit.code(1) : -1;
        }
        return new PairRows(units.counts(), first, second, units.matrix().categoryCount());
    }

    Evidence evidence() {
        long units = 0;
        for (int row = 0; row < counts.length; row++) {
            units += first[row] < 0 ? 0 : counts[row];
        }
        return new Evidence(units, 2 * units);
    }

    /** Returns how many units the first rater put in the row's category and the second in the column's. */
    double[][] table() {
        double[][] table = new double[categories][categories];
        for (int row = 0; row < counts.length; row++) {
            add(table, row, counts[row]);
        }
        return table;
    }

    private void add(double[][] table, int row, long weight) {
        if (first[row] >= 0) {
            table[first[row]][second[row]] += weight;
        }
    }

    static double[] rowSums(double[][] table) {
        return Arrays.stream(table)
                .mapToDouble(line -> Arrays.stream(line).sum())
                .toArray();
    }

    static double[] columnSums(double[][] table) {
        double[] sums = new double[table.length];
        for (double[] line : table) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] += line[j];
            }
        }
        return sums;
    }

    static double diagonal(double[][] table) {
        double sum = 0;
        for (int k = 0; k < table.length; k++) {
            sum += table[k][k];
        }
        return sum;
    }

    /** Returns a figure of the table at any multiplicities of rows. */
    WeightedStatistic statistic(ToDoubleFunction<double[][]> figure) {
        return new Statistic(this, figure);
    }

    /** A figure of the table at any multiplicities of rows. */
    private record Statistic(PairRows data, ToDoubleFunction<double[][]> figure) implements WeightedStatistic {
        @Override
        public int rows() {
            return data.counts.length;
        }

        @Override
        public long count(int row) {
            return data.counts[row];
        }

        @Override
        public Evaluator evaluator() {
            double[][] scratch = new double[data.categories][data.categories];
            double[][] all = data.table();
            return new Evaluator() {
                @Override
                public double at(int[] weights) {
                    for (double[] line : scratch) {
                        Arrays.fill(line, 0);
                    }
                    for (int row = 0; row < weights.length; row++) {
                        data.add(scratch, row, weights[row]);
                    }
                    return figure.applyAsDouble(scratch);
                }

                @Override
                public double without(int row) {
                    data.add(all, row, -1);
                    double value = figure.applyAsDouble(all);
                    data.add(all, row, 1);
                    return value;
                }
            };
        }
    }
}
