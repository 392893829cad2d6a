package io.assay.sampling;

import java.util.Arrays;

/**
 * What scores need of the softmax of each row, for a block of rows in one pass: with m the largest logit and e = exp(x - m), the sum of e, and one figure
 * more.
 */
final class SoftmaxKernel {
    /*
     * The exponential is written so that the compiler turns its loop into vector instructions on every JDK: no tables, no bits, no
     * branches. For d = x - m in [-40, 0], exp(d) = p(d / 64)^64, p being 1 + y q(y) with the polynomial q that minimises the relative
     * error of p on [-0.625, 0]; six squarings make 1.3e-9 of its 1.9e-11. Below -40, masked classes included, exp(-40) = 4e-18 is
     * taken: 50,000 classes add less than 1e-11 to an entropy. p(0) is exactly 1, so equal logits give the exact entropy log C.
     *
     * Rows of few classes are taken transposed, many at once, so that maxima and sums are elementwise too. Reductions of long rows
     * run over several independent sums; the order of additions is fixed, and with it every bit.
     */
    private static final double LOWEST = -40;
    private static final double STEP = 1.0 / 64;
    private static final double C1 = 0.9999999976869608;
    private static final double C2 = 0.4999999099280702;
    private static final double C3 = 0.16666546468677873;
    private static final double C4 = 0.041658976851099115;
    private static final double C5 = 0.008306716535535087;
    private static final double C6 = 0.0013374478806438856;
    private static final double C7 = 0.00014523232636693865;

    /** Numbers per step: two arrays of them stay in the first-level cache. */
    private static final int CHUNK = 2048;

    /** Up to here rows are taken transposed. */
    private static final int FEW = 64;

    /** The figure that is wanted beside the sum. */
    enum Figure {
        /** The sum of e (x - m), for entropies. */
        MOMENT,
        /** The sum of e squared, for sums of squared probabilities. */
        SQUARES,
        /** The second largest x - m; minus infinity if there is one class, or one that is not masked. */
        GAP
    }

    private final Logits block;
    private final int classes;
    private final double scale;
    private final Figure figure;
    private final float[] floats;
    private final double[] differences = new double[CHUNK];
    private final double[] exponentials = new double[CHUNK];
    private final double[] weights;

    /** The largest logit of each row, temperature applied. */
    final double[] largest;

    /** The sum of exp(x - m) of each row. */
    final double[] sums;

    /** The figure of each row. */
    final double[] figures;

    private SoftmaxKernel(Logits block, Figure figure) {
        this.figure = figure;
        this.block = block;
        this.classes = block.classCount();
        this.scale = 1 / block.temperature();
        this.floats = new float[block.cells().isCopied() ? CHUNK : 0];
        this.weights = figure == Figure.SQUARES ? exponentials : differences;
        this.largest = new double[block.rowCount()];
        this.sums = new double[block.rowCount()];
        this.figures = new double[block.rowCount()];
    }

    /** Returns the sums of each row of a block. */
    static SoftmaxKernel over(Logits block, Figure figure) {
        SoftmaxKernel kernel = new SoftmaxKernel(block, figure);
        if (kernel.classes <= FEW) {
            kernel.fewClasses();
        } else {
            kernel.manyClasses();
        }
        return kernel;
    }

    private void fewClasses() {
        int most = CHUNK / classes;
        double[] top = new double[most];
        double[] sum = new double[most];
        double[] value = new double[most];
        for (int row = 0; row < block.rowCount(); row += most) {
            int rows = Math.min(most, block.rowCount() - row);
            transpose(row, rows);
            findLargest(top, value, rows);
            for (int k = 0; k < classes; k++) {
                Loops.subtract(differences, k * rows, top, rows);
            }
            exp(differences, exponentials, rows * classes);
            Arrays.fill(sum, 0, rows, 0);
            for (int k = 0; k < classes; k++) {
                Loops.add(sum, exponentials, k * rows, rows);
            }
            for (int k = 0; k < classes && figure != Figure.GAP; k++) {
                Loops.addProduct(value, exponentials, weights, k * rows, rows);
            }
            System.arraycopy(top, 0, largest, row, rows);
            System.arraycopy(sum, 0, sums, row, rows);
            System.arraycopy(value, 0, figures, row, rows);
        }
    }

    /** Finds the largest of each row; the figures are set to the gap, if that is wanted, or else to 0. */
    private void findLargest(double[] top, double[] value, int rows) {
        System.arraycopy(differences, 0, top, 0, rows);
        if (figure == Figure.GAP) {
            Arrays.fill(value, 0, rows, Double.NEGATIVE_INFINITY);
            for (int k = 1; k < classes; k++) {
                Loops.raise(top, value, differences, k * rows, rows);
            }
            Loops.subtract(value, 0, top, rows);
        } else {
            Arrays.fill(value, 0, rows, 0);
            for (int k = 1; k < classes; k++) {
                Loops.raise(top, differences, k * rows, rows);
            }
        }
    }

    /** Puts rows into the differences, class after class, with the temperature applied. */
    private void transpose(int row, int rows) {
        int at = block.cells().locate(block.position(row), rows * classes, floats);
        float[] values = block.cells().values(floats);
        for (int k = 0; k < classes; k++) {
            for (int r = 0, from = at + k; r < rows; r++, from += classes) {
                differences[k * rows + r] = values[from];
            }
        }
        prepare(rows * classes);
    }

    private void manyClasses() {
        double[] two = new double[2];
        for (int row = 0; row < block.rowCount(); row++) {
            Arrays.fill(two, Double.NEGATIVE_INFINITY);
            for (int from = 0; from < classes; from += CHUNK) {
                int count = Math.min(CHUNK, classes - from);
                load(row, from, count);
                if (figure == Figure.GAP) {
                    Loops.raise(two, differences, count);
                } else {
                    two[0] = Math.max(two[0], Loops.maximum(differences, count));
                }
            }
            double top = two[0];
            double sum = 0;
            double value = 0;
            for (int from = 0; from < classes; from += CHUNK) {
                int count = Math.min(CHUNK, classes - from);
                if (classes > CHUNK) {
                    load(row, from, count);
                }
                Loops.subtract(differences, top, count);
                exp(differences, exponentials, count);
                sum += Loops.sum(exponentials, count);
                value += figure == Figure.GAP ? 0 : Loops.sumOfProducts(exponentials, weights, count);
            }
            largest[row] = top;
            sums[row] = sum;
            figures[row] = figure == Figure.GAP ? two[1] - top : value;
        }
    }

    private void load(int row, int from, int count) {
        int at = block.cells().locate(block.position(row) + from, count, floats);
        Loops.widen(block.cells().values(floats), at, differences, count);
        prepare(count);
    }

    /** Turns numbers as given into logits at the temperature. */
    private void prepare(int count) {
        if (block.isProbabilities()) {
            for (int i = 0; i < count; i++) {
                differences[i] = Math.log(differences[i]);
            }
        }
        if (scale != 1) {
            for (int i = 0; i < count; i++) {
                differences[i] *= scale;
            }
        }
    }

    /** Entropy needs 0 for a masked class, where e (x - m) would be 0 times infinity: the weights stop at the lowest difference. */
    private static void exp(double[] differences, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            double d = Math.max(differences[i], LOWEST);
            double y = d * STEP;
            double p = 1 + y * (C1 + y * (C2 + y * (C3 + y * (C4 + y * (C5 + y * (C6 + y * C7))))));
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            p *= p;
            differences[i] = d;
            into[i] = p;
        }
    }
}
