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
            int k = 0;
            for (; k + 3 < columns.length; k += 4) {
                addSquares(columns, k, c * CHUNK, point, sums);
            }
            for (; k < columns.length; k++) {
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

    /** Four dimensions at once, added in their order: sums are loaded and stored a quarter as often, to the same bits. */
    private static void addSquares(float[][] columns, int k, int from, float[] point, float[] sums) {
        float[] one = columns[k];
        float[] two = columns[k + 1];
        float[] three = columns[k + 2];
        float[] four = columns[k + 3];
        float a = point[k];
        float b = point[k + 1];
        float c = point[k + 2];
        float d = point[k + 3];
        for (int i = 0; i < sums.length; i++) {
            float x = one[from + i] - a;
            float y = two[from + i] - b;
            float z = three[from + i] - c;
            float w = four[from + i] - d;
            sums[i] = sums[i] + x * x + y * y + z * z + w * w;
        }
    }
}
