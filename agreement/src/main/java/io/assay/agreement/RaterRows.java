package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.UnitRatings;
import java.util.Arrays;

/** The rated units with who gave each rating: what kappas read that give every rater a marginal of their own. Immutable. */
final class RaterRows {
    private final int raters;
    private final double[][] weights;
    private final long[] counts;
    private final int[] starts;
    private final int[] who;
    private final int[] what;

    private RaterRows(int raters, double[][] weights, long[] counts, int[] starts, int[] who, int[] what) {
        this.raters = raters;
        this.weights = weights;
        this.counts = counts;
        this.starts = starts;
        this.who = who;
        this.what = what;
    }

    /**
     * Reads rows.
     *
     * @param units rows in which raters are known
     * @param least rows with fewer ratings are kept, but empty
     */
    static RaterRows of(DistinctUnits units, double[][] weights, int least) {
        int[] starts = new int[units.size() + 1];
        int[] who = new int[Math.max(16, 4 * units.size())];
        int[] what = new int[who.length];
        UnitRatings unit = units.cursor();
        for (int row = 0; row < units.size(); row++) {
            units.load(row, unit);
            int at = starts[row];
            int size = unit.size() < least ? 0 : unit.size();
            if (at + size > who.length) {
                int wider = Math.max(2 * who.length, at + size);
                who = Arrays.copyOf(who, wider);
                what = Arrays.copyOf(what, wider);
            }
            for (int i = 0; i < size; i++) {
                who[at + i] = unit.rater(i);
                what[at + i] = unit.code(i);
            }
            starts[row + 1] = at + size;
        }
        return new RaterRows(units.matrix().raterCount(), weights, units.counts(), starts, who, what);
    }

    int raters() {
        return raters;
    }

    int categories() {
        return weights.length;
    }

    double[][] weights() {
        return weights;
    }

    int size() {
        return counts.length;
    }

    long count(int row) {
        return counts[row];
    }

    int start(int row) {
        return starts[row];
    }

    int end(int row) {
        return starts[row + 1];
    }

    int ratingsOf(int row) {
        return starts[row + 1] - starts[row];
    }

    int rater(int position) {
        return who[position];
    }

    int category(int position) {
        return what[position];
    }

    /** Returns the weighted share of agreeing pairs of a row with two or more ratings. */
    double agreement(int row) {
        double pairs = 0;
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            for (int j = starts[row]; j < i; j++) {
                pairs += weights[what[i]][what[j]] + weights[what[j]][what[i]];
            }
        }
        double r = ratingsOf(row);
        return pairs / (r * (r - 1));
    }

    long units(int least) {
        long sum = 0;
        for (int row = 0; row < counts.length; row++) {
            sum += ratingsOf(row) >= least ? counts[row] : 0;
        }
        return sum;
    }

    long ratings() {
        long sum = 0;
        for (int row = 0; row < counts.length; row++) {
            sum += counts[row] * ratingsOf(row);
        }
        return sum;
    }

    long allUnits() {
        return Arrays.stream(counts).sum();
    }
}
