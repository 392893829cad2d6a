package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.resample.Bootstrap;
import io.assay.core.resample.RandomStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How many replicates, and the limits they give: what resampling methods share that do not draw single units. */
record Replicates(int count, double confidence, long seed) {
    private static final int FEWEST = 20;

    Replicates {
        Bootstrap.percentile(count, confidence, seed);
    }

    /**
     * Draws every replicate from its own stream, so that the figures do not depend on the threads; sorted, NaN left
     * out.
     */
    double[] draw(Supplier<ToDoubleFunction<RandomStream>> perTask) {
        double[] values = new double[count];
        int tasks = Math.min(count, 4 * Runtime.getRuntime().availableProcessors());
        IntStream.range(0, tasks).parallel().forEach(task -> {
            ToDoubleFunction<RandomStream> replicate = perTask.get();
            for (int b = (int) ((long) count * task / tasks); b < (long) count * (task + 1) / tasks; b++) {
                values[b] = replicate.applyAsDouble(RandomStream.of(seed, b));
            }
        });
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    }

    /** Returns the reason if too few replicates are defined, or all are the same. */
    Optional<String> tooLittle(double[] defined) {
        if (defined.length < Math.max(FEWEST, count / 2)) {
            return Optional.of("the coefficient was undefined in " + (count - defined.length) + " of " + count
                    + " bootstrap replicates, so there is too little variation to tell");
        }
        return defined[0] == defined[defined.length - 1]
                ? Optional.of(
                        "every bootstrap replicate gives the same figure, so there is too little variation to tell"
                                + " how uncertain it is; rate more units")
                : Optional.empty();
    }

    Estimate with(Estimate figure, double lower, double upper, int defined, String method) {
        return figure.withInterval(new Interval(
                lower, upper, confidence, method, Optional.of(new Interval.Resampling(count, count - defined, seed))));
    }

    double lowerTail() {
        return (1 - confidence) / 2;
    }
}
