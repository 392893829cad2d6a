package io.assay.core.tally;

import io.assay.core.UnitRatings;

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
}
