package io.assay.sampling;

import java.util.Arrays;

/** Passes in plain Java, written as small loops that compilers vectorise. */
final class PlainPasses implements Passes {
    private double[] exponentials = {};

    @Override
    public void widen(float[] values, int at, double[] into, int count) {
        Loops.widen(values, at, into, count);
    }

    @Override
    public double largest(double[] values, int count) {
        return Loops.maximum(values, count);
    }

    @Override
    public void sumRow(double[] values, double top, int count, SoftmaxKernel.Figure figure, double[] sums) {
        double[] e = exponentials(count);
        Loops.subtract(values, top, count);
        exp(values, e, count);
        sums[0] = Loops.sum(e, count);
        if (figure != SoftmaxKernel.Figure.GAP) {
            sums[1] = Loops.sumOfProducts(e, weights(values, e, figure), count);
        }
    }

    @Override
    public void sumColumns(
            double[] values,
            int classes,
            int columns,
            double[] top,
            SoftmaxKernel.Figure figure,
            double[] sums,
            double[] weighted) {
        double[] e = exponentials(classes * columns);
        for (int k = 0; k < classes; k++) {
            Loops.subtract(values, k * columns, top, columns);
        }
        exp(values, e, classes * columns);
        Arrays.fill(sums, 0, columns, 0);
        for (int k = 0; k < classes; k++) {
            Loops.add(sums, e, k * columns, columns);
        }
        if (figure != SoftmaxKernel.Figure.GAP) {
            Arrays.fill(weighted, 0, columns, 0);
            for (int k = 0; k < classes; k++) {
                Loops.addProduct(weighted, e, weights(values, e, figure), k * columns, columns);
            }
        }
    }

    private static double[] weights(double[] differences, double[] e, SoftmaxKernel.Figure figure) {
        return figure == SoftmaxKernel.Figure.SQUARES ? e : differences;
    }

    private double[] exponentials(int count) {
        if (exponentials.length < count) {
            exponentials = new double[count];
        }
        return exponentials;
    }

    private static void exp(double[] differences, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            double d = Math.max(differences[i], Exponential.LOWEST);
            differences[i] = d;
            into[i] = Exponential.of(d);
        }
    }
}
