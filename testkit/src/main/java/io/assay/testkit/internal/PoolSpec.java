package io.assay.testkit.internal;

import io.assay.core.resample.RandomStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * What pools of logits to draw.
 *
 * @param minRows at least 1
 * @param maxRows at least {@code minRows}
 * @param minClasses at least 1
 * @param maxClasses at least {@code minClasses}
 * @param maxMasked largest chance of a class to be masked out of a row, in [0, 1)
 * @param probabilities whether the numbers are probabilities
 */
public record PoolSpec(
        int minRows, int maxRows, int minClasses, int maxClasses, double maxMasked, boolean probabilities) {
    /** Small pools: 1 to 20 rows of 1 to 6 classes, some masked. */
    public static final PoolSpec DEFAULT = new PoolSpec(1, 20, 1, 6, 0.2, false);

    /** Spreads of logits: models that know nothing, know something, are sure, and overflow what is not computed with care. */
    private static final double[] SPREADS = {0.5, 2, 2, 10, 1000};

    /**
     * {@return a pool}
     *
     * @param random moved on
     */
    public Pool draw(RandomStream random) {
        int rows = size(random, minRows, maxRows);
        int classes = size(random, minClasses, maxClasses);
        double masked = random.nextBoolean() ? 0 : random.nextDouble() * maxMasked;
        float[][] values = new float[rows][classes];
        for (float[] row : values) {
            fill(row, random, masked);
        }
        return new Pool(this, values);
    }

    private static int size(RandomStream random, int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** Numbers are multiples of a sixteenth, so that equal ones occur. One class is never masked. */
    private static void fill(float[] row, RandomStream random, double masked) {
        double spread = SPREADS[random.nextInt(SPREADS.length)];
        int kept = random.nextInt(row.length);
        for (int k = 0; k < row.length; k++) {
            float drawn = (float) (Math.rint(random.nextGaussian() * spread * 16) / 16) + 0f;
            row[k] = k != kept && random.nextDouble() < masked ? Float.NEGATIVE_INFINITY : drawn;
        }
    }

    /** {@return pools at the limits: the smallest, ties, certainty, huge numbers, all classes but one masked} */
    public List<Pool> edges() {
        int rows = Math.max(minRows, Math.min(maxRows, 2));
        int classes = Math.max(minClasses, Math.min(maxClasses, 3));
        List<Pool> all = List.of(
                constant(minRows, minClasses, 0, 0),
                constant(rows, classes, 0, 0),
                constant(rows, classes, 0, 50),
                constant(rows, classes, -1e30f, 1e30f),
                constant(rows, classes, 0, Float.MIN_VALUE),
                constant(rows, maxClasses, 1, 2));
        return maxMasked > 0
                ? Stream.concat(all.stream(), Stream.of(constant(rows, classes, Float.NEGATIVE_INFINITY, 1)))
                        .toList()
                : all;
    }

    private Pool constant(int rows, int classes, float others, float first) {
        float[][] values = new float[rows][classes];
        for (float[] row : values) {
            java.util.Arrays.fill(row, others);
            row[0] = first;
        }
        return new Pool(this, values);
    }
}
