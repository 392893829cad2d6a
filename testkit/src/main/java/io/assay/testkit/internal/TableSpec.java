package io.assay.testkit.internal;

import io.assay.core.Scale;
import io.assay.core.resample.RandomStream;
import io.assay.testkit.RaterHabit;
import java.util.List;
import java.util.stream.Stream;

/**
 * What tables of ratings to draw.
 *
 * @param minUnits at least 0
 * @param maxUnits at least {@code minUnits}
 * @param minRaters at least 0
 * @param maxRaters at least {@code minRaters}
 * @param minMissing least chance of a rating to be missing, in [0, 1]
 * @param maxMissing largest chance of a rating to be missing, in [0, 1]
 * @param minAgreement least agreement beyond chance of careful raters, in [0, 1]
 * @param maxAgreement largest agreement beyond chance of careful raters, in [0, 1]
 * @param minSpammers at least 0
 * @param maxSpammers at least {@code minSpammers}
 * @param habits of raters who are no spammers, at least one
 * @param scales to choose from, at least one
 * @param lowest lowest value on interval scales
 * @param highest highest value on interval and ratio scales
 */
public record TableSpec(
        int minUnits,
        int maxUnits,
        int minRaters,
        int maxRaters,
        double minMissing,
        double maxMissing,
        double minAgreement,
        double maxAgreement,
        int minSpammers,
        int maxSpammers,
        List<RaterHabit> habits,
        List<Scale> scales,
        int lowest,
        int highest) {
    /** Every kind of scale, open and declared. */
    public static final List<Scale> ALL_SCALES = List.of(
            Scale.ordinal(1, 5),
            Scale.nominal("no", "yes"),
            Scale.nominal("a", "b", "c"),
            Scale.nominal(),
            Scale.ordinal("low", "middle", "high"),
            Scale.ordinal(),
            Scale.interval(),
            Scale.ratio(),
            Scale.circular(24));

    /** Small tables of every kind: 1 to 30 units, 1 to 6 raters, up to half of the ratings missing, at most one spammer. */
    public static final TableSpec DEFAULT = new TableSpec(
            1,
            30,
            1,
            6,
            0,
            0.5,
            0,
            1,
            0,
            1,
            List.of(RaterHabit.CAREFUL, RaterHabit.LENIENT, RaterHabit.SEVERE, RaterHabit.CONTRARY),
            ALL_SCALES,
            -100,
            100);

    /**
     * {@return a table}
     *
     * @param random moved on
     */
    public Table draw(RandomStream random) {
        return new TableDraw(this, random).table();
    }

    /** {@return tables at the limits: the smallest and largest, without variation, without agreement, without ratings} */
    public List<Table> edges() {
        return new TableEdges(this).all();
    }

    /**
     * {@return tables that say less, within the limits of size and scale; the boldest first}
     *
     * @param table of this specification
     */
    public Stream<Table> smaller(Table table) {
        return new SmallerTables(table, this).all();
    }
}
