package io.assay.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table that fits the terminal: text to the left, figures to the right. If it is too wide, the widest column of text gives way, and long
 * texts lose their middle; then columns that can be spared are left out; at last each row becomes a sentence.
 */
final class TextGrid {
    private static final int INDENT = 2;
    private static final int GAP = 2;
    private static final int NARROWEST = 8;

    private final TextStyle style;
    private final List<String> titles = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();

    private enum Kind {
        TEXT,
        NAME,
        FIGURE,
        EXTRA
    }

    TextGrid(TextStyle style) {
        this.style = style;
    }

    /** Adds a column of text that may be shortened. */
    TextGrid text(String title) {
        return column(title, Kind.TEXT);
    }

    /** Adds a column of text that is never shortened. */
    TextGrid names(String title) {
        return column(title, Kind.NAME);
    }

    /** Adds a column of figures. */
    TextGrid figures(String title) {
        return column(title, Kind.FIGURE);
    }

    /** Adds a column of figures that is left out if there is no room for it. */
    TextGrid extra(String title) {
        return column(title, Kind.EXTRA);
    }

    private TextGrid column(String title, Kind kind) {
        titles.add(title);
        kinds.add(kind);
        return this;
    }

    void row(String... cells) {
        rows.add(Arrays.stream(cells).map(TextFormat::shown).toArray(String[]::new));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Returns the table with its titles, each line ended by a line feed. */
    @Override
    public String toString() {
        int[] widths = fitted();
        if (excess(widths) > 0) {
            return list(widths);
        }
        StringBuilder table = new StringBuilder(line(titles.toArray(new String[0]), widths, true));
        rows.forEach(row -> table.append(line(row, widths, false)));
        return table.toString();
    }

    private String line(String[] cells, int[] widths, boolean isTitle) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String cell = TextFormat.shortened(cells[i], widths[i]);
            String missing = " ".repeat(widths[i] - cell.codePointCount(0, cell.length()));
            String padded = isFigure(i) ? missing + cell : i + 1 < cells.length ? cell + missing : cell;
            line.append(" ".repeat(i == 0 ? INDENT : GAP)).append(isTitle ? style.faint(padded) : style.plain(padded));
        }
        return line.append('\n').toString();
    }

    /** Returns each row as a sentence, for a terminal too narrow for a table. */
    private String list(int[] widths) {
        StringBuilder list = new StringBuilder();
        for (String[] row : rows) {
            String names = IntStream.range(0, row.length)
                    .filter(i -> !isFigure(i))
                    .mapToObj(i -> TextFormat.shortened(row[i], Math.max(widths[i], style.width() / 2)))
                    .collect(Collectors.joining(", "));
            String figures = IntStream.range(0, row.length)
                    .filter(this::isFigure)
                    .mapToObj(i -> titles.get(i) + " " + row[i])
                    .collect(Collectors.joining(", "));
            list.append(style.hanging(INDENT, GAP, style.plain(names + ": " + figures)));
        }
        return list.toString();
    }

    private boolean isFigure(int column) {
        return kinds.get(column) == Kind.FIGURE || kinds.get(column) == Kind.EXTRA;
    }

    private int excess(int[] widths) {
        return Arrays.stream(widths).sum() + INDENT + GAP * (widths.length - 1) - style.width();
    }

    private int[] fitted() {
        int[] widths = new int[titles.size()];
        Arrays.setAll(widths, this::natural);
        int excess = excess(widths);
        while (excess > 0 && shrink(widths)) {
            excess--;
        }
        int extra = excess > 0 ? kinds.lastIndexOf(Kind.EXTRA) : -1;
        if (extra < 0) {
            return widths;
        }
        remove(extra);
        return fitted();
    }

    private void remove(int column) {
        titles.remove(column);
        kinds.remove(column);
        rows.replaceAll(row -> IntStream.range(0, row.length)
                .filter(i -> i != column)
                .mapToObj(i -> row[i])
                .toArray(String[]::new));
    }

    private int natural(int column) {
        int widest = titles.get(column).length();
        for (String[] row : rows) {
            widest = Math.max(widest, row[column].codePointCount(0, row[column].length()));
        }
        return widest;
    }

    private boolean shrink(int[] widths) {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            boolean gives = kinds.get(i) == Kind.TEXT && widths[i] > NARROWEST;
            if (gives && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        if (widest >= 0) {
            widths[widest]--;
        }
        return widest >= 0;
    }
}
