package io.assay.report;

import io.assay.annotators.quality.RemovalCurve;
import io.assay.core.Estimate;
import io.assay.report.HtmlTable.Cell;
import io.assay.report.HtmlTable.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What removing raters does: table and curve. */
final class HtmlRemoval {
    private final String id;
    private final RemovalCurve curve;

    HtmlRemoval(String id, RemovalCurve curve) {
        this.id = id;
        this.curve = curve;
    }

    HtmlTable table() {
        List<String> titles = new ArrayList<>(
                List.of("Removed", "Alpha#", "At random#", "Held-out gain#", "Halves that gain#", "Ratings lost#"));
        if (curve.goldAccuracy().isPresent()) {
            titles.add("Gold#");
        }
        List<Row> rows = new ArrayList<>();
        for (RemovalCurve.Step step : curve.steps()) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.figure(alpha(step.alpha())),
                    Cell.figure(HtmlFigures.decimal(step.random())),
                    Cell.figure(HtmlFigures.signed(step.heldOutGain())),
                    Cell.figure(HtmlFigures.percent(step.heldOutShare())),
                    Cell.figure(HtmlFigures.count(step.ratingsLost()))));
            if (curve.goldAccuracy().isPresent()) {
                cells.add(gold(step.goldAccuracy()));
            }
            rows.add(new Row(Cell.text(step.rater()), cells));
        }
        return new HtmlTable(
                "Raters removed one after the other; with all raters alpha is " + alpha(curve.alpha()),
                HtmlTable.columns(titles.toArray(String[]::new)),
                rows);
    }

    private static String alpha(Estimate alpha) {
        return HtmlFigures.decimal(alpha.orNaN());
    }

    private static Cell gold(OptionalDouble accuracy) {
        return Cell.figure(HtmlFigures.percent(accuracy.orElse(Double.NaN)));
    }

    /** Returns the curve, or nothing if no removal was tried. */
    List<HtmlChart> charts() {
        if (curve.steps().isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(List.of("nobody"));
        List<@Nullable Double> alphas = new ArrayList<>();
        List<@Nullable Double> random = new ArrayList<>();
        alphas.add(HtmlFigures.finite(curve.alpha().orNaN()));
        random.add(HtmlFigures.finite(curve.alpha().orNaN()));
        for (RemovalCurve.Step step : curve.steps()) {
            names.add("and " + step.rater());
            alphas.add(HtmlFigures.finite(step.alpha().orNaN()));
            random.add(HtmlFigures.finite(step.random()));
        }
        names.set(1, curve.steps().get(0).rater());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "removal");
        data.put("names", names);
        data.put("value", alphas);
        data.put("random", random);
        return List.of(HtmlChart.of(
                id + "-removal",
                "Alpha after removing raters, beside as many drawn at random",
                "Line chart: alpha after removing up to "
                        + HtmlFigures.count(curve.steps().size(), "rater") + ", and after removing as many at random.",
                new HtmlChart.Box(320, 320, 760),
                data,
                table()));
    }
}
