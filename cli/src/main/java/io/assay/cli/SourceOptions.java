package io.assay.cli;

import io.assay.rubric.format.RubricFormat;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that say how a rubric made elsewhere is read. */
final class SourceOptions {
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
