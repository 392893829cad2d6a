package io.assay.benchmarks;

import java.util.SplittableRandom;

/** Made-up logits and vectors with a fixed seed. */
final class SamplingData {
    private static final long SEED = 20_200_515;

    private SamplingData() {}

    /** Returns normal numbers with a deviation. */
    static float[] normal(int count, double deviation) {
        SplittableRandom random = new SplittableRandom(SEED);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return values;
    }

    /** Returns normal vectors. */
    static float[][] vectors(int count, int dimensions) {
        float[] values = normal(count * dimensions, 1);
        float[][] vectors = new float[count][dimensions];
        for (int i = 0; i < count; i++) {
            System.arraycopy(values, i * dimensions, vectors[i], 0, dimensions);
        }
        return vectors;
    }
}
