package io.assay.sampling;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Passes on the incubating Vector API, for vectors of four or eight doubles: shorter ones gain nothing over the plain passes. Found by name: see {@link Accelerator}.
 *
 * <p>Each lane does what the plain passes do to the same numbers, multiplication and addition apart, as fused ones round otherwise. Where vectors are shorter than the lanes of a sum, each
 * part of the lanes is a pass of its own over every so many numbers. Stateless.
 */
final class VectorPasses implements Passes {
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Float> FLOATS =
            VectorSpecies.of(float.class, VectorShape.forBitSize(DOUBLES.vectorBitSize() / 2));
    private static final int LENGTH = DOUBLES.length();

    VectorPasses() {
        if (LENGTH != LANES && LENGTH != LANES / 2) {
            throw new UnsupportedOperationException("vectors of " + LENGTH + " doubles");
        }
    }

    @Override
    public void widen(float[] values, int at, double[] into, int count) {
        int whole = DOUBLES.loopBound(count);
        for (int i = 0; i < whole; i += LENGTH) {
            FloatVector given = FloatVector.fromArray(FLOATS, values, at + i);
            ((DoubleVector) given.convertShape(VectorOperators.F2D, DOUBLES, 0)).intoArray(into, i);
        }
        for (int i = whole; i < count; i++) {
            into[i] = values[at + i];
        }
    }

    @Override
    public double largest(double[] values, int count) {
        DoubleVector a = DoubleVector.broadcast(DOUBLES, Double.NEGATIVE_INFINITY);
        DoubleVector b = a;
        DoubleVector c = a;
        DoubleVector d = a;
        int i = 0;
        for (; i + 4 * LENGTH <= count; i += 4 * LENGTH) {
            a = larger(a, values, i);
            b = larger(b, values, i + LENGTH);
            c = larger(c, values, i + 2 * LENGTH);
            d = larger(d, values, i + 3 * LENGTH);
        }
        double top = a.max(b).max(c.max(d)).reduceLanes(VectorOperators.MAX);
        for (; i < count; i++) {
            top = Math.max(top, values[i]);
        }
        return top;
    }

    private static DoubleVector larger(DoubleVector top, double[] values, int at) {
        DoubleVector x = DoubleVector.fromArray(DOUBLES, values, at);
        return top.blend(x, x.compare(VectorOperators.GT, top));
    }

    @Override
    public void sumRow(double[] values, double top, int count, SoftmaxKernel.Figure figure, double[] sums) {
        double[] sum = new double[LANES];
        double[] weighted = new double[LANES];
        int whole = count - count % LANES;
        for (int lane = 0; lane < LANES; lane += LENGTH) {
            if (figure == SoftmaxKernel.Figure.SQUARES) {
                addRowSquares(values, top, lane, whole, sum, weighted);
            } else {
                addRowMoments(values, top, lane, whole, sum, weighted);
            }
        }
        for (int i = whole; i < count; i++) {
            double d = Math.max(values[i] - top, Exponential.LOWEST);
            double e = Exponential.of(d);
            sum[0] += e;
            weighted[0] += e * (figure == SoftmaxKernel.Figure.SQUARES ? e : d);
        }
        sums[0] = Loops.total(sum);
        sums[1] = Loops.total(weighted);
    }

    private static void addRowMoments(
            double[] values, double top, int lane, int whole, double[] sum, double[] weighted) {
        DoubleVector s = DoubleVector.zero(DOUBLES);
        DoubleVector w = s;
        for (int i = lane; i < whole; i += LANES) {
            DoubleVector d = difference(values, i, DoubleVector.broadcast(DOUBLES, top));
            DoubleVector e = exp(d);
            s = s.add(e);
            w = w.add(e.mul(d));
        }
        s.intoArray(sum, lane);
        w.intoArray(weighted, lane);
    }

    private static void addRowSquares(
            double[] values, double top, int lane, int whole, double[] sum, double[] weighted) {
        DoubleVector s = DoubleVector.zero(DOUBLES);
        DoubleVector w = s;
        for (int i = lane; i < whole; i += LANES) {
            DoubleVector e = exp(difference(values, i, DoubleVector.broadcast(DOUBLES, top)));
            s = s.add(e);
            w = w.add(e.mul(e));
        }
        s.intoArray(sum, lane);
        w.intoArray(weighted, lane);
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
        if (figure == SoftmaxKernel.Figure.SQUARES) {
            addColumnSquares(values, classes, columns, top, sums, weighted);
        } else {
            addColumnMoments(values, classes, columns, top, sums, weighted);
        }
    }

    private static void addColumnMoments(
            double[] values, int classes, int columns, double[] top, double[] sums, double[] weighted) {
        for (int r = 0; r < columns; r += LENGTH) {
            DoubleVector m = DoubleVector.fromArray(DOUBLES, top, r);
            DoubleVector s = DoubleVector.zero(DOUBLES);
            DoubleVector w = s;
            for (int k = 0, at = r; k < classes; k++, at += columns) {
                DoubleVector d = difference(values, at, m);
                DoubleVector e = exp(d);
                s = s.add(e);
                w = w.add(e.mul(d));
            }
            s.intoArray(sums, r);
            w.intoArray(weighted, r);
        }
    }

    private static void addColumnSquares(
            double[] values, int classes, int columns, double[] top, double[] sums, double[] weighted) {
        for (int r = 0; r < columns; r += LENGTH) {
            DoubleVector m = DoubleVector.fromArray(DOUBLES, top, r);
            DoubleVector s = DoubleVector.zero(DOUBLES);
            DoubleVector w = s;
            for (int k = 0, at = r; k < classes; k++, at += columns) {
                DoubleVector e = exp(difference(values, at, m));
                s = s.add(e);
                w = w.add(e.mul(e));
            }
            s.intoArray(sums, r);
            w.intoArray(weighted, r);
        }
    }

    private static DoubleVector difference(double[] values, int at, DoubleVector top) {
        DoubleVector d = DoubleVector.fromArray(DOUBLES, values, at).sub(top);
        return d.blend(Exponential.LOWEST, d.compare(VectorOperators.LT, Exponential.LOWEST));
    }

    /** As {@link Exponential#of}. */
    private static DoubleVector exp(DoubleVector d) {
        DoubleVector d2 = d.mul(d);
        DoubleVector low = line(d, Exponential.C1, 1).add(d2.mul(line(d, Exponential.C3, Exponential.C2)));
        DoubleVector high =
                line(d, Exponential.C5, Exponential.C4).add(d2.mul(line(d, Exponential.C7, Exponential.C6)));
        DoubleVector p = low.add(d2.mul(d2).mul(high));
        p = p.mul(p);
        p = p.mul(p);
        p = p.mul(p);
        p = p.mul(p);
        p = p.mul(p);
        return p.mul(p);
    }

    private static DoubleVector line(DoubleVector d, double slope, double start) {
        return d.mul(slope).add(start);
    }
}
