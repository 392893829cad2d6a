package io.assay.sampling;

import io.assay.sampling.internal.Checks;
import java.nio.file.Path;
import java.util.Objects;

/** Where items lie: one vector of numbers per row of a pool, such as the last layer of a model. Immutable. */
public final class Embeddings {
    private final Cells cells;
    private final int rows;
    private final int dimensions;

    private Embeddings(Cells cells, int rows, int dimensions) {
        this.cells = cells;
        this.rows = rows;
        this.dimensions = dimensions;
        float[] row = new float[dimensions];
        for (int i = 0; i < rows; i++) {
            copy(i, row);
            checkFinite(row, i);
        }
    }

    private static void checkFinite(float[] row, int i) {
        for (int k = 0; k < row.length; k++) {
            if (!Float.isFinite(row[k])) {
                throw new IllegalArgumentException(
                        "row " + i + ", column " + k + ": " + row[k] + " is no coordinate; embeddings must be finite");
            }
        }
    }

    /**
     * {@return embeddings from arrays}
     *
     * @param rows one vector per item, all of the same length; copied
     * @throws IllegalArgumentException if there is none, lengths differ, or a number is not finite
     */
    public static Embeddings of(float[][] rows) {
        Checks.atLeast(rows.length, 1, "number of embeddings");
        int dimensions = Checks.atLeast(rows[0].length, 1, "number of dimensions");
        float[] values = new float[Math.multiplyExact(rows.length, dimensions)];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != dimensions) {
                throw new IllegalArgumentException("row " + i + " has " + rows[i].length + " dimensions, but row 0 has "
                        + dimensions + "; all rows need the same");
            }
            System.arraycopy(rows[i], 0, values, i * dimensions, dimensions);
        }
        return new Embeddings(new Cells.Heap(values), rows.length, dimensions);
    }

    /**
     * {@return embeddings from a file of NumPy, mapped into memory, as {@link Logits#npy} reads it}
     *
     * @param file a matrix of float32 or float64, little-endian, in C order
     * @throws NpyFormatException if it cannot be read
     * @throws IllegalArgumentException if a number is not finite
     */
    public static Embeddings npy(Path file) {
        Npy npy = Npy.open(file);
        return new Embeddings(npy.cells(), npy.rows(), npy.columns());
    }

    /** {@return the number of rows} */
    public int rowCount() {
        return rows;
    }

    /** {@return the length of the vectors} */
    public int dimensionCount() {
        return dimensions;
    }

    /**
     * Copies a vector.
     *
     * @param row row, from 0
     * @param into as many numbers as there are dimensions; overwritten
     */
    public void copy(int row, float[] into) {
        Objects.checkIndex(row, rows);
        int at = cells.locate((long) row * dimensions, dimensions, into);
        float[] values = cells.values(into);
        if (values != into) {
            System.arraycopy(values, at, into, 0, dimensions);
        }
    }
}
