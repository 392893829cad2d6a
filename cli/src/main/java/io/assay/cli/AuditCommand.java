package io.assay.cli;

import io.assay.agreement.Coefficient;
import io.assay.agreement.Coefficients;
import io.assay.agreement.diagnose.Audit;
import io.assay.agreement.diagnose.AuditPlan;
import io.assay.agreement.diagnose.CriterionAudit;
import io.assay.agreement.diagnose.Thresholds;
import io.assay.core.Estimate;
import io.assay.report.HtmlReport;
import io.assay.report.JsonReport;
import io.assay.report.TextLayout;
import io.assay.report.TextReport;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code assay audit}: a file of ratings in, a verdict with reasons out. */
@Command(
        name = "audit",
        description = "Tell whether the labels in a file of ratings can be trusted, why not, and what to fix first.",
        footer = {
            "",
            "Examples:",
            "  assay audit ratings.csv --html report.html",
            "  assay audit ratings.csv --scale ordinal:1..5 --min-alpha 0.70 --format json",
            "  assay audit ratings.csv --coefficient gwet-ac1,icc-a-1",
            "  assay audit ratings.parquet",
            "  assay audit --sql \"select * from labels where round = 2\" --database app.duckdb",
            "  zcat ratings.csv.gz | assay audit - --scale \"ordinal:low<mid<high\"",
            "",
            "Exit codes: 0 report written, 1 below --min-alpha, 2 bad usage or bad input, 3 internal error."
        })
final class AuditCommand extends Verb {
    @ParentCommand
    AssayCommand assay;

    @Mixin
    InputOptions input;

    @Mixin
    PlanOptions figures;

    @Option(
            names = "--thresholds",
            paramLabel = "T,G",
            converter = Syntax.TwoThresholds.class,
            description = "Where alpha starts to be tentative, and where to be good. Default: 0.70,0.80.")
    Thresholds thresholds = Thresholds.DEFAULT;

    @Option(
            names = "--boundary",
            paramLabel = "X",
            description =
                    "How far apart two ratings of a unit may be before the disagreement is major. Default: one level, or a"
                            + " quarter of the range.")
    @Nullable Double boundary;

    @Option(
            names = "--coefficient",
            paramLabel = "NAME",
            split = ",",
            hideParamSyntax = true,
            description =
                    "Further coefficients beside alpha, with intervals; may be repeated. 'assay agreement --list' prints"
                            + " the names, those of your own included.")
    List<String> coefficients = List.of();

    @Option(names = "--units", paramLabel = "N", description = "How many disputed units to list. Default: 10.")
    @Nullable Integer units;

    @Mixin
    HtmlTarget html;

    @Mixin
    OutputOptions output;

    @Mixin
    Gate gate;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = assay.terminal();
        AuditPlan plan = plan();
        gate.check();
        html.check(input.name());
        Inputs inputs = input.read(terminal);
        Audit audit = Compute.with(terminal, () -> Audit.of(inputs.ratings(), plan));
        write(audit, inputs, terminal);
        html.write(
                HtmlReport.of(audit).source(input.name()).notes(inputs.notes()).thresholds(plan.thresholds()));
        return gate.judge(alphas(audit), terminal);
    }

    private AuditPlan plan() {
        AuditPlan plan = figures.plan().thresholds(thresholds);
        try {
            plan = boundary == null ? plan : plan.boundary(boundary);
            plan = plan.coefficients(
                    coefficients.stream().map(Coefficients::named).toArray(Coefficient[]::new));
            return units == null ? plan : plan.disputedUnits(units);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private void write(Audit audit, Inputs inputs, Terminal terminal) throws IOException {
        if (output.isJson()) {
            JsonReport.of(audit).file(input.name()).notes(inputs.notes()).write(terminal.out());
        } else {
            TextLayout layout = output.layout(terminal, input.name(), inputs.notes());
            TextReport.of(audit)
                    .layout(units == null ? layout : layout.rows(units))
                    .write(terminal.out());
        }
        terminal.out().flush();
    }

    private static Map<String, Estimate> alphas(Audit audit) {
        Map<String, Estimate> alphas = new LinkedHashMap<>();
        for (CriterionAudit criterion : audit.criteria()) {
            alphas.put(criterion.criterion(), criterion.alpha());
        }
        return alphas;
    }
}
