package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Folds;
import io.assay.core.tally.Frame;
import java.util.Collection;
import java.util.Optional;

/**
 * What alpha would be without a rater, without a unit, or with two categories merged: computed from sufficient statistics,
 * not by starting again.
 *
 * <p>All raters together cost one pass over the ratings, each unit a few steps. Immutable and thread-safe.
 */
public final class Influence {
    private final AlphaEngine engine;
    private final Estimate estimate;
    private final AlphaStatistic statistic;
    private final Optional<TableTally> table;
    private final Distance.Prepared prepared;
    private final Frame frame;

    private Influence(AlphaEngine engine) {
        this.engine = engine;
        this.estimate = engine.estimate();
        this.statistic = engine.statistic();
        this.frame = Frame.withValues(engine.ratings());
        this.table = table(engine, frame);
        this.prepared = engine.distance().prepare(counts());
    }

    static Influence of(AlphaEngine engine) {
        return new Influence(engine);
    }

    private static Optional<TableTally> table(AlphaEngine engine, Frame frame) {
        if (frame.categories() > TableTally.MOST_VALUES || !engine.ratings().isCoded()) {
            return Optional.empty();
        }
        TableTally tally = new TableTally(frame, engine.distance());
        Folds.<AlphaTally>fold(engine.units(), tally);
        return Optional.of(tally);
    }

    private ValueCounts counts() {
        if (table.isPresent()) {
            return table.get().valueCounts();
        }
        return CountTally.of(engine.units(), frame).valueCounts();
    }

    /** {@return alpha of the whole, without an interval} */
    public Estimate estimate() {
        return estimate;
    }

    /** {@return the ratings alpha was computed from} */
    public RatingMatrix ratings() {
        return engine.ratings();
    }

    /**
     * {@return alpha without each rater, in the order of the matrix; NaN where it would be undefined} Ordinal distances
     * over more than 64 values and pairwise distances cost one computation per rater.
     */
    public double[] withoutRaters() {
        return RaterRemoval.alphas(engine);
    }

    /**
     * {@return alpha without a unit; NaN if it would be undefined} A unit that is not pairable changes nothing.
     *
     * @param unit a unit of this matrix; not modified
     */
    public double without(UnitRatings unit) {
        return unit.size() < 2 ? estimate.orNaN() : statistic.without(unit);
    }

    /**
     * {@return alpha without several units, taken away from the tally of all; NaN if it would be undefined}
     *
     * @param units ids of units; may repeat
     * @throws IllegalArgumentException if there is no such unit
     */
    public double withoutUnits(Collection<String> units) {
        return engine.without(units).orNaN();
    }

    /**
     * {@return the mean squared distance between two ratings of a unit, in the units of the distance; 0 with fewer than
     * two ratings}
     *
     * @param unit a unit of this matrix; not modified
     */
    public double disagreement(UnitRatings unit) {
        int m = unit.size();
        double sum = 0;
        for (int i = 0; i < m; i++) {
            int code = frame.code(unit, i);
            for (int j = 0; j < i; j++) {
                sum += prepared.squared(code, frame.code(unit, j));
            }
        }
        return m < 2 ? 0 : 2 * sum / ((double) m * (m - 1));
    }

    /**
     * {@return the share of a unit in all observed disagreement, in [0, 1]; NaN if there is none}
     *
     * @param unit a unit of this matrix; not modified
     */
    public double share(UnitRatings unit) {
        double total = observed();
        return total > 0 ? disagreement(unit) * unit.size() / total : Double.NaN;
    }

    private double observed() {
        // With two equal-sized scales of the same distance the prepared form may be in another unit than the
        // estimate's.
        return table.map(t -> t.asCoincidences().observed(prepared) * t.ratings())
                .orElseGet(() -> estimate.observed().orElse(Double.NaN)
                        * estimate.counts().ratings());
    }

    /** {@return whether pairs of categories can be told: codes, and at most 64 distinct values} */
    public boolean hasCategories() {
        return table.isPresent();
    }

    /**
     * {@return the number of pairs of ratings of one unit that show two categories, in either order}
     *
     * @param first a code: a position in {@link RatingMatrix#categories()}
     * @param second a code; the same as {@code first} for pairs that agree
     * @throws IllegalStateException if there are no categories
     */
    public long pairs(int first, int second) {
        TableTally tally = table.orElseThrow(Influence::noCategories);
        return tally.pairs()[Math.min(first, second) * frame.categories() + Math.max(first, second)];
    }

    /**
     * {@return the share of all observed disagreement that is between two categories, in [0, 1]; NaN if there is none}
     *
     * @param first a code: a position in {@link RatingMatrix#categories()}
     * @param second another code
     * @throws IllegalStateException if there are no categories
     */
    public double share(int first, int second) {
        TableTally tally = table.orElseThrow(Influence::noCategories);
        double pairs = tally.coincidences()[Math.min(first, second) * frame.categories() + Math.max(first, second)];
        return pairs * prepared.squared(first, second) / observed();
    }

    /**
     * {@return alpha if two categories were one, named as the first; NaN if undefined}
     *
     * @param first a code: a position in {@link RatingMatrix#categories()}
     * @param second another code, never the same
     * @throws IllegalStateException if there are no categories
     */
    public double merged(int first, int second) {
        TableTally tally = table.orElseThrow(Influence::noCategories);
        return tally.asCoincidences().merged(first, second).alpha(engine.distance());
    }

    private static IllegalStateException noCategories() {
        return new IllegalStateException("pairs of categories are known for at most " + TableTally.MOST_VALUES
                + " distinct values; ask hasCategories() first");
    }
}
