package io.assay.io;

import java.util.List;

/** Takes the rows of a table, whatever it comes from: first the headings, then row after row. */
interface RowSink {
    /** Returns what is wrong with the source so far. */
    Problems problems();

    /** Returns whether the headings have come. */
    boolean hasBegun();

    /**
     * Takes the headings.
     *
     * @throws DataFormatException if they cannot be used
     */
    void begin(List<String> headings);

    /** Returns how many columns there are. */
    int width();

    /** Returns the columns whose cells are looked at, ascending. */
    int[] used();

    /**
     * Adds a row.
     *
     * @param cells a text per column, empty where there is none; only those of {@link #used} are looked at
     * @param place where it is, from 1
     */
    void add(String[] cells, int place);

    /** Returns how many rows there were. */
    int rows();
}
