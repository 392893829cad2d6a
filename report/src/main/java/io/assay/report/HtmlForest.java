package io.assay.report;

import io.assay.agreement.diagnose.Thresholds;
import io.assay.agreement.diagnose.Verdict;
import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.report.HtmlTable.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Alphas under each other with their intervals, against the two thresholds. */
final class HtmlForest {
    private final List<Row> rows;
    private final List<Row> defined;
    private final Thresholds thresholds;

    /**
     * One line of the plot.
     *
     * @param name of what alpha is
     * @param alpha may be undefined, and is then not drawn
     * @param level what it says
     */
    record Row(String name, Estimate alpha, Verdict.Level level) {}

    HtmlForest(List<Row> rows, Thresholds thresholds) {
        this.rows = rows;
        this.defined = rows.stream().filter(row -> row.alpha().isDefined()).toList();
        this.thresholds = thresholds;
    }

    /** Returns the forest plot, or nothing if alpha is undefined everywhere. */
    List<HtmlChart> charts(String id, String of) {
        if (defined.isEmpty()) {
            return List.of();
        }
        return List.of(HtmlChart.of(
                id,
                "Alpha of " + of + " with its interval, against the two thresholds"
                        + undrawn(rows.size() - defined.size()),
                "Forest plot: alpha of " + of + " with its interval, " + HtmlFigures.count(defined.size(), "row") + ".",
                new HtmlChart.Box(96 + 34 * defined.size(), 280, 860),
                data(),
                table(of)));
    }

    /** Returns how many figures are missing, in parentheses; empty if none is. */
    static String undrawn(int missing) {
        return missing > 0 ? " (" + HtmlFigures.count(missing) + " undefined, not drawn)" : "";
    }

    private Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "forest");
        data.put("names", defined.stream().map(Row::name).toList());
        data.put("level", defined.stream().map(row -> row.level().label()).toList());
        putFigures(data, defined.stream().map(Row::alpha).toList());
        data.put("tentative", thresholds.tentative());
        data.put("good", thresholds.good());
        return data;
    }

    /** Puts defined figures and their limits. */
    static void putFigures(Map<String, Object> data, List<Estimate> figures) {
        data.put("value", figures.stream().map(Estimate::value).toList());
        data.put("lower", figures.stream().map(e -> limit(e, Interval::lower)).toList());
        data.put("upper", figures.stream().map(e -> limit(e, Interval::upper)).toList());
    }

    /** Returns a limit of the interval, or the figure itself where there is none. */
    private static double limit(Estimate estimate, ToDoubleFunction<Interval> which) {
        return estimate.interval().map(which::applyAsDouble).orElse(estimate.value());
    }

    private HtmlTable table(String of) {
        return new HtmlTable(
                "Alpha and interval of " + of,
                HtmlTable.columns("Criterion", "Alpha#", "Interval#"),
                defined.stream()
                        .map(row -> HtmlTable.Row.of(
                                Cell.text(row.name()),
                                Cell.figure(HtmlFigures.decimal(row.alpha().value())),
                                HtmlCoefficients.limits(row.alpha())))
                        .toList());
    }
}
