package io.assay.core;

import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Who gave what rating to which unit: an immutable, sparse matrix of units by raters, on a declared {@link Scale}.
 *
 * <p>A missing rating is absent, never a magic number. Units and raters keep the user's ids. Storage is compressed: one
 * or two bytes per rating where there are few distinct values, so ten million ratings take some 30 to 150 MB, ids included.
 * Views copy what they keep, in time linear in the ratings.
 *
 * <p>Thread-safe. Equal if scale, ids in order, and ratings are equal.
 */
public final class RatingMatrix {
    private final Scale scale;
    private final Ids units;
    private final Ids raters;
    private final Dictionary dictionary;
    private final Cells cells;
    /** Kept once asked for, since many coefficients ask; made twice by two threads, they are equal. */
    private volatile @Nullable DistinctUnits distinctUnits;

    private volatile @Nullable DistinctUnits distinctRows;

    RatingMatrix(Scale scale, Ids units, Ids raters, Dictionary dictionary, Cells cells) {
        this.scale = scale;
        this.units = units;
        this.raters = raters;
        this.dictionary = dictionary;
        this.cells = cells;
    }

    /**
     * {@return a builder that takes ratings one by one, in any order}
     *
     * @param scale what every rating is checked against
     */
    public static RatingMatrixBuilder builder(Scale scale) {
        return new RatingMatrixBuilder(scale);
    }

    /**
     * {@return a matrix of numbers} Units are called {@code 1, 2, …} and raters {@code R1, R2, …}; there are as many
     * raters as the longest row has columns.
     *
     * @param scale the scale; on a nominal scale numbers are category names
     * @param values one row per unit, one column per rater, NaN where a rating is missing; rows may be shorter; not
     *     modified
     * @throws IllegalArgumentException if a value is infinite or not on the scale
     */
    public static RatingMatrix of(Scale scale, double[][] values) {
        int raters = Arrays.stream(values).mapToInt(row -> row.length).max().orElse(0);
        Ids unitIds = Ids.numbered("", values.length);
        Ids raterIds = Ids.numbered("R", raters);
        Assembler assembler = new Assembler(scale);
        RatingReader reader = new RatingReader(scale, assembler.values());
        for (int u = 0; u < values.length; u++) {
            for (int r = 0; r < values[u].length; r++) {
                double given = values[u][r];
                if (!Double.isNaN(given)) {
                    double value = reader.numberOrNaN(given);
                    // Names are made only for the message.
                    assembler.add(
                            u, r, Double.isNaN(value) ? reader.number(given, unitIds.get(u), raterIds.get(r)) : value);
                }
            }
        }
        return assembler.build(unitIds, raterIds, DuplicatePolicy.FIRST);
    }

    /**
     * {@return a matrix from a Guava table of unit, rater and number}
     *
     * @param scale the scale; on a nominal scale numbers are category names
     * @param table units by raters; an absent cell is a missing rating
     * @throws IllegalArgumentException if an id is empty, or a value is not finite or not on the scale
     */
    public static RatingMatrix of(Scale scale, Table<String, String, ? extends Number> table) {
        RatingMatrixBuilder builder = builder(scale);
        table.rowMap()
                .forEach((unit, row) -> row.forEach((rater, value) -> builder.rate(unit, rater, value.doubleValue())));
        return builder.build();
    }

    /**
     * {@return a collector of ratings, such as the rows of a file or a table as a stream} Parallel streams give the same matrix. On scales of
     * numbers a rating's value counts, on others its label.
     *
     * @param scale how the ratings are measured
     * @throws IllegalArgumentException when collecting, if a rating does not fit the scale or a unit is rated twice by one rater
     */
    public static Collector<Rating, ?, RatingMatrix> collector(Scale scale) {
        return RatingCollector.of(scale);
    }

    /** {@return the scale of the ratings} */
    public Scale scale() {
        return scale;
    }

    /** {@return the ids of the units, unmodifiable; {@code indexOf} takes constant time} */
    public List<String> units() {
        return Collections.unmodifiableList(units);
    }

    /** {@return the ids of the raters, unmodifiable; {@code indexOf} takes constant time} */
    public List<String> raters() {
        return Collections.unmodifiableList(raters);
    }

    /** {@return the number of units, those without ratings included} */
    public int unitCount() {
        return cells.units();
    }

    /** {@return the number of raters, those without ratings included} */
    public int raterCount() {
        return cells.raters();
    }

    /** {@return the number of ratings} */
    public int ratingCount() {
        return cells.ratings();
    }

    /**
     * {@return whether ratings are stored as codes, that is positions in {@link #categories()}: always on nominal
     * scales, elsewhere up to 65,535 distinct values}
     */
    public boolean isCoded() {
        return dictionary != Dictionary.NONE;
    }

    /**
     * {@return the distinct values as text, in order: declared categories, used or not, else those found in the data,
     * numbers by size} Empty if not {@link #isCoded()}.
     */
    public List<String> categories() {
        return Collections.unmodifiableList(dictionary.labels());
    }

    /** {@return the number of {@link #categories()}} */
    public int categoryCount() {
        return dictionary.size();
    }

    /**
     * {@return the distinct values as numbers, ascending; on nominal scales 0, 1, 2, …; empty if not {@link
     * #isCoded()}}
     */
    public double[] categoryValues() {
        return dictionary.values().clone();
    }

    /**
     * {@return the largest absolute value of a rating or declared category; 0 if there is none} Takes one pass over the
     * distinct values, or over the ratings if not coded.
     */
    public double largestMagnitude() {
        double[] plain = cells.plainValues();
        double largest = 0;
        for (double value : plain == null ? dictionary.values() : plain) {
            // Comparing skips NaN, which stands for a missing rating.
            largest = Math.abs(value) > largest ? Math.abs(value) : largest;
        }
        return largest;
    }

    /** {@return a cursor to pass to {@link #load}; one per thread} */
    public UnitRatings cursor() {
        return new UnitRatings(dictionary.values(), isCoded());
    }

    /**
     * Copies the ratings of a unit into a cursor, ordered by rater.
     *
     * @param unit index of the unit, 0 to {@code unitCount() - 1}
     * @param cursor modified; from {@link #cursor()} of this matrix
     */
    public void load(int unit, UnitRatings cursor) {
        cells.load(unit, cursor);
    }

    /**
     * {@return the most ratings any unit can have in this layout, at least as many as any unit has} Takes one pass over
     * the units.
     */
    public int largestUnit() {
        return cells.largestUnit();
    }

    /**
     * Copies the values of a run of units, missing ratings left out: faster than unit by unit where only values count.
     *
     * @param from index of the first unit
     * @param to index after the last unit
     * @param values receives the values, unit after unit; at least {@code (to - from) * largestUnit()} long;
     *     modified
     * @param sizes receives the number of ratings of each unit; at least {@code to - from} long; modified
     */
    public void loadValues(int from, int to, double[] values, int[] sizes) {
        cells.loadValues(from, to, values, sizes, dictionary.values());
    }

    /** {@return the units with equal ones merged} Computed in one pass on the first call, and kept unless large. */
    public DistinctUnits distinctUnits() {
        DistinctUnits known = distinctUnits;
        if (known == null) {
            DistinctUnits rows = distinctRows;
            known = rows != null && rows.isMerged() ? rows.withoutRaters() : DistinctUnits.of(this);
            distinctUnits = known.isSmall() ? known : null;
        }
        return known;
    }

    /**
     * Takes equal rows of the table of units by raters together: for statistics that ask who rated. Computed in one pass on
     * the first call, and kept unless large.
     *
     * @return the rows, who rated being known; each unit by itself where few are equal
     */
    public DistinctUnits distinctRows() {
        DistinctUnits known = distinctRows;
        if (known == null) {
            known = DistinctUnits.byRater(this);
            distinctRows = known.isSmall() ? known : null;
        }
        return known;
    }

    /** {@return every unit as a row of its own, in order: for statistics that ask which unit} */
    public DistinctUnits eachUnit() {
        return DistinctUnits.each(this);
    }

    /**
     * {@return the index of a unit, 0 to {@code unitCount() - 1}; found in constant time}
     *
     * @param unit id of the unit
     * @throws IllegalArgumentException if there is no such unit
     */
    public int unitIndex(String unit) {
        return known(units, unit, "unit");
    }

    /**
     * {@return the ratings of a unit, ordered by rater; unmodifiable}
     *
     * @param unit id of the unit
     * @throws IllegalArgumentException if there is no such unit
     */
    public List<Rating> ratingsOf(String unit) {
        UnitRatings cursor = cursor();
        load(known(units, unit, "unit"), cursor);
        List<Rating> ratings = new ArrayList<>(cursor.size());
        for (int i = 0; i < cursor.size(); i++) {
            ratings.add(rating(cursor, i));
        }
        return Collections.unmodifiableList(ratings);
    }

    /**
     * {@return the ratings given by a rater, ordered by unit; unmodifiable} Takes time linear in all ratings.
     *
     * @param rater id of the rater
     * @throws IllegalArgumentException if there is no such rater
     */
    public List<Rating> ratingsBy(String rater) {
        int wanted = known(raters, rater, "rater");
        List<Rating> ratings = new ArrayList<>();
        UnitRatings cursor = cursor();
        for (int u = 0; u < unitCount(); u++) {
            load(u, cursor);
            for (int i = 0; i < cursor.size(); i++) {
                if (cursor.rater(i) == wanted) {
                    ratings.add(rating(cursor, i));
                }
            }
        }
        return Collections.unmodifiableList(ratings);
    }

    /**
     * {@return this matrix without some raters} Units stay, even those that lose all their ratings.
     *
     * @param unwanted ids of raters; may repeat
     * @throws IllegalArgumentException if there is no such rater
     */
    public RatingMatrix withoutRaters(Collection<String> unwanted) {
        boolean[] drop = marked(raters, unwanted, "rater");
        return copied(u -> true, r -> !drop[r]);
    }

    /**
     * {@return this matrix without some units} Raters stay.
     *
     * @param unwanted ids of units; may repeat
     * @throws IllegalArgumentException if there is no such unit
     */
    public RatingMatrix withoutUnits(Collection<String> unwanted) {
        boolean[] drop = marked(units, unwanted, "unit");
        return copied(u -> !drop[u], r -> true);
    }

    /**
     * {@return only some units of this matrix, in their present order} Raters stay.
     *
     * @param wanted ids of units, in any order; may repeat
     * @throws IllegalArgumentException if there is no such unit
     */
    public RatingMatrix onlyUnits(Collection<String> wanted) {
        boolean[] keep = marked(units, wanted, "unit");
        return copied(u -> keep[u], r -> true);
    }

    /**
     * {@return the ratings of this matrix and another on the same scale} This one's units and raters come first.
     *
     * @param other on an equal scale; units and raters of the same id are the same
     * @throws IllegalArgumentException if the scales differ
     * @throws DuplicateRatingException if both hold a rating of the same unit by the same rater
     */
    public RatingMatrix merge(RatingMatrix other) {
        return merge(other, DuplicatePolicy.REJECT);
    }

    /**
     * {@return the ratings of this matrix and another on the same scale, this one's coming first}
     *
     * @param other on an equal scale; units and raters of the same id are the same
     * @param onDuplicate what to do where both hold a rating of the same unit by the same rater
     * @throws IllegalArgumentException if the scales differ, or the policy is not possible on the scale
     * @throws DuplicateRatingException if both hold such a rating and the policy is to refuse
     */
    public RatingMatrix merge(RatingMatrix other, DuplicatePolicy onDuplicate) {
        if (!scale.equals(other.scale)) {
            throw new IllegalArgumentException("cannot merge ratings on different scales: " + scale + " and "
                    + other.scale + "; recode one of them first");
        }
        RatingMatrixBuilder builder = builder(scale).onDuplicate(onDuplicate);
        builder.addAll(this);
        builder.addAll(other);
        return builder.build();
    }

    /**
     * {@return this matrix with every rating replaced, on a new scale} This is how to merge categories, reverse an
     * item, or name levels.
     *
     * @param newScale the scale of the new ratings
     * @param recoding from old label to new one; called once per rating
     * @throws IllegalArgumentException if a new label is not on the new scale
     */
    public RatingMatrix recode(Scale newScale, Function<String, String> recoding) {
        RatingMatrixBuilder builder = builder(newScale);
        builder.declare(units, raters);
        UnitRatings cursor = cursor();
        for (int u = 0; u < unitCount(); u++) {
            load(u, cursor);
            for (int i = 0; i < cursor.size(); i++) {
                builder.rate(units.get(u), raters.get(cursor.rater(i)), recoding.apply(label(cursor, i)));
            }
        }
        return builder.build();
    }

    /**
     * {@return the numbers as rows of units and columns of raters, NaN where missing}
     *
     * @throws IllegalStateException if the table would have more than 100 million cells
     */
    public double[][] toArray() {
        if ((long) unitCount() * raterCount() > 100_000_000L) {
            throw new IllegalStateException("a dense table of " + unitCount() + " units by " + raterCount()
                    + " raters is too large; read units one by one with load(...)");
        }
        double[][] rows = new double[unitCount()][raterCount()];
        UnitRatings cursor = cursor();
        for (int u = 0; u < rows.length; u++) {
            Arrays.fill(rows[u], Double.NaN);
            load(u, cursor);
            for (int i = 0; i < cursor.size(); i++) {
                rows[u][cursor.rater(i)] = cursor.value(i);
            }
        }
        return rows;
    }

    /** {@return the ratings as a Guava table of unit, rater and label} */
    public ImmutableTable<String, String, String> toTable() {
        ImmutableTable.Builder<String, String, String> table = ImmutableTable.builder();
        UnitRatings cursor = cursor();
        for (int u = 0; u < unitCount(); u++) {
            load(u, cursor);
            for (int i = 0; i < cursor.size(); i++) {
                table.put(units.get(u), raters.get(cursor.rater(i)), label(cursor, i));
            }
        }
        return table.build();
    }

    Cells cells() {
        return cells;
    }

    private Rating rating(UnitRatings cursor, int i) {
        return new Rating(units.get(cursor.unit()), raters.get(cursor.rater(i)), label(cursor, i), cursor.value(i));
    }

    private String label(UnitRatings cursor, int i) {
        return isCoded() ? dictionary.labels().get(cursor.code(i)) : Labels.of(cursor.value(i));
    }

    private RatingMatrix copied(IntPredicate keepUnit, IntPredicate keepRater) {
        RatingMatrixBuilder builder = builder(scale);
        List<String> keptUnits = kept(units, keepUnit);
        List<String> keptRaters = kept(raters, keepRater);
        builder.declare(keptUnits, keptRaters);
        builder.addAll(this, keepUnit, keepRater);
        return builder.build();
    }

    private static List<String> kept(Ids ids, IntPredicate keep) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (keep.test(i)) {
                kept.add(ids.get(i));
            }
        }
        return kept;
    }

    private static boolean[] marked(Ids ids, Collection<String> names, String kind) {
        boolean[] marked = new boolean[ids.size()];
        for (String name : Set.copyOf(names)) {
            marked[known(ids, name, kind)] = true;
        }
        return marked;
    }

    private static int known(Ids ids, String name, String kind) {
        int index = ids.indexOf(name);
        if (index < 0) {
            String some = String.join(", ", ids.subList(0, Math.min(5, ids.size())));
            throw new IllegalArgumentException("there is no " + kind + " \"" + name + "\"; the " + ids.size()
                    + " known " + (ids.size() == 1 ? "one is " : "ones begin ") + some);
        }
        return index;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof RatingMatrix other
                && scale.equals(other.scale)
                && units.equals(other.units)
                && raters.equals(other.raters)
                && sameRatings(other);
    }

    private boolean sameRatings(RatingMatrix other) {
        UnitRatings mine = cursor();
        UnitRatings theirs = other.cursor();
        for (int u = 0; u < unitCount(); u++) {
            load(u, mine);
            other.load(u, theirs);
            if (mine.size() != theirs.size()) {
                return false;
            }
            for (int i = 0; i < mine.size(); i++) {
                boolean same =
                        mine.rater(i) == theirs.rater(i) && label(mine, i).equals(other.label(theirs, i));
                if (!same) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * scale.hashCode() + unitCount()) + ratingCount();
    }

    /** {@return a line such as {@code 1600 units x 3 raters, 4800 ratings, ordinal(1..5)}} */
    @Override
    public String toString() {
        return counted(unitCount(), "unit") + " x " + counted(raterCount(), "rater") + ", "
                + counted(ratingCount(), "rating") + ", " + scale;
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
