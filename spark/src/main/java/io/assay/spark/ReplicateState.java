package io.assay.spark;

import io.assay.agreement.AdditiveCoefficient;
import io.assay.core.UnitRatings;
import io.assay.core.resample.PoissonReplicates;
import io.assay.core.tally.Frame;
import io.assay.core.tally.Tally;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The tally of all units and one for each bootstrap replicate; of the latter only the figures leave the cluster. */
final class ReplicateState<T extends Tally<T>> implements State {
    private final AdditiveCoefficient<T> coefficient;
    private final T whole;
    private final PoissonReplicates<T> replicates;

    private ReplicateState(AdditiveCoefficient<T> coefficient, T whole, PoissonReplicates<T> replicates) {
        this.coefficient = coefficient;
        this.whole = whole;
        this.replicates = replicates;
    }

    static <T extends Tally<T>> ReplicateState<T> of(
            AdditiveCoefficient<T> coefficient, Frame frame, int replicates, long seed) {
        T empty = coefficient.tally(frame);
        return new ReplicateState<>(
                coefficient,
                empty,
                coefficient.usesRaters()
                        ? PoissonReplicates.of(empty, replicates, seed)
                        : PoissonReplicates.ofRatingsOnly(empty, replicates, seed));
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
        for (double value : replicates.values(tally -> coefficient.finish(tally).orNaN())) {
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
