package io.assay.sampling.loop;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** The penalised mean negative log-likelihood of a multinomial logistic regression, and its gradient. */
final class LogisticLoss implements Lbfgs.Objective {
    private final DMatrixRMaj features;
    private final int[] labels;
    private final int classes;
    private final double penalty;
    private final DMatrixRMaj logits;

    /**
     * A loss.
     *
     * @param features a row per item, the last column all ones
     * @param labels the class of each
     * @param classes number of classes
     * @param penalty weight of half the sum of squared coefficients, shifts left out, beside the sum over items
     */
    LogisticLoss(DMatrixRMaj features, int[] labels, int classes, double penalty) {
        this.features = features;
        this.labels = labels;
        this.classes = classes;
        this.penalty = penalty;
        this.logits = new DMatrixRMaj(labels.length, classes);
    }

    @Override
    public double at(double[] point, double[] gradient) {
        CommonOps_DDRM.mult(features, DMatrixRMaj.wrap(features.numCols, classes, point), logits);
        double loss = 0;
        for (int row = 0; row < labels.length; row++) {
            loss += toResiduals(row);
        }
        CommonOps_DDRM.multTransA(features, logits, DMatrixRMaj.wrap(features.numCols, classes, gradient));
        int coefficients = (features.numCols - 1) * classes;
        double squares = 0;
        for (int i = 0; i < coefficients; i++) {
            squares += point[i] * point[i];
            gradient[i] += penalty * point[i];
        }
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] /= labels.length;
        }
        return (loss + penalty * squares / 2) / labels.length;
    }

    /** Turns the logits of a row into probabilities less one at the label; returns minus the log probability of the label. */
    private double toResiduals(int row) {
        double[] x = logits.data;
        int from = row * classes;
        double top = Double.NEGATIVE_INFINITY;
        for (int k = from; k < from + classes; k++) {
            top = Math.max(top, x[k]);
        }
        int label = from + labels[row];
        double right = x[label] - top;
        double sum = 0;
        for (int k = from; k < from + classes; k++) {
            x[k] = Math.exp(x[k] - top);
            sum += x[k];
        }
        for (int k = from; k < from + classes; k++) {
            x[k] /= sum;
        }
        x[label] -= 1;
        return Math.log(sum) - right;
    }
}
