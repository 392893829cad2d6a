package io.assay.report;

import io.assay.study.attribution.Shares;
import io.assay.study.simulate.BudgetTable;
import io.assay.study.simulate.Generations;
import io.assay.study.simulate.RewardCurves;
import java.util.List;
import java.util.Map;

/**
 * Figures of a simulation or an attribution in tables, with what they come to in sentences, as text for people, a JSON document for programs and an HTML page with
 * charts. An undefined figure is shown with its reason. Immutable.
 */
public final class FigureTables {
    private static final String SCHEMA = "figure-tables.schema.json";

    private final Content content;

    private FigureTables(Content content) {
        this.content = content;
    }

    /**
     * What there is to show.
     *
     * @param kind stable name
     * @param title title of the page
     * @param subject what was computed, in a line
     * @param findings what it comes to, the first sentence first
     * @param settings what the figures can be repeated with, by name
     * @param tables the figures
     */
    record Content(
            String kind,
            String title,
            String subject,
            List<String> findings,
            Map<String, String> settings,
            List<Table> tables) {}

    /**
     * A table.
     *
     * @param key stable name
     * @param title what it shows
     * @param columns its columns; the first names the rows
     * @param rows a cell per column: a text, a {@code Long}, a {@code Double}, NaN for none, or an estimate
     * @param charts the same drawn
     */
    record Table(String key, String title, List<Column> columns, List<List<Object>> rows, List<Chart> charts) {}

    /** How the figures of a column are written. */
    enum Unit {
        /** As they are. */
        PLAIN,
        /** As percentages. */
        SHARE,
        /** With a sign. */
        SIGNED,
        /** As chances of a test, which are never shown as 0. */
        CHANCE
    }

    /**
     * A column.
     *
     * @param key stable name
     * @param title its heading
     * @param unit how its figures are written
     * @param extra whether a text without room for it does without
     */
    record Column(String key, String title, Unit unit, boolean extra) {
        static Column of(String key, String title) {
            return new Column(key, title, Unit.PLAIN, false);
        }

        static Column extra(String key, String title) {
            return new Column(key, title, Unit.PLAIN, true);
        }

        static Column share(String key, String title) {
            return new Column(key, title, Unit.SHARE, false);
        }

        static Column chance(String key, String title) {
            return new Column(key, title, Unit.CHANCE, false);
        }

        static Column signed(String key, String title) {
            return new Column(key, title, Unit.SIGNED, false);
        }
    }

    /**
     * A chart of estimates.
     *
     * @param id in the page
     * @param title what it shows
     * @param bars whether bars by name, as shares, rather than curves
     * @param across what the horizontal axis measures
     * @param measure what the vertical axis of curves measures
     * @param series one for bars, at least one for curves
     */
    record Chart(String id, String title, boolean bars, String across, String measure, List<Series> series) {}

    /**
     * A curve, or the bars of a chart.
     *
     * @param name of the curve
     * @param places where its points are: numbers for curves, names for bars
     * @param figures as many estimates; undefined ones are not drawn
     */
    record Series(String name, List<Object> places, List<io.assay.core.Estimate> figures) {}

    /**
     * {@return quality over generations of models}
     *
     * @param generations what to report; kept
     */
    public static FigureTables of(Generations generations) {
        return new FigureTables(SimulationTables.of(generations));
    }

    /**
     * {@return worth by how hard a reward was optimised}
     *
     * @param curves what to report; kept
     */
    public static FigureTables of(RewardCurves curves) {
        return new FigureTables(RewardTables.of(curves));
    }

    /**
     * {@return what a budget buys}
     *
     * @param table what to report; kept
     */
    public static FigureTables of(BudgetTable table) {
        return new FigureTables(SimulationTables.of(table));
    }

    /**
     * {@return shares of the variance between runs}
     *
     * @param shares what to report; kept
     * @param outcome what was measured, such as {@code accuracy}
     */
    public static FigureTables of(Shares shares, String outcome) {
        return new FigureTables(AttributionTables.of(shares, outcome));
    }

    /** {@return the text} */
    public TextReport text() {
        return TextReport.of(layout -> new TextTables(layout).of(content));
    }

    /** {@return the document; its shape is pinned by {@link #schema()}} */
    public JsonReport json() {
        return JsonReport.of(json -> new JsonTables(json).write(content));
    }

    /** {@return the page, with no date} */
    public HtmlReport html() {
        return HtmlReport.of(
                content.subject(),
                content.title(),
                options -> HtmlTemplates.SAMPLING.execute(HtmlTables.page(content, options)));
    }

    /** {@return the JSON Schema (draft 2020-12) of the documents, told apart by their field {@code kind}} */
    public static String schema() {
        return JsonResource.read(SCHEMA);
    }
}
