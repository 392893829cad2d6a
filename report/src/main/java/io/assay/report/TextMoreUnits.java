package io.assay.report;

import io.assay.agreement.plan.MoreUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table of thresholds and the further units that would settle each. */
final class TextMoreUnits {
    private TextMoreUnits() {}

    static String of(TextLayout layout, List<MoreUnitsReport.Criterion> criteria) {
        TextStyle style = layout.style();
        Map<String, RatingMatrix> matrices = new LinkedHashMap<>();
        criteria.forEach(criterion -> matrices.put(criterion.name(), criterion.ratings()));
        StringBuilder text = new StringBuilder(TextHead.of(style, layout, matrices));
        text.append('\n').append(style.paragraph(0, style.bold("Units that would settle it")));
        text.append(grid(style, criteria));
        notes(criteria).forEach(note -> text.append(style.paragraph(2, note)));
        return text.toString();
    }

    private static TextGrid grid(TextStyle style, List<MoreUnitsReport.Criterion> criteria) {
        boolean split = criteria.size() > 1 || !criteria.get(0).name().isEmpty();
        TextGrid grid = split ? new TextGrid(style).text("criterion") : new TextGrid(style);
        grid.names("coefficient")
                .figures("value")
                .figures("threshold")
                .figures("more units")
                .figures("in all")
                .extra("interval");
        for (MoreUnitsReport.Criterion criterion : criteria) {
            for (MoreUnits more : criterion.thresholds()) {
                List<String> cells = new ArrayList<>(split ? List.of(criterion.name()) : List.of());
                cells.addAll(cells(more));
                grid.row(cells.toArray(new String[0]));
            }
        }
        return grid;
    }

    private static List<String> cells(MoreUnits more) {
        Estimate estimate = more.estimate();
        boolean known = more.more().isPresent();
        long further = more.more().orElse(0);
        return List.of(
                TextFormat.coefficient(estimate),
                estimate.isDefined() ? TextFormat.figure(estimate.value()) : "undefined",
                TextFormat.figure(more.threshold()),
                known ? (more.settled() ? "settled" : TextFormat.count(further)) : TextFormat.NONE,
                known ? TextFormat.count(estimate.counts().units() + further) : TextFormat.NONE,
                TextFormat.interval(estimate));
    }

    /** Sentences in full for one criterion; of several only what a figure cannot say. */
    private static Set<String> notes(List<MoreUnitsReport.Criterion> criteria) {
        Set<String> notes = new LinkedHashSet<>();
        for (MoreUnitsReport.Criterion criterion : criteria) {
            String of = criterion.name().isEmpty() ? "" : criterion.name() + ": ";
            criterion.thresholds().stream()
                    .filter(more -> criteria.size() == 1 || more.more().isEmpty())
                    .forEach(more -> notes.add(of + more.text()));
        }
        notes.add(
                "Judged by the jackknife standard error, which is taken to fall with the square root of the units, as if the"
                        + " estimate were the true value.");
        return notes;
    }
}
