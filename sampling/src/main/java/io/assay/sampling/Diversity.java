package io.assay.sampling;

/**
 * How to choose rows that differ from each other. Those of {@code Diversities} can be had ready.
 *
 * <p>Laws: as many different positions as were asked for, the same for the same candidates.
 */
@FunctionalInterface
public interface Diversity {
    /**
     * {@return positions among the candidates, in the order of choice}
     *
     * @param candidates what to choose from
     * @param budget how many to choose, from 1 to the number of candidates
     */
    int[] choose(Candidates candidates, int budget);
}
