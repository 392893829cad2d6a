package io.assay.agreement;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How tallies write themselves: a version, the name of their kind, then arrays with their lengths. */
final class Wire {
    private static final int VERSION = 1;

    private Wire() {}

    static void writeKind(Class<?> kind, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(kind.getSimpleName());
    }

    static void readKind(Class<?> kind, DataInput in) throws IOException {
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException(
                    "these bytes are a tally of version " + version + ", and this library reads version " + VERSION);
        }
        String written = in.readUTF();
        if (!written.equals(kind.getSimpleName())) {
            throw new IOException("these bytes are a " + written + ", which a " + kind.getSimpleName() + " cannot add");
        }
    }

    static void writeLongs(long[] values, DataOutput out) throws IOException {
        out.writeInt(values.length);
        for (long value : values) {
            out.writeLong(value);
        }
    }

    static long[] readLongs(DataInput in) throws IOException {
        long[] values = new long[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readLong();
        }
        return values;
    }

    /** Reads at most as many numbers as there is room for, and adds them. */
    static void addLongs(long[] to, DataInput in) throws IOException {
        long[] read = readLongs(in);
        if (read.length > to.length) {
            throw new IOException("these bytes are of another frame: " + read.length + " numbers for " + to.length);
        }
        for (int i = 0; i < read.length; i++) {
            to[i] += read[i];
        }
    }

    static void add(long[] to, long[] values) {
        for (int i = 0; i < to.length; i++) {
            to[i] += values[i];
        }
    }

    static void writeDoubles(double[] values, DataOutput out) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    static void addDoubles(double[] to, DataInput in) throws IOException {
        int length = in.readInt();
        if (length != to.length) {
            throw new IOException("these bytes are of another frame: " + length + " numbers for " + to.length);
        }
        for (int i = 0; i < length; i++) {
            to[i] += in.readDouble();
        }
    }
}
