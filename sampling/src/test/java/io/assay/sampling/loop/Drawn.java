package io.assay.sampling.loop;

import io.assay.core.resample.RandomStream;
import io.assay.sampling.Embeddings;
import java.util.random.RandomGenerator;

/** Drawn items of three classes around centres, 120 of them a pool and 80 held out. */
final class Drawn {
    static final int POOL = 120;
    static final int[] LABELS = new int[POOL];
    static final int[] HELD_OUT_LABELS = new int[80];
    private static final Embeddings PLACES = draw(LABELS, 0);
    private static final Embeddings HELD_OUT = draw(HELD_OUT_LABELS, 1);

    private Drawn() {}

    private static Embeddings draw(int[] labels, int key) {
        RandomGenerator random = RandomStream.of(20_261_125, key);
        float[][] x = new float[labels.length][2];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = random.nextInt(3);
            x[i][0] = (float) (labels[i] + 0.6 * random.nextGaussian());
            x[i][1] = (float) (labels[i] % 2 + 0.6 * random.nextGaussian());
        }
        return Embeddings.of(x);
    }

    static Learner learner() {
        return LogisticRegression.defaults().on(PLACES, HELD_OUT, 3);
    }

    static ActiveLearning loop() {
        return ActiveLearning.of(learner(), LABELS, HELD_OUT_LABELS);
    }
}
