package io.assay.report;

import java.util.Arrays;
import java.util.List;

/**
 * A table: its first column names the rows.
 *
 * @param caption what it shows, for people who hear the page
 * @param columns titles of the columns
 * @param rows the rows
 */
record HtmlTable(String caption, List<Column> columns, List<Row> rows) {
    private static final int TALL = 25;

    /**
     * One column.
     *
     * @param title its heading
     * @param numeric whether it holds figures, which align right
     */
    record Column(String title, boolean numeric) {}

    /**
     * One row.
     *
     * @param head names the row
     * @param cells the other cells
     */
    record Row(Cell head, List<Cell> cells) {
        static Row of(Cell head, Cell... cells) {
            return new Row(head, List.of(cells));
        }
    }

    /**
     * One cell.
     *
     * @param text what it says
     * @param note a remark under it; empty for none
     * @param href target within the page; empty for none
     * @param level level of a verdict that colours it; empty for none
     * @param numeric whether it is a figure
     * @param faint whether it says that there is nothing to say
     */
    record Cell(String text, String note, String href, String level, boolean numeric, boolean faint) {
        static Cell text(String text) {
            return new Cell(text, "", "", "", false, false);
        }

        static Cell figure(String text) {
            return new Cell(text, "", "", "", true, text.equals(HtmlFigures.UNDEFINED) || text.equals("\u2013"));
        }

        static Cell level(HtmlVerdict verdict) {
            return level(verdict.word(), verdict.level());
        }

        static Cell level(String word, String level) {
            return new Cell(word, "", "", level, false, false);
        }

        Cell note(String newNote) {
            return new Cell(text, newNote, href, level, numeric, faint);
        }

        Cell href(String newHref) {
            return new Cell(text, note, newHref, level, numeric, faint);
        }
    }

    /** Returns whether the table is so long that it scrolls within the page. */
    boolean isTall() {
        return rows.size() > TALL;
    }

    /** Returns columns; a title that ends in {@code #} is one of figures. */
    static List<Column> columns(String... titles) {
        return Arrays.stream(titles)
                .map(title -> title.endsWith("#")
                        ? new Column(title.substring(0, title.length() - 1), true)
                        : new Column(title, false))
                .toList();
    }
}
