package io.assay.sampling;

/**
 * The passes of {@link SoftmaxKernel} over numbers that take its time. Each implementation gives the same bits: operations and their order are part of the contract.
 *
 * <p>Differences from the largest below {@link Exponential#LOWEST} are taken for that, in weights too: entropy needs 0 for a masked class, where e (x - m) would be 0 times infinity.
 * A kernel has passes of its own; they may hold scratch.
 */
interface Passes {
    /** Sums of a row run side by side over this many, number i going to sum i modulo this. Columns come in multiples of it. */
    int LANES = 8;

    /** Copies floats into doubles. */
    void widen(float[] values, int at, double[] into, int count);

    /** Returns the largest; of zeros of both signs, either. */
    double largest(double[] values, int count);

    /**
     * Sums a row, or a part of it: of e = exp(x - top) into {@code sums[0]}, and of e times its weight, which is e for {@link SoftmaxKernel.Figure#SQUARES} and x - top
     * otherwise, into {@code sums[1]}. For {@link SoftmaxKernel.Figure#GAP} the second is left open. The numbers may be overwritten.
     */
    void sumRow(double[] values, double top, int count, SoftmaxKernel.Figure figure, double[] sums);

    /**
     * Sums many rows that lie class after class, each row in a lane of its own, class 0 first; for {@link SoftmaxKernel.Figure#GAP} the weighted sums are left open. The numbers may be overwritten.
     *
     * @param columns rows, a multiple of {@link #LANES}
     */
    void sumColumns(
            double[] values,
            int classes,
            int columns,
            double[] top,
            SoftmaxKernel.Figure figure,
            double[] sums,
            double[] weighted);
}
