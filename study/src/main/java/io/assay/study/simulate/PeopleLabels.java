package io.assay.study.simulate;

import io.assay.core.resample.RandomStream;
import io.assay.sampling.Embeddings;
import io.assay.study.internal.Checks;
import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * How people would label the rows of a pool whose right labels are known.
 *
 * <p>Laws: the same seed gives the same labels; the array is the caller's.
 */
@FunctionalInterface
public interface PeopleLabels {
    /**
     * {@return the label that people give to each row of the pool}
     *
     * @param seed of the run
     */
    int[] draw(long seed);

    /**
     * {@return people who err by chance}
     *
     * @param labels right class of each row; copied
     * @param errors how each class is mislabelled; systematic errors mislead on rows drawn at random, which no model can foresee
     * @throws IllegalArgumentException if a label is no class of the errors
     */
    static PeopleLabels byChance(int[] labels, PeopleErrors errors) {
        int[] right = checked(labels, errors.classes());
        return seed -> {
            RandomGenerator random = RandomStream.of(seed, 1);
            return Arrays.stream(right).map(label -> errors.draw(label, random)).toArray();
        };
    }

    /**
     * {@return people who all err on the same rows, and on rows that look alike}
     *
     * <p>In each class the rows that lie farthest in a random direction, as many as the accuracy leaves, are taken for the next class. Such errors can be learned.
     *
     * @param labels right class of each row; copied
     * @param classes number of classes, at least 2
     * @param features of the rows
     * @param accuracy share of right labels in each class, up to rounding
     * @throws IllegalArgumentException if a label is no class, rows are not one per label or the accuracy is out of range
     */
    static PeopleLabels byLook(int[] labels, int classes, Embeddings features, double accuracy) {
        int[] right = checked(labels, classes);
        Checks.share(accuracy, "accuracy");
        if (features.rowCount() != right.length) {
            throw new IllegalArgumentException("features must be one row per label, but there are "
                    + features.rowCount() + " for " + right.length + " labels");
        }
        return seed -> mislead(right, classes, features, accuracy, RandomStream.of(seed, 1));
    }

    private static int[] mislead(
            int[] right, int classes, Embeddings features, double accuracy, RandomGenerator random) {
        int[] given = right.clone();
        float[] vector = new float[features.dimensionCount()];
        for (int k = 0; k < classes; k++) {
            double[] direction = random.doubles(vector.length).map(u -> u - 0.5).toArray();
            double[] reach = new double[right.length];
            for (int row = 0; row < right.length; row++) {
                features.copy(row, vector);
                for (int f = 0; f < vector.length; f++) {
                    reach[row] += direction[f] * vector[f];
                }
            }
            int own = k;
            int[] rows = IntStream.range(0, right.length)
                    .filter(row -> right[row] == own)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer row) -> -reach[row]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            long wrong = Math.round((1 - accuracy) * rows.length);
            for (int i = 0; i < wrong; i++) {
                given[rows[i]] = (own + 1) % classes;
            }
        }
        return given;
    }

    private static int[] checked(int[] labels, int classes) {
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] < 0 || labels[row] >= classes) {
                throw new IllegalArgumentException("the label of row " + row + " must be a class from 0 to "
                        + (classes - 1) + ", but was " + labels[row]);
            }
        }
        return labels.clone();
    }
}
