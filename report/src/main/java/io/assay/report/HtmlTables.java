package io.assay.report;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.report.FigureTables.Chart;
import io.assay.report.FigureTables.Series;
import io.assay.report.FigureTables.Table;
import io.assay.report.FigureTables.Unit;
import io.assay.report.HtmlMethod.Fact;
import io.assay.report.HtmlSamplingPage.Part;
import io.assay.report.HtmlTable.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The page of tables of figures. */
final class HtmlTables {
    private static final int NARROW = 300;
    private static final int WIDE = 860;

    private HtmlTables() {}

    static HtmlSamplingPage page(FigureTables.Content content, HtmlReport.Options options) {
        HtmlFrame frame = HtmlFrame.of(options, List.of(content.subject())).withoutAlpha();
        List<String> findings = content.findings();
        return new HtmlSamplingPage(
                frame,
                findings.get(0),
                findings.subList(1, findings.size()),
                content.tables().stream().map(HtmlTables::part).toList(),
                content.settings().entrySet().stream()
                        .map(setting -> new Fact(capital(setting.getKey()), setting.getValue()))
                        .toList());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private static Part part(Table table) {
        HtmlTable figures = table(table);
        List<HtmlChart> charts =
                table.charts().stream().map(chart -> chart(chart, figures)).toList();
        return new Part(table.key(), table.title(), List.of(), charts, charts.isEmpty() ? List.of(figures) : List.of());
    }

    private static HtmlTable table(Table table) {
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            boolean isText = table.rows().stream().allMatch(row -> row.get(column) instanceof String);
            titles.add(table.columns().get(i).title() + (isText ? "" : "#"));
        }
        List<HtmlTable.Row> rows = table.rows().stream()
                .map(row -> {
                    List<Cell> cells = IntStream.range(0, row.size())
                            .mapToObj(
                                    i -> cell(row.get(i), table.columns().get(i).unit()))
                            .toList();
                    return new HtmlTable.Row(cells.get(0), cells.subList(1, cells.size()));
                })
                .toList();
        return new HtmlTable(table.title(), HtmlTable.columns(titles.toArray(new String[0])), rows);
    }

    private static Cell cell(Object cell, Unit unit) {
        if (cell instanceof Long count) {
            return Cell.figure(HtmlFigures.count(count));
        }
        if (cell instanceof Double figure) {
            return Cell.figure(Double.isFinite(figure) ? figure(figure, unit) : "\u2013");
        }
        if (cell instanceof Estimate estimate) {
            String note = estimate.interval()
                    .map(interval -> limits(interval, unit))
                    .orElseGet(
                            () -> estimate.reason().or(estimate::intervalReason).orElse(""));
            return Cell.figure(figure(estimate.orNaN(), unit)).note(note);
        }
        return Cell.text(String.valueOf(cell));
    }

    private static String figure(double figure, Unit unit) {
        return switch (unit) {
            case SHARE -> HtmlFigures.percent(figure);
            case SIGNED -> HtmlFigures.signed(figure);
            case CHANCE -> HtmlFigures.p(figure);
            case PLAIN -> HtmlFigures.decimal(figure);
        };
    }

    private static String limits(Interval interval, Unit unit) {
        return figure(interval.lower(), unit) + " to " + figure(interval.upper(), unit);
    }

    private static HtmlChart chart(Chart chart, HtmlTable figures) {
        Map<String, Object> data = chart.bars() ? bars(chart) : curves(chart);
        int height = chart.bars() ? 76 + 34 * chart.series().get(0).places().size() : 420;
        return HtmlChart.of(
                chart.id(),
                chart.title(),
                chart.title() + ", " + chart.measure() + " by " + chart.across() + ".",
                new HtmlChart.Box(height, NARROW, WIDE),
                data,
                figures);
    }

    private static Map<String, Object> bars(Chart chart) {
        Series series = defined(chart.series().get(0));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "shares");
        data.put("axis", chart.across());
        data.put("names", series.places());
        HtmlForest.putFigures(data, series.figures());
        return data;
    }

    private static Map<String, Object> curves(Chart chart) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "curves");
        data.put("measure", chart.measure());
        data.put("across", chart.across());
        data.put("all", null);
        data.put("curves", chart.series().stream().map(HtmlTables::curve).toList());
        return data;
    }

    private static Map<String, Object> curve(Series whole) {
        Series series = defined(whole);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", series.name());
        data.put("labels", series.places());
        HtmlForest.putFigures(data, series.figures());
        return data;
    }

    private static Series defined(Series series) {
        int[] kept = IntStream.range(0, series.figures().size())
                .filter(i -> series.figures().get(i).isDefined())
                .toArray();
        return new Series(
                series.name(),
                IntStream.of(kept).mapToObj(series.places()::get).toList(),
                IntStream.of(kept).mapToObj(series.figures()::get).toList());
    }
}
