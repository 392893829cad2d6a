package io.assay.agreement;

import io.assay.core.UnitRatings;
import io.assay.core.resample.WeightedStatistic;
import io.assay.core.tally.Frame;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Alpha with any distance between many values, from the codes of the rows and the counts of the values; ordinal ranks are those of the
 * resampled data.
 *
 * <p>A distance with coordinates costs O(values + ratings) per evaluation, another one O(values^2 + pairs). Leaving a unit out costs
 * O(pairs of the unit) for a distance that does not depend on counts, and a whole evaluation otherwise.
 */
final class MarginStatistic implements AlphaStatistic {
    /** A difference smaller than this share of what it is taken from has lost digits, and may be nothing but rounding. */
    private static final double MOST_CANCELLED = 1e-4;

    private final PairableRows rows;
    private final Frame frame;
    private final Distance distance;
    private final double[] values;
    private final double[] margins;
    /** Of a distance that does not depend on counts: the same for every weight. */
    private final Distance.@Nullable Prepared fixed;

    private final LeaveOut leaveOut;

    /** Alpha without the given codes. */
    private interface LeaveOut {
        double without(int[] codes);
    }

    MarginStatistic(PairableRows rows, Frame frame, Distance distance) {
        this.rows = rows;
        this.frame = frame;
        this.distance = distance;
        this.values = frame.values();
        this.margins = rows.totals();
        fixed = distance.dependsOnCounts() ? null : distance.prepare(ValueCounts.of(frame, margins));
        leaveOut = fixed == null ? this::recomputed : new FromNeighbours(fixed);
    }

    private Distance.Prepared prepared(ValueCounts counts) {
        return fixed == null ? distance.prepare(counts) : fixed;
    }

    @Override
    public boolean isLeavingOutCostly() {
        return !(leaveOut instanceof FromNeighbours) && (double) rows.size() * rows.ratings() > 2e9;
    }

    @Override
    public double costOfReplicate() {
        boolean ranked = prepared(ValueCounts.of(frame, margins)).coordinates().length > 0;
        return rows.ratings() + (ranked ? values.length : (double) values.length * values.length / 2);
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
        return leaveOut.without(PairableRows.codes(unit, frame));
    }

    @Override
    public WeightedStatistic.Evaluator evaluator() {
        double[] counts = new double[values.length];
        return new Evaluator() {
            @Override
            public double at(int[] weights) {
                rows.count(weights, counts);
                return MarginStatistic.this.at(row -> weights[row], counts, new int[0]);
            }

            @Override
            public double without(int row) {
                return leaveOut.without(rows.codes(row));
            }
        };
    }

    /** How often a row is taken. */
    private interface Weights {
        double of(int row);
    }

    private double recomputed(int[] codes) {
        double[] counts = margins.clone();
        for (int code : codes) {
            counts[code]--;
        }
        return at(rows::count, counts, codes);
    }

    /** Alpha at given weights, with the pairs of one unit taken away again. */
    private double at(Weights weights, double[] counts, int[] minus) {
        ValueCounts valueCounts = ValueCounts.of(frame, counts);
        Distance.Prepared prepared = prepared(valueCounts);
        double[] at = prepared.coordinates();
        double within = -within(prepared, at, minus);
        for (int row = 0; row < rows.size(); row++) {
            double weight = weights.of(row);
            if (weight != 0) {
                within += weight * within(prepared, at, row);
            }
        }
        double n = valueCounts.total();
        double between = at.length > 0 ? spread(at, counts, n) : pairwise(prepared, counts);
        return between > 0 ? 1 - (n - 1) * within / between : Double.NaN;
    }

    private double within(Distance.Prepared prepared, double[] at, int row) {
        int from = rows.start(row);
        int to = rows.end(row);
        if (at.length == 0) {
            return within(prepared, at, rows.codes(row));
        }
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += at[rows.code(i)];
        }
        mean /= to - from;
        double sum = 0;
        for (int i = from; i < to; i++) {
            double deviation = at[rows.code(i)] - mean;
            sum += deviation * deviation;
        }
        return 2.0 * (to - from) * sum / (to - from - 1);
    }

    /** Sum over ordered pairs of distances, over m - 1. */
    private static double within(Distance.Prepared prepared, double[] at, int[] codes) {
        if (codes.length < 2) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < codes.length; i++) {
            for (int j = 0; j < i; j++) {
                double difference = at.length > 0 ? at[codes[i]] - at[codes[j]] : 0;
                sum += at.length > 0 ? difference * difference : prepared.squared(codes[i], codes[j]);
            }
        }
        return 2 * sum / (codes.length - 1);
    }

    /** Sum over ordered pairs of values of n_c n_k d(c, k), by moments. */
    private static double spread(double[] at, double[] counts, double n) {
        double mean = 0;
        for (int k = 0; k < at.length; k++) {
            mean += counts[k] * at[k];
        }
        mean /= n;
        double sum = 0;
        int used = 0;
        for (int k = 0; k < at.length; k++) {
            double deviation = at[k] - mean;
            sum += counts[k] * deviation * deviation;
            used += counts[k] > 0 ? 1 : 0;
        }
        return used > 1 ? 2 * n * sum : 0;
    }

    /** Sum over ordered pairs of values of n_c n_k d(c, k). */
    static double pairwise(Distance.Prepared prepared, double[] counts) {
        double sum = 0;
        for (int a = 0; a < counts.length; a++) {
            if (counts[a] != 0) {
                sum += counts[a] * row(prepared, counts, a);
            }
        }
        return 2 * sum;
    }

    static double row(Distance.Prepared prepared, double[] counts, int a) {
        double sum = 0;
        for (int b = a + 1; b < counts.length; b++) {
            if (counts[b] != 0) {
                sum += counts[b] * prepared.squared(a, b);
            }
        }
        return sum;
    }

    /** Leaves units out by what each value is away from all others: computed once, O(values^2) time, O(values) memory. */
    private final class FromNeighbours implements LeaveOut {
        private final Distance.Prepared prepared;
        private final double[] away;
        private final double between;
        private final double within;
        private final double total;

        FromNeighbours(Distance.Prepared prepared) {
            this.prepared = prepared;
            away = IntStream.range(0, values.length)
                    .parallel()
                    .mapToDouble(a -> {
                        double sum = 0;
                        for (int b = 0; b < values.length; b++) {
                            sum += b == a ? 0 : margins[b] * prepared.squared(a, b);
                        }
                        return sum;
                    })
                    .toArray();
            double pairs = 0;
            for (int a = 0; a < values.length; a++) {
                pairs += margins[a] * away[a];
            }
            between = pairs;
            double sum = 0;
            for (int row = 0; row < rows.size(); row++) {
                sum += rows.count(row) * within(prepared, new double[0], rows.codes(row));
            }
            within = sum;
            total = Arrays.stream(margins).sum();
        }

        @Override
        public double without(int[] codes) {
            double own = within(prepared, new double[0], codes);
            double left = between + own * (codes.length - 1);
            for (int code : codes) {
                left -= 2 * away[code];
            }
            if (left <= MOST_CANCELLED * between) {
                return between > 0 ? recomputed(codes) : Double.NaN;
            }
            double n = total - codes.length;
            return 1 - (n - 1) * (within - own) / left;
        }
    }
}
