package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.UnitRatings;
import java.util.Arrays;

/** Alpha with a distance of fixed coordinates, from sums and sums of squares per row. */
final class MomentStatistic implements AlphaStatistic {
    private final Coordinates coordinates;
    private final int dimensions;
    private final int size;
    private final long[] counts;
    /** Per row: m SS / (m - 1), m, and per dimension the sum and the sum of squares. */
    private final double[] within;

    private final double[] ratings;
    private final double[][] sums;
    private final double[][] squares;
    private final double[] totals;
    /** Smallest and largest value of each row, to tell no variation from rounding. */
    private final double[] lowest;

    private final double[] highest;

    MomentStatistic(DistinctUnits units, Coordinates coordinates) {
        this.coordinates = coordinates;
        this.dimensions = coordinates.dimensions();
        int most = units.size();
        long[] kept = new long[most];
        Row row = new Row();
        double[][] columns = new double[4 + 2 * dimensions][most];
        UnitRatings unit = units.cursor();
        int next = 0;
        for (int i = 0; i < most; i++) {
            units.load(i, unit);
            if (unit.size() >= 2) {
                row.read(unit);
                kept[next] = units.count(i);
                row.store(columns, next++);
            }
        }
        this.size = next;
        this.counts = Arrays.copyOf(kept, next);
        for (int c = 0; c < columns.length; c++) {
            columns[c] = next == most ? columns[c] : Arrays.copyOf(columns[c], next);
        }
        this.within = columns[0];
        this.ratings = columns[1];
        this.lowest = columns[2];
        this.highest = columns[3];
        this.sums = Arrays.copyOfRange(columns, 4, 4 + dimensions);
        this.squares = Arrays.copyOfRange(columns, 4 + dimensions, columns.length);
        this.totals = totals(columns);
    }

    private double[] totals(double[][] columns) {
        double[] totals = new double[columns.length];
        for (int c = 0; c < columns.length; c++) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += counts[i] * columns[c][i];
            }
            totals[c] = sum;
        }
        return totals;
    }

    /** The sums of one unit. */
    private final class Row {
        private double within;
        private int m;
        private double lowest;
        private double highest;
        private final double[] sums = new double[dimensions];
        private final double[] squares = new double[dimensions];

        void read(UnitRatings unit) {
            m = unit.size();
            double disagreement = 0;
            for (int d = 0; d < dimensions; d++) {
                double sum = 0;
                double square = 0;
                for (int i = 0; i < m; i++) {
                    double x = coordinates.at(d, unit, i);
                    sum += x;
                    square += x * x;
                }
                double mean = sum / m;
                for (int i = 0; i < m; i++) {
                    double deviation = coordinates.at(d, unit, i) - mean;
                    disagreement += deviation * deviation;
                }
                sums[d] = sum;
                squares[d] = square;
            }
            within = disagreement * m / (m - 1);
            lowest = Double.POSITIVE_INFINITY;
            highest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < m; i++) {
                lowest = Math.min(lowest, unit.value(i));
                highest = Math.max(highest, unit.value(i));
            }
        }

        void store(double[][] columns, int at) {
            columns[0][at] = within;
            columns[1][at] = m;
            columns[2][at] = lowest;
            columns[3][at] = highest;
            for (int d = 0; d < dimensions; d++) {
                columns[4 + d][at] = sums[d];
                columns[4 + dimensions + d][at] = squares[d];
            }
        }
    }

    private double alpha(double disagreement, double n, double spread) {
        return spread > 0 ? 1 - (n - 1) * disagreement / (n * spread) : Double.NaN;
    }

    @Override
    public int rows() {
        return size;
    }

    @Override
    public long count(int row) {
        return counts[row];
    }

    @Override
    public double without(UnitRatings unit) {
        Row row = new Row();
        row.read(unit);
        double n = totals[1] - row.m;
        double spread = 0;
        for (int d = 0; d < dimensions; d++) {
            double sum = totals[4 + d] - row.sums[d];
            spread += Math.max(0, totals[4 + dimensions + d] - row.squares[d] - sum * sum / n);
        }
        return alpha(totals[0] - row.within, n, spread);
    }

    @Override
    public Evaluator evaluator() {
        return new Evaluator() {
            @Override
            public double at(int[] weights) {
                return isConstant(weights) ? Double.NaN : weighted(weights);
            }

            @Override
            public double without(int row) {
                double n = totals[1] - ratings[row];
                double spread = 0;
                for (int d = 0; d < dimensions; d++) {
                    double sum = totals[4 + d] - sums[d][row];
                    spread += Math.max(0, totals[4 + dimensions + d] - squares[d][row] - sum * sum / n);
                }
                return alpha(totals[0] - within[row], n, spread);
            }
        };
    }

    private boolean isConstant(int[] weights) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            if (weights[i] != 0) {
                low = Math.min(low, lowest[i]);
                high = Math.max(high, highest[i]);
                if (low < high) {
                    return false;
                }
            }
        }
        return true;
    }

    private double weighted(int[] weights) {
        double n = LinearStatistic.dot(weights, ratings);
        double spread = 0;
        for (int d = 0; d < dimensions; d++) {
            double sum = LinearStatistic.dot(weights, sums[d]);
            spread += Math.max(0, LinearStatistic.dot(weights, squares[d]) - sum * sum / n);
        }
        return alpha(LinearStatistic.dot(weights, within), n, spread);
    }
}
