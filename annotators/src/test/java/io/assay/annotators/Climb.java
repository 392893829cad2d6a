package io.assay.annotators;

import java.util.function.ToDoubleFunction;

/**
 * The largest value of a function of several numbers near a start, by Newton's method with derivatives from differences. It knows
 * nothing of the function, and so shares no derivation with what it is compared to. Each step is damped until the value grows.
 */
final class Climb {
    private static final double STEP = 1e-4;

    private Climb() {}

    static double[] top(ToDoubleFunction<double[]> function, double[] start) {
        double[] x = start.clone();
        double value = function.applyAsDouble(x);
        for (int round = 0; round < 200; round++) {
            double[] slope = slope(function, x);
            double[][] curvature = curvature(function, x);
            double damping = 1e-9;
            double[] next = x;
            double better = value;
            while (damping < 1e9 && !(better > value)) {
                next = moved(x, slope, curvature, damping);
                better = function.applyAsDouble(next);
                damping *= 10;
            }
            if (!(better > value + 1e-13 * Math.abs(value))) {
                return better > value ? next : x;
            }
            x = next;
            value = better;
        }
        throw new IllegalStateException("no top after 200 rounds");
    }

    private static double at(ToDoubleFunction<double[]> function, double[] x, int i, double di, int j, double dj) {
        double[] moved = x.clone();
        moved[i] += di;
        moved[j] += dj;
        return function.applyAsDouble(moved);
    }

    private static double[] slope(ToDoubleFunction<double[]> f, double[] x) {
        double[] slope = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            slope[i] = (at(f, x, i, STEP, i, 0) - at(f, x, i, -STEP, i, 0)) / (2 * STEP);
        }
        return slope;
    }

    private static double[][] curvature(ToDoubleFunction<double[]> f, double[] x) {
        double h = 10 * STEP;
        double[][] curvature = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j <= i; j++) {
                curvature[i][j] =
                        (at(f, x, i, h, j, h) - at(f, x, i, h, j, -h) - at(f, x, i, -h, j, h) + at(f, x, i, -h, j, -h))
                                / (4 * h * h);
                curvature[j][i] = curvature[i][j];
            }
        }
        return curvature;
    }

    /** Returns x + (damping I - curvature)^-1 slope, by Gauss's elimination with pivots. */
    private static double[] moved(double[] x, double[] slope, double[][] curvature, double damping) {
        int n = x.length;
        double[][] a = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = -curvature[i][j] + (i == j ? damping : 0);
            }
            a[i][n] = slope[i];
        }
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c; r < n; r++) {
                pivot = Math.abs(a[r][c]) > Math.abs(a[pivot][c]) ? r : pivot;
            }
            double[] kept = a[c];
            a[c] = a[pivot];
            a[pivot] = kept;
            for (int r = 0; r < n; r++) {
                double times = r == c ? 0 : a[r][c] / a[c][c];
                for (int j = c; j <= n && times != 0; j++) {
                    a[r][j] -= times * a[c][j];
                }
            }
        }
        double[] moved = x.clone();
        for (int i = 0; i < n; i++) {
            moved[i] += a[i][n] / a[i][i];
        }
        return moved;
    }
}
