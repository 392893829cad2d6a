package io.assay.report;

import io.assay.sampling.Selection;
import io.assay.sampling.calibrate.Calibration;
import io.assay.sampling.calibrate.ReliabilityBin;
import java.util.Locale;

/** Selections, scores and calibrations as text. */
final class TextSampling {
    private static final int BAR = 30;

    private final TextLayout layout;
    private final TextStyle style;

    TextSampling(TextLayout layout) {
        this.layout = layout;
        this.style = layout.style();
    }

    /** Begins a text with what it is about and how the file was read. */
    static StringBuilder head(TextLayout layout, String title) {
        TextStyle style = layout.style();
        StringBuilder text = new StringBuilder(style.paragraph(0, style.bold(title)));
        layout.notes().forEach(note -> text.append(style.paragraph(2, note)));
        return text;
    }

    String of(Selection selection) {
        StringBuilder text = head(layout, layout.file() + ": " + selection);
        TextGrid grid = new TextGrid(style)
                .figures("rank")
                .text("id")
                .figures("row")
                .figures("score")
                .names("by");
        selection.items().stream()
                .limit(layout.rowsFor(1))
                .forEach(item -> grid.row(
                        TextFormat.count(item.rank()),
                        item.id(),
                        Integer.toString(item.row()),
                        figure(item.score()),
                        item.why()));
        return text.append(grid.isEmpty() ? "" : grid.toString()).toString();
    }

    String of(ScoreReport scores) {
        String title = String.format(
                Locale.ROOT,
                "%s of %s: %s to %s, mean %s",
                scores.scorer(),
                TextFormat.counted(scores.scores().length, "row", "rows"),
                figure(scores.least()),
                figure(scores.most()),
                figure(scores.mean()));
        StringBuilder text = head(layout, title);
        Histogram histogram = Histogram.of(scores.scores());
        int most =
                histogram.bins().stream().mapToInt(Histogram.Bin::count).max().orElse(1);
        TextGrid grid = new TextGrid(style)
                .figures("from")
                .figures("to")
                .figures("rows")
                .names("");
        for (Histogram.Bin bin : histogram.bins()) {
            String bar = "#".repeat((int) Math.ceil((double) BAR * bin.count() / most));
            grid.row(figure(bin.lower()), figure(bin.upper()), TextFormat.count(bin.count()), bar);
        }
        return text.append(grid).toString();
    }

    String of(CalibrationReport report) {
        StringBuilder text = head(layout, layout.file() + ": " + report.advice());
        TextGrid grid = new TextGrid(style)
                .names("")
                .figures("rows")
                .figures("accuracy")
                .figures("expected error")
                .figures("NLL")
                .figures("Brier");
        row(grid, "all rows", report.before());
        report.fitted().ifPresent(fitted -> {
            row(grid, "held out", fitted.held());
            row(grid, "  at the temperature", fitted.after());
        });
        text.append(grid);
        text.append(style.paragraph(
                2,
                report.fitted()
                        .map(fitted -> String.format(
                                Locale.ROOT,
                                "Temperature %.4f, fitted to %s; the rest is held out. Give it as --temperature.",
                                fitted.temperature(),
                                TextFormat.counted(fitted.rows(), "row", "rows")))
                        .orElse("No temperature: " + report.reason() + ".")));
        return text.append('\n').append(diagram(report.before())).toString();
    }

    private void row(TextGrid grid, String name, Calibration calibration) {
        grid.row(
                name,
                TextFormat.count(calibration.rowCount()),
                figure(calibration.accuracy()),
                figure(calibration.expectedError()),
                figure(calibration.negativeLogLikelihood()),
                figure(calibration.brier().score()));
    }

    private TextGrid diagram(Calibration calibration) {
        TextGrid grid = new TextGrid(style)
                .figures("from")
                .figures("to")
                .figures("rows")
                .figures("sure")
                .figures("right")
                .figures("gap");
        for (ReliabilityBin bin : calibration.reliability()) {
            grid.row(
                    TextFormat.figure(bin.lower()),
                    TextFormat.figure(bin.upper()),
                    TextFormat.count(bin.count()),
                    TextFormat.figure(bin.confidence()),
                    TextFormat.figure(bin.accuracy()),
                    TextFormat.signed(bin.gap()));
        }
        return grid;
    }

    /** Returns a figure with four decimals; infinite ones as such. */
    static String figure(double figure) {
        return Double.isInfinite(figure)
                ? figure > 0 ? "infinite" : "-infinite"
                : String.format(Locale.ROOT, "%.4f", figure + 0.0);
    }
}
