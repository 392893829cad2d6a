package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import io.assay.core.tally.Tally;
import java.util.stream.Collector;

/**
 * A coefficient finished from an additive tally, so that it can be computed in parallel, over a stream, or on a cluster.
 *
 * @param <T> the tally
 */
public interface AdditiveCoefficient<T extends Tally<T>> extends Coefficient {
    /**
     * {@return an empty tally}
     *
     * @param frame what all parts of the data agree on
     * @throws IllegalArgumentException if the coefficient {@link #needsCounts needs counts} that the frame does not have
     */
    T tally(Frame frame);

    /**
     * {@return whether data of a frame take two passes: a first that counts their values, and a second whose frame has the counts} The
     * first is a {@link io.assay.core.tally.ValueTally}, and {@link Frame#withCounts} takes what it found. By default one pass is enough.
     *
     * @param frame what all parts of the data agree on
     */
    default boolean needsCounts(Frame frame) {
        return false;
    }

    /**
     * {@return the figure, without an interval}
     *
     * @param tally all units; not modified
     */
    Estimate finish(T tally);

    /**
     * {@return a collector of units, each added once} Parallel streams are supported, and over integer tallies they give the same bits. Each
     * unit of the stream has a cursor of its own, as {@link Frame#cursor} makes.
     *
     * @param frame what all units agree on
     * @throws IllegalArgumentException when collecting, if the coefficient {@link #needsCounts needs counts} that the frame does
     *     not have
     */
    default Collector<UnitRatings, T, Estimate> collector(Frame frame) {
        return Collector.of(
                () -> tally(frame),
                (tally, unit) -> tally.add(unit, 1),
                (left, right) -> {
                    left.merge(right);
                    return left;
                },
                this::finish);
    }
}
