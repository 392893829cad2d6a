package io.assay.sampling;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Objects;

/**
 * The stored numbers of a matrix, row after row, wherever they are.
 *
 * <p>A reader asks {@link #locate} for a run of numbers and finds them in {@link #values}: in the heap they are read in place, elsewhere they
 * are copied into the reader's scratch first.
 */
abstract sealed class Cells {
    /** Numbers that are copied at a time. */
    private static final int COPIED = 4096;

    /** Returns the array that {@link #locate} speaks of. */
    abstract float[] values(float[] scratch);

    /** Makes {@code count} numbers from {@code from} on readable, and returns where in {@link #values} they begin. */
    abstract int locate(long from, int count, float[] scratch);

    /** Whether a reader needs scratch. */
    abstract boolean isCopied();

    /** Returns rows of the same length one after the other. */
    static float[] flat(float[][] rows) {
        int classes = rows.length == 0 ? 0 : rows[0].length;
        long cells = (long) rows.length * classes;
        if (cells > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException(rows.length + " rows of " + classes
                    + " classes do not fit into one array; write them as .npy and use Logits.npy");
        }
        float[] values = new float[(int) cells];
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != classes) {
                throw new IllegalArgumentException("row " + row + " has " + rows[row].length
                        + " classes, but row 0 has " + classes + "; all rows need the same");
            }
            System.arraycopy(rows[row], 0, values, row * classes, classes);
        }
        return values;
    }

    /** What is done with a row, whose numbers begin at {@code at}. */
    interface RowReader {
        void read(int row, float[] values, int at);
    }

    /** Reads the rows of a block, many at a time where they have to be copied. */
    static void forEachRow(Logits block, RowReader reader) {
        int classes = block.classCount();
        int most = Math.max(1, COPIED / classes);
        Cells cells = block.cells();
        float[] scratch = new float[cells.isCopied() ? most * classes : 0];
        for (int row = 0; row < block.rowCount(); row += most) {
            int rows = Math.min(most, block.rowCount() - row);
            int at = cells.locate(block.position(row), rows * classes, scratch);
            float[] values = cells.values(scratch);
            for (int r = 0; r < rows; r++) {
                reader.read(row + r, values, at + r * classes);
            }
        }
    }

    /** Returns some rows of a pool one after the other. */
    static float[] copy(Logits pool, int[] rows) {
        int classes = pool.classCount();
        Cells cells = pool.cells();
        float[] scratch = new float[cells.isCopied() ? classes : 0];
        float[] values = new float[Math.multiplyExact(rows.length, classes)];
        for (int i = 0; i < rows.length; i++) {
            Objects.checkIndex(rows[i], pool.rowCount());
            int at = cells.locate(pool.position(rows[i]), classes, scratch);
            System.arraycopy(cells.values(scratch), at, values, i * classes, classes);
        }
        return values;
    }

    /** Numbers in an array. */
    static final class Heap extends Cells {
        private final float[] values;

        Heap(float[] values) {
            this.values = values;
        }

        @Override
        float[] values(float[] scratch) {
            return values;
        }

        @Override
        int locate(long from, int count, float[] scratch) {
            return (int) from;
        }

        @Override
        boolean isCopied() {
            return false;
        }
    }

    /** Numbers of four bytes in buffers, each with the same count of numbers but the last. */
    static final class Floats extends Cells {
        private final List<FloatBuffer> segments;
        private final long perSegment;

        Floats(List<FloatBuffer> segments, long perSegment) {
            this.segments = segments;
            this.perSegment = perSegment;
        }

        @Override
        float[] values(float[] scratch) {
            return scratch;
        }

        @Override
        int locate(long from, int count, float[] scratch) {
            long next = from;
            int done = 0;
            while (done < count) {
                FloatBuffer segment = segments.get((int) (next / perSegment));
                int at = (int) (next % perSegment);
                int part = (int) Math.min((long) count - done, perSegment - at);
                segment.get(at, scratch, done, part);
                done += part;
                next += part;
            }
            return 0;
        }

        @Override
        boolean isCopied() {
            return true;
        }
    }

    /** Numbers of eight bytes in buffers, rounded to four when read. */
    static final class Doubles extends Cells {
        private final List<DoubleBuffer> segments;
        private final long perSegment;

        Doubles(List<DoubleBuffer> segments, long perSegment) {
            this.segments = segments;
            this.perSegment = perSegment;
        }

        @Override
        float[] values(float[] scratch) {
            return scratch;
        }

        @Override
        int locate(long from, int count, float[] scratch) {
            for (int i = 0; i < count; i++) {
                long at = from + i;
                scratch[i] = (float) segments.get((int) (at / perSegment)).get((int) (at % perSegment));
            }
            return 0;
        }

        @Override
        boolean isCopied() {
            return true;
        }
    }
}
