package io.assay.sampling.loop;

import io.assay.sampling.Strategy;

/**
 * How to choose the rows of a round. Those of {@link Queries} can be had ready.
 *
 * <p>Rows that have labels are left out by the loop.
 */
@FunctionalInterface
public interface Query {
    /**
     * {@return the strategy that chooses among the outputs of the model}
     *
     * @param round where the run stands
     */
    Strategy strategy(Round round);
}
