package io.assay.core;

/** A read-only column of small whole numbers in the narrowest array that holds them. */
abstract sealed class Column {
    abstract int get(int index);

    /** Sets a number while the column is being made; never called afterwards. */
    abstract void set(int index, int value);

    /** Returns a column of zeros for numbers up to {@code largest}. */
    static Column of(int size, int largest) {
        if (largest <= 0xff) {
            return new Bytes(new byte[size]);
        }
        return largest <= 0xffff ? new Chars(new char[size]) : new Ints(new int[size]);
    }

    /** Returns how many bytes one number up to {@code largest} takes. */
    static int width(int largest) {
        if (largest <= 0xff) {
            return 1;
        }
        return largest <= 0xffff ? 2 : 4;
    }

    /** One-byte numbers, 0 to 255. */
    static final class Bytes extends Column {
        final byte[] data;

        private Bytes(byte[] data) {
            this.data = data;
        }

        @Override
        int get(int index) {
            return data[index] & 0xff;
        }

        @Override
        void set(int index, int value) {
            data[index] = (byte) value;
        }
    }

    /** Two-byte numbers, 0 to 65,535. */
    private static final class Chars extends Column {
        private final char[] data;

        Chars(char[] data) {
            this.data = data;
        }

        @Override
        int get(int index) {
            return data[index];
        }

        @Override
        void set(int index, int value) {
            data[index] = (char) value;
        }
    }

    /** Four-byte numbers. */
    private static final class Ints extends Column {
        private final int[] data;

        Ints(int[] data) {
            this.data = data;
        }

        @Override
        int get(int index) {
            return data[index];
        }

        @Override
        void set(int index, int value) {
            data[index] = value;
        }
    }
}
