package io.assay.spark;

import io.assay.agreement.AdditiveCoefficient;
import io.assay.core.tally.Frame;
import io.assay.core.tally.Tally;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/** The pass that fills the tallies of a coefficient, of all units and of each bootstrap replicate. */
final class TallyPass {
    /** The tallies of all replicates move as one array of bytes, which cannot be larger than 2 GB. */
    private static final long MOST_BYTES = 1_500_000_000;

    private TallyPass() {}

    static List<Passes.Part> over(
            SparkRatings ratings, CoefficientRecipe recipe, Margins margins, int replicates, long seed) {
        Broadcast<Margins> shared = JavaSparkContext.fromSparkContext(
                        ratings.session().sparkContext())
                .broadcast(margins);
        try {
            StateMaker maker = (group, frame) -> state(recipe.make(), group, frame, shared.value(), replicates, seed);
            return Passes.over(ratings, maker, "tallying units");
        } finally {
            shared.destroy();
        }
    }

    private static <T extends Tally<T>> State state(
            AdditiveCoefficient<T> coefficient, int group, Frame frame, Margins margins, int replicates, long seed) {
        Frame counted = margins.frame(group, frame);
        if (replicates == 0) {
            return State.of(coefficient.tally(counted));
        }
        List<Frame> each = margins.replicates(group, counted);
        return each.isEmpty()
                ? ReplicateState.of(coefficient, counted, replicates, seed)
                : ReplicateState.ofEach(coefficient, counted, each, seed);
    }

    /** Refuses more replicates than a machine could send. */
    static void check(Tally<?> empty, int replicates) {
        long size;
        try (DataOutputStream out = new DataOutputStream(OutputStream.nullOutputStream())) {
            empty.write(out);
            size = out.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (size * replicates > MOST_BYTES) {
            throw new IllegalArgumentException(replicates + " replicates of a tally of " + empty.frame() + " take "
                    + size * replicates + " bytes on each machine, and at most " + MOST_BYTES
                    + " can be sent; ask for " + MOST_BYTES / size + " replicates or fewer, or round the ratings");
        }
    }
}
