package io.assay.io;

import io.assay.core.internal.Temporary;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/*
 * The ids lie in a file one after the other, each with its length before it, in the order of their UTF-8 bytes. Of every BLOCK-th id the
 * place is kept: finding an id by number reads at most BLOCK of them, finding one by name halves the blocks first. The file is mapped into
 * memory and its name removed at once, so it is gone when the list is, however the process ends; where a mapped file cannot be removed it
 * goes at the end of the process.
 */
/** Ids in order, kept in a file that is mapped into memory, outside of the heap. Immutable and thread-safe. */
final class IdFile extends AbstractList<String> implements RandomAccess {
    private static final int BLOCK = 64;
    private static final long SEGMENT = 1L << 28;

    private final int size;
    /** Place of every BLOCK-th id within its segment. */
    private final int[] places;
    /** First block of each segment. */
    private final int[] firstBlocks;

    private final List<ByteBuffer> segments;

    private IdFile(int size, int[] places, int[] firstBlocks, List<ByteBuffer> segments) {
        this.size = size;
        this.places = places;
        this.firstBlocks = firstBlocks;
        this.segments = segments;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String get(int index) {
        Cursor cursor = new Cursor(Objects.checkIndex(index, size) / BLOCK);
        for (int i = index % BLOCK; i > 0; i--) {
            cursor.skip();
        }
        return new String(cursor.read(), StandardCharsets.UTF_8);
    }

    @Override
    public boolean contains(@Nullable Object id) {
        return indexOf(id) >= 0;
    }

    @Override
    public int indexOf(@Nullable Object id) {
        if (!(id instanceof String text) || size == 0) {
            return -1;
        }
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = places.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (Arrays.compareUnsigned(new Cursor(middle).read(), wanted) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Cursor cursor = new Cursor(low);
        for (int i = low * BLOCK; i < Math.min(size, (low + 1) * BLOCK); i++) {
            if (Arrays.equals(cursor.read(), wanted)) {
                // Half of a surrogate pair would be written as another text.
                return get(i).equals(text) ? i : -1;
            }
        }
        return -1;
    }

    /** Reads ids one after the other from the beginning of a block. */
    private final class Cursor {
        private final ByteBuffer bytes;

        Cursor(int block) {
            int found = Arrays.binarySearch(firstBlocks, block);
            int segment = found >= 0 ? found : -found - 2;
            this.bytes = segments.get(segment).duplicate();
            bytes.position(places[block]);
        }

        void skip() {
            int length = bytes.getInt();
            bytes.position(bytes.position() + length);
        }

        byte[] read() {
            byte[] text = new byte[bytes.getInt()];
            bytes.get(text);
            return text;
        }
    }

    /** Writes ids, which must come in the order of their UTF-8 bytes. */
    static final class Writer implements AutoCloseable {
        private final Path file;
        private final OutputStream out;
        private final Ints places = new Ints();
        private final Ints firstBlocks = new Ints();
        private final List<Long> starts = new ArrayList<>();
        private long written;
        private int size;

        Writer() throws IOException {
            this.file = Temporary.file("assay-ids");
            this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        }

        void add(String id) throws IOException {
            if (size % BLOCK == 0) {
                beginBlock();
            }
            byte[] text = id.getBytes(StandardCharsets.UTF_8);
            out.write(ByteBuffer.allocate(4).putInt(text.length).array());
            out.write(text);
            written += 4 + text.length;
            size = Math.addExact(size, 1);
        }

        private void beginBlock() {
            if (starts.isEmpty() || written - starts.get(starts.size() - 1) > SEGMENT) {
                starts.add(written);
                firstBlocks.add(size / BLOCK);
            }
            places.add((int) (written - starts.get(starts.size() - 1)));
        }

        int size() {
            return size;
        }

        /** Returns the ids written. */
        IdFile finish() throws IOException {
            out.close();
            List<ByteBuffer> segments = new ArrayList<>();
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                for (int i = 0; i < starts.size(); i++) {
                    long end = i + 1 < starts.size() ? starts.get(i + 1) : written;
                    segments.add(channel.map(FileChannel.MapMode.READ_ONLY, starts.get(i), end - starts.get(i)));
                }
            }
            return new IdFile(size, array(places), array(firstBlocks), segments);
        }

        private static int[] array(Ints column) {
            int[] array = new int[column.size()];
            Arrays.setAll(array, column::get);
            return array;
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException e) {
                // Without its end the file is of no use.
            } finally {
                Temporary.end(file);
            }
        }
    }
}
