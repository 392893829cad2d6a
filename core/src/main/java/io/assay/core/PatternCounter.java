package io.assay.core;

import java.util.Arrays;
import java.util.Optional;

/*
 * A pattern is the codes of one unit read as the digits of a number in base K + 1, digits 1 to K, 0 for missing.
 * With few categories and raters there are few patterns, however many units, and every statistic that ignores who
 * rated can be finished from the patterns and their counts. The table form is one multiply-add per rating and one
 * increment per unit; no branch depends on the data.
 */
/** Counts equal units. */
final class PatternCounter {
    private static final int TABLE_LIMIT = 1 << 16;
    /** Reading codes by position is faster per unit, but up to here its many patterns are quickly put in order. */
    private static final int SMALL_TABLE = 1024;

    private static final int TRIAL = 4096;

    private final Cells cells;
    private final int base;
    private final int largest;

    private PatternCounter(Cells cells, int base, int largest) {
        this.cells = cells;
        this.base = base;
        this.largest = largest;
    }

    /** Returns the distinct units, or empty if counting them would not pay or their patterns do not fit a long. */
    static Optional<Patterns> count(RatingMatrix matrix) {
        Cells cells = matrix.cells();
        int largest = cells.largestUnit();
        int base = matrix.categoryCount() + 1;
        if (!matrix.isCoded() || largest == 0 || Math.log(base) * largest > 62 * Math.log(2)) {
            return Optional.empty();
        }
        PatternCounter counter = new PatternCounter(cells, base, largest);
        byte[] codes = cells.byteCodes();
        long limit = Math.min(TABLE_LIMIT, 1024 + 4L * cells.units());
        double table = Math.pow(base, largest);
        double tallies = Math.pow(largest + 1.0, base - 1.0);
        if (codes != null && table <= Math.min(limit, SMALL_TABLE)) {
            return Optional.of(counter.fromTable(counter.tabulate(codes, (int) table)));
        }
        if (codes != null && tallies <= limit) {
            return Optional.of(counter.fromTallies(counter.tallied(codes, (int) tallies)));
        }
        if (codes != null && table <= limit) {
            return Optional.of(counter.fromTable(counter.tabulate(codes, (int) table)));
        }
        return counter.byHash(matrix.cursor());
    }

    /**
     * Returns the distinct rows of the table of units by raters, 0 for a missing rating, or empty if counting them would not pay or a
     * row does not fit a long.
     */
    static Optional<Patterns> countRows(RatingMatrix matrix) {
        Cells cells = matrix.cells();
        int base = matrix.categoryCount() + 1;
        int raters = cells.raters();
        if (!matrix.isCoded() || raters == 0 || Math.log(base) * raters > 62 * Math.log(2)) {
            return Optional.empty();
        }
        PatternCounter counter = new PatternCounter(cells, base, raters);
        byte[] codes = cells.byteCodes();
        double table = Math.pow(base, raters);
        if (codes != null && cells.isDense() && table <= Math.min(TABLE_LIMIT, 1024 + 4L * cells.units())) {
            return Optional.of(counter.rowsOf(counter.tabulate(codes, (int) table)));
        }
        return counter.rowsByHash(matrix.cursor());
    }

    /** Returns rows as units, their digits in order and those of missing ratings left out. */
    static Patterns withoutRaters(Patterns rows) {
        LongCounts sums = new LongCounts(64);
        int[] digits = new int[Long.SIZE];
        for (int i = 0; i < rows.keys().length; i++) {
            int size = 0;
            for (long rest = rows.keys()[i]; rest > 0; rest /= rows.base()) {
                int digit = (int) (rest % rows.base());
                if (digit != 0) {
                    digits[size++] = digit;
                }
            }
            sums.add(packed(digits, size, rows.base()), rows.counts()[i]);
        }
        return sums.sorted(rows.base());
    }

    private Patterns rowsOf(int[] table) {
        long[] keys =
                new long[(int) Arrays.stream(table).filter(count -> count > 0).count()];
        long[] counts = new long[keys.length];
        int next = 0;
        for (int key = 0; key < table.length; key++) {
            if (table[key] > 0) {
                keys[next] = key;
                counts[next++] = table[key];
            }
        }
        return new Patterns(keys, counts, base);
    }

    private Optional<Patterns> rowsByHash(UnitRatings cursor) {
        LongCounts sums = new LongCounts(64);
        long[] places = new long[largest];
        long place = 1;
        for (int r = largest - 1; r >= 0; r--) {
            places[r] = place;
            place *= base;
        }
        for (int u = 0; u < cells.units(); u++) {
            cells.load(u, cursor);
            long key = 0;
            for (int i = 0; i < cursor.size(); i++) {
                key += places[cursor.rater(i)] * (cursor.code(i) + 1);
            }
            sums.add(key, 1);
            if (doesNotPay(u, sums)) {
                return Optional.empty();
            }
        }
        return Optional.of(sums.sorted(base));
    }

    private boolean doesNotPay(int unit, LongCounts sums) {
        return (unit == TRIAL && sums.size() > TRIAL * 3 / 4) || sums.size() > cells.units() / 2 + 8;
    }

    /** Distinct patterns, ascending, each with the number of units that show it. */
    record Patterns(long[] keys, long[] counts, int base) {}

    /** What a code adds to the number of a unit's tallies: digit k - 1 in base m + 1 counts the ratings with code k. */
    private int[] places() {
        int[] places = new int[256];
        int place = 1;
        for (int code = 1; code < base; code++) {
            places[code] = place;
            place *= largest + 1;
        }
        return places;
    }

    /** Counts units by how often they show each code, who rated forgotten: fewer numbers, and none twice. */
    private int[] tallied(byte[] codes, int size) {
        int[] table = new int[size];
        int[] places = places();
        int[] offsets = cells.offsets();
        if (offsets == null && largest == 3) {
            for (int i = 0; i + 2 < codes.length; i += 3) {
                table[places[codes[i] & 0xff] + places[codes[i + 1] & 0xff] + places[codes[i + 2] & 0xff]]++;
            }
            return table;
        }
        int i = 0;
        for (int u = 0; u < cells.units(); u++) {
            int key = 0;
            for (int end = offsets == null ? i + largest : offsets[u + 1]; i < end; i++) {
                key += places[codes[i] & 0xff];
            }
            table[key]++;
        }
        return table;
    }

    private Patterns fromTallies(int[] table) {
        LongCounts sums = new LongCounts(64);
        for (int tallies = 0; tallies < table.length; tallies++) {
            if (table[tallies] != 0) {
                sums.add(key(tallies), table[tallies]);
            }
        }
        return sums.sorted(base);
    }

    /** Returns the pattern of a unit with these tallies, digits ascending. */
    private long key(int tallies) {
        long key = 0;
        int code = 1;
        for (int rest = tallies; rest > 0; rest /= largest + 1) {
            for (int i = rest % (largest + 1); i > 0; i--) {
                key = key * base + code;
            }
            code++;
        }
        return key;
    }

    private int[] tabulate(byte[] codes, int size) {
        int[] table = new int[size];
        int[] offsets = cells.offsets();
        if (offsets != null) {
            sparse(codes, offsets, table);
        } else {
            switch (largest) {
                case 2 -> pairs(codes, table);
                case 3 -> triples(codes, table);
                default -> dense(codes, table);
            }
        }
        return table;
    }

    private void pairs(byte[] codes, int[] table) {
        int b = base;
        for (int i = 0; i + 1 < codes.length; i += 2) {
            table[(codes[i] & 0xff) * b + (codes[i + 1] & 0xff)]++;
        }
    }

    private void triples(byte[] codes, int[] table) {
        int b = base;
        int bb = b * b;
        for (int i = 0; i + 2 < codes.length; i += 3) {
            table[(codes[i] & 0xff) * bb + (codes[i + 1] & 0xff) * b + (codes[i + 2] & 0xff)]++;
        }
    }

    private void dense(byte[] codes, int[] table) {
        for (int i = 0; i < codes.length; ) {
            int key = 0;
            for (int end = i + largest; i < end; i++) {
                key = key * base + (codes[i] & 0xff);
            }
            table[key]++;
        }
    }

    private void sparse(byte[] codes, int[] offsets, int[] table) {
        int i = 0;
        for (int u = 0; u < cells.units(); u++) {
            int key = 0;
            for (int end = offsets[u + 1]; i < end; i++) {
                key = key * base + (codes[i] & 0xff);
            }
            table[key]++;
        }
    }

    private Patterns fromTable(int[] table) {
        LongCounts sums = new LongCounts(64);
        int[] digits = new int[largest];
        int[] given = new int[largest];
        for (int key = 0; key < table.length; key++) {
            if (table[key] != 0) {
                sums.add(packed(given, withoutMissing(digits, given), base), table[key]);
            }
            advance(digits);
        }
        return sums.sorted(base);
    }

    /** Adds one to the number with these digits, the last one first; cheaper than dividing anew for each number. */
    private void advance(int[] digits) {
        int i = digits.length - 1;
        while (i >= 0 && ++digits[i] == base) {
            digits[i--] = 0;
        }
    }

    private static int withoutMissing(int[] digits, int[] given) {
        int size = 0;
        for (int digit : digits) {
            if (digit != 0) {
                given[size++] = digit;
            }
        }
        return size;
    }

    private static long packed(int[] digits, int size, int base) {
        for (int i = 1; i < size; i++) {
            int moving = digits[i];
            int j = i;
            for (; j > 0 && digits[j - 1] > moving; j--) {
                digits[j] = digits[j - 1];
            }
            digits[j] = moving;
        }
        long key = 0;
        for (int i = 0; i < size; i++) {
            key = key * base + digits[i];
        }
        return key;
    }

    private Optional<Patterns> byHash(UnitRatings cursor) {
        LongCounts sums = new LongCounts(64);
        int[] digits = new int[largest];
        for (int u = 0; u < cells.units(); u++) {
            cells.load(u, cursor);
            for (int i = 0; i < cursor.size(); i++) {
                digits[i] = cursor.code(i) + 1;
            }
            sums.add(packed(digits, cursor.size(), base), 1);
            if (doesNotPay(u, sums)) {
                return Optional.empty();
            }
        }
        return Optional.of(sums.sorted(base));
    }

    /** An open-addressing map from pattern to count. */
    private static final class LongCounts {
        private long[] keys;
        private long[] counts;
        private int size;

        LongCounts(int expected) {
            int capacity = Integer.highestOneBit(Math.max(8, expected)) * 4;
            keys = new long[capacity];
            counts = new long[capacity];
        }

        int size() {
            return size;
        }

        void add(long key, long count) {
            int slot = slot(key);
            if (counts[slot] == 0) {
                keys[slot] = key;
                size++;
            }
            counts[slot] += count;
            if (size > keys.length / 2) {
                grow();
            }
        }

        private int slot(long key) {
            int mask = keys.length - 1;
            int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
            while (counts[slot] != 0 && keys[slot] != key) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }

        private void grow() {
            long[] oldKeys = keys;
            long[] oldCounts = counts;
            keys = new long[oldKeys.length * 2];
            counts = new long[oldKeys.length * 2];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldCounts[i] != 0) {
                    int slot = slot(oldKeys[i]);
                    keys[slot] = oldKeys[i];
                    counts[slot] = oldCounts[i];
                }
            }
        }

        Patterns sorted(int base) {
            long[] ascending = new long[size];
            int next = 0;
            for (int i = 0; i < keys.length; i++) {
                if (counts[i] != 0) {
                    ascending[next++] = keys[i];
                }
            }
            Arrays.sort(ascending);
            long[] sums = new long[size];
            for (int i = 0; i < size; i++) {
                sums[i] = counts[slot(ascending[i])];
            }
            return new Patterns(ascending, sums, base);
        }
    }
}
