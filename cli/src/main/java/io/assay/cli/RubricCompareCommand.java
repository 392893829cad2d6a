package io.assay.cli;

import io.assay.report.RubricReports;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.diagnose.ComparisonPlan;
import io.assay.rubric.diagnose.Conclusion;
import io.assay.rubric.diagnose.RubricComparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code assay rubric compare}: whether raters agree more with the later version. */
@Command(
        name = "compare",
        description =
                "Tell whether raters agree more with a later version of a rubric, on the same items: the difference of every"
                        + " criterion and of the total, with intervals, and p values adjusted by Holm's method.",
        footer = {
            "",
            "Examples:",
            "  assay rubric compare v1.yaml sheets-1.csv v2.yaml sheets-2.csv",
            "  assay rubric compare before.csv after.csv --scale ordinal:1..5 --html report.html",
            "  assay rubric compare before.csv after.csv --source-until __",
            "",
            "Exit codes: 0 report written, 1 not improved with --require-improvement, 2 bad usage or bad input, 3 internal error."
        })
final class RubricCompareCommand extends Verb {
    @Spec
    CommandSpec spec;

    @ParentCommand
    RubricCommand parent;

    @Parameters(
            arity = "2..4",
            paramLabel = "FILE",
            description =
                    "Rubric and score sheets before, rubric and score sheets after; or two files of ratings with a"
                            + " criterion column.")
    List<String> files;

    @Mixin
    ReadOptions reading;

    @Option(
            names = "--source-until",
            paramLabel = "TEXT",
            description =
                    "Items share a source if their ids are the same up to this text, as in article-7__summary-2 up to __;"
                            + " intervals then draw sources.")
    @Nullable String sourceUntil;

    @Option(
            names = "--even-if-scales-changed",
            description = "Compare criteria whose scale changed too. The number of levels moves alpha by itself.")
    boolean evenIfScalesChanged;

    @Mixin
    ResamplingOptions resampling;

    @Mixin
    HtmlTarget html;

    @Mixin
    OutputOptions output;

    @Option(
            names = "--require-improvement",
            description =
                    "Exit with 1 unless agreement on the total is shown to be better. The report is written all the same.")
    boolean requireImprovement;

    @Override
    public Integer call() throws IOException {
        if (files.size() == 3) {
            throw new UsageException(
                    "give either two files of ratings, or a rubric and its sheets before and after, which are four"
                            + " files; there are 3");
        }
        if (files.size() == 4) {
            checkReading();
        }
        Terminal terminal = parent.terminal();
        ComparisonPlan plan = plan();
        files.forEach(html::check);
        List<String> notes = new ArrayList<>();
        RubricComparison comparison = files.size() == 2 ? ofRatings(plan, notes, terminal) : ofSheets(plan, terminal);
        if (output.isJson()) {
            RubricReports.json(comparison).file(names()).notes(notes).write(terminal.out());
        } else {
            RubricReports.text(comparison)
                    .layout(output.layout(terminal, names(), notes))
                    .write(terminal.out());
        }
        terminal.out().flush();
        html.write(RubricReports.html(comparison).source(names()).notes(notes));
        return requireImprovement ? gate(comparison, terminal) : ExitCode.OK;
    }

    /** An option that would be passed over is told. */
    private void checkReading() {
        Collection<OptionSpec> ofRatings =
                Objects.requireNonNull(spec.mixins().get("reading")).options();
        spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(name -> ofRatings.stream()
                        .anyMatch(option -> option.longestName().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new UsageException(name
                            + " says how files of ratings are read; with two rubrics and their sheets, leave it out, as the"
                            + " rubrics say it");
                });
    }

    /** Names what is compared: the files of answers. */
    private String names() {
        return files.get(files.size() / 2 - 1) + " -> " + files.get(files.size() - 1);
    }

    private ComparisonPlan plan() {
        resampling.check();
        ComparisonPlan plan = ComparisonPlan.defaults()
                .bootstrap(resampling.bootstrap)
                .confidence(resampling.confidence)
                .seed(resampling.seed);
        plan = evenIfScalesChanged ? plan.evenIfScalesChanged() : plan;
        String until = sourceUntil;
        if (until == null) {
            return plan;
        }
        if (until.isEmpty()) {
            throw new UsageException("--source-until needs a text that item ids have in common, such as __");
        }
        return plan.clusteredBy(item -> item.contains(until) ? item.substring(0, item.indexOf(until)) : item);
    }

    private RubricComparison ofRatings(ComparisonPlan plan, List<String> notes, Terminal terminal) {
        Inputs before = reading.read(files.get(0), terminal);
        Inputs after = reading.read(files.get(1), terminal);
        before.notes().forEach(note -> notes.add("Before: " + note));
        after.notes().forEach(note -> notes.add("After: " + note));
        return Compute.with(terminal, () -> RubricComparison.of(before.ratings(), after.ratings(), plan));
    }

    private RubricComparison ofSheets(ComparisonPlan plan, Terminal terminal) {
        RubricInput input = new RubricInput(terminal);
        Rubric before = input.rubric(Path.of(files.get(0)));
        List<ScoreSheet> beforeSheets = input.sheets(before, Path.of(files.get(1)));
        Rubric after = input.rubric(Path.of(files.get(2)));
        List<ScoreSheet> afterSheets = input.sheets(after, Path.of(files.get(3)));
        return Compute.with(terminal, () -> RubricComparison.of(before, beforeSheets, after, afterSheets, plan));
    }

    private static int gate(RubricComparison comparison, Terminal terminal) {
        Conclusion conclusion = comparison.total().conclusion();
        if (conclusion.kind() == Conclusion.Kind.IMPROVED) {
            return ExitCode.OK;
        }
        terminal.err().println("assay: the total is not shown to improve. " + conclusion.text());
        return ExitCode.GATE;
    }
}
