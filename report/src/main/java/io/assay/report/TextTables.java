package io.assay.report;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.report.FigureTables.Column;
import io.assay.report.FigureTables.Table;
import io.assay.report.FigureTables.Unit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tables of figures as text. */
final class TextTables {
    /** Texts up to here are never shortened. */
    private static final int SHORT = 20;

    private final TextLayout layout;
    private final TextStyle style;

    TextTables(TextLayout layout) {
        this.layout = layout;
        this.style = layout.style();
    }

    String of(FigureTables.Content content) {
        StringBuilder text = TextSampling.head(layout, content.subject());
        content.findings().forEach(finding -> text.append(style.hanging(2, 0, style.plain(finding))));
        for (Table table : content.tables()) {
            text.append('\n').append(style.paragraph(0, style.bold(table.title())));
            text.append(filled(table));
            notes(table).forEach(note -> text.append(style.paragraph(2, note + ".")));
        }
        StringBuilder settings = new StringBuilder();
        content.settings()
                .forEach((name, value) -> settings.append(settings.length() > 0 ? ", " : "")
                        .append(name)
                        .append(' ')
                        .append(value));
        return text.append('\n').append(style.paragraph(0, settings + ".")).toString();
    }

    private TextGrid filled(Table table) {
        TextGrid grid = grid(table);
        for (List<Object> row : table.rows()) {
            String[] cells = new String[row.size()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cell(row.get(i), table.columns().get(i).unit());
            }
            grid.row(cells);
        }
        return grid;
    }

    private TextGrid grid(Table table) {
        TextGrid grid = new TextGrid(style);
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            String title = columns.get(i).title();
            At column = new At(i);
            if (table.rows().stream().allMatch(column::isShort)) {
                grid.names(title);
            } else if (table.rows().stream().allMatch(column::isText)) {
                grid.text(title);
            } else if (columns.get(i).extra()) {
                grid.extra(title);
            } else {
                grid.figures(title);
            }
        }
        return grid;
    }

    private record At(int column) {
        boolean isShort(List<Object> row) {
            return row.get(column) instanceof String text && text.length() <= SHORT;
        }

        boolean isText(List<Object> row) {
            return row.get(column) instanceof String;
        }
    }

    static String cell(Object cell, Unit unit) {
        if (cell instanceof Long count) {
            return TextFormat.count(count);
        }
        if (cell instanceof Double figure) {
            return figure(figure, unit);
        }
        if (cell instanceof Estimate estimate) {
            return estimate.isDefined()
                    ? figure(estimate.value(), unit)
                            + estimate.interval()
                                    .map(interval -> limits(estimate.value(), interval, unit))
                                    .orElse("")
                    : TextFormat.NONE;
        }
        return String.valueOf(cell);
    }

    private static String figure(double figure, Unit unit) {
        return switch (unit) {
            case SHARE -> TextFormat.percent(figure).replace("-0.0 %", "0.0 %");
            case SIGNED -> TextFormat.signed(figure);
            case CHANCE -> figure < 0.001 ? "< 0.001" : TextFormat.figure(figure);
            case PLAIN -> TextFormat.figure(figure);
        };
    }

    /** Returns the reach of an interval of Student's t, which lies evenly about its figure, else its limits. */
    private static String limits(double figure, Interval interval, Unit unit) {
        double above = interval.upper() - figure;
        if (!interval.method().equals("student-t")) {
            return " (" + figure(interval.lower(), unit) + " to " + figure(interval.upper(), unit) + ")";
        }
        return unit == Unit.SHARE
                ? String.format(Locale.ROOT, " ± %.1f", 100 * above)
                : String.format(Locale.ROOT, " ± %.3f", above);
    }

    private static Set<String> notes(Table table) {
        Set<String> notes = new LinkedHashSet<>();
        for (List<Object> row : table.rows()) {
            for (int i = 0; i < row.size(); i++) {
                if (row.get(i) instanceof Estimate estimate) {
                    String of = table.columns().get(i).title() + " of " + row.get(0);
                    estimate.reason().ifPresent(reason -> notes.add("No " + of + ": " + reason));
                    estimate.intervalReason().ifPresent(reason -> notes.add("No intervals: " + reason));
                }
            }
        }
        return notes;
    }
}
