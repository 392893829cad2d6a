package io.assay.study.simulate;

import io.assay.sampling.Embeddings;
import io.assay.sampling.Logits;
import io.assay.sampling.loop.Learner;
import io.assay.sampling.loop.Model;
import io.assay.study.internal.Checks;

/**
 * The labels of the nearest labelled rows by Euclidean distance: with one neighbour a learner that memorises, beside the
 * {@link io.assay.sampling.loop.LogisticRegression logistic regression}, which averages. A class has the number of neighbours that have its label as logit; of
 * rows equally near the first labelled ones count.
 *
 * <p>Time is rows to label times labelled rows times features.
 */
public final class NearestNeighbours {
    private final int neighbours;

    private NearestNeighbours(int neighbours) {
        this.neighbours = neighbours;
    }

    /**
     * {@return a learner that asks so many neighbours}
     *
     * @param neighbours at least 1; all labelled rows if there are fewer
     * @throws IllegalArgumentException if there is none
     */
    public static NearestNeighbours of(int neighbours) {
        return new NearestNeighbours(Checks.between(1, neighbours, 10_000, "neighbours"));
    }

    /**
     * {@return a learner of rows of a pool; thread-safe}
     *
     * @param pool features of the pool
     * @param heldOut features of the rows that quality is measured on, as many per row
     * @param classes number of classes, at least 2
     */
    public Learner on(Embeddings pool, Embeddings heldOut, int classes) {
        return (rows, labels) -> {
            float[][] known = new float[rows.length][pool.dimensionCount()];
            for (int i = 0; i < rows.length; i++) {
                pool.copy(rows[i], known[i]);
            }
            int[] own = labels.clone();
            return new Learned(logits(known, own, pool, classes), logits(known, own, heldOut, classes));
        };
    }

    private record Learned(Logits pool, Logits heldOut) implements Model {}

    private Logits logits(float[][] known, int[] labels, Embeddings asked, int classes) {
        float[] logits = new float[Math.multiplyExact(asked.rowCount(), classes)];
        float[] vector = new float[asked.dimensionCount()];
        for (int row = 0; row < asked.rowCount(); row++) {
            asked.copy(row, vector);
            for (int near : nearest(known, vector)) {
                logits[row * classes + labels[near]]++;
            }
        }
        return Logits.of(logits, asked.rowCount(), classes);
    }

    /** Returns the nearest rows, by insertion into a short list. */
    private int[] nearest(float[][] known, float[] vector) {
        int wanted = Math.min(neighbours, known.length);
        int[] nearest = new int[wanted];
        double[] distances = new double[wanted];
        int size = 0;
        for (int i = 0; i < known.length; i++) {
            double distance = distance(known[i], vector);
            if (size == wanted && distance >= distances[size - 1]) {
                continue;
            }
            int place = size < wanted ? size++ : size - 1;
            while (place > 0 && distances[place - 1] > distance) {
                distances[place] = distances[place - 1];
                nearest[place] = nearest[place - 1];
                place--;
            }
            distances[place] = distance;
            nearest[place] = i;
        }
        return nearest;
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int f = 0; f < a.length; f++) {
            double difference = a[f] - b[f];
            sum += difference * difference;
        }
        return sum;
    }
}
