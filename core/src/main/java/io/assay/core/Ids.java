package io.assay.core;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A list of distinct ids with constant-time lookup by name.
 *
 * <p>Ids are kept as UTF-8 in one array: three million ids of ten letters take about 80 MB less than as strings.
 */
abstract sealed class Ids extends AbstractList<String> implements RandomAccess {
    /** Returns the position of an id, or -1. */
    @Override
    public abstract int indexOf(@Nullable Object id);

    @Override
    public final boolean contains(@Nullable Object id) {
        return indexOf(id) >= 0;
    }

    /** Returns the ids {@code prefix1 … prefixN} without storing them. */
    static Ids numbered(String prefix, int size) {
        return new Numbered(prefix, size);
    }

    /** Returns ids that are kept elsewhere, such as in a file. */
    static Ids outside(List<String> ids) {
        return new Outside(ids);
    }

    /** Ids kept elsewhere: their list finds them by place and by name. */
    private static final class Outside extends Ids {
        private final List<String> ids;

        Outside(List<String> ids) {
            this.ids = ids;
        }

        @Override
        public String get(int index) {
            return ids.get(java.util.Objects.checkIndex(index, ids.size()));
        }

        @Override
        public int size() {
            return ids.size();
        }

        @Override
        public int indexOf(@Nullable Object id) {
            return ids.indexOf(id);
        }
    }

    /** Ids that count from one. */
    private static final class Numbered extends Ids {
        private final String prefix;
        private final int size;

        Numbered(String prefix, int size) {
            this.prefix = prefix;
            this.size = size;
        }

        @Override
        public String get(int index) {
            return prefix + (java.util.Objects.checkIndex(index, size) + 1);
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public int indexOf(@Nullable Object id) {
            if (!(id instanceof String name) || !name.startsWith(prefix)) {
                return -1;
            }
            String digits = name.substring(prefix.length());
            if (digits.isEmpty() || digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return -1;
            }
            int index = Integer.parseInt(digits) - 1;
            return index >= 0 && index < size && get(index).equals(name) ? index : -1;
        }
    }

    /** Ids in the order they were first seen. Append-only while building, then shared read-only. */
    static final class Stored extends Ids {
        private byte[] text = new byte[64];
        private int[] ends = new int[16];
        private int[] slots = new int[32];
        private int size;
        private String last = "";
        private int lastIndex = -1;

        /** Returns the position of an id, adding it if it is new. */
        int intern(String id) {
            // Ratings usually arrive grouped, so the same id comes again.
            if (lastIndex >= 0 && id.equals(last)) {
                return lastIndex;
            }
            byte[] bytes = encode(id);
            int slot = slotOf(bytes);
            int index = slots[slot] - 1;
            if (index < 0) {
                index = append(bytes, slot);
            }
            last = id;
            lastIndex = index;
            return index;
        }

        @Override
        public int indexOf(@Nullable Object id) {
            if (!(id instanceof String name)) {
                return -1;
            }
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            return isFaithful(name, bytes) ? slots[slotOf(bytes)] - 1 : -1;
        }

        @Override
        public String get(int index) {
            int start = start(java.util.Objects.checkIndex(index, size));
            return new String(text, start, ends[index] - start, StandardCharsets.UTF_8);
        }

        @Override
        public int size() {
            return size;
        }

        /** Gives back spare room once nothing more is added. */
        void trim() {
            int used = size == 0 ? 0 : ends[size - 1];
            text = Arrays.copyOf(text, used);
            ends = Arrays.copyOf(ends, size);
        }

        private static byte[] encode(String id) {
            byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
            if (!isFaithful(id, bytes)) {
                throw new IllegalArgumentException("the id \"" + id + "\" is not valid text (half a surrogate pair)");
            }
            return bytes;
        }

        /** Half of a surrogate pair becomes '?', and two such ids would silently be one. */
        private static boolean isFaithful(String id, byte[] bytes) {
            int marks = 0;
            for (byte b : bytes) {
                marks += b == '?' ? 1 : 0;
            }
            return marks == 0 || marks == id.chars().filter(c -> c == '?').count();
        }

        private int append(byte[] bytes, int slot) {
            int start = start(size);
            if (bytes.length > Integer.MAX_VALUE - 16 - start) {
                throw new IllegalArgumentException("the ids take more than 2 GB of text; shorten them");
            }
            text = room(text, start + bytes.length);
            System.arraycopy(bytes, 0, text, start, bytes.length);
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size + (size >> 1));
            }
            ends[size] = start + bytes.length;
            slots[slot] = ++size;
            if (size > slots.length / 2) {
                rehash();
            }
            return size - 1;
        }

        private static byte[] room(byte[] bytes, int wanted) {
            if (wanted <= bytes.length) {
                return bytes;
            }
            long grown = Math.min(Integer.MAX_VALUE - 16L, bytes.length + (bytes.length >> 1) + 64L);
            return Arrays.copyOf(bytes, Math.max(wanted, (int) grown));
        }

        private int start(int index) {
            return index == 0 ? 0 : ends[index - 1];
        }

        private int slotOf(byte[] bytes) {
            int mask = slots.length - 1;
            int slot = spread(bytes, 0, bytes.length) & mask;
            while (slots[slot] != 0 && !isAt(slots[slot] - 1, bytes)) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }

        private boolean isAt(int index, byte[] bytes) {
            int start = start(index);
            return Arrays.equals(text, start, ends[index], bytes, 0, bytes.length);
        }

        private void rehash() {
            int[] wider = new int[slots.length * 2];
            int mask = wider.length - 1;
            for (int i = 0; i < size; i++) {
                int slot = spread(text, start(i), ends[i]) & mask;
                while (wider[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                wider[slot] = i + 1;
            }
            slots = wider;
        }

        private static int spread(byte[] bytes, int from, int to) {
            int h = 0x811c9dc5;
            for (int i = from; i < to; i++) {
                h = (h ^ bytes[i]) * 0x01000193;
            }
            h ^= h >>> 15;
            h *= 0x2c1b3c6d;
            return h ^ (h >>> 13);
        }
    }
}
