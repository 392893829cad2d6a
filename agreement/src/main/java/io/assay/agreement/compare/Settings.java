package io.assay.agreement.compare;

import io.assay.core.resample.Bootstrap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a comparison tells its uncertainty. */
record Settings(
        Way way,
        int replicates,
        double confidence,
        long seed,
        @Nullable Function<String, String> clusterOfUnit) {
    static final Settings DEFAULT = new Settings(Way.DEFAULT, 1000, 0.95, 1, null);

    /** The ways. */
    enum Way {
        /** BCa for paired comparisons, standard errors for independent ones. */
        DEFAULT,
        JACKKNIFE,
        BCA,
        PERCENTILE
    }

    Settings {
        Bootstrap.percentile(replicates, confidence, seed);
    }

    Settings way(Way newWay) {
        return new Settings(newWay, replicates, confidence, seed, clusterOfUnit);
    }

    Settings replicates(int newReplicates) {
        Way resampled = way == Way.PERCENTILE ? way : Way.BCA;
        return new Settings(resampled, newReplicates, confidence, seed, clusterOfUnit);
    }

    Settings confidence(double newConfidence) {
        return new Settings(way, replicates, newConfidence, seed, clusterOfUnit);
    }

    Settings seed(long newSeed) {
        return new Settings(way, replicates, confidence, newSeed, clusterOfUnit);
    }

    Settings clusters(Function<String, String> newClusterOfUnit) {
        return new Settings(way, replicates, confidence, seed, newClusterOfUnit);
    }
}
