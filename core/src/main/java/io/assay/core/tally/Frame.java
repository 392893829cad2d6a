package io.assay.core.tally;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all partitions of the data must agree on before a fold: the scale and the codes. It also knows the number of raters.
 *
 * <p>Immutable and thread-safe.
 */
public final class Frame {
    private final Scale scale;
    private final int raters;
    private final double[] values;
    private final boolean coded;
    private final List<String> labels;
    private final double centre;
    private final double largest;
    /** How often each value occurs, if a pass before told. */
    private final long @Nullable [] counts;

    private Frame(Scale scale, int raters, double[] values, boolean coded, List<String> labels) {
        this(scale, raters, values, coded, labels, 0, 1, null);
    }

    private Frame(
            Scale scale,
            int raters,
            double[] values,
            boolean coded,
            List<String> labels,
            double centre,
            double largest,
            long @Nullable [] counts) {
        if (raters < 0) {
            throw new IllegalArgumentException("the number of raters must not be negative, but was " + raters);
        }
        this.scale = scale;
        this.raters = raters;
        this.values = values;
        this.coded = coded;
        this.labels = labels;
        this.centre = centre;
        this.largest = largest;
        this.counts = counts;
    }

    /**
     * {@return the frame of ratings on a scale that tells beforehand what they can be} Ratings in declared categories or levels have
     * codes in their order; numbers on interval, ratio and circular scales have none.
     *
     * @param scale any but nominal and ordinal scales without declared categories
     * @param raters the number of raters, at least 0
     * @throws IllegalArgumentException if the categories are not declared, or the number is negative
     */
    public static Frame of(Scale scale, int raters) {
        if (!scale.name().equals("nominal") && !scale.name().equals("ordinal")) {
            return ofNumbers(scale, raters);
        }
        if (scale.categories().isEmpty()) {
            throw new IllegalArgumentException("the categories of the " + scale.name()
                    + " scale are not declared, so parts of the data could not agree on their codes; declare them");
        }
        return of(RatingMatrix.builder(scale).build()).withRaters(raters);
    }

    /**
     * {@return the frame of numbers that have no codes, of whichever values} {@link #withValues(double[])} tells the values later.
     *
     * @param scale of numbers, not nominal
     * @param raters the number of raters, at least 0
     * @throws IllegalArgumentException if ratings on the scale are names, or the number is negative
     */
    public static Frame ofNumbers(Scale scale, int raters) {
        if (!scale.isNumeric()) {
            throw new IllegalArgumentException("ratings on the scale " + scale + " are names and have codes");
        }
        return bare(scale, raters, 0, 1);
    }

    /**
     * {@return the same frame for another number of raters}
     *
     * @param newRaters at least 0
     */
    public Frame withRaters(int newRaters) {
        return new Frame(scale, newRaters, values, coded, labels, centre, largest, counts);
    }

    /**
     * {@return the same frame, with a number close to the mean of the ratings and the largest magnitude of one} Sums of squares are taken
     * around that number and in a unit close to that magnitude, so that they lose no digits. 0 and 1 unless given.
     *
     * @param newCentre finite
     * @param newLargest finite, at least 0
     * @throws IllegalArgumentException if a number is out of range
     */
    public Frame around(double newCentre, double newLargest) {
        if (!(Math.abs(newCentre) < Double.POSITIVE_INFINITY)
                || !(newLargest >= 0 && newLargest < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "ratings lie around a finite number and have a finite magnitude, but these were " + newCentre
                            + " and " + newLargest);
        }
        return new Frame(scale, raters, values, coded, labels, newCentre, newLargest, counts);
    }

    /**
     * {@return the frame of a matrix: its scale, raters and, where it is coded, its distinct values}
     *
     * @param matrix the ratings; not kept
     */
    public static Frame of(RatingMatrix matrix) {
        return new Frame(
                matrix.scale(), matrix.raterCount(), matrix.categoryValues(), matrix.isCoded(), matrix.categories());
    }

    /**
     * {@return the frame of a matrix with all its distinct values known} Takes one more pass and a sort where the
     * matrix is not coded.
     *
     * @param matrix the ratings; not kept
     */
    public static Frame withValues(RatingMatrix matrix) {
        return matrix.isCoded()
                ? of(matrix)
                : new Frame(matrix.scale(), matrix.raterCount(), DistinctValues.of(matrix), true, List.of());
    }

    /**
     * {@return the same frame with its distinct values known} For numbers without codes, whose values a pass over the data found.
     *
     * @param newValues finite, ascending, distinct; copied
     * @throws IllegalStateException if the values are known already
     * @throws IllegalArgumentException if the values do not ascend
     */
    public Frame withValues(double[] newValues) {
        if (coded) {
            throw new IllegalStateException("the distinct values of " + this + " are known already");
        }
        double before = Double.NEGATIVE_INFINITY;
        for (double value : newValues) {
            if (!(value > before && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "distinct values are finite and ascend, but " + value + " came after " + before);
            }
            before = value;
        }
        return new Frame(scale, raters, newValues.clone(), true, labels, centre, largest, null);
    }

    /**
     * {@return the same frame, with how often each distinct value occurs, for a second pass that has to know} Tallies of frames with other
     * counts do not merge.
     *
     * @param newCounts in units with two or more ratings, one per value in the order of the values, each at least 0; copied
     * @throws IllegalArgumentException if there are more or fewer counts than values, or one is negative
     */
    public Frame withCounts(long[] newCounts) {
        if (newCounts.length != values.length || !coded) {
            throw new IllegalArgumentException(
                    "each distinct value needs a count, but there were " + newCounts.length + " counts for " + this);
        }
        for (long count : newCounts) {
            if (count < 0) {
                throw new IllegalArgumentException("no value occurs " + count + " times; counts are at least 0");
            }
        }
        return new Frame(scale, raters, values, true, labels, centre, largest, newCounts.clone());
    }

    /** {@return the scale of the ratings} */
    public Scale scale() {
        return scale;
    }

    /** {@return the number of raters} */
    public int raters() {
        return raters;
    }

    /** {@return whether the distinct values are known, so that ratings have codes} */
    public boolean isCoded() {
        return coded;
    }

    /** {@return the number of distinct values, used or declared; 0 if not {@link #isCoded()}} */
    public int categories() {
        return values.length;
    }

    /** {@return the distinct values, ascending; a copy, empty if not {@link #isCoded()}} */
    public double[] values() {
        return values.clone();
    }

    /** {@return whether it is known how often each distinct value occurs, as after {@link #withCounts}} */
    public boolean hasCounts() {
        return counts != null;
    }

    /** {@return how often each distinct value occurs, in their order; a copy, empty if not {@link #hasCounts}} */
    public long[] counts() {
        return counts == null ? new long[0] : counts.clone();
    }

    /** {@return a number close to the mean of the ratings, if {@link #around} gave one; otherwise 0} */
    public double centre() {
        return centre;
    }

    /** {@return the largest magnitude of a rating, if {@link #around} gave one; otherwise 1} */
    public double largest() {
        return largest;
    }

    /** {@return an empty cursor for units of this frame} */
    public UnitRatings cursor() {
        return coded ? UnitRatings.coded(values) : UnitRatings.plain();
    }

    /** {@return the frame in bytes, for another machine; {@link #ofBytes} reads them} */
    public byte[] toBytes() {
        return FrameBytes.of(this);
    }

    /**
     * {@return the frame that was written}
     *
     * @param bytes from {@link #toBytes}; not modified
     * @throws IllegalArgumentException if the bytes are not those of a frame, or of another version
     */
    public static Frame ofBytes(byte[] bytes) {
        return FrameBytes.read(bytes);
    }

    /** Puts a frame together again. */
    static Frame restored(Frame of, double[] values, boolean coded, List<String> labels) {
        return new Frame(of.scale, of.raters, values, coded, labels, of.centre, of.largest, null);
    }

    /** Returns an empty frame. */
    static Frame bare(Scale scale, int raters, double centre, double largest) {
        return new Frame(scale, raters, new double[0], false, List.of(), centre, largest, null);
    }

    /** Returns the labels; empty if they are the values as text. */
    List<String> labels() {
        return labels;
    }

    /**
     * {@return the value with a code, as text}
     *
     * @param code 0 to {@code categories() - 1}
     */
    public String label(int code) {
        return labels.isEmpty() ? Double.toString(values[code]) : labels.get(code);
    }

    /**
     * {@return the code of a rating in this frame: its place among the distinct values} Negative if neither the unit
     * nor the frame is coded.
     *
     * @param unit a unit of the matrix the frame was made for
     * @param i 0 to {@code unit.size() - 1}
     */
    public int code(UnitRatings unit, int i) {
        return unit.isCoded() ? unit.code(i) : Arrays.binarySearch(values, unit.value(i));
    }

    /**
     * {@return whether tallies of this frame and another may be merged: scales, distinct values and their counts are equal}
     *
     * @param other the frame of another part of the data; it may have another number of raters
     */
    public boolean isCompatibleWith(Frame other) {
        return hasCodesOf(other) && Arrays.equals(counts, other.counts);
    }

    /** Returns whether ratings mean the same in both frames. */
    boolean hasCodesOf(Frame other) {
        return scale.equals(other.scale)
                && coded == other.coded
                && Arrays.equals(values, other.values)
                && labels.equals(other.labels);
    }

    /** {@return a line such as {@code ordinal(1..5), 5 values, 3 raters}} */
    @Override
    public String toString() {
        return scale + ", " + (coded ? values.length + " values, " : "") + raters + " raters";
    }
}
