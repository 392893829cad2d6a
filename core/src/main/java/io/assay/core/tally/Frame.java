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

    private Frame(Scale scale, int raters, double[] values, boolean coded, List<String> labels) {
        this.scale = scale;
        this.raters = raters;
        this.values = values;
        this.coded = coded;
        this.labels = labels;
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
