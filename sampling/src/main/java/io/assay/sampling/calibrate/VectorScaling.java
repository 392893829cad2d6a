package io.assay.sampling.calibrate;

import io.assay.sampling.Logits;
import io.assay.sampling.Row;
import java.util.stream.IntStream;

/**
 * A factor and a shift for the logit of each class, {@code w_k x_k + b_k}, that make labels most likely (Guo and others 2017, arXiv:1706.04599).
 *
 * <p>It mends what one temperature cannot, a model that favours some classes, and may change which class comes first. Twice as many numbers as classes
 * are fitted, so it needs many labelled rows of each class. The last shift is 0, as a shift of all classes changes nothing. The negative
 * log-likelihood is convex; Newton's method runs until its gradient is below 1e-9 per row and steps are short. Cost per step is rows times the square of the
 * classes. Immutable.
 */
public final class VectorScaling {
    private final double[] factors;
    private final double[] shifts;

    VectorScaling(double[] factors, double[] shifts) {
        this.factors = factors;
        this.shifts = shifts;
    }

    /**
     * {@return the factors and shifts of a model}
     *
     * @param pool the model's outputs for labelled rows that did not train it; a temperature they have already stays in
     * @param labels the right class of each row
     * @throws IllegalArgumentException if labels are not one per row, or one is no class or masked; if a class is never right; or if the
     *     fit does not settle, as when the classes can be told apart without an error
     */
    public static VectorScaling fit(Logits pool, int[] labels) {
        LabelledRows rows = LabelledRows.of(pool, labels);
        checkEveryClassOccurs(labels, pool.classCount());
        return new VectorFit(rows).run();
    }

    private static void checkEveryClassOccurs(int[] labels, int classes) {
        boolean[] seen = new boolean[classes];
        for (int label : labels) {
            seen[label] = true;
        }
        for (int k = 0; k < classes; k++) {
            if (!seen[k]) {
                throw new IllegalArgumentException(
                        "class " + k + " is no row's label, so its shift cannot be told; label rows of"
                                + " each class, or fit a temperature");
            }
        }
    }

    /** {@return the factor of each class} */
    public double[] factors() {
        return factors.clone();
    }

    /** {@return the shift of each class; the last is 0} */
    public double[] shifts() {
        return shifts.clone();
    }

    /**
     * {@return a pool with its logits scaled, rounded to four bytes, with its ids} Masked classes stay masked.
     *
     * @param pool outputs of the same model
     * @throws IllegalArgumentException if it has other classes
     */
    public Logits applyTo(Logits pool) {
        if (pool.classCount() != factors.length) {
            throw new IllegalArgumentException(
                    "the pool has " + pool.classCount() + " classes, but the fit is of " + factors.length);
        }
        float[] values = new float[Math.multiplyExact(pool.rowCount(), factors.length)];
        Row row = pool.cursor();
        int at = 0;
        for (int i = 0; i < pool.rowCount(); i++) {
            pool.load(i, row);
            for (int k = 0; k < factors.length; k++) {
                values[at++] = (float) scaled(row, k);
            }
        }
        Logits scaled = Logits.of(values, pool.rowCount(), factors.length);
        return pool.hasIds()
                ? scaled.ids(
                        IntStream.range(0, pool.rowCount()).mapToObj(pool::id).toList())
                : scaled;
    }

    private double scaled(Row row, int k) {
        return row.logit(k) == Double.NEGATIVE_INFINITY
                ? Double.NEGATIVE_INFINITY
                : factors[k] * row.logit(k) + shifts[k];
    }
}
