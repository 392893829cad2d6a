package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Folds;
import io.assay.core.tally.Frame;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Counts per category, and sums of their squares by size of unit: enough for the nominal distance with any number of categories. */
final class CountTally extends AlphaTally {
    private final long[] categories;
    /** By number of ratings m: units of that size, and the sum over them of squared category counts. */
    private long[] unitsOfSize = new long[8];

    private long[] squaresOfSize = new long[8];
    private final int[] scratch;

    CountTally(Frame frame) {
        super(frame);
        this.categories = new long[frame.categories()];
        this.scratch = new int[frame.categories()];
    }

    /** Counts all units; one by one where a tally per block would be large. */
    static CountTally of(DistinctUnits units, Frame frame) {
        CountTally tally = new CountTally(frame);
        if (frame.categories() <= 4096) {
            Folds.<AlphaTally>fold(units, tally);
            return tally;
        }
        UnitRatings unit = units.cursor();
        for (int row = 0; row < units.size(); row++) {
            units.load(row, unit);
            tally.add(unit, units.count(row));
        }
        return tally;
    }

    @Override
    public CountTally fresh() {
        return new CountTally(frame());
    }

    @Override
    void addPairable(UnitRatings unit, long weight) {
        int m = unit.size();
        long squares = 0;
        for (int i = 0; i < m; i++) {
            int code = frame().code(unit, i);
            categories[code] += weight;
            squares += 2L * scratch[code]++ + 1;
        }
        for (int i = 0; i < m; i++) {
            scratch[frame().code(unit, i)] = 0;
        }
        room(m);
        unitsOfSize[m] += weight;
        squaresOfSize[m] += weight * squares;
    }

    private void room(int m) {
        if (m >= unitsOfSize.length) {
            int wider = Math.max(m + 1, 2 * unitsOfSize.length);
            unitsOfSize = Arrays.copyOf(unitsOfSize, wider);
            squaresOfSize = Arrays.copyOf(squaresOfSize, wider);
        }
    }

    @Override
    void mergePairable(AlphaTally other) {
        CountTally that = (CountTally) other;
        for (int k = 0; k < categories.length; k++) {
            categories[k] += that.categories[k];
        }
        room(that.unitsOfSize.length - 1);
        for (int m = 0; m < that.unitsOfSize.length; m++) {
            unitsOfSize[m] += that.unitsOfSize[m];
            squaresOfSize[m] += that.squaresOfSize[m];
        }
    }

    @Override
    void writePairable(DataOutput out) throws IOException {
        Wire.writeLongs(categories, out);
        Wire.writeLongs(unitsOfSize, out);
        Wire.writeLongs(squaresOfSize, out);
    }

    @Override
    void readPairable(DataInput in) throws IOException {
        Wire.addLongs(categories, in);
        long[] units = Wire.readLongs(in);
        room(units.length - 1);
        for (int m = 0; m < units.length; m++) {
            unitsOfSize[m] += units[m];
        }
        Wire.addLongs(squaresOfSize, in);
    }

    @Override
    double observed() {
        double unequal = 0;
        for (int m = 2; m < unitsOfSize.length; m++) {
            unequal += (double) ((long) m * m * unitsOfSize[m] - squaresOfSize[m]) / (m - 1);
        }
        return unequal / ratings();
    }

    @Override
    double expected() {
        double n = ratings();
        double unequal = 0;
        for (long count : categories) {
            unequal += count * (n - count);
        }
        return unequal / (n * (n - 1));
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

    /** Returns how often each value occurs among the pairable ratings. */
    ValueCounts valueCounts() {
        return ValueCounts.of(
                frame(), Arrays.stream(categories).asDoubleStream().toArray());
    }
}
