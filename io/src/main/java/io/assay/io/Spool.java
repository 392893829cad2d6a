package io.assay.io;

import io.assay.core.internal.Temporary;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ratings by number, unit after unit, in a temporary file: written once, then read once when their number is known. */
final class Spool implements AutoCloseable {
    private final Path file;
    private final DataOutputStream out;
    private int units;
    private int ratings;

    Spool() throws IOException {
        this.file = Temporary.file("assay-ratings");
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    /** Takes what was written. */
    interface Reader {
        void startUnit();

        void rate(int rater, int value);
    }

    void startUnit() throws IOException {
        out.writeByte(0);
        units = Math.addExact(units, 1);
    }

    void rate(int rater, int value) throws IOException {
        writeNumber(rater + 1);
        writeNumber(value);
        ratings = Math.addExact(ratings, 1);
    }

    int units() {
        return units;
    }

    int ratings() {
        return ratings;
    }

    /** Hands everything out in order; nothing can be written after that. */
    void read(Reader reader) throws IOException {
        out.close();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (long left = (long) units + ratings; left > 0; left--) {
                int rater = readNumber(in);
                if (rater == 0) {
                    reader.startUnit();
                } else {
                    reader.rate(rater - 1, readNumber(in));
                }
            }
        }
    }

    /** Seven bits per byte, the highest one saying that more follow: small numbers take one byte. */
    private void writeNumber(int number) throws IOException {
        int rest = number;
        while (rest > 0x7f) {
            out.writeByte((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int readNumber(DataInputStream in) throws IOException {
        int number = 0;
        int shift = 0;
        int next = in.readUnsignedByte();
        while (next > 0x7f) {
            number |= (next & 0x7f) << shift;
            shift += 7;
            next = in.readUnsignedByte();
        }
        return number | next << shift;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            // What was written is thrown away.
        } finally {
            Temporary.end(file);
        }
    }
}
