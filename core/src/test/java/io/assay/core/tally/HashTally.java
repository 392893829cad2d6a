package io.assay.core.tally;

import io.assay.core.UnitRatings;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Counts of units and ratings, a sum of a function of the ratings that is exact, and one that is rounded. */
final class HashTally implements Tally<HashTally> {
    long units;
    long ratings;
    long weightedSquares;
    double rounded;
    private final Frame frame;

    HashTally(Frame frame) {
        this.frame = frame;
    }

    @Override
    public Frame frame() {
        return frame;
    }

    @Override
    public void add(UnitRatings unit, long weight) {
        units += weight;
        ratings += weight * unit.size();
        double sum = 0;
        for (int i = 0; i < unit.size(); i++) {
            sum += unit.value(i);
        }
        weightedSquares += weight * (long) (sum * sum);
        rounded += weight * Math.sqrt(sum);
    }

    @Override
    public void merge(HashTally other) {
        units += other.units;
        ratings += other.ratings;
        weightedSquares += other.weightedSquares;
        rounded += other.rounded;
    }

    @Override
    public HashTally fresh() {
        return new HashTally(frame);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(units);
        out.writeLong(ratings);
        out.writeLong(weightedSquares);
        out.writeDouble(rounded);
    }

    @Override
    public void read(DataInput in) throws IOException {
        units += in.readLong();
        ratings += in.readLong();
        weightedSquares += in.readLong();
        rounded += in.readDouble();
    }
}
