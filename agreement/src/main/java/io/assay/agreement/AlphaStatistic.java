package io.assay.agreement;

import io.assay.core.UnitRatings;
import io.assay.core.resample.WeightedStatistic;

/** Alpha at any multiplicities of its distinct units, and without any one unit, from what a pass over the ratings left. */
interface AlphaStatistic extends WeightedStatistic {
    /**
     * Returns alpha without one unit of the matrix; NaN if undefined.
     *
     * @param unit with two or more ratings; not modified
     */
    double without(UnitRatings unit);

    /** Returns about how many steps one evaluation takes. */
    default double costOfReplicate() {
        return rows();
    }

    /** Returns whether leaving units out is too costly to do for all of them. */
    default boolean isLeavingOutCostly() {
        return false;
    }
}
