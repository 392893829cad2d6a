package io.assay.core.tally;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
import java.util.Arrays;
import java.util.List;

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

    private Frame(Scale scale, int raters, double[] values, boolean coded, List<String> labels) {
        this(scale, raters, values, coded, labels, 0, 1);
    }

    private Frame(
            Scale scale,
            int raters,
            double[] values,
            boolean coded,
            List<String> labels,
            double centre,
            double largest) {
        this.scale = scale;
        this.raters = raters;
        this.values = values;
        this.coded = coded;
        this.labels = labels;
        this.centre = centre;
        this.largest = largest;
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
        if (raters < 0) {
            throw new IllegalArgumentException("the number of raters must not be negative, but was " + raters);
        }
        boolean categorical = scale.name().equals("nominal") || scale.name().equals("ordinal");
        if (!categorical) {
            return new Frame(scale, raters, new double[0], false, List.of());
        }
        if (scale.categories().isEmpty()) {
            throw new IllegalArgumentException("the categories of the " + scale.name()
                    + " scale are not declared, so parts of the data could not agree on their codes; declare them");
        }
        return of(RatingMatrix.builder(scale).build()).withRaters(raters);
    }

    /**
     * {@return the same frame for another number of raters}
     *
     * @param newRaters at least 0
     */
    public Frame withRaters(int newRaters) {
        return new Frame(scale, newRaters, values, coded, labels, centre, largest);
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
        return new Frame(scale, raters, values, coded, labels, newCentre, newLargest);
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
                : new Frame(matrix.scale(), matrix.raterCount(), distinctValues(matrix), true, List.of());
    }

    private static double[] distinctValues(RatingMatrix matrix) {
        double[] all = new double[matrix.ratingCount()];
        UnitRatings unit = matrix.cursor();
        int next = 0;
        for (int u = 0; u < matrix.unitCount(); u++) {
            matrix.load(u, unit);
            for (int i = 0; i < unit.size(); i++) {
                all[next++] = unit.value(i);
            }
        }
        Arrays.parallelSort(all);
        int kept = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[kept - 1]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
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
        return new Frame(of.scale, of.raters, values, coded, labels, of.centre, of.largest);
    }

    /** Returns an empty frame. */
    static Frame bare(Scale scale, int raters, double centre, double largest) {
        return new Frame(scale, raters, new double[0], false, List.of(), centre, largest);
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
     * {@return whether tallies of this frame and another may be merged: scales and distinct values are equal}
     *
     * @param other the frame of another part of the data; it may have another number of raters
     */
    public boolean isCompatibleWith(Frame other) {
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
