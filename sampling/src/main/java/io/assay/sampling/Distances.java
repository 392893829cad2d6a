package io.assay.sampling;

import java.util.stream.IntStream;

/** Squared Euclidean distances of many points to one, the points kept dimension after dimension. */
final class Distances {
    /** Points per step: their sums stay in the first-level cache while dimensions are added. */
    private static final int CHUNK = 4096;

    private Distances() {}

    static void squared(float[][] columns, float[] point, float[] into) {
        int chunks = (into.length - 1) / CHUNK + 1;
        IntStream chunk = IntStream.range(0, chunks);
        (chunks > 4 ? chunk.parallel() : chunk).forEach(c -> {
            float[] sums = new float[Math.min(CHUNK, into.length - c * CHUNK)];
            for (int k = 0; k < columns.length; k++) {
                addSquares(columns[k], c * CHUNK, point[k], sums);
            }
            System.arraycopy(sums, 0, into, c * CHUNK, sums.length);
        });
    }

    private static void addSquares(float[] column, int from, float coordinate, float[] sums) {
        for (int i = 0; i < sums.length; i++) {
            float difference = column[from + i] - coordinate;
            sums[i] += difference * difference;
        }
    }
}
