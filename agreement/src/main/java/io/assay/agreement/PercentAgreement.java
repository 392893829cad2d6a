package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;

/**
 * Percent agreement: how often two raters of a unit give equal ratings, chance included.
 *
 * <p>The default averages over units with two or more ratings the share of equal pairs in each (Gwet 2014, section 2.3), so that every unit counts
 * the same; {@link #pooled()} takes all pairs together, each unit's weighed by 1 / (m - 1), which is one minus the
 * observed disagreement of nominal alpha. They differ as soon as units have different numbers of ratings.
 *
 * <p>A share in [0, 1]. Undefined if no unit has two ratings. It does not correct for chance: with two categories and
 * one of them rare it is high whatever the raters do. Immutable and thread-safe.
 */
public final class PercentAgreement implements Coefficient {
    static final PercentAgreement BY_UNIT = new PercentAgreement(false);
    private static final PercentAgreement POOLED = new PercentAgreement(true);

    private final boolean byRating;

    private PercentAgreement(boolean byRating) {
        this.byRating = byRating;
    }

    /**
     * Takes pairs together over units in place of averaging over units.
     *
     * @return the configuration named {@code percent-agreement-pooled}
     */
    @SuppressWarnings("MethodCanBeStatic") // reads as an option of the configuration
    public PercentAgreement pooled() {
        return POOLED;
    }

    @Override
    public String name() {
        return byRating ? "percent-agreement-pooled" : "percent-agreement";
    }

    @Override
    public Estimate of(RatingMatrix ratings) {
        DistinctUnits rows = ratings.distinctUnits();
        UnitRatings unit = rows.cursor();
        double sum = 0;
        double weights = 0;
        long units = 0;
        long used = 0;
        for (int row = 0; row < rows.size(); row++) {
            rows.load(row, unit);
            if (unit.size() >= 2) {
                double weight = (double) rows.count(row) * (byRating ? unit.size() : 1);
                sum += weight * equalPairs(unit);
                weights += weight;
                units += rows.count(row);
                used += rows.count(row) * unit.size();
            }
        }
        Estimate estimate = units == 0
                ? Estimate.undefined(name(), "no unit has two or more ratings, so nothing can be compared")
                : Estimate.of(name(), sum / weights);
        return estimate.withCounts(
                new Estimate.Counts(units, used, ratings.unitCount() - units, ratings.ratingCount() - used));
    }

    /** Share of equal pairs. */
    private static double equalPairs(UnitRatings unit) {
        int m = unit.size();
        long equal = 0;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < i; j++) {
                equal += unit.value(i) == unit.value(j) ? 1 : 0;
            }
        }
        return 2.0 * equal / ((double) m * (m - 1));
    }
}
