package io.assay.agreement;

import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import java.util.Arrays;

/**
 * Alpha with any distance between few values, from how often values occur and meet.
 *
 * <p>A distance that does not depend on counts is summed per row once and for all. Another, such as the ordinal one, is finished from
 * the coincidences of each replicate, O(values^2).
 */
final class TableStatistic implements AlphaStatistic {
    private final PairableRows rows;
    private final Frame frame;
    private final Distance distance;
    private final int size;
    private final double[] totals;
    private final double[] coincidences;
    private final RowMargins margins;
    /** Per row, the cells of the table its pairs of different values fall in, and what they add. */
    private final int[] starts;

    private final int[] cells;
    private final double[] shares;
    private final Part part;

    /** One replicate, from what the rows add up to. */
    private interface Part {
        double alpha(int[] weights, double[] counts, double[] scratch);
    }

    TableStatistic(PairableRows rows, Frame frame, Distance distance) {
        this.rows = rows;
        this.frame = frame;
        this.distance = distance;
        this.size = frame.categories();
        this.totals = rows.totals();
        this.coincidences = new double[size * size];
        this.margins = RowMargins.of(rows, new int[0]);
        this.starts = new int[rows.size() + 1];
        int[] foundCells = new int[16];
        double[] foundShares = new double[16];
        double[] table = new double[size * size];
        for (int row = 0; row < rows.size(); row++) {
            int[] codes = rows.codes(row);
            add(coincidences, codes, (double) rows.count(row));
            add(table, codes, 1);
            int at = starts[row];
            int most = at + codes.length * (codes.length - 1) / 2;
            if (most > foundCells.length) {
                foundCells = Arrays.copyOf(foundCells, 2 * most);
                foundShares = Arrays.copyOf(foundShares, 2 * most);
            }
            starts[row + 1] = take(table, codes, foundCells, foundShares, at);
        }
        this.cells = Arrays.copyOf(foundCells, starts[rows.size()]);
        this.shares = Arrays.copyOf(foundShares, starts[rows.size()]);
        this.part = distance.dependsOnCounts() ? this::fromCoincidences : new Fixed();
    }

    /** Moves the pairs of different values of one row out of the table, which is left empty. */
    private int take(double[] table, int[] codes, int[] intoCells, double[] intoShares, int from) {
        int at = from;
        for (int i = 0; i < codes.length; i++) {
            for (int j = 0; j <= i; j++) {
                int cell = cell(codes[i], codes[j]);
                if (table[cell] != 0 && codes[i] != codes[j]) {
                    intoCells[at] = cell;
                    intoShares[at++] = table[cell];
                }
                table[cell] = 0;
            }
        }
        return at;
    }

    private int cell(int a, int b) {
        return Math.min(a, b) * size + Math.max(a, b);
    }

    private void add(double[] table, int[] codes, double weight) {
        double each = 2 * weight / (codes.length - 1);
        for (int i = 0; i < codes.length; i++) {
            for (int j = 0; j < i; j++) {
                table[cell(codes[i], codes[j])] += each;
            }
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
    public double without(UnitRatings unit) {
        return without(PairableRows.codes(unit, frame));
    }

    private double without(int[] codes) {
        double[] table = coincidences.clone();
        add(table, codes, -1);
        double[] counts = totals.clone();
        for (int code : codes) {
            counts[code]--;
        }
        return new Coincidences(ValueCounts.of(frame, counts), table).alpha(distance);
    }

    @Override
    public Evaluator evaluator() {
        RowMargins.Counter counter = margins.counter();
        double[] scratch = new double[size * size];
        return new Evaluator() {
            @Override
            public double at(int[] weights) {
                counter.count(weights);
                return part.alpha(weights, counter.counts(), scratch);
            }

            @Override
            public double without(int row) {
                return TableStatistic.this.without(rows.codes(row));
            }
        };
    }

    private double fromCoincidences(int[] weights, double[] counts, double[] table) {
        Arrays.fill(table, 0);
        for (int row = 0; row < weights.length; row++) {
            int weight = weights[row];
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                table[cells[i]] += weight * shares[i];
            }
        }
        return new Coincidences(ValueCounts.of(frame, counts), table).alpha(distance);
    }

    /** A distance that is the same whatever is drawn. */
    private final class Fixed implements Part {
        private final double[] within = new double[rows.size()];
        private final double[] squared = new double[size * size];

        Fixed() {
            Distance.Prepared prepared = distance.prepare(ValueCounts.of(frame, totals));
            for (int a = 0; a < size; a++) {
                for (int b = a + 1; b < size; b++) {
                    squared[a * size + b] = totals[a] > 0 && totals[b] > 0 ? prepared.squared(a, b) : 0;
                }
            }
            for (int row = 0; row < within.length; row++) {
                for (int i = starts[row]; i < starts[row + 1]; i++) {
                    within[row] += shares[i] * squared[cells[i]];
                }
            }
        }

        @Override
        public double alpha(int[] weights, double[] counts, double[] scratch) {
            double n = 0;
            double between = 0;
            for (int a = 0; a < size; a++) {
                double sum = 0;
                for (int b = a + 1; b < size; b++) {
                    sum += counts[b] * squared[a * size + b];
                }
                between += counts[a] * sum;
                n += counts[a];
            }
            return between > 0 ? 1 - (n - 1) * LinearStatistic.dot(weights, within) / (2 * between) : Double.NaN;
        }
    }
}
