package io.assay.agreement.compare;

import io.assay.core.resample.Bootstrap;

/** How a comparison tells its uncertainty. */
record Settings(Way way, int replicates, double confidence, long seed) {
    static final Settings DEFAULT = new Settings(Way.DEFAULT, 1000, 0.95, 1);

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
        return new Settings(newWay, replicates, confidence, seed);
    }

    Settings replicates(int newReplicates) {
        Way resampled = way == Way.PERCENTILE ? way : Way.BCA;
        return new Settings(resampled, newReplicates, confidence, seed);
    }

    Settings confidence(double newConfidence) {
        return new Settings(way, replicates, newConfidence, seed);
    }

    Settings seed(long newSeed) {
        return new Settings(way, replicates, confidence, newSeed);
    }
}
