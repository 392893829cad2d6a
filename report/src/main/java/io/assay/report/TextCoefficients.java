package io.assay.report;

import io.assay.core.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The table of coefficients, and below it why some have no figure and what was left out. */
final class TextCoefficients {
    private final TextStyle style;
    private final boolean split;
    private final List<Row> rows = new ArrayList<>();

    private record Row(String criterion, Estimate estimate) {}

    TextCoefficients(TextStyle style, boolean split) {
        this.style = style;
        this.split = split;
    }

    void add(String criterion, List<Estimate> estimates) {
        estimates.forEach(estimate -> rows.add(new Row(criterion, estimate)));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(style.paragraph(0, style.bold("Coefficients")));
        text.append(grid());
        notes().forEach(note -> text.append(style.paragraph(2, note)));
        return text.toString();
    }

    private TextGrid grid() {
        TextGrid grid = new TextGrid(style);
        if (split) {
            grid.text("criterion");
        }
        grid.names("coefficient")
                .figures("value")
                .figures(intervalTitle())
                .extra("units")
                .extra("ratings");
        for (Row row : rows) {
            Estimate estimate = row.estimate;
            List<String> cells = new ArrayList<>();
            if (split) {
                cells.add(row.criterion);
            }
            cells.add(TextFormat.coefficient(estimate));
            cells.add(estimate.isDefined() ? TextFormat.figure(estimate.value()) : "undefined");
            cells.add(TextFormat.interval(estimate));
            cells.add(TextFormat.count(estimate.counts().units()));
            cells.add(TextFormat.count(estimate.counts().ratings()));
            grid.row(cells.toArray(new String[0]));
        }
        return grid;
    }

    private String intervalTitle() {
        return rows.stream()
                .flatMap(row -> row.estimate.interval().stream())
                .findFirst()
                .map(interval -> TextFormat.plainNumber(100 * interval.level()) + " % interval")
                .orElse("interval");
    }

    private Set<String> notes() {
        Set<String> notes = new LinkedHashSet<>();
        rows.forEach(
                row -> row.estimate.reason().ifPresent(why -> notes.add(name(row) + " is undefined: " + why + ".")));
        rows.forEach(row -> row.estimate
                .intervalReason()
                .filter(why -> row.estimate.isDefined())
                .ifPresent(why -> notes.add("No interval for " + name(row) + ": " + why + ".")));
        rows.forEach(row -> dropped(row, notes));
        rows.forEach(row -> resampled(row, notes));
        return notes;
    }

    private String name(Row row) {
        String name = TextFormat.coefficient(row.estimate);
        return row.criterion.isEmpty() ? name : row.criterion + ": " + name;
    }

    private static void dropped(Row row, Set<String> notes) {
        Estimate.Counts counts = row.estimate.counts();
        if (counts.droppedUnits() > 0) {
            notes.add((row.criterion.isEmpty() ? "" : row.criterion + ": ")
                    + TextFormat.counted(counts.droppedUnits(), "unit", "units")
                    + " with fewer than two ratings not used ("
                    + TextFormat.counted(counts.droppedRatings(), "rating", "ratings") + ").");
        }
    }

    private void resampled(Row row, Set<String> notes) {
        row.estimate
                .interval()
                .filter(interval -> interval.resampling().isEmpty())
                .ifPresent(interval -> notes.add(
                        "Interval of " + TextFormat.coefficient(row.estimate) + ": " + interval.method() + "."));
        row.estimate
                .interval()
                .ifPresent(interval -> interval.resampling().ifPresent(r -> {
                    String replicates = TextFormat.count(r.replicates()) + " replicates";
                    notes.add("Interval: " + interval.method() + ", " + replicates + ", seed " + r.seed() + ".");
                    if (r.undefined() > 0) {
                        notes.add(name(row) + " was undefined in " + TextFormat.count(r.undefined()) + " of the "
                                + replicates + ".");
                    }
                }));
    }
}
