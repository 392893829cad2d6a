package io.assay.benchmarks;

import io.assay.sampling.Embeddings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Rows with labels, the first of which are a pool and the rest held out.
 *
 * @param name of the data
 * @param pool features of the pool
 * @param heldOut features of the rest
 * @param poolLabels labels of the pool
 * @param heldOutLabels labels of the rest
 * @param classes number of classes
 */
record LearningData(
        String name, Embeddings pool, Embeddings heldOut, int[] poolLabels, int[] heldOutLabels, int classes) {
    static LearningData letter() {
        return read("letter", 10_000, 26);
    }

    static LearningData digits() {
        return read("digits", 1_297, 10);
    }

    /** Returns the same rows with all products of two features beside the features. */
    LearningData squared() {
        return new LearningData(
                name + ", products", squared(pool), squared(heldOut), poolLabels, heldOutLabels, classes);
    }

    private static Embeddings squared(Embeddings features) {
        int n = features.dimensionCount();
        float[][] rows = new float[features.rowCount()][n + n * (n + 1) / 2];
        float[] row = new float[n];
        for (int i = 0; i < rows.length; i++) {
            features.copy(i, row);
            System.arraycopy(row, 0, rows[i], 0, n);
            int at = n;
            for (int a = 0; a < n; a++) {
                for (int b = 0; b <= a; b++) {
                    rows[i][at++] = row[a] * row[b];
                }
            }
        }
        return Embeddings.of(rows);
    }

    private static LearningData read(String name, int poolSize, int classes) {
        ByteBuffer features = numbers(name + "_X.npy.gz");
        ByteBuffer labels = numbers(name + "_y.npy.gz");
        int rows = labels.remaining() / Integer.BYTES;
        int dimensions = features.remaining() / Float.BYTES / rows;
        float[][] x = new float[rows][dimensions];
        int[] y = new int[rows];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < dimensions; k++) {
                x[i][k] = features.getFloat();
            }
            y[i] = labels.getInt();
        }
        return new LearningData(
                name,
                Embeddings.of(Arrays.copyOf(x, poolSize)),
                Embeddings.of(Arrays.copyOfRange(x, poolSize, rows)),
                Arrays.copyOf(y, poolSize),
                Arrays.copyOfRange(y, poolSize, rows),
                classes);
    }

    /** Returns what follows the header of a file of NumPy, version 1. */
    private static ByteBuffer numbers(String name) {
        try (InputStream in = Objects.requireNonNull(LearningData.class.getResourceAsStream(name), name);
                GZIPInputStream npy = new GZIPInputStream(in)) {
            ByteBuffer bytes = ByteBuffer.wrap(npy.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            return bytes.position(10 + bytes.getShort(8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
