package io.assay.agreement;

import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Pairs of values that meet in one unit, by size of unit: enough for any distance between few values. Whole numbers only.
 */
final class TableTally extends AlphaTally {
    /** Up to here a table by pairs of values is smaller and faster than anything else. */
    static final int MOST_VALUES = 64;

    private final Distance distance;
    private final int values;
    private final long[] categories;
    /** By number of ratings m, pairs (a <= b) of values at a * values + b; an empty table where no unit has that size. */
    private long[][] tables = new long[8][0];

    TableTally(Frame frame, Distance distance) {
        super(frame);
        this.distance = distance;
        this.values = frame.categories();
        this.categories = new long[values];
    }

    @Override
    public TableTally fresh() {
        return new TableTally(frame(), distance);
    }

    @Override
    void addPairable(UnitRatings unit, long weight) {
        int m = unit.size();
        long[] table = table(m);
        if (m > 4 * values) {
            addCounts(unit, table, weight);
            return;
        }
        for (int i = 0; i < m; i++) {
            int a = unit.code(i);
            categories[a] += weight;
            for (int j = 0; j < i; j++) {
                int b = unit.code(j);
                table[a < b ? a * values + b : b * values + a] += weight;
            }
        }
    }

    /** The pairs of a unit with many ratings, from how often each value occurs in it. */
    private void addCounts(UnitRatings unit, long[] table, long weight) {
        long[] counts = new long[values];
        for (int i = 0; i < unit.size(); i++) {
            counts[unit.code(i)]++;
        }
        for (int a = 0; a < values; a++) {
            categories[a] += weight * counts[a];
            table[a * values + a] += weight * (counts[a] * (counts[a] - 1) / 2);
            for (int b = a + 1; b < values; b++) {
                table[a * values + b] += weight * counts[a] * counts[b];
            }
        }
    }

    private long[] table(int m) {
        if (m >= tables.length) {
            int before = tables.length;
            tables = Arrays.copyOf(tables, Math.max(m + 1, 2 * before));
            Arrays.fill(tables, before, tables.length, new long[0]);
        }
        if (tables[m].length == 0) {
            tables[m] = new long[values * values];
        }
        return tables[m];
    }

    @Override
    void mergePairable(AlphaTally other) {
        TableTally that = (TableTally) other;
        for (int k = 0; k < values; k++) {
            categories[k] += that.categories[k];
        }
        for (int m = 0; m < that.tables.length; m++) {
            long[] theirs = that.tables[m];
            if (theirs.length > 0) {
                long[] ours = table(m);
                for (int i = 0; i < ours.length; i++) {
                    ours[i] += theirs[i];
                }
            }
        }
    }

    @Override
    void writePairable(DataOutput out) throws IOException {
        Wire.writeLongs(categories, out);
        out.writeInt(tables.length);
        for (long[] table : tables) {
            Wire.writeLongs(table, out);
        }
    }

    @Override
    void readPairable(DataInput in) throws IOException {
        Wire.addLongs(categories, in);
        int sizes = in.readInt();
        for (int m = 0; m < sizes; m++) {
            long[] theirs = Wire.readLongs(in);
            if (theirs.length > 0) {
                Wire.add(table(m), theirs);
            }
        }
    }

    /** Returns the coincidences of values: pairs in units, each unit's weighed by 2 / (m - 1), at a * values + b with a <= b. */
    double[] coincidences() {
        double[] sum = new double[values * values];
        for (int m = 2; m < tables.length; m++) {
            for (int i = 0; i < tables[m].length; i++) {
                sum[i] += tables[m][i] * 2.0 / (m - 1);
            }
        }
        return sum;
    }

    /** Returns the plain number of pairs of ratings in one unit that show two values, at a * values + b with a <= b. */
    long[] pairs() {
        long[] sum = new long[values * values];
        for (long[] table : tables) {
            for (int i = 0; i < table.length; i++) {
                sum[i] += table[i];
            }
        }
        return sum;
    }

    ValueCounts valueCounts() {
        return ValueCounts.of(
                frame(), Arrays.stream(categories).asDoubleStream().toArray());
    }

    Coincidences asCoincidences() {
        return new Coincidences(valueCounts(), coincidences());
    }

    @Override
    double observed() {
        return asCoincidences().observed(distance);
    }

    @Override
    double expected() {
        return asCoincidences().expected(distance);
    }

    @Override
    boolean isConstant() {
        int used = 0;
        for (long count : categories) {
            used += count > 0 ? 1 : 0;
        }
        return used <= 1;
    }

    @Override
    String constant() {
        return frame().label(firstUsed());
    }

    private int firstUsed() {
        int k = 0;
        while (categories[k] == 0) {
            k++;
        }
        return k;
    }
}
