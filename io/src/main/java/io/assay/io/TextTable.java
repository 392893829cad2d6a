package io.assay.io;

import java.util.List;

/** A table of texts that {@link TableReader} has read, held in memory. Immutable. */
public final class TextTable {
    private final String name;
    private final List<String> headings;
    private final List<Row> rows;

    TextTable(String name, List<String> headings, List<Row> rows) {
        this.name = name;
        this.headings = List.copyOf(headings);
        this.rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param place its line, or its number where the source has no lines, from 1
     * @param cells a text per column, without spaces around; empty where there is nothing
     */
    public record Row(int place, List<String> cells) {
        /**
         * Copies the cells.
         *
         * @param place its line, or its number where the source has no lines, from 1
         * @param cells a text per column
         */
        public Row {
            cells = List.copyOf(cells);
        }

        /**
         * {@return the text in a column}
         *
         * @param column counted from 0
         * @throws IndexOutOfBoundsException if there is no such column
         */
        public String cell(int column) {
            return cells.get(column);
        }
    }

    /** {@return what messages call the source} */
    public String name() {
        return name;
    }

    /** {@return the headings, without spaces around} */
    public List<String> headings() {
        return headings;
    }

    /** {@return the rows, each with a cell per heading; none if there are only headings} */
    public List<Row> rows() {
        return rows;
    }

    @Override
    public String toString() {
        return name + ": " + rows.size() + (rows.size() == 1 ? " row" : " rows") + " of " + headings.size()
                + " columns";
    }
}
