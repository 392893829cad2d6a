package io.assay.io;

import java.util.List;
import java.util.function.Consumer;

/** Gives the rows of a table of results, one after the other. */
@FunctionalInterface
public interface TableRows {
    /**
     * Hands out all rows.
     *
     * @param out takes a row: a text per column, empty where there is nothing
     */
    void writeTo(Consumer<List<String>> out);
}
