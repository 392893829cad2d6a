package io.assay.core;

import java.util.Arrays;
import java.util.Objects;

/**
 * The ratings of one unit, the atom of every fold: a unit is added whole or not at all.
 *
 * <p>A reusable cursor: {@link RatingMatrix#load} fills it in place, so a loop over a million units allocates nothing. Ratings that come
 * from elsewhere, unit by unit, are put in with {@link #begin} and {@link #rateCode} or {@link #rateValue}.
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

    /**
     * {@return an empty cursor over ratings that are positions among distinct values}
     *
     * @param values the distinct values, ascending; copied
     */
    public static UnitRatings coded(double... values) {
        return new UnitRatings(values.clone(), true);
    }

    /** {@return an empty cursor over ratings that are plain numbers} */
    public static UnitRatings plain() {
        return new UnitRatings(new double[0], false);
    }

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

    /**
     * Empties the cursor for the ratings of another unit, given with {@link #rateCode} or {@link #rateValue}.
     *
     * @param nextUnit the unit's index, or -1 if it has none
     * @return this cursor
     */
    public UnitRatings begin(int nextUnit) {
        start(nextUnit, 0);
        return this;
    }

    /**
     * Adds a rating by its code.
     *
     * @param rater index of the rater; the caller gives each rater once, in ascending order
     * @param code position among the distinct values
     * @return this cursor
     * @throws IllegalStateException if ratings of this cursor have no codes
     * @throws IndexOutOfBoundsException if there is no such code
     */
    public UnitRatings rateCode(int rater, int code) {
        if (!coded) {
            throw new IllegalStateException("these ratings are plain numbers without codes; use rateValue");
        }
        Objects.checkIndex(code, dictionary.length);
        grow();
        addCode(rater, code);
        return this;
    }

    /**
     * Adds a rating by its value.
     *
     * @param rater index of the rater; the caller gives each rater once, in ascending order
     * @param value a finite number
     * @return this cursor
     * @throws IllegalStateException if ratings of this cursor have codes
     */
    public UnitRatings rateValue(int rater, double value) {
        if (coded) {
            throw new IllegalStateException("these ratings have codes; use rateCode");
        }
        grow();
        addValue(rater, value);
        return this;
    }

    private void grow() {
        if (size == raters.length) {
            raters = Arrays.copyOf(raters, 2 * size);
            codes = Arrays.copyOf(codes, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
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
