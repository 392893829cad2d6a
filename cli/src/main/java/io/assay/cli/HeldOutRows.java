package io.assay.cli;

import io.assay.io.LineList;
import io.assay.sampling.Embeddings;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Rows whose right labels are known: a pool, and the rows behind it, which measure quality.
 *
 * @param pool features of the pool
 * @param heldOut features of the other rows
 * @param poolLabels class of each row of the pool
 * @param heldOutLabels class of each other row
 * @param classes one more than the largest class
 */
record HeldOutRows(Embeddings pool, Embeddings heldOut, int[] poolLabels, int[] heldOutLabels, int classes) {
    static HeldOutRows read(Path features, Path labels, int heldOut) {
        Embeddings read = PoolOptions.features(features);
        int[] classes = LineList.labels(labels);
        if (classes.length != read.rowCount()) {
            throw new UsageException(labels + " has " + classes.length + " labels, but " + features + " has "
                    + read.rowCount() + " rows; it needs one per row");
        }
        int pool = classes.length - heldOut;
        if (heldOut < 1 || pool < 1) {
            throw new UsageException("--held-out must be from 1 to " + (classes.length - 1) + ", as there are "
                    + classes.length + " rows, but was " + heldOut);
        }
        return new HeldOutRows(
                part(read, 0, pool),
                part(read, pool, classes.length),
                Arrays.copyOf(classes, pool),
                Arrays.copyOfRange(classes, pool, classes.length),
                1 + Arrays.stream(classes).max().orElseThrow());
    }

    private static Embeddings part(Embeddings all, int from, int to) {
        float[][] rows = new float[to - from][all.dimensionCount()];
        for (int row = from; row < to; row++) {
            all.copy(row, rows[row - from]);
        }
        return Embeddings.of(rows);
    }
}
