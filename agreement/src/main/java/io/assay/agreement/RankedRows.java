package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import java.util.Arrays;
import java.util.Optional;

/** Each rater's ratings in order: what rank coefficients read. Immutable; which rows are used is up to the weights. */
final class RankedRows {
    private static final long MOST_CELLS = 50_000_000;

    private final long[] counts;
    /** By rater: the rows they rated, from their lowest rating to their highest. */
    private final int[][] order;
    /** By rater, then row: 1, 2, … for their distinct ratings in order, equal for equal ones; 0 if missing. */
    private final int[][] levels;

    private RankedRows(long[] counts, int[][] order, int[][] levels) {
        this.counts = counts;
        this.order = order;
        this.levels = levels;
    }

    /** Returns why ratings cannot be ranked here; empty if they can. */
    static Optional<String> whyNotRanked(RatingMatrix ratings) {
        String scale = ratings.scale().name();
        if (scale.equals("nominal") || scale.equals("circular")) {
            return Optional.of("ratings on a " + scale + " scale have no order");
        }
        return (long) ratings.unitCount() * ratings.raterCount() > MOST_CELLS
                ? Optional.of("there are too many units and raters to rank each rater's ratings")
                : Optional.empty();
    }

    static RankedRows of(DistinctUnits units) {
        int raters = units.matrix().raterCount();
        double[][] values = new double[raters][units.size()];
        for (double[] line : values) {
            Arrays.fill(line, Double.NaN);
        }
        UnitRatings unit = units.cursor();
        for (int row = 0; row < units.size(); row++) {
            units.load(row, unit);
            for (int i = 0; i < unit.size(); i++) {
                values[unit.rater(i)][row] = unit.value(i);
            }
        }
        int[][] order = new int[raters][];
        int[][] levels = new int[raters][];
        for (int r = 0; r < raters; r++) {
            levels[r] = levels(values[r]);
            order[r] = order(levels[r]);
        }
        return new RankedRows(units.counts(), order, levels);
    }

    private static int[] levels(double[] values) {
        double[] sorted = Arrays.stream(values)
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .distinct()
                .toArray();
        int[] levels = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            levels[i] = Double.isNaN(values[i]) ? 0 : Arrays.binarySearch(sorted, values[i]) + 1;
        }
        return levels;
    }

    /** Sorts by counting. */
    private static int[] order(int[] levels) {
        int[] ends = new int[Arrays.stream(levels).max().orElse(0) + 2];
        for (int level : levels) {
            ends[level + 1] += level > 0 ? 1 : 0;
        }
        for (int l = 1; l < ends.length; l++) {
            ends[l] += ends[l - 1];
        }
        int[] order = new int[ends[ends.length - 1]];
        for (int row = 0; row < levels.length; row++) {
            if (levels[row] > 0) {
                order[ends[levels[row]]++] = row;
            }
        }
        return order;
    }

    int raters() {
        return order.length;
    }

    int size() {
        return counts.length;
    }

    long count(int row) {
        return counts[row];
    }

    /** Returns how often each row is to be taken for the figure of the data themselves. */
    double[] weights() {
        return Arrays.stream(counts).asDoubleStream().toArray();
    }

    int level(int rater, int row) {
        return levels[rater][row];
    }

    int highestLevel(int rater) {
        int[] rows = order[rater];
        return rows.length == 0 ? 0 : levels[rater][rows[rows.length - 1]];
    }

    int[] order(int rater) {
        return order[rater];
    }

    /** Returns whether all raters rated a row, but for those who rated nothing at all. */
    boolean isComplete(int row) {
        for (int r = 0; r < order.length; r++) {
            if (levels[r][row] == 0 && order[r].length > 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns the number of raters with a rating. */
    int activeRaters() {
        return (int) Arrays.stream(order).filter(rows -> rows.length > 0).count();
    }

    int ratingsOf(int row) {
        int size = 0;
        for (int[] level : levels) {
            size += level[row] > 0 ? 1 : 0;
        }
        return size;
    }

    /**
     * Ranks a rater's ratings in the rows used, the middle rank for equal ones.
     *
     * @param weights how often each row is taken, 0 if it is not used
     * @param ranks by row, modified
     * @return the sum of g^3 - g over groups of g equal ratings
     */
    double rank(int rater, double[] weights, double[] ranks) {
        int[] rows = order[rater];
        double below = 0;
        double ties = 0;
        int next = 0;
        while (next < rows.length) {
            int first = next;
            double group = 0;
            for (; next < rows.length && levels[rater][rows[next]] == levels[rater][rows[first]]; next++) {
                group += weights[rows[next]];
            }
            for (int i = first; i < next; i++) {
                ranks[rows[i]] = below + (group + 1) / 2;
            }
            below += group;
            ties += group * group * group - group;
        }
        return ties;
    }
}
