package io.assay.io;

import java.util.List;
import java.util.Optional;

/** A table of numbers that {@link CsvLogits} has read: a row per item, a column per class or feature. Immutable. */
public final class NumberTable {
    private final List<String> columns;
    private final List<String> ids;
    private final float[] values;
    private final int rows;

    NumberTable(List<String> columns, List<String> ids, float[] values, int rows) {
        this.columns = List.copyOf(columns);
        this.ids = List.copyOf(ids);
        this.values = values;
        this.rows = rows;
    }

    /** {@return the number of rows} */
    public int rowCount() {
        return rows;
    }

    /** {@return the headings of the columns of numbers} */
    public List<String> columns() {
        return columns;
    }

    /** {@return the ids of the rows, all different; empty if the file has none} */
    public Optional<List<String>> ids() {
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids);
    }

    /** {@return the numbers row after row, as a copy} */
    public float[] values() {
        return values.clone();
    }

    /** {@return the numbers, one array per row, as a copy} */
    public float[][] rows() {
        float[][] copy = new float[rows][columns.size()];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(values, row * columns.size(), copy[row], 0, columns.size());
        }
        return copy;
    }

    @Override
    public String toString() {
        return rows + " rows of " + columns.size() + " numbers";
    }
}
