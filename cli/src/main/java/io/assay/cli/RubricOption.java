package io.assay.cli;

import io.assay.rubric.Rubric;
import io.assay.rubric.format.Imported;
import io.assay.rubric.format.RubricFormat;
import io.assay.rubric.format.RubricSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The rubric to work on, and how it is read. */
final class RubricOption {
    @Parameters(
            index = "0",
            paramLabel = "RUBRIC",
            description = "The rubric: YAML or JSON, or a rubric of HealthBench, PaperBench, Prometheus, Canvas or"
                    + " autorubric.")
    Path file;

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            converter = FormatName.class,
            description =
                    "assay, healthbench, paperbench, prometheus, canvas or autorubric. Default: found from the file.")
    @Nullable RubricFormat from;

    @Option(
            names = "--pick",
            paramLabel = "ID",
            description = "Which rubric of a file that has one per line: its prompt_id, or its position from 1.")
    @Nullable String pick;

    /** Reads the rubric; what was noticed goes to standard error. */
    Rubric read(Terminal terminal) {
        Imported imported = FileAccess.read(file, this::imported);
        return RubricInput.told(imported, terminal);
    }

    private Imported imported() throws IOException {
        if (from == null && pick == null) {
            return RubricSource.read(file);
        }
        return RubricSource.read(file, from == null ? RubricFormat.HEALTHBENCH : from, pick == null ? "" : pick);
    }

    /** Reads the name of a format. */
    static final class FormatName implements ITypeConverter<RubricFormat> {
        @Override
        public RubricFormat convert(String text) {
            return RubricFormat.named(text)
                    .orElseThrow(() -> new TypeConversionException("there is no format \"" + text + "\"; known are "
                            + Arrays.stream(RubricFormat.values())
                                    .map(RubricFormat::toString)
                                    .collect(Collectors.joining(", "))));
        }
    }
}
