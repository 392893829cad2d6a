package io.assay.sampling;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A matrix in a {@code .npy} file, mapped into memory.
 *
 * @param cells the numbers
 * @param rows number of rows
 * @param columns number of columns
 */
record Npy(Cells cells, int rows, int columns) {
    /** Bytes per mapping: one mapping holds less than 2 GiB. */
    private static final long SEGMENT = 1L << 30;

    static Npy open(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            NpyHeader header = header(file, channel);
            checkKind(file, header);
            checkShape(file, header);
            int width = header.descr().equals("<f4") ? Float.BYTES : Double.BYTES;
            long cells = header.shape().get(0) * header.shape().get(1);
            long wanted = cells * width;
            long found = channel.size() - header.length();
            if (found < wanted) {
                throw new NpyFormatException(
                        file,
                        "ends early: " + header.shape().get(0) + " rows of "
                                + header.shape().get(1) + " columns take " + wanted + " bytes, but there are " + found
                                + "; save it again",
                        null);
            }
            if (found > wanted) {
                throw new NpyFormatException(
                        file, "has " + (found - wanted) + " bytes more than its header tells of; save it again", null);
            }
            return new Npy(
                    map(channel, header.length(), cells, width),
                    (int) (long) header.shape().get(0),
                    (int) (long) header.shape().get(1));
        } catch (IOException e) {
            throw new NpyFormatException(file, "cannot be read: " + e, e);
        }
    }

    private static NpyHeader header(Path file, FileChannel channel) throws IOException {
        int length = NpyHeader.lengthOf(file, read(channel, NpyHeader.PREFIX));
        ByteBuffer header = read(channel, length);
        if (header.limit() < length) {
            throw new NpyFormatException(file, "ends in its header after " + header.limit() + " bytes", null);
        }
        return NpyHeader.parse(file, header);
    }

    private static ByteBuffer read(FileChannel channel, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
            // A read may bring less than was asked for.
        }
        return bytes.flip();
    }

    private static void checkKind(Path file, NpyHeader header) {
        String descr = header.descr();
        if (descr.equals(">f4") || descr.equals(">f8")) {
            throw new NpyFormatException(
                    file, "is big-endian (" + descr + "); save array.astype(\"<f4\") in its place", null);
        }
        if (!descr.equals("<f4") && !descr.equals("<f8")) {
            throw new NpyFormatException(
                    file,
                    "holds numbers of type " + descr + "; float32 (<f4) and float64 (<f8) can be read,"
                            + " so save array.astype(\"<f4\")",
                    null);
        }
    }

    private static void checkShape(Path file, NpyHeader header) {
        List<Long> shape = header.shape();
        if (shape.size() != 2) {
            throw new NpyFormatException(
                    file, "has " + shape.size() + " axes " + shape + "; a pool has two, rows and classes", null);
        }
        if (header.fortranOrder() && shape.get(0) > 1 && shape.get(1) > 1) {
            throw new NpyFormatException(
                    file, "is in Fortran order; save numpy.ascontiguousarray(array) in its place", null);
        }
        if (shape.get(0) == 0 || shape.get(1) == 0) {
            throw new NpyFormatException(file, "is empty: its shape is " + shape, null);
        }
        if (shape.get(0) > Integer.MAX_VALUE || shape.get(1) > Integer.MAX_VALUE / Double.BYTES) {
            throw new NpyFormatException(file, "is too large: its shape is " + shape, null);
        }
    }

    private static Cells map(FileChannel channel, long start, long cells, int width) throws IOException {
        long perSegment = SEGMENT / width;
        List<ByteBuffer> segments = new ArrayList<>();
        for (long from = 0; from < cells; from += perSegment) {
            long count = Math.min(perSegment, cells - from);
            segments.add(channel.map(MapMode.READ_ONLY, start + from * width, count * width)
                    .order(ByteOrder.LITTLE_ENDIAN));
        }
        if (width == Float.BYTES) {
            List<FloatBuffer> floats =
                    segments.stream().map(ByteBuffer::asFloatBuffer).toList();
            return new Cells.Floats(floats, perSegment);
        }
        List<DoubleBuffer> doubles =
                segments.stream().map(ByteBuffer::asDoubleBuffer).toList();
        return new Cells.Doubles(doubles, perSegment);
    }
}
