package io.assay.agreement.spans;

import io.assay.agreement.Distance;
import io.assay.core.resample.Bootstrap;
import java.util.List;

/** The options of {@link UnitizedAlpha}. */
record UnitizedSettings(
        Distance distance,
        List<String> levels,
        double grain,
        int replicates,
        double confidence,
        long seed,
        boolean accelerated) {
    static final UnitizedSettings DEFAULTS = new UnitizedSettings(Distance.nominal(), List.of(), 1, 0, 0.95, 1, true);

    private static final int FEWEST = 20;

    UnitizedSettings with(Distance newDistance, List<String> newLevels) {
        return new UnitizedSettings(newDistance, newLevels, grain, replicates, confidence, seed, accelerated);
    }

    UnitizedSettings withGrain(double newGrain) {
        return new UnitizedSettings(distance, levels, newGrain, replicates, confidence, seed, accelerated);
    }

    /** Checks the options of the bootstrap on the way. */
    UnitizedSettings resampled(int newReplicates, double newConfidence, long newSeed, boolean newAccelerated) {
        UnitizedSettings changed =
                new UnitizedSettings(distance, levels, grain, newReplicates, newConfidence, newSeed, newAccelerated);
        changed.plan();
        return changed;
    }

    Bootstrap plan() {
        int drawn = replicates == 0 ? FEWEST : replicates;
        return accelerated ? Bootstrap.bca(drawn, confidence, seed) : Bootstrap.percentile(drawn, confidence, seed);
    }
}
