package io.assay.sampling.calibrate;

import io.assay.core.tally.Sum;
import io.assay.sampling.Row;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Newton's method for {@link VectorScaling}, damped (Levenberg) where the matrix of second derivatives is singular. */
final class VectorFit {
    private static final double PRECISION = 1e-9;
    private static final int MOST_STEPS = 100;
    private static final double LONGEST_LAST = 1e-6;
    private static final double LEAST_DAMPING = 1e-12;

    private final LabelledRows rows;
    private final int classes;
    private final int size;

    /** Factors of all classes, then shifts of all but the last. */
    private double[] at;

    private double loss;
    private final double[] gradient;
    private final DMatrixRMaj hessian;

    VectorFit(LabelledRows rows) {
        this.rows = rows;
        this.classes = rows.classCount();
        this.size = 2 * classes - 1;
        this.at = new double[size];
        Arrays.fill(at, 0, classes, 1);
        this.gradient = new double[size];
        this.hessian = new DMatrixRMaj(size, size);
    }

    VectorScaling run() {
        loss = loss(at);
        for (int step = 0; step < MOST_STEPS; step++) {
            differentiate();
            double[] next = step(LEAST_DAMPING);
            if (isSettled(next)) {
                double[] shifts = Arrays.copyOf(Arrays.copyOfRange(at, classes, size), classes);
                return new VectorScaling(Arrays.copyOf(at, classes), shifts);
            }
            if (!improve(next)) {
                break;
            }
        }
        throw new IllegalArgumentException(
                "the factors and shifts do not settle: classes can be told apart without an error, or"
                        + " nearly so; take more rows, or fit a temperature");
    }

    /** Where classes can be told apart the slope vanishes as well, but steps stay long. */
    private boolean isSettled(double[] next) {
        if (next.length == 0 || largest(gradient) > PRECISION) {
            return false;
        }
        double longest = 0;
        for (int i = 0; i < size; i++) {
            longest = Math.max(longest, Math.abs(next[i] - at[i]));
        }
        return longest <= LONGEST_LAST * (1 + largest(at));
    }

    /** Takes a step that lowers the loss, with as little damping as that needs; tells whether there is one. */
    private boolean improve(double[] undamped) {
        double[] next = undamped;
        for (double damping = LEAST_DAMPING; damping < 1e12; damping *= 100) {
            double nextLoss = next.length == 0 ? Double.NaN : loss(next);
            if (nextLoss <= loss) {
                at = next;
                loss = nextLoss;
                return true;
            }
            next = step(damping * 100);
        }
        return false;
    }

    /** Returns where the step leads, or nothing if the damped matrix is not positive definite. */
    private double[] step(double damping) {
        DMatrixRMaj damped = hessian.copy();
        double scale = Double.MIN_NORMAL;
        for (int i = 0; i < size; i++) {
            scale = Math.max(scale, hessian.get(i, i));
        }
        for (int i = 0; i < size; i++) {
            damped.add(i, i, damping * scale);
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(size);
        if (!solver.setA(damped)) {
            return new double[0];
        }
        DMatrixRMaj move = new DMatrixRMaj(size, 1);
        solver.solve(new DMatrixRMaj(size, 1, true, gradient), move);
        double[] next = new double[size];
        for (int i = 0; i < size; i++) {
            next[i] = at[i] - move.get(i);
        }
        return next;
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElseThrow();
    }

    /** The mean negative log-likelihood. */
    private double loss(double[] point) {
        Sum sum = new Sum();
        double[] scaled = new double[classes];
        rows.forEach((row, label) -> {
            double top = scale(row, point, scaled);
            double z = 0;
            for (double x : scaled) {
                z += Math.exp(x - top);
            }
            sum.add(Math.log(z) + top - scaled[label]);
        });
        return sum.value() / rows.size();
    }

    /** Fills in the scaled logits, and returns the largest. */
    private double scale(Row row, double[] point, double[] scaled) {
        double top = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < classes; k++) {
            double x = row.logit(k);
            double shift = k == classes - 1 ? 0 : point[classes + k];
            scaled[k] = x == Double.NEGATIVE_INFINITY ? x : point[k] * x + shift;
            top = Math.max(top, scaled[k]);
        }
        return top;
    }

    private void differentiate() {
        Arrays.fill(gradient, 0);
        hessian.zero();
        double[] p = new double[classes];
        double[] slopes = new double[size];
        rows.forEach((row, label) -> {
            double top = scale(row, at, p);
            double z = 0;
            for (int k = 0; k < classes; k++) {
                p[k] = Math.exp(p[k] - top);
                z += p[k];
            }
            for (int k = 0; k < classes; k++) {
                p[k] /= z;
            }
            addRow(row, label, p, slopes);
        });
        for (int i = 0; i < size; i++) {
            gradient[i] /= rows.size();
            for (int j = 0; j <= i; j++) {
                hessian.set(i, j, hessian.get(i, j) / rows.size());
                hessian.set(j, i, hessian.get(i, j));
            }
        }
    }

    /** The second derivatives of a row are the covariance, under p, of what the parameters multiply: x_k, and 1 for a shift. */
    private void addRow(Row row, int label, double[] p, double[] slopes) {
        for (int k = 0; k < classes; k++) {
            double x = row.logit(k) == Double.NEGATIVE_INFINITY ? 0 : row.logit(k);
            double miss = p[k] - (k == label ? 1 : 0);
            gradient[k] += miss * x;
            slopes[k] = p[k] * x;
            hessian.add(k, k, p[k] * x * x);
            if (k < classes - 1) {
                gradient[classes + k] += miss;
                slopes[classes + k] = p[k];
                hessian.add(classes + k, classes + k, p[k]);
                hessian.add(classes + k, k, p[k] * x);
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                hessian.add(i, j, -slopes[i] * slopes[j]);
            }
        }
    }
}
