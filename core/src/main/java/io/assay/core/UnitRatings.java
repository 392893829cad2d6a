package io.assay.core;

import java.util.Arrays;

/**
 * The ratings of one unit, the atom of every fold: a unit is added whole or not at all.
 *
 * <p>A reusable cursor: {@link RatingMatrix#load} fills it in place, so a loop over a million units allocates nothing.
 * Not thread-safe; each thread takes its own from {@link RatingMatrix#cursor()}.
 */
public final class UnitRatings {
    private final double[] dictionary;
    private final boolean coded;
    private int unit = -1;
    private int size;
    private int[] raters = new int[8];
    private int[] codes = new int[8];
    private double[] values = new double[8];

    UnitRatings(double[] dictionary, boolean coded) {
        this.dictionary = dictionary;
        this.coded = coded;
    }

    /** {@return the unit's index in the matrix, or -1 if this is a pattern shared by several units} */
    public int unit() {
        return unit;
    }

    /** {@return the number of ratings} */
    public int size() {
        return size;
    }

    /** {@return whether ratings have codes, that is positions among the distinct values of the matrix} */
    public boolean isCoded() {
        return coded;
    }

    /**
     * {@return the index of the rater who gave a rating; without meaning if {@link #unit()} is -1}
     *
     * @param i 0 to {@code size() - 1}
     */
    public int rater(int i) {
        return raters[i];
    }

    /**
     * {@return the code of a rating; meaningful only if {@link #isCoded()}}
     *
     * @param i 0 to {@code size() - 1}
     */
    public int code(int i) {
        return codes[i];
    }

    /**
     * {@return the value of a rating; on nominal scales, its code}
     *
     * @param i 0 to {@code size() - 1}
     */
    public double value(int i) {
        return coded ? dictionary[codes[i]] : values[i];
    }

    void start(int nextUnit, int room) {
        unit = nextUnit;
        size = 0;
        if (room > raters.length) {
            int wider = Math.max(room, 2 * raters.length);
            raters = Arrays.copyOf(raters, wider);
            codes = Arrays.copyOf(codes, wider);
            values = Arrays.copyOf(values, wider);
        }
    }

    void addCode(int rater, int code) {
        raters[size] = rater;
        codes[size++] = code;
    }

    void setCode(int i, int code) {
        codes[i] = code;
    }

    void set(int i, int rater, int code) {
        raters[i] = rater;
        codes[i] = code;
    }

    void addValue(int rater, double value) {
        raters[size] = rater;
        values[size++] = value;
    }
}
