package io.assay.core.tally;

import io.assay.core.UnitRatings;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A small additive state: filled unit by unit, merged, then finished into a figure by the recipe that made it.
 *
 * <p>Laws, for all tallies of one frame: {@code fresh()} is an identity of {@code merge}; {@code merge} is associative and commutative;
 * tallies of parts merge to the tally of the whole; adding a unit with weight {@code k} is adding it {@code k} times;
 * reading what a tally wrote is merging it. Integer tallies
 * keep the laws to the bit, real-valued ones to rounding. Mutable; one writer.
 *
 * @param <T> the tally itself
 */
public interface Tally<T extends Tally<T>> {
    /**
     * Adds a unit with all its ratings.
     *
     * @param unit not modified, not kept
     * @param weight how many such units, at least 0
     */
    void add(UnitRatings unit, long weight);

    /**
     * Adds what another tally holds.
     *
     * @param other not modified
     * @throws IllegalArgumentException if the other tally has a different frame
     */
    void merge(T other);

    /** {@return what was agreed on before the pass; units added must be coded alike} */
    Frame frame();

    /** {@return an empty tally of the same frame} */
    T fresh();

    /**
     * Writes what the tally holds, without the frame: what is shipped between machines and kept between runs.
     *
     * @param out where to
     * @throws IOException if it cannot be written
     */
    void write(DataOutput out) throws IOException;

    /**
     * Adds what a tally of the same kind and frame wrote, as {@link #merge} would add that tally.
     *
     * @param in where from
     * @throws IOException if it cannot be read, or was written by another kind of tally or another version
     */
    void read(DataInput in) throws IOException;
}
