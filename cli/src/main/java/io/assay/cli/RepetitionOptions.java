package io.assay.cli;

import io.assay.study.simulate.Repetitions;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How often a simulation is repeated. */
final class RepetitionOptions {
    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Runs that the figures are means of; intervals need two. Default: ${DEFAULT-VALUE}.")
    int runs = 20;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of all runs; the same seed gives the same report. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Runs at once; any number gives the same figures. Default: one per processor.")
    @Nullable Integer threads;

    @Option(
            names = "--confidence",
            paramLabel = "LEVEL",
            description = "Confidence level of the intervals. Default: ${DEFAULT-VALUE}.")
    double confidence = 0.95;

    /** Simulates, showing a person how many runs are done; options out of range are the user's to put right. */
    <T> T simulate(Terminal terminal, Function<Repetitions, T> simulation) {
        AtomicLong done = new AtomicLong();
        return Compute.with(
                terminal,
                "simulating",
                runs,
                done::get,
                () -> simulation.apply(repetitions().watchedBy(done::incrementAndGet)));
    }

    private Repetitions repetitions() {
        Repetitions repetitions = Repetitions.of(runs, seed).confidence(confidence);
        return threads == null ? repetitions : repetitions.threads(threads);
    }
}
