package io.assay.sampling.loop;

import io.assay.sampling.Embeddings;
import io.assay.sampling.Logits;
import io.assay.sampling.internal.Checks;
import io.assay.sampling.internal.Labels;
import java.util.Objects;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;

/**
 * Multinomial logistic regression with an L2 penalty: the reference learner, for simulations and for comparing strategies.
 *
 * <p>It minimises {@code sum -ln p(label) + l2 / 2 * sum w^2} over items and over coefficients, shifts not penalised, by L-BFGS from zero, until no partial
 * derivative of the mean over items is larger than the tolerance. This is the loss of scikit-learn's {@code LogisticRegression} with {@code C = 1 / l2}. It is
 * convex, so there is one minimum, and the same rows in the same order give the same bits. Features should be of about the same size each;
 * scale them before. A class that has no label gets low probabilities, not none.
 *
 * <p>Time is steps, some dozens to hundreds, times items times features times classes. Immutable.
 */
public final class LogisticRegression {
    private static final int MOST_STEPS = 20_000;

    private final double l2;
    private final double tolerance;

    private LogisticRegression(double l2, double tolerance) {
        this.l2 = l2;
        this.tolerance = tolerance;
    }

    /** {@return the regression with a penalty of 1 and a tolerance of 0.0001, as scikit-learn has them} */
    public static LogisticRegression defaults() {
        return new LogisticRegression(1, 1e-4);
    }

    /**
     * {@return this regression with another penalty}
     *
     * @param l2 positive; large ones keep coefficients small
     * @throws IllegalArgumentException if it is not positive and finite: without one, classes that can be told apart have no minimum
     */
    public LogisticRegression l2(double l2) {
        return new LogisticRegression(Checks.positive(l2, "penalty"), tolerance);
    }

    /**
     * {@return this regression with another tolerance}
     *
     * @param tolerance largest partial derivative of the mean loss, positive
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public LogisticRegression tolerance(double tolerance) {
        return new LogisticRegression(l2, Checks.positive(tolerance, "tolerance"));
    }

    /**
     * {@return what is learned from labelled items}
     *
     * @param features one vector per item
     * @param labels the class of each, from 0
     * @param classes number of classes, at least 2
     * @throws IllegalArgumentException if labels are not one per item, or one is no class
     * @throws IllegalStateException if the minimum is not found, as may be with features of very different size
     */
    public Fit fit(Embeddings features, int[] labels, int classes) {
        Checks.atLeast(classes, 2, "number of classes");
        Labels.check(labels, features.rowCount(), classes);
        int[] rows = new int[labels.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i;
        }
        return fit(matrix(features, rows), labels.clone(), classes);
    }

    private Fit fit(DMatrixRMaj matrix, int[] labels, int classes) {
        LogisticLoss loss = new LogisticLoss(matrix, labels, classes, l2);
        Lbfgs search = new Lbfgs(loss, matrix.numCols * classes);
        if (!search.minimise(tolerance, MOST_STEPS)) {
            throw new IllegalStateException("the logistic regression stopped at a slope of " + search.slope()
                    + ", above the tolerance of " + tolerance
                    + "; scale features to about the same size, or raise the tolerance");
        }
        return new Fit(search.point(), matrix.numCols, classes);
    }

    /**
     * {@return a learner of rows of a pool, for {@link ActiveLearning}} Its models give the features as embeddings.
     *
     * @param pool features of the pool
     * @param heldOut features of the rows that quality is measured on, as many per row
     * @param classes number of classes, at least 2
     * @throws IllegalArgumentException if there are too few classes, or rows have other numbers of features
     */
    public Learner on(Embeddings pool, Embeddings heldOut, int classes) {
        Checks.atLeast(classes, 2, "number of classes");
        if (pool.dimensionCount() != heldOut.dimensionCount()) {
            throw new IllegalArgumentException("the pool has " + pool.dimensionCount()
                    + " features per row, but the held-out rows have " + heldOut.dimensionCount());
        }
        return (rows, labels) -> {
            Labels.check(labels, rows.length, classes);
            Fit fit = fit(matrix(pool, rows), labels.clone(), classes);
            return new Learned(fit.logits(pool), fit.logits(heldOut), pool);
        };
    }

    private record Learned(Logits pool, Logits heldOut, Embeddings features) implements Model {
        @Override
        public Optional<Embeddings> embeddings() {
            return Optional.of(features);
        }
    }

    /** Returns the features of rows, and a column of ones. */
    private static DMatrixRMaj matrix(Embeddings features, int[] rows) {
        int dimensions = features.dimensionCount();
        DMatrixRMaj matrix = new DMatrixRMaj(rows.length, dimensions + 1);
        float[] vector = new float[dimensions];
        for (int i = 0; i < rows.length; i++) {
            features.copy(rows[i], vector);
            for (int k = 0; k < dimensions; k++) {
                matrix.set(i, k, vector[k]);
            }
            matrix.set(i, dimensions, 1);
        }
        return matrix;
    }

    /** Coefficients that were learned. Immutable. */
    public static final class Fit {
        private final double[] weights;
        private final int rows;
        private final int classes;

        private Fit(double[] weights, int rows, int classes) {
            this.weights = weights;
            this.rows = rows;
            this.classes = classes;
        }

        /**
         * {@return a coefficient}
         *
         * @param feature from 0
         * @param k class, from 0
         */
        public double coefficient(int feature, int k) {
            return weights[Objects.checkIndex(feature, rows - 1) * classes + Objects.checkIndex(k, classes)];
        }

        /**
         * {@return the shift of a class} Only differences between classes matter.
         *
         * @param k class, from 0
         */
        public double shift(int k) {
            return weights[(rows - 1) * classes + Objects.checkIndex(k, classes)];
        }

        /**
         * {@return the logits of items}
         *
         * @param features as many per item as were learned from
         * @throws IllegalArgumentException if there are more or fewer
         */
        public Logits logits(Embeddings features) {
            if (features.dimensionCount() != rows - 1) {
                throw new IllegalArgumentException("there are " + features.dimensionCount()
                        + " features per item, but the regression learned from " + (rows - 1));
            }
            float[] logits = new float[Math.multiplyExact(features.rowCount(), classes)];
            float[] vector = new float[rows - 1];
            double[] sums = new double[classes];
            for (int i = 0; i < features.rowCount(); i++) {
                features.copy(i, vector);
                System.arraycopy(weights, (rows - 1) * classes, sums, 0, classes);
                for (int f = 0; f < vector.length; f++) {
                    for (int k = 0; k < classes; k++) {
                        sums[k] += vector[f] * weights[f * classes + k];
                    }
                }
                for (int k = 0; k < classes; k++) {
                    logits[i * classes + k] = (float) sums[k];
                }
            }
            return Logits.of(logits, features.rowCount(), classes);
        }
    }
}
