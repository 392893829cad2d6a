package io.assay.sampling.loop;

/** Whoever labels rows of a pool: people, or in a simulation a list of labels. */
@FunctionalInterface
public interface Labeller {
    /**
     * {@return the class of each row, from 0}
     *
     * @param rows numbers of rows of the pool
     */
    int[] label(int[] rows);
}
