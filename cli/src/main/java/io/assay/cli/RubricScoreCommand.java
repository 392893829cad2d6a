package io.assay.cli;

import io.assay.report.RubricReports;
import io.assay.report.TextLayout;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.ScoreSummary;
import io.assay.rubric.Scored;
import io.assay.rubric.SheetException;
import io.assay.rubric.diagnose.RubricAgreement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code assay rubric score}: score sheets in, scores out, and how far their raters agree. */
@Command(
        name = "score",
        description =
                "Score filled-in sheets with a rubric. Where several raters filled them in, also tell which criteria they"
                        + " disagree on, and which to rewrite next.",
        footer = {
            "",
            "Examples:",
            "  assay rubric score rubric.yaml sheets.csv",
            "  assay rubric score rubric.yaml sheets.csv --explain reply-17",
            "  assay rubric score rubric.yaml sheets.csv --scores scores.csv --html report.html",
            "",
            "Exit codes: 0 scored, 2 bad usage or bad input, 3 internal error."
        })
final class RubricScoreCommand extends Verb {
    @ParentCommand
    RubricCommand parent;

    @Mixin
    RubricOption rubric;

    @Parameters(
            index = "1",
            paramLabel = "SHEETS",
            description =
                    "Filled-in sheets as CSV or JSON lines; - for standard input. 'assay rubric render --to csv' writes an"
                            + " empty one.")
    Path sheets;

    @Option(
            names = "--explain",
            paramLabel = "ITEM",
            description = "Show how the scores of this item came about, criterion by criterion, and nothing else.")
    @Nullable String explain;

    @Option(
            names = "--scores",
            paramLabel = "FILE",
            description =
                    "Also write all scores to this file, as CSV, or Parquet by its ending: a row per sheet with the points of every"
                            + " criterion.")
    @Nullable Path scores;

    @Option(names = "--rows", paramLabel = "N", description = "How many sheets to list. Default: 10.")
    @Nullable Integer rows;

    @Mixin
    PlanOptions figures;

    @Mixin
    HtmlTarget html;

    @Mixin
    OutputOptions output;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = parent.terminal();
        TextLayout layout = layout(terminal);
        html.check(sheets.toString());
        html.check(rubric.file.toString());
        FileAccess.keep(scores, rubric.file, sheets);
        RubricInput input = new RubricInput(terminal);
        Rubric read = rubric.read(terminal);
        List<ScoreSheet> filled = input.sheets(read, sheets);
        ScoreSummary summary = Compute.with(terminal, () -> scored(read, filled));
        if (scores != null) {
            ScoreTable.write(summary, scores);
        }
        if (explain != null) {
            explain(summary, explain, terminal);
            return ExitCode.OK;
        }
        Optional<RubricAgreement> agreement = summary.raters() < 2
                ? Optional.empty()
                : Optional.of(Compute.with(terminal, () -> RubricAgreement.of(summary, figures.plan())));
        write(summary, agreement, layout, terminal);
        if (agreement.isPresent()) {
            html.write(RubricReports.html(agreement.get()).source(sheets.toString()));
        } else if (html.isAsked()) {
            throw new UsageException(
                    "there is no report on agreement, as all sheets are by one rater; leave --html out");
        }
        return ExitCode.OK;
    }

    private TextLayout layout(Terminal terminal) {
        TextLayout layout = output.layout(terminal, sheets.toString(), List.of());
        Integer asked = rows;
        if (asked != null && asked < 1) {
            throw new UsageException("--rows must be at least 1, but was " + asked);
        }
        return asked == null ? layout : layout.rows(asked);
    }

    /** Scores all sheets; what is wrong with any of them is told at once. */
    private ScoreSummary scored(Rubric read, List<ScoreSheet> filled) {
        List<Scored> scored = new ArrayList<>(filled.size());
        List<String> problems = new ArrayList<>();
        for (ScoreSheet sheet : filled) {
            try {
                scored.add(read.score(sheet));
            } catch (SheetException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new UsageException(sheets + " has sheets that cannot be scored\n" + Wording.listed(problems));
        }
        return ScoreSummary.of(read, scored);
    }

    private void explain(ScoreSummary summary, String item, Terminal terminal) throws IOException {
        List<Scored> asked =
                summary.scores().stream().filter(one -> one.item().equals(item)).toList();
        if (asked.isEmpty()) {
            throw new UsageException("there is no item \"" + item + "\" in " + sheets);
        }
        if (output.isJson()) {
            json(ScoreSummary.of(summary.rubric(), asked), Optional.empty(), terminal);
            return;
        }
        for (Scored one : asked) {
            terminal.out().write(one.explain() + "\n");
        }
        terminal.out().flush();
    }

    private void json(ScoreSummary summary, Optional<RubricAgreement> agreement, Terminal terminal) throws IOException {
        RubricReports.json(summary, agreement).file(sheets.toString()).write(terminal.out());
    }

    private void write(ScoreSummary summary, Optional<RubricAgreement> agreement, TextLayout layout, Terminal terminal)
            throws IOException {
        if (output.isJson()) {
            json(summary, agreement, terminal);
            return;
        }
        RubricReports.text(summary).layout(layout).write(terminal.out());
        if (agreement.isPresent()) {
            terminal.out().write("\n");
            RubricReports.text(agreement.get()).layout(layout.file("Agreement")).write(terminal.out());
        }
        terminal.out().flush();
    }
}
