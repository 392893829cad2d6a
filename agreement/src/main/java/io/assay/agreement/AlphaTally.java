package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import io.assay.core.tally.Tally;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What Krippendorff's alpha needs to know of the units: four forms, chosen by the distance and the number of distinct values.
 *
 * <p>Units with fewer than two ratings are only counted. The forms that count categories and pairs of few values hold whole numbers, so
 * merging in any order gives the same bits; the others hold sums of real numbers.
 */
public abstract sealed class AlphaTally implements Tally<AlphaTally>
        permits CountTally, TableTally, MarginTally, MomentTally {
    private final Frame frame;
    private long units;
    private long ratings;
    private long droppedUnits;
    private long droppedRatings;

    AlphaTally(Frame frame) {
        this.frame = frame;
    }

    @Override
    public final Frame frame() {
        return frame;
    }

    @Override
    public final void add(UnitRatings unit, long weight) {
        count(unit.size(), weight);
        if (unit.size() >= 2) {
            addPairable(unit, weight);
        }
    }

    /** Counts units of a size, used or dropped. */
    final void count(int size, long weight) {
        if (size < 2) {
            droppedUnits += weight;
            droppedRatings += weight * size;
        } else {
            units += weight;
            ratings += weight * size;
        }
    }

    @Override
    public final void merge(AlphaTally other) {
        if (getClass() != other.getClass() || !frame.isCompatibleWith(other.frame)) {
            throw new IllegalArgumentException(
                    "cannot merge tallies of different frames: " + frame + " and " + other.frame);
        }
        units += other.units;
        ratings += other.ratings;
        droppedUnits += other.droppedUnits;
        droppedRatings += other.droppedRatings;
        mergePairable(other);
    }

    @Override
    public final void write(DataOutput out) throws IOException {
        Wire.writeKind(getClass(), out);
        Wire.writeLongs(new long[] {units, ratings, droppedUnits, droppedRatings}, out);
        writePairable(out);
    }

    @Override
    public final void read(DataInput in) throws IOException {
        Wire.readKind(getClass(), in);
        long[] read = new long[4];
        Wire.addLongs(read, in);
        units += read[0];
        ratings += read[1];
        droppedUnits += read[2];
        droppedRatings += read[3];
        readPairable(in);
    }

    /** Returns the number of pairable ratings. */
    final long ratings() {
        return ratings;
    }

    final Estimate.Counts counts() {
        return new Estimate.Counts(units, ratings, droppedUnits, droppedRatings);
    }

    abstract void addPairable(UnitRatings unit, long weight);

    abstract void mergePairable(AlphaTally other);

    abstract void writePairable(DataOutput out) throws IOException;

    abstract void readPairable(DataInput in) throws IOException;

    /** Returns observed disagreement: the mean distance between ratings of one unit. */
    abstract double observed();

    /** Returns expected disagreement: the mean distance between any two pairable ratings. */
    abstract double expected();

    /** Returns whether all pairable ratings are equal. */
    abstract boolean isConstant();

    /** Returns the value all pairable ratings have, if they are equal, as it was rated. */
    abstract String constant();
}
