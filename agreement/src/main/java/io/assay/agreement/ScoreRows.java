package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
import java.util.Arrays;
import java.util.Optional;

/**
 * The rated units as numbers around their grand mean: what coefficients read that compare sums of squares. Immutable.
 *
 * <p>A value stands for {@code centre + scale * value}; the scale is a power of two, so that squares neither overflow nor lose a
 * digit.
 */
final class ScoreRows {
    private final int raters;
    private final long[] counts;
    private final int[] starts;
    private final int[] who;
    private final double[] values;
    private final double centre;
    private final double scale;

    private ScoreRows(int raters, long[] counts, int[] starts, int[] who, double[] values, double[] centreAndScale) {
        this.raters = raters;
        this.counts = counts;
        this.starts = starts;
        this.who = who;
        this.values = values;
        this.centre = centreAndScale[0];
        this.scale = centreAndScale[1];
    }

    /** Returns why ratings cannot be averaged; empty if they can. */
    static Optional<String> whyNotNumbers(RatingMatrix ratings) {
        return whyNotNumbers(ratings.scale());
    }

    static Optional<String> whyNotNumbers(Scale scale) {
        return switch (scale.name()) {
            case "nominal" -> Optional.of("ratings on a nominal scale are names, and names have no mean");
            case "circular" -> Optional.of("ratings on a circle have no mean; use alpha with the circular distance");
            default -> Optional.empty();
        };
    }

    /**
     * Reads rows.
     *
     * @param least rows with fewer ratings are kept, but empty
     */
    static ScoreRows of(DistinctUnits units, int least) {
        int[] starts = new int[units.size() + 1];
        int[] who = new int[Math.max(16, 4 * units.size())];
        double[] values = new double[who.length];
        double scale = scale(units.matrix().largestMagnitude());
        UnitRatings unit = units.cursor();
        for (int row = 0; row < units.size(); row++) {
            units.load(row, unit);
            int at = starts[row];
            int size = unit.size() < least ? 0 : unit.size();
            if (at + size > who.length) {
                int wider = Math.max(2 * who.length, at + size);
                who = Arrays.copyOf(who, wider);
                values = Arrays.copyOf(values, wider);
            }
            for (int i = 0; i < size; i++) {
                who[at + i] = unit.rater(i);
                values[at + i] = unit.value(i) / scale;
            }
            starts[row + 1] = at + size;
        }
        double centre = centre(units.counts(), starts, values);
        double[] placed = {centre * scale, scale};
        return new ScoreRows(units.matrix().raterCount(), units.counts(), starts, who, values, placed);
    }

    /** Returns a power of two close to the largest magnitude. */
    static double scale(double largest) {
        return largest == 0 ? 1 : Math.scalb(1.0, Math.max(Double.MIN_EXPONENT, Math.getExponent(largest)));
    }

    /** Subtracts the first value before the mean, so that equal values become exactly zero; returns what was subtracted. */
    private static double centre(long[] counts, int[] starts, double[] values) {
        double first = values[0];
        double sum = 0;
        double size = 0;
        for (int row = 0; row < counts.length; row++) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                values[i] -= first;
                sum += counts[row] * values[i];
                size += counts[row];
            }
        }
        double mean = size == 0 ? 0 : sum / size;
        for (int i = 0; i < starts[counts.length]; i++) {
            values[i] -= mean;
        }
        return first + mean;
    }

    /** Returns the rows all raters rated that rated anything; the others are kept, but empty. */
    ScoreRows complete() {
        int needed = activeRaters();
        int[] shorter = new int[starts.length];
        int[] keptWho = new int[who.length];
        double[] keptValues = new double[values.length];
        for (int row = 0; row < counts.length; row++) {
            int size = ratingsOf(row) == needed ? needed : 0;
            System.arraycopy(who, starts[row], keptWho, shorter[row], size);
            System.arraycopy(values, starts[row], keptValues, shorter[row], size);
            shorter[row + 1] = shorter[row] + size;
        }
        double shift = centre(counts, shorter, keptValues);
        return new ScoreRows(
                raters, counts, shorter, keptWho, keptValues, new double[] {centre + shift * scale, scale});
    }

    /** Returns whether each row has no rating or those of all active raters. */
    boolean isComplete() {
        int needed = activeRaters();
        for (int row = 0; row < counts.length; row++) {
            if (ratingsOf(row) != 0 && ratingsOf(row) != needed) {
                return false;
            }
        }
        return true;
    }

    /** Returns the number of raters with a rating. */
    int activeRaters() {
        boolean[] active = new boolean[raters];
        int number = 0;
        for (int i = 0; i < starts[counts.length]; i++) {
            number += active[who[i]] ? 0 : 1;
            active[who[i]] = true;
        }
        return number;
    }

    int raters() {
        return raters;
    }

    int size() {
        return counts.length;
    }

    long count(int row) {
        return counts[row];
    }

    long[] counts() {
        return counts;
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

    double value(int position) {
        return values[position];
    }

    double centre() {
        return centre;
    }

    double scale() {
        return scale;
    }

    double sum(int row) {
        double sum = 0;
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            sum += values[i];
        }
        return sum;
    }

    double squares(int row) {
        double sum = 0;
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            sum += values[i] * values[i];
        }
        return sum;
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
}
