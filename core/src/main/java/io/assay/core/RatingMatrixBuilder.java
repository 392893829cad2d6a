package io.assay.core;

import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * Collects ratings and builds a {@link RatingMatrix}. Units and raters are numbered in the order first seen.
 *
 * <p>Adding is constant time, building linear. Not thread-safe. A builder builds once and takes nothing more after that.
 */
public final class RatingMatrixBuilder {
    private final Scale scale;
    private final Ids.Stored units = new Ids.Stored();
    private final Ids.Stored raters = new Ids.Stored();
    private final Assembler assembler;
    private final RatingReader reader;
    private DuplicatePolicy policy = DuplicatePolicy.REJECT;
    private boolean built;

    RatingMatrixBuilder(Scale scale) {
        this.scale = scale;
        this.assembler = new Assembler(scale);
        this.reader = new RatingReader(scale, assembler.values());
    }

    /**
     * Says what to do when one rater rates one unit twice; the default is to refuse.
     *
     * @param newPolicy replaces the policy set before, for ratings already added too
     * @return this builder
     * @throws IllegalArgumentException if {@code MEAN} is asked for on a scale where a mean is not a rating
     */
    public RatingMatrixBuilder onDuplicate(DuplicatePolicy newPolicy) {
        boolean hasMeans = scale instanceof Scale.Interval || scale instanceof Scale.Ratio;
        if (newPolicy == DuplicatePolicy.MEAN && !hasMeans) {
            throw new IllegalArgumentException("the mean of two ratings is not a rating on the " + scale.name()
                    + " scale; choose FIRST, LAST or SEPARATE_RATER");
        }
        policy = newPolicy;
        return this;
    }

    /**
     * Adds a number.
     *
     * @param unit id of the unit, not empty
     * @param rater id of the rater, not empty
     * @param value finite and on the scale; on an open nominal scale, the category of that name
     * @return this builder
     * @throws IllegalArgumentException if an id is empty, or the value is not finite or not on the scale
     * @throws IllegalStateException if the matrix is built already
     */
    public RatingMatrixBuilder rate(String unit, String rater, double value) {
        check(unit, rater);
        return add(unit, rater, reader.number(value, unit, rater));
    }

    /**
     * Adds a category, a level's name, or a number as text.
     *
     * @param unit id of the unit, not empty
     * @param rater id of the rater, not empty
     * @param label a category or level of the scale; a number on numeric scales
     * @return this builder
     * @throws IllegalArgumentException if an id is empty or the label is not on the scale
     * @throws IllegalStateException if the matrix is built already
     */
    public RatingMatrixBuilder rate(String unit, String rater, String label) {
        check(unit, rater);
        return add(unit, rater, reader.label(label, unit, rater));
    }

    /**
     * {@return the index of a unit, making it known} Readers of many ratings look an id up once and then use {@link
     * #rateEncoded}.
     *
     * @param unit id of the unit, not empty
     * @throws IllegalArgumentException if the id is empty
     * @throws IllegalStateException if the matrix is built already
     */
    public int unitIndex(String unit) {
        check(unit, "-");
        return units.intern(unit);
    }

    /**
     * {@return the index of a rater, making them known}
     *
     * @param rater id of the rater, not empty
     * @throws IllegalArgumentException if the id is empty
     * @throws IllegalStateException if the matrix is built already
     */
    public int raterIndex(String rater) {
        check("-", rater);
        return raters.intern(rater);
    }

    /**
     * {@return what stands for a category, a level's name, or a number as text in {@link #rateEncoded}; NaN if it is
     * not on the scale} On an open nominal scale every label but the empty one becomes a category.
     *
     * @param label a category or level of the scale; a number on numeric scales
     */
    public double encode(String label) {
        try {
            return reader.label(label, "-", "-");
        } catch (IllegalArgumentException e) {
            return Double.NaN;
        }
    }

    /**
     * {@return what stands for a number in {@link #rateEncoded}; NaN if it is not finite or not on the scale}
     *
     * @param number a number on the scale; on an open nominal scale, the category of that name
     */
    public double encode(double number) {
        try {
            return reader.number(number, "-", "-");
        } catch (IllegalArgumentException e) {
            return Double.NaN;
        }
    }

    /**
     * Adds a rating by index.
     *
     * @param unit from {@link #unitIndex}
     * @param rater from {@link #raterIndex}
     * @param encoded from {@link #encode(String)} of this builder, not NaN; not checked again against the scale
     * @return this builder
     * @throws IndexOutOfBoundsException if there is no such unit or rater
     * @throws IllegalArgumentException if {@code encoded} is NaN
     * @throws IllegalStateException if the matrix is built already
     */
    public RatingMatrixBuilder rateEncoded(int unit, int rater, double encoded) {
        checkOpen();
        Objects.checkIndex(unit, units.size());
        Objects.checkIndex(rater, raters.size());
        if (Double.isNaN(encoded)) {
            throw new IllegalArgumentException("NaN is not a rating; leave a missing rating out");
        }
        assembler.add(unit, rater, encoded);
        return this;
    }

    /**
     * Begins to take ratings unit by unit, for more of them than fit into memory as they come: only the matrix itself is held. Raters
     * are those known by now. Nothing else can be added to this builder after that.
     *
     * @param encoded every value that ratings may have, from {@link #encode(String)} of this builder; not modified
     * @param unitCount how many units will come
     * @param ratingCount how many ratings will come
     * @return what takes the ratings
     * @throws IllegalArgumentException if a value is NaN, or there are more than 65,535 different ones
     * @throws IllegalStateException if the matrix is built already, or ratings or units were added
     */
    public UnitByUnit unitByUnit(double[] encoded, int unitCount, int ratingCount) {
        checkOpen();
        if (assembler.hasRatings() || !units.isEmpty()) {
            throw new IllegalStateException("ratings were added to this builder; start a new one to add unit by unit");
        }
        built = true;
        raters.trim();
        return new UnitByUnit(scale, raters, assembler.values(), encoded, unitCount, ratingCount);
    }

    /**
     * Makes a unit known, so that it is counted even if nobody rates it.
     *
     * @param unit id of the unit, not empty
     * @return this builder
     * @throws IllegalArgumentException if the id is empty
     * @throws IllegalStateException if the matrix is built already
     */
    public RatingMatrixBuilder unit(String unit) {
        check(unit, "-");
        units.intern(unit);
        return this;
    }

    /**
     * Makes a rater known, so that they are counted even if they rate nothing.
     *
     * @param rater id of the rater, not empty
     * @return this builder
     * @throws IllegalArgumentException if the id is empty
     * @throws IllegalStateException if the matrix is built already
     */
    public RatingMatrixBuilder rater(String rater) {
        check("-", rater);
        raters.intern(rater);
        return this;
    }

    /**
     * {@return the matrix of all ratings added} Can be called once.
     *
     * @throws DuplicateRatingException if a rater rated a unit twice and the policy is to refuse
     * @throws IllegalArgumentException if {@code SEPARATE_RATER} would make a rater whose id the data already have
     * @throws IllegalStateException if called a second time
     */
    public RatingMatrix build() {
        checkOpen();
        built = true;
        RatingMatrix matrix = assembler.build(units, raters, policy);
        units.trim();
        raters.trim();
        return matrix;
    }

    void declare(List<String> unitIds, List<String> raterIds) {
        unitIds.forEach(units::intern);
        raterIds.forEach(raters::intern);
    }

    void addAll(RatingMatrix matrix) {
        declare(matrix.units(), matrix.raters());
        addAll(matrix, u -> true, r -> true);
    }

    /** Adds the ratings of a matrix on the same scale, without writing and reading their text. */
    void addAll(RatingMatrix matrix, IntPredicate keepUnit, IntPredicate keepRater) {
        UnitRatings cursor = matrix.cursor();
        int[] raterIndex = matrix.raters().stream().mapToInt(raters::indexOf).toArray();
        boolean nominal = scale instanceof Scale.Nominal;
        List<String> labels = matrix.categories();
        for (int u = 0; u < matrix.unitCount(); u++) {
            if (!keepUnit.test(u)) {
                continue;
            }
            matrix.load(u, cursor);
            int unit = units.indexOf(matrix.units().get(u));
            for (int i = 0; i < cursor.size(); i++) {
                if (keepRater.test(cursor.rater(i))) {
                    double value = nominal ? assembler.values().labelCode(labels.get(cursor.code(i))) : cursor.value(i);
                    assembler.add(unit, raterIndex[cursor.rater(i)], value);
                }
            }
        }
    }

    private RatingMatrixBuilder add(String unit, String rater, double value) {
        assembler.add(units.intern(unit), raters.intern(rater), value);
        return this;
    }

    /** The matrix shares the ids, so nothing may be added once it is built. */
    private void checkOpen() {
        if (built) {
            throw new IllegalStateException("this builder has built its matrix; start a new one");
        }
    }

    private void check(String unit, String rater) {
        checkOpen();
        if (unit.isEmpty() || rater.isEmpty()) {
            throw new IllegalArgumentException("a rating needs a unit and a rater, but was given unit \"" + unit
                    + "\" and rater \"" + rater + "\"");
        }
    }
}
