package io.assay.cli;

import io.assay.agreement.Coefficients;
import io.assay.agreement.diagnose.Audit;
import io.assay.agreement.diagnose.AuditPlan;
import io.assay.agreement.diagnose.CriterionAudit;
import io.assay.core.Estimate;
import io.assay.report.JsonFigures;
import io.assay.report.TextFigures;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code assay agreement}: the figures alone. */
@Command(
        name = "agreement",
        description = "Compute coefficients of agreement, with intervals.",
        footer = {
            "",
            "Examples:",
            "  assay agreement ratings.csv",
            "  assay agreement ratings.csv --distance interval --bootstrap 10000 --format json",
            "  assay agreement ratings.csv --coefficient gwet-ac2,fleiss-kappa --weights linear --interval jackknife",
            "",
            "Exit codes: 0 figures written, 1 below --min-alpha, 2 bad usage or bad input, 3 internal error."
        })
final class AgreementCommand extends Verb {
    @ParentCommand
    AssayCommand assay;

    @Mixin
    InputOptions input;

    @Mixin
    PlanOptions figures;

    @Mixin
    FigureOptions chosen;

    @Mixin
    OutputOptions output;

    @Mixin
    Gate gate;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = assay.terminal();
        if (chosen.list) {
            for (String name : Coefficients.names()) {
                terminal.out().append(name).append(System.lineSeparator());
            }
            terminal.out().flush();
            return ExitCode.OK;
        }
        AuditPlan plan = figures.plan().disputedUnits(0);
        chosen.check(figures);
        gate.check();
        Inputs inputs = input.read(terminal);
        Map<String, List<Estimate>> estimates = Compute.with(terminal, () -> estimates(inputs, plan));
        write(inputs, estimates, terminal);
        return gate.judge(alphas(estimates), terminal);
    }

    private Map<String, List<Estimate>> estimates(Inputs inputs, AuditPlan plan) {
        Map<String, List<Estimate>> estimates = new LinkedHashMap<>();
        if (chosen.areChosen()) {
            inputs.ratings().forEach((criterion, ratings) -> estimates.put(criterion, chosen.of(ratings, plan)));
            return estimates;
        }
        for (CriterionAudit criterion : Audit.of(inputs.ratings(), plan).criteria()) {
            estimates.put(criterion.criterion(), criterion.coefficients());
        }
        return estimates;
    }

    private void write(Inputs inputs, Map<String, List<Estimate>> estimates, Terminal terminal) throws IOException {
        if (output.isJson()) {
            JsonFigures.of(inputs.ratings(), estimates)
                    .file(input.name())
                    .notes(inputs.notes())
                    .write(terminal.out());
        } else {
            TextFigures.of(inputs.ratings(), estimates)
                    .layout(output.layout(terminal, input.name(), inputs.notes()))
                    .write(terminal.out());
        }
        terminal.out().flush();
    }

    private static Map<String, Estimate> alphas(Map<String, List<Estimate>> estimates) {
        Map<String, Estimate> alphas = new LinkedHashMap<>();
        estimates.forEach((criterion, figures) -> alphas.put(criterion, figures.get(0)));
        return alphas;
    }
}
