package io.assay.report;

import io.assay.core.Estimate;
import io.assay.sampling.cost.LabelingCost;
import io.assay.sampling.loop.LabelSaving;
import io.assay.sampling.loop.LearningCurve;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Simulations and costs as text. */
final class TextSimulation {
    private final TextLayout layout;
    private final TextStyle style;

    TextSimulation(TextLayout layout) {
        this.layout = layout;
        this.style = layout.style();
    }

    String of(SimulationReport report) {
        StringBuilder text = TextSampling.head(layout, title(report));
        TextGrid curves = new TextGrid(style)
                .names("query")
                .figures("labels")
                .figures("quality")
                .names("interval")
                .figures("on " + report.baseline())
                .extra("runs");
        for (LearningCurve curve : report.curves().curves()) {
            for (LearningCurve.Point point : curve.points()) {
                boolean same = curve.name().equals(report.baseline());
                curves.row(
                        curve.name(),
                        TextFormat.count(point.labels()),
                        TextSampling.figure(point.quality().value()),
                        TextFormat.interval(point.quality()),
                        same ? TextFormat.NONE : gain(report, curve, point),
                        TextFormat.count(point.runs()));
            }
        }
        return text.append(curves).append('\n').append(savings(report)).toString();
    }

    private static String gain(SimulationReport report, LearningCurve curve, LearningCurve.Point point) {
        return TextFormat.signed(report.curves()
                .gain(curve.name(), report.baseline(), point.labels())
                .orNaN());
    }

    private static String title(SimulationReport report) {
        return String.format(
                Locale.ROOT,
                "%s: a pool of %,d rows, %s, %s%s",
                report.learner(),
                report.curves().poolSize(),
                TextFormat.counted(report.curves().curves().get(0).runs().size(), "run", "runs"),
                "seed " + report.curves().seed(),
                report.curves().qualityOfAll().isPresent()
                        ? String.format(
                                Locale.ROOT,
                                "; quality with all labels %.4f",
                                report.curves().qualityOfAll().getAsDouble())
                        : "");
    }

    private String savings(SimulationReport report) {
        StringBuilder text = new StringBuilder(style.paragraph(
                0, style.bold(String.format(Locale.ROOT, "Labels needed for a quality of %.4f", report.target()))));
        TextGrid grid = new TextGrid(style)
                .names("query")
                .figures("labels")
                .figures(report.baseline())
                .figures("saved")
                .names("interval");
        Set<String> notes = new LinkedHashSet<>();
        for (LearningCurve curve : report.others()) {
            LabelSaving saving = report.saving(curve);
            grid.row(
                    curve.name(),
                    labels(saving.needed()),
                    labels(saving.baseline()),
                    TextFormat.percent(saving.saved().orNaN()),
                    saving.saved()
                            .interval()
                            .map(i -> TextFormat.percent(i.lower()) + " to " + TextFormat.percent(i.upper()))
                            .orElse(TextFormat.NONE));
            saving.saved()
                    .reason()
                    .ifPresent(reason -> notes.add("Saving of " + curve.name() + " undefined: " + reason));
            saving.saved()
                    .intervalReason()
                    .ifPresent(reason -> notes.add("No interval for " + curve.name() + ": " + reason));
        }
        text.append(grid);
        notes.forEach(note -> text.append(style.paragraph(2, note + ".")));
        return text.toString();
    }

    private static String labels(Estimate needed) {
        return needed.isDefined() ? TextFormat.count(Math.round(needed.value())) : TextFormat.NONE;
    }

    String of(CostReport report) {
        StringBuilder text = TextSampling.head(
                layout,
                String.format(
                        Locale.ROOT,
                        "Label all %,d: %s. Label %,d: %s, which saves %s.",
                        report.all().items(),
                        report.amount(report.all()),
                        report.part().items(),
                        report.amount(report.part()),
                        report.saved()));
        TextGrid grid = new TextGrid(style)
                .names("")
                .figures("items")
                .figures("labels")
                .figures("gold")
                .figures("rework")
                .figures("paid")
                .figures("rounds")
                .figures("cost");
        row(grid, "all", report, report.all());
        row(grid, "part", report, report.part());
        text.append(grid);
        text.append(style.paragraph(2, "Quality with all: " + quality(report.all()) + "."));
        text.append(style.paragraph(
                2,
                "Quality with the part" + (report.choice().isEmpty() ? "" : ", chosen by " + report.choice()) + ": "
                        + quality(report.part()) + "."));
        return text.toString();
    }

    private static void row(TextGrid grid, String name, CostReport report, LabelingCost cost) {
        grid.row(
                name,
                TextFormat.count(cost.items()),
                TextFormat.count(cost.labels()),
                TextFormat.count(cost.gold()),
                TextFormat.count(cost.rework()),
                TextFormat.count(cost.paid()),
                TextFormat.count(cost.rounds()),
                report.amount(cost));
    }

    private static String quality(LabelingCost cost) {
        Estimate quality = cost.quality();
        return quality.isDefined()
                ? TextSampling.figure(quality.value())
                        + quality.interval()
                                .map(i -> String.format(
                                        Locale.ROOT,
                                        ", %s %% interval %.4f to %.4f",
                                        TextFormat.plainNumber(100 * i.level()),
                                        i.lower(),
                                        i.upper()))
                                .orElse("")
                : "undefined, as " + quality.reason().orElseThrow();
    }
}
