package io.assay.core;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes ratings that come unit by unit, and within a unit by rater, and lays them out at once: beside the matrix itself it holds
 * nothing, and the ids of units may stay outside of memory. For readers of data that were put in order before.
 *
 * <p>A hundred million ratings by a few raters take 100 to 350 MB. Not thread-safe. Comes from {@link RatingMatrixBuilder#unitByUnit}.
 */
public final class UnitByUnit {
    private final Scale scale;
    private final Ids raters;
    private final Dictionary dictionary;
    /** Stored code of each value. */
    private final int[] stored;

    private final int units;
    private final int ratings;
    private final int @Nullable [] offsets;
    private final @Nullable Column who;
    private final Column codes;
    private int unit = -1;
    private int written;
    private int lastRater = -1;

    UnitByUnit(Scale scale, Ids raters, Values values, double[] encoded, int units, int ratings) {
        this.scale = scale;
        this.raters = raters;
        this.units = units;
        this.ratings = ratings;
        int first = values.size();
        for (double value : encoded) {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("NaN is not a rating; leave a missing rating out");
            }
            values.add(value);
        }
        if (!values.isCoded()) {
            throw new IllegalArgumentException("ratings have more than " + Values.MOST_CODED
                    + " different values, which cannot be taken unit by unit; use the builder itself");
        }
        this.dictionary = values.dictionary();
        this.stored = new int[encoded.length];
        for (int i = 0; i < stored.length; i++) {
            stored[i] = dictionary.place(values.code(first + i)) + 1;
        }
        int width = Column.width(dictionary.size());
        long denseBytes = (long) units * raters.size() * width;
        long sparseBytes = 4L * units + (long) ratings * (width + Column.width(raters.size() - 1));
        boolean dense = denseBytes <= sparseBytes && (long) units * raters.size() <= Integer.MAX_VALUE - 16;
        this.offsets = dense ? null : new int[units + 1];
        this.who = dense ? null : Column.of(ratings, raters.size() - 1);
        this.codes = Column.of(dense ? units * raters.size() : ratings, dictionary.size());
    }

    /**
     * Begins the next unit, which may stay without ratings.
     *
     * @throws IllegalStateException if all units have come
     */
    public void startUnit() {
        if (unit + 1 == units) {
            throw new IllegalStateException("more than the " + units + " units announced");
        }
        if (offsets != null && unit >= 0) {
            offsets[unit + 1] = written;
        }
        unit++;
        lastRater = -1;
    }

    /**
     * Adds a rating of the unit begun last.
     *
     * @param rater index of the rater, above that of the unit's rating before
     * @param value index of the value among those given at the beginning
     * @throws IllegalArgumentException if raters do not ascend
     * @throws IllegalStateException if no unit has begun, or all ratings have come
     * @throws IndexOutOfBoundsException if there is no such rater or value
     */
    public void rate(int rater, int value) {
        if (unit < 0 || written == ratings) {
            throw new IllegalStateException(
                    unit < 0 ? "no unit has begun" : "more than the " + ratings + " ratings announced");
        }
        if (rater <= lastRater) {
            throw new IllegalArgumentException("raters of a unit must ascend, but " + rater + " follows " + lastRater);
        }
        int cell = who == null ? unit * raters.size() + Objects.checkIndex(rater, raters.size()) : written;
        if (who != null) {
            who.set(cell, Objects.checkIndex(rater, raters.size()));
        }
        codes.set(cell, stored[value]);
        lastRater = rater;
        written++;
    }

    /**
     * {@return the matrix}
     *
     * @param unitIds ids of the units in the order in which they came, all different; asked by {@code get} and {@code indexOf}, from
     *     several threads, whenever the matrix is used, and never changed
     * @throws IllegalStateException if fewer units or ratings came than were announced
     */
    public RatingMatrix build(List<String> unitIds) {
        if (unit + 1 != units || written != ratings || unitIds.size() != units) {
            throw new IllegalStateException(units + " units and " + ratings + " ratings were announced, but "
                    + (unit + 1) + " and " + written + " came, with " + unitIds.size() + " ids");
        }
        if (offsets != null && units > 0) {
            offsets[units] = written;
        }
        Cells cells = new Cells(units, raters.size(), written, offsets, who, codes, null);
        return new RatingMatrix(scale, Ids.outside(unitIds), raters, dictionary, cells);
    }
}
