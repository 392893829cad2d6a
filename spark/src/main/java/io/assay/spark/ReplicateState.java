package io.assay.spark;

import io.assay.agreement.AdditiveCoefficient;
import io.assay.core.UnitRatings;
import io.assay.core.resample.PoissonReplicates;
import io.assay.core.tally.Frame;
import io.assay.core.tally.Tally;
import io.assay.core.tally.ValueTally;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The tally of all units and one for each bootstrap replicate; of the latter only the figures leave the cluster, if there are any. */
final class ReplicateState<T extends Tally<T>> implements State {
    private final T whole;
    private final PoissonReplicates<T> replicates;
    private final @Nullable ToDoubleFunction<T> figure;

    private ReplicateState(T whole, PoissonReplicates<T> replicates, @Nullable ToDoubleFunction<T> figure) {
        this.whole = whole;
        this.replicates = replicates;
        this.figure = figure;
    }

    static <T extends Tally<T>> ReplicateState<T> of(
            AdditiveCoefficient<T> coefficient, Frame frame, int replicates, long seed) {
        T empty = coefficient.tally(frame);
        return new ReplicateState<>(
                empty,
                coefficient.usesRaters()
                        ? PoissonReplicates.of(empty, replicates, seed)
                        : PoissonReplicates.ofRatingsOnly(empty, replicates, seed),
                tally -> coefficient.finish(tally).orNaN());
    }

    /** Each replicate has a frame of its own. */
    static <T extends Tally<T>> ReplicateState<T> ofEach(
            AdditiveCoefficient<T> coefficient, Frame frame, List<Frame> replicates, long seed) {
        return new ReplicateState<>(
                coefficient.tally(frame),
                PoissonReplicates.ofEach(
                        replicates.stream().map(coefficient::tally).toList(), !coefficient.usesRaters(), seed),
                tally -> coefficient.finish(tally).orNaN());
    }

    /** How often values occur, for a pass after this. */
    static ReplicateState<ValueTally> ofValues(Frame frame, int replicates, long seed) {
        ValueTally empty = ValueTally.of(frame);
        return new ReplicateState<>(empty, PoissonReplicates.ofRatingsOnly(empty, replicates, seed), null);
    }

    T whole() {
        return whole;
    }

    List<T> replicates() {
        return replicates.tallies();
    }

    @Override
    public void add(long key, UnitRatings unit) {
        whole.add(unit, 1);
        replicates.add(key, unit);
    }

    @Override
    public void read(DataInput in) throws IOException {
        whole.read(in);
        replicates.read(in);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        whole.write(out);
        replicates.write(out);
    }

    @Override
    public void result(DataOutput out) throws IOException {
        whole.write(out);
        if (figure == null) {
            replicates.write(out);
            return;
        }
        for (double value : replicates.values(figure)) {
            out.writeDouble(value);
        }
    }

    static double[] values(DataInput in, int replicates) throws IOException {
        double[] values = new double[replicates];
        for (int b = 0; b < replicates; b++) {
            values[b] = in.readDouble();
        }
        return values;
    }
}
