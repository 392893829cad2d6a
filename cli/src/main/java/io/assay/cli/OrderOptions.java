package io.assay.cli;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.io.CsvRatings;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say when ratings were given, and how long each took. */
final class OrderOptions {
    @Option(
            names = "--time",
            paramLabel = "COLUMN",
            description =
                    "Heading of when each rating was given, as a number or like 2026-11-26T09:30:00: tells who changed along the way.")
    @Nullable String time;

    @Option(
            names = "--sequence",
            description = "The rows of the file are in the order of time: tells who changed along the way.")
    boolean sequence;

    @Option(
            names = "--duration",
            paramLabel = "COLUMN",
            description = "Heading of how long each rating took, in any unit of time: tells who is too fast.")
    @Nullable String duration;

    /**
     * When ratings were given and how long they took.
     *
     * @param times by criterion; empty if not asked for
     * @param durations by criterion; empty if not asked for
     */
    record Read(Map<String, RatingMatrix> times, Map<String, RatingMatrix> durations) {}

    /** Refuses options that exclude each other. */
    void check() {
        if (time != null && sequence) {
            throw new UsageException(
                    "--time and --sequence exclude each other: is the order that of a column or of the rows?");
        }
    }

    private boolean isAsked() {
        return time != null || sequence || duration != null;
    }

    /** Returns a terminal whose input can be read more than once, if it has to be. */
    Terminal repeatable(@Nullable String file, Terminal terminal) {
        if (!isAsked() || !Inputs.STDIN.equals(file)) {
            return terminal;
        }
        try {
            // A pipe has no length, which reading all bytes of the file descriptor itself would ask for.
            byte[] bytes = new BufferedInputStream(terminal.in()).readAllBytes();
            ByteArrayInputStream kept = new ByteArrayInputStream(bytes);
            kept.mark(0);
            return terminal.reading(kept);
        } catch (IOException e) {
            throw new UsageException("standard input: reading failed: " + e.getMessage(), e);
        }
    }

    /** Reads the columns asked for. */
    Read read(InputOptions input, Terminal terminal) {
        Map<String, RatingMatrix> times = new LinkedHashMap<>();
        if (sequence) {
            times.putAll(matrices(input, input.reading.lines(), terminal));
        } else if (time != null) {
            CsvRatings reader = input.reading.column("--time", time, Scale.nominal());
            matrices(input, reader, terminal).forEach((name, texts) -> times.put(name, Times.of(texts, time)));
        }
        return new Read(
                times,
                duration == null
                        ? Map.of()
                        : matrices(input, input.reading.column("--duration", duration, Scale.ratio()), terminal));
    }

    private static Map<String, RatingMatrix> matrices(InputOptions input, CsvRatings reader, Terminal terminal) {
        if (Inputs.STDIN.equals(input.file)) {
            try {
                terminal.in().reset();
            } catch (IOException e) {
                throw new IllegalStateException("standard input was kept", e);
            }
        }
        return input.table(reader, terminal).matrices();
    }
}
