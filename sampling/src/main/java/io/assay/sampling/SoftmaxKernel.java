package io.assay.sampling;

import java.util.Arrays;

/**
 * What scores need of the softmax of each row, for a block of rows in one pass: with m the largest logit and e = exp(x - m), the sum of e, and one figure
 * more.
 */
final class SoftmaxKernel {
    /*
     * Rows of few classes are taken transposed, many at once, so that maxima and sums are elementwise too. Sums of long rows run side
     * by side in lanes; the order of additions is fixed, and with it every bit.
     */
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
    private final Passes passes;

    /** The largest logit of each row, temperature applied. */
    final double[] largest;

    /** The sum of exp(x - m) of each row. */
    final double[] sums;

    /** The figure of each row. */
    final double[] figures;

    private SoftmaxKernel(Logits block, Figure figure, Passes passes) {
        this.figure = figure;
        this.passes = passes;
        this.block = block;
        this.classes = block.classCount();
        this.scale = 1 / block.temperature();
        this.floats = new float[block.cells().isCopied() ? CHUNK : 0];
        this.largest = new double[block.rowCount()];
        this.sums = new double[block.rowCount()];
        this.figures = new double[block.rowCount()];
    }

    /** Returns the sums of each row of a block. */
    static SoftmaxKernel over(Logits block, Figure figure) {
        return over(block, figure, Accelerator.passes());
    }

    static SoftmaxKernel over(Logits block, Figure figure, Passes passes) {
        SoftmaxKernel kernel = new SoftmaxKernel(block, figure, passes);
        if (kernel.classes <= FEW) {
            kernel.fewClasses();
        } else {
            kernel.manyClasses();
        }
        return kernel;
    }

    private void fewClasses() {
        int most = CHUNK / classes / Passes.LANES * Passes.LANES;
        double[] top = new double[most];
        double[] gap = new double[most];
        double[] sum = new double[most];
        double[] value = new double[most];
        for (int row = 0; row < block.rowCount(); row += most) {
            int rows = Math.min(most, block.rowCount() - row);
            int columns = (rows + Passes.LANES - 1) / Passes.LANES * Passes.LANES;
            transpose(row, rows, columns);
            findLargest(top, gap, columns);
            passes.sumColumns(differences, classes, columns, top, figure, sum, value);
            System.arraycopy(top, 0, largest, row, rows);
            System.arraycopy(sum, 0, sums, row, rows);
            System.arraycopy(figure == Figure.GAP ? gap : value, 0, figures, row, rows);
        }
    }

    /** Finds the largest of each row, and the gap, if that is wanted. */
    private void findLargest(double[] top, double[] gap, int rows) {
        System.arraycopy(differences, 0, top, 0, rows);
        if (figure == Figure.GAP) {
            Arrays.fill(gap, 0, rows, Double.NEGATIVE_INFINITY);
            for (int k = 1; k < classes; k++) {
                Loops.raise(top, gap, differences, k * rows, rows);
            }
            Loops.subtract(gap, 0, top, rows);
        } else {
            for (int k = 1; k < classes; k++) {
                Loops.raise(top, differences, k * rows, rows);
            }
        }
    }

    /** Puts rows into the differences, class after class, with the temperature applied; columns without a row are ones. */
    private void transpose(int row, int rows, int columns) {
        int at = block.cells().locate(block.position(row), rows * classes, floats);
        float[] values = block.cells().values(floats);
        for (int k = 0; k < classes; k++) {
            for (int r = 0, from = at + k; r < rows; r++, from += classes) {
                differences[k * columns + r] = values[from];
            }
            Arrays.fill(differences, k * columns + rows, (k + 1) * columns, 1);
        }
        prepare(columns * classes);
    }

    private void manyClasses() {
        double[] two = new double[2];
        double[] parts = new double[2];
        for (int row = 0; row < block.rowCount(); row++) {
            double top = findLargest(row, two);
            double sum = 0;
            double value = 0;
            for (int from = 0; from < classes; from += CHUNK) {
                int count = Math.min(CHUNK, classes - from);
                if (classes > CHUNK) {
                    load(row, from, count);
                }
                passes.sumRow(differences, top, count, figure, parts);
                sum += parts[0];
                value += parts[1];
            }
            largest[row] = top;
            sums[row] = sum;
            figures[row] = figure == Figure.GAP ? two[1] - top : value;
        }
    }

    /** Finds the largest, and the second if the gap is wanted; a zero is given without its sign, which depends on the passes. */
    private double findLargest(int row, double[] two) {
        Arrays.fill(two, Double.NEGATIVE_INFINITY);
        for (int from = 0; from < classes; from += CHUNK) {
            int count = Math.min(CHUNK, classes - from);
            load(row, from, count);
            if (figure == Figure.GAP) {
                Loops.raise(two, differences, count);
            } else {
                two[0] = Math.max(two[0], passes.largest(differences, count));
            }
        }
        return two[0] + 0.0;
    }

    private void load(int row, int from, int count) {
        int at = block.cells().locate(block.position(row) + from, count, floats);
        passes.widen(block.cells().values(floats), at, differences, count);
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
}
