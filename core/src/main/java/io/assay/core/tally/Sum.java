package io.assay.core.tally;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A sum of real numbers that carries its rounding error along (Neumaier), some 32 digits in all. Mutable. */
public final class Sum {
    private double high;
    private double low;

    /** Makes a sum of nothing. */
    public Sum() {}

    /**
     * Adds a number.
     *
     * @param x any finite number
     */
    public void add(double x) {
        double sum = high + x;
        double shadow = sum - high;
        low += (high - (sum - shadow)) + (x - shadow);
        high = sum;
    }

    /**
     * Adds another sum, with its rounding error.
     *
     * @param other not modified
     */
    public void add(Sum other) {
        add(other.high);
        low += other.low;
    }

    /** {@return the sum, rounded once} */
    public double value() {
        return high + low;
    }

    /**
     * Writes the sum with its rounding error.
     *
     * @param out where to
     * @throws IOException if it cannot be written
     */
    public void write(DataOutput out) throws IOException {
        out.writeDouble(high);
        out.writeDouble(low);
    }

    /**
     * Adds a sum that was written.
     *
     * @param in where from
     * @throws IOException if it cannot be read
     */
    public void read(DataInput in) throws IOException {
        add(in.readDouble());
        low += in.readDouble();
    }
}
