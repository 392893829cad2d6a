package io.assay.agreement;

/**
 * Columns of whole numbers over the same rows, several to a long, so that one multiplication by the multiplicity of a row serves all
 * columns of a word. Immutable.
 *
 * <p>No sum can run into its neighbour: each column has the bits that its largest number needs when every unit shows it.
 */
final class PackedColumns {
    private final int rows;
    private final long[][] words;
    private final int[] word;
    private final int[] shift;
    private final long[] mask;

    private PackedColumns(int rows, long[][] words, int[] word, int[] shift, long[] mask) {
        this.rows = rows;
        this.words = words;
        this.word = word;
        this.shift = shift;
        this.mask = mask;
    }

    /**
     * Packs columns.
     *
     * @param columns not negative, by column and row; not kept
     * @param rows length of each column
     * @param units the most units a replicate has
     */
    static PackedColumns of(int[][] columns, int rows, long units) {
        int[] word = new int[columns.length];
        int[] shift = new int[columns.length];
        long[] mask = new long[columns.length];
        int next = -1;
        int used = Long.SIZE;
        for (int c = 0; c < columns.length; c++) {
            int bits = bits(columns[c], units);
            if (used + bits > Long.SIZE) {
                next++;
                used = 0;
            }
            word[c] = next;
            shift[c] = used;
            mask[c] = -1L >>> (Long.SIZE - bits);
            used += bits;
        }
        // Words are summed three at a time; words of nothing fill the last three up.
        long[][] words = new long[(next + 3) / 3 * 3][rows];
        for (int c = 0; c < columns.length; c++) {
            for (int row = 0; row < rows; row++) {
                words[word[c]][row] |= (long) columns[c][row] << shift[c];
            }
        }
        return new PackedColumns(rows, words, word, shift, mask);
    }

    private static int bits(int[] column, long units) {
        long largest = 1;
        for (int number : column) {
            largest = Math.max(largest, number);
        }
        return Long.SIZE - Long.numberOfLeadingZeros(Math.multiplyExact(largest, units));
    }

    /** Returns the scratch space that {@link #dot} needs, one per thread. */
    long[] scratch() {
        return new long[words.length];
    }

    /**
     * Sums every column, each row taken so many times.
     *
     * @param weights multiplicities of the rows
     * @param scratch modified; from {@link #scratch}
     */
    void dot(int[] weights, long[] scratch) {
        for (int w = 0; w < words.length; w += 3) {
            dot(weights, w, scratch);
        }
    }

    private void dot(int[] weights, int from, long[] sums) {
        long[] first = words[from];
        long[] second = words[from + 1];
        long[] third = words[from + 2];
        long a = 0;
        long b = 0;
        long c = 0;
        for (int row = 0; row < rows; row++) {
            long weight = weights[row];
            a += weight * first[row];
            b += weight * second[row];
            c += weight * third[row];
        }
        sums[from] = a;
        sums[from + 1] = b;
        sums[from + 2] = c;
    }

    /** Returns the sum of a column after {@link #dot}. */
    long sum(int column, long[] scratch) {
        return (scratch[word[column]] >>> shift[column]) & mask[column];
    }
}
