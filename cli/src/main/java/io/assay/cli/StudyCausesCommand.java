package io.assay.cli;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.report.CauseReports;
import io.assay.report.JsonReport;
import io.assay.report.TextReport;
import io.assay.study.RoundCauses;
import io.assay.study.causes.Causes;
import io.assay.study.causes.CriteriaCauses;
import io.assay.study.causes.CriteriaReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code assay study causes}: why raters disagree. */
@Command(
        name = "causes",
        description =
                "Tell why raters disagree: severity, outlier raters, careless rating, an ambiguous boundary, a vague criterion, hard"
                        + " units, groups of raters or drift, each with its share of the disagreement; and which of them these ratings cannot"
                        + " show. FILE may be the folder of a study.",
        footer = {
            "",
            "Examples:",
            "  assay study causes ratings.csv --scale ordinal:1..5",
            "  assay study causes study --round 1",
            "  assay study causes ratings.csv --order positions.csv --repeats again.csv --format json",
            "",
            "Exit codes: 0 report written, 2 bad usage or bad input, 3 internal error."
        })
final class StudyCausesCommand extends Verb {
    @ParentCommand
    StudyCommand study;

    @Mixin
    InputOptions input;

    @Option(
            names = "--order",
            paramLabel = "FILE",
            description =
                    "When each rating was given, laid out as FILE, with positions or times in place of ratings; to look for drift.")
    @Nullable String order;

    @Option(
            names = "--repeats",
            paramLabel = "FILE",
            description =
                    "Units rated again by the same raters, laid out as FILE; to tell chance from views that stay.")
    @Nullable String repeats;

    @Option(
            names = "--confidence",
            paramLabel = "P",
            description = "Confidence of the intervals. Default: ${DEFAULT-VALUE}.")
    double confidence = 0.95;

    @Option(
            names = "--round",
            paramLabel = "N",
            description = "Of a study: the round to look at. Default: the last that was measured.")
    @Nullable Integer round;

    @Mixin
    OutputOptions output;

    @Override
    public Integer call() throws IOException {
        String file = input.file;
        // An export of a labelling tool, whose format has to be said, may be a folder too.
        if (file != null && input.reading.format == null && new File(file).isDirectory()) {
            return ofStudy(Path.of(file));
        }
        if (round != null) {
            throw new UsageException("--round is for the folder of a study, but "
                    + (file == null ? "there is none" : file + " is none"));
        }
        return ofRatings(study.terminal());
    }

    private int ofRatings(Terminal terminal) throws IOException {
        Inputs inputs = input.read(terminal);
        Map<String, RatingMatrix> ratings = inputs.ratings();
        boolean single = ratings.size() == 1;
        if (!single && (order != null || repeats != null)) {
            throw new UsageException("--order and --repeats are about one criterion, but the file has " + ratings.size()
                    + "; choose one with --criterion");
        }
        TextReport text;
        JsonReport json;
        if (single) {
            Causes causes = one(ratings.values().iterator().next(), terminal);
            var report = Compute.with(terminal, causes::report);
            text = CauseReports.text(report);
            json = CauseReports.json(report);
        } else {
            CriteriaCauses causes =
                    Compute.with(terminal, () -> Causes.of(ratings).confidence(confidence));
            var report = Compute.with(terminal, causes::report);
            text = CauseReports.text(report);
            json = CauseReports.json(report);
        }
        return write(terminal, input.name(), inputs.notes(), text, json);
    }

    private int ofStudy(Path folder) throws IOException {
        boolean isOfFiles = order != null || repeats != null || input.query.sql != null;
        if (isOfFiles || !input.reading.criteria.isEmpty() || !input.reading.scales.isEmpty()) {
            throw new UsageException(
                    "--order, --repeats, --criterion, --scale and --sql are for a FILE of ratings; a study"
                            + " knows its criteria and scales, and when ratings were given if what is handed in has a column time");
        }
        Terminal terminal = study.terminal();
        OptionalInt number = round == null ? OptionalInt.empty() : OptionalInt.of(round);
        RoundCauses causes = Compute.with(
                terminal,
                () -> StudyFolder.told(() -> io.assay.study.Study.in(folder).causes(number, confidence)));
        CriteriaReport report = causes.report()
                .orElseThrow(() -> new UsageException(folder + ": " + String.join(" ", causes.untold())));
        return write(
                terminal, folder.toString(), causes.untold(), CauseReports.text(report), CauseReports.json(report));
    }

    private int write(Terminal terminal, String name, List<String> notes, TextReport text, JsonReport json)
            throws IOException {
        if (output.isJson()) {
            json.file(name).notes(notes).write(terminal.out());
        } else {
            text.layout(output.layout(terminal, name, notes)).write(terminal.out());
        }
        terminal.out().flush();
        return ExitCode.OK;
    }

    private Causes one(RatingMatrix ratings, Terminal terminal) {
        RatingMatrix positions = order == null ? null : positions(order, terminal);
        RatingMatrix again = repeats == null
                ? null
                : input.reading
                        .read(repeats, terminal)
                        .ratings()
                        .values()
                        .iterator()
                        .next();
        return Compute.with(terminal, () -> {
            Causes causes = Causes.of(ratings).confidence(confidence);
            Causes ordered = positions == null ? causes : causes.order(positions);
            return again == null ? ordered : ordered.repeats(again);
        });
    }

    /** Reads positions: numbers, whatever the scale of the ratings. */
    private RatingMatrix positions(String file, Terminal terminal) {
        return Inputs.of(
                        FileRead.read(
                                input.reading.reader().scale(Scale.interval()), file, input.reading.format, terminal),
                        List.of())
                .ratings()
                .values()
                .iterator()
                .next();
    }
}
