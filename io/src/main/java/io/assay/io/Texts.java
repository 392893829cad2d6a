package io.assay.io;

import java.util.Arrays;

/**
 * Distinct texts, numbered in the order first seen.
 *
 * <p>Looks up slices of a buffer, so that text met before, which is nearly all of a rating file, costs no new string.
 */
final class Texts {
    private static final int LARGEST = Integer.MAX_VALUE - 16;

    private char[] text = new char[256];
    private int[] ends = new int[16];
    /** Hash in the upper half, code + 1 in the lower; 0 if free. */
    private long[] slots = new long[64];

    private int size;
    private int last = -1;

    /** Returns the number of a text, adding it if it is new. */
    int code(char[] buffer, int offset, int length) {
        // Rows usually come grouped, so the same text comes again.
        if (last >= 0 && isAt(last, buffer, offset, length)) {
            return last;
        }
        int hash = spread(buffer, offset, offset + length);
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0 && !isIn(slot, hash, buffer, offset, length)) {
            slot = (slot + 1) & mask;
        }
        last = slots[slot] != 0 ? codeIn(slots[slot]) : append(buffer, offset, length, slot, hash);
        return last;
    }

    int code(String wanted) {
        return code(wanted.toCharArray(), 0, wanted.length());
    }

    String get(int code) {
        return new String(text, start(code), ends[code] - start(code));
    }

    int size() {
        return size;
    }

    private int start(int code) {
        return code == 0 ? 0 : ends[code - 1];
    }

    private boolean isAt(int code, char[] buffer, int offset, int length) {
        int start = start(code);
        return Arrays.equals(text, start, ends[code], buffer, offset, offset + length);
    }

    private int append(char[] buffer, int offset, int length, int slot, int hash) {
        int start = start(size);
        if (length > LARGEST - start) {
            throw new IllegalArgumentException("the distinct texts of a column take more than two billion characters;"
                    + " shorten the ids or split the file");
        }
        if (start + length > text.length) {
            long grown = Math.min(LARGEST, text.length * 3L / 2 + 64);
            text = Arrays.copyOf(text, Math.max(start + length, (int) grown));
        }
        System.arraycopy(buffer, offset, text, start, length);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size] = start + length;
        slots[slot] = ((long) hash << 32) | ++size;
        if (size > slots.length / 2) {
            rehash();
        }
        return size - 1;
    }

    private boolean isIn(int slot, int hash, char[] buffer, int offset, int length) {
        return (int) (slots[slot] >>> 32) == hash && isAt(codeIn(slots[slot]), buffer, offset, length);
    }

    private static int codeIn(long slot) {
        return (int) slot - 1;
    }

    private void rehash() {
        long[] wider = new long[slots.length * 2];
        int mask = wider.length - 1;
        for (long entry : slots) {
            if (entry != 0) {
                int slot = (int) (entry >>> 32) & mask;
                while (wider[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                wider[slot] = entry;
            }
        }
        slots = wider;
    }

    private static int spread(char[] chars, int from, int to) {
        int h = 0x811c9dc5;
        for (int i = from; i < to; i++) {
            h = (h ^ chars[i]) * 0x01000193;
        }
        h ^= h >>> 15;
        h *= 0x2c1b3c6d;
        return h ^ (h >>> 13);
    }
}
