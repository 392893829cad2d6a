package io.assay.cli;

import io.assay.core.resample.Bootstrap;
import picocli.CommandLine.Option;

/** Options of a bootstrap that a verb cannot do without. */
final class ResamplingOptions {
    @Option(
            names = "--bootstrap",
            paramLabel = "N",
            description = "Bootstrap replicates behind the intervals, at least 20. Default: ${DEFAULT-VALUE}.")
    int bootstrap = 1000;

    @Option(
            names = "--confidence",
            paramLabel = "LEVEL",
            description = "Confidence level of the intervals. Default: ${DEFAULT-VALUE}.")
    double confidence = 0.95;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the bootstrap; the same seed gives the same report. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    /** Refuses what no bootstrap can do, before a large file is read. */
    void check() {
        StudyOptions.between(0, confidence, 1, "--confidence");
        try {
            Bootstrap.bca(bootstrap, confidence, seed);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }
}
