package io.assay.annotators.preferences;

import io.assay.annotators.internal.LogSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Choices between alternatives, each with a probability in proportion to the exponential of its utility, which is a sum of
 * parameters: the common form of Bradley and Terry's, Davidson's and Plackett and Luce's models. The log-likelihood is concave,
 * and Newton's method with halved steps finds its maximum.
 *
 * <p>The first parameters are the items' log-strengths, which only their differences matter of: their sum is kept at 0.
 */
final class ChoiceModel {
    private static final int ROUNDS = 200;
    private static final int HALVINGS = 40;
    private static final double SETTLED = 1e-10;
    private static final double ROUNDING = 1e-13;

    private final int items;
    private final int parameters;
    private final double precision;
    private final List<Choice> choices = new ArrayList<>();

    /**
     * A set of alternatives and how often each was chosen.
     *
     * @param alternatives of each alternative the parameters that make up its utility
     * @param shares how much of each parameter, in the same order
     * @param chosen how often each alternative was chosen
     */
    record Choice(int[][] alternatives, double[][] shares, double[] chosen) {}

    /** The maximum, the covariance of the parameters there, and the objective round by round. */
    record Fit(double[] parameters, DMatrixRMaj covariance, List<Double> objective, boolean settled) {}

    /**
     * Makes a model without choices.
     *
     * @param precision of the normal prior with mean 0 on the log-strengths; 0 for none
     */
    ChoiceModel(int items, int parameters, double precision) {
        this.items = items;
        this.parameters = parameters;
        this.precision = precision;
    }

    void add(Choice choice) {
        choices.add(choice);
    }

    Fit fit(double[] start) {
        double[] x = start.clone();
        double[] gradient = new double[parameters];
        DMatrixRMaj information = new DMatrixRMaj(parameters, parameters);
        double value = value(x);
        List<Double> trace = new ArrayList<>(List.of(value));
        boolean settled = false;
        for (int round = 0; round < ROUNDS && !settled; round++) {
            derive(x, gradient, information);
            double[] step = solved(information, gradient);
            double[] next = climbed(x, step, value);
            double longest = Arrays.stream(step).map(Math::abs).max().orElse(0);
            settled = longest <= SETTLED;
            x = next;
            value = value(x);
            trace.add(value);
        }
        derive(x, gradient, information);
        return new Fit(x, covariance(information), trace, settled);
    }

    /** Returns the parameters after a step, halved until it does not go down; the same ones if no part of it climbs. */
    private double[] climbed(double[] x, double[] step, double value) {
        double scale = 1;
        for (int h = 0; h < HALVINGS; h++) {
            double[] next = x.clone();
            for (int i = 0; i < x.length; i++) {
                next[i] += scale * step[i];
            }
            // Near the maximum the objective no longer tells a step that climbs from one that does not.
            if (value(next) >= value - ROUNDING * Math.abs(value)) {
                return next;
            }
            scale /= 2;
        }
        return x;
    }

    private double value(double[] x) {
        double value = 0;
        for (int i = 0; i < items; i++) {
            value -= precision * x[i] * x[i] / 2;
        }
        for (Choice choice : choices) {
            value += logLikelihood(choice, x);
        }
        return value;
    }

    /** Fills in the slope of the objective and the information matrix. */
    private void derive(double[] x, double[] gradient, DMatrixRMaj information) {
        Arrays.fill(gradient, 0);
        information.zero();
        for (int i = 0; i < items; i++) {
            gradient[i] -= precision * x[i];
            information.add(i, i, precision);
        }
        for (Choice choice : choices) {
            derive(choice, x, gradient, information);
        }
    }

    private static double[] utilities(Choice choice, double[] x) {
        double[] utilities = new double[choice.alternatives().length];
        for (int a = 0; a < utilities.length; a++) {
            for (int j = 0; j < choice.alternatives()[a].length; j++) {
                utilities[a] += choice.shares()[a][j] * x[choice.alternatives()[a][j]];
            }
        }
        return utilities;
    }

    private static double logLikelihood(Choice choice, double[] x) {
        double[] u = utilities(choice, x);
        double[] p = u.clone();
        double log = LogSpace.normalize(p, 0, p.length);
        double sum = 0;
        for (int a = 0; a < u.length; a++) {
            sum += choice.chosen()[a] * (u[a] - log);
        }
        return sum;
    }

    private static void derive(Choice choice, double[] x, double[] gradient, DMatrixRMaj information) {
        double[] p = utilities(choice, x);
        LogSpace.normalize(p, 0, p.length);
        double all = Arrays.stream(choice.chosen()).sum();
        for (int a = 0; a < p.length; a++) {
            for (int j = 0; j < choice.alternatives()[a].length; j++) {
                int row = choice.alternatives()[a][j];
                double share = choice.shares()[a][j];
                gradient[row] += share * (choice.chosen()[a] - all * p[a]);
                addRow(choice, p, all, information, row, share, a);
            }
        }
    }

    /** Adds to one row of the information the covariance of one alternative with all. */
    private static void addRow(
            Choice choice, double[] p, double all, DMatrixRMaj information, int row, double share, int a) {
        for (int b = 0; b < p.length; b++) {
            double covariance = all * p[a] * ((a == b ? 1 : 0) - p[b]);
            for (int j = 0; j < choice.alternatives()[b].length; j++) {
                information.add(row, choice.alternatives()[b][j], share * choice.shares()[b][j] * covariance);
            }
        }
    }

    /** The information plus a constant on the items: that fixes their sum and changes nothing else. */
    private DMatrixRMaj fixed(DMatrixRMaj information) {
        DMatrixRMaj fixed = information.copy();
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                fixed.add(i, j, 1.0 / items);
            }
        }
        return fixed;
    }

    private LinearSolverDense<DMatrixRMaj> solver(DMatrixRMaj information) {
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(parameters);
        if (!solver.setA(fixed(information))) {
            throw new IllegalStateException("the information matrix is singular");
        }
        return solver;
    }

    private double[] solved(DMatrixRMaj information, double[] gradient) {
        DMatrixRMaj result = new DMatrixRMaj(parameters, 1);
        solver(information).solve(new DMatrixRMaj(parameters, 1, true, gradient.clone()), result);
        return result.getData();
    }

    /** The inverse of the information, without the part of the sum of the items, which is fixed. */
    private DMatrixRMaj covariance(DMatrixRMaj information) {
        DMatrixRMaj inverse = new DMatrixRMaj(parameters, parameters);
        solver(information).invert(inverse);
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                inverse.add(i, j, -1.0 / items / (1 + precision));
            }
        }
        return inverse;
    }
}
