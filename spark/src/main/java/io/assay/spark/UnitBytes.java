package io.assay.spark;

import io.assay.core.UnitRatings;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The ratings of a unit in few bytes: their number, the steps from rater to rater, then codes, each in groups of seven bits, or values of eight bytes.
 * Mutable; one writer.
 */
final class UnitBytes {
    private byte[] bytes = new byte[64];
    private int size;

    /** Starts over. */
    UnitBytes clear() {
        size = 0;
        return this;
    }

    UnitBytes put(long number) {
        room(10);
        long rest = number;
        while (rest >>> 7 != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    private void put(double value) {
        room(Double.BYTES);
        ByteBuffer.wrap(bytes).putDouble(size, value);
        size += Double.BYTES;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
        }
    }

    /** Returns the bytes of a unit whose raters ascend. */
    byte[] of(UnitRatings unit) {
        clear().put(unit.size());
        int before = 0;
        for (int i = 0; i < unit.size(); i++) {
            put(unit.rater(i) - before);
            before = unit.rater(i);
        }
        for (int i = 0; i < unit.size(); i++) {
            if (unit.isCoded()) {
                put(unit.code(i));
            } else {
                put(unit.value(i));
            }
        }
        return Arrays.copyOf(bytes, size);
    }

    /** Reads a unit into a cursor of its frame. */
    static UnitRatings read(byte[] bytes, UnitRatings cursor) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int m = (int) number(in);
        int[] raters = new int[m];
        int before = 0;
        for (int i = 0; i < m; i++) {
            before += (int) number(in);
            raters[i] = before;
        }
        cursor.begin(-1);
        for (int i = 0; i < m; i++) {
            if (cursor.isCoded()) {
                cursor.rateCode(raters[i], (int) number(in));
            } else {
                cursor.rateValue(raters[i], in.getDouble());
            }
        }
        return cursor;
    }

    private static long number(ByteBuffer in) {
        long number = 0;
        int shift = 0;
        byte next = in.get();
        while (next < 0) {
            number |= (long) (next & 0x7f) << shift;
            shift += 7;
            next = in.get();
        }
        return number | (long) next << shift;
    }
}
