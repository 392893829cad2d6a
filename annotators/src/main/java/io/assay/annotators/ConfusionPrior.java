package io.assay.annotators;

import java.util.Locale;

/**
 * Labels that every rater is taken to have given before any were seen: a Dirichlet prior on each row of the confusion matrix, in
 * pseudo-labels.
 *
 * <p>Where raters gave few labels, {@link #pooled} does well. Equal pseudo-labels in every cell, as {@code diagonal(1, 1)},
 * pull every rater towards guessing: with ten categories and a few labels per rater the prior outweighs the data, and accuracy
 * falls below that of the majority vote. Immutable.
 */
public final class ConfusionPrior {
    private final double pooled;
    private final double on;
    private final double off;

    private ConfusionPrior(double pooled, double on, double off) {
        this.pooled = pooled;
        this.on = on;
        this.off = off;
    }

    /**
     * {@return pseudo-labels for each row, spread as all raters' labels for units of that category by the majority vote}
     *
     * @param labels pseudo-labels per row, positive; 2 to 5 are usual
     * @throws IllegalArgumentException if the number is not positive and finite
     */
    public static ConfusionPrior pooled(double labels) {
        if (!(labels > 0 && labels < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("pseudo-labels must be positive, but were " + labels);
        }
        return new ConfusionPrior(labels, 0, 0);
    }

    /**
     * {@return pseudo-labels for right and for wrong labels}
     *
     * @param right on the diagonal, not negative
     * @param wrong in each other cell, not negative; not both 0
     * @throws IllegalArgumentException if a number is negative or not finite, or both are 0
     */
    public static ConfusionPrior diagonal(double right, double wrong) {
        if (!(right >= 0 && wrong >= 0 && right + wrong > 0 && right + wrong < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "pseudo-labels must not be negative, and not all 0, but were " + right + " and " + wrong);
        }
        return new ConfusionPrior(0, right, wrong);
    }

    /**
     * Returns the pseudo-labels, label by label, each over the categories.
     *
     * @param all expected labels of all raters together, in the same order
     */
    double[] cells(double[] all, int categories) {
        double[] cells = new double[categories * categories];
        for (int truth = 0; truth < categories; truth++) {
            double sum = 0;
            for (int label = 0; label < categories; label++) {
                sum += all[label * categories + truth];
            }
            for (int label = 0; label < categories; label++) {
                double share = sum > 0 ? all[label * categories + truth] / sum : 1.0 / categories;
                cells[label * categories + truth] = pooled > 0 ? pooled * share : label == truth ? on : off;
            }
        }
        return cells;
    }

    /** {@return a phrase such as {@code pooled, 2 pseudo-labels}} */
    @Override
    public String toString() {
        return pooled > 0
                ? String.format(Locale.ROOT, "pooled, %.3g pseudo-labels", pooled)
                : String.format(Locale.ROOT, "%.3g pseudo-labels right, %.3g wrong", on, off);
    }
}
