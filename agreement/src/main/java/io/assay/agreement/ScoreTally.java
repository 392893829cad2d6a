package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import io.assay.core.tally.Sum;
import io.assay.core.tally.Tally;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Sums and sums of squares of units, and where raters matter of raters and of pairs of raters on one unit: what intraclass correlations
 * need to know of the units.
 *
 * <p>Values are taken around the frame's centre and in units of its largest magnitude. Sums are of real numbers, so merging in another order
 * may change the last digits.
 */
public final class ScoreTally implements Tally<ScoreTally> {
    private final Frame frame;
    private final boolean crossed;
    private final boolean completeOnly;
    private final double scale;
    private long allUnits;
    private long allRatings;
    private long units;
    private long ratings;
    private long pairable;
    /** Units with a rating of each rater. */
    private long completeUnits;

    private final Sum squaredSizes = new Sum();
    private final Sum inverseSizes = new Sum();
    private final Sum sum = new Sum();
    private final Sum squaredSums = new Sum();
    private final Sum squares = new Sum();
    private final double[] counts;
    private final double[] sums;
    private final double[] shared;
    /** Of raters g and j <= g at g (g + 1) / 2 + j: the sum of 1/m over the units both rated. */
    private final double[] overlap;

    private double[] scratch = new double[8];

    ScoreTally(Frame frame, boolean crossed, boolean completeOnly) {
        this.frame = frame;
        this.crossed = crossed;
        this.completeOnly = completeOnly;
        this.scale = ScoreRows.scale(frame.largest());
        int raters = crossed ? frame.raters() : 0;
        this.counts = new double[raters];
        this.sums = new double[raters];
        this.shared = new double[raters];
        this.overlap = new double[completeOnly ? 0 : raters * (raters + 1) / 2];
    }

    @Override
    public Frame frame() {
        return frame;
    }

    @Override
    public ScoreTally fresh() {
        return new ScoreTally(frame, crossed, completeOnly);
    }

    @Override
    public void add(UnitRatings unit, long weight) {
        int m = unit.size();
        allUnits += weight;
        allRatings += weight * m;
        boolean complete = m == frame.raters();
        if (m == 0 || (completeOnly && !complete)) {
            return;
        }
        units += weight;
        ratings += weight * m;
        pairable += m > 1 ? weight : 0;
        completeUnits += complete ? weight : 0;
        double unitSum = read(unit);
        double unitSquares = 0;
        for (int i = 0; i < m; i++) {
            unitSquares += scratch[i] * scratch[i];
        }
        squaredSizes.add((double) weight * m * m);
        inverseSizes.add((double) weight / m);
        sum.add(weight * unitSum);
        squaredSums.add(weight * unitSum * unitSum / m);
        squares.add(weight * unitSquares);
        if (crossed) {
            addRaters(unit, weight, unitSum);
        }
    }

    private double read(UnitRatings unit) {
        int m = unit.size();
        if (m > scratch.length) {
            scratch = new double[2 * m];
        }
        double total = 0;
        for (int i = 0; i < m; i++) {
            scratch[i] = (unit.value(i) - frame.centre()) / scale;
            total += scratch[i];
        }
        return total;
    }

    /** Raters ascend within a unit. */
    private void addRaters(UnitRatings unit, long weight, double unitSum) {
        int m = unit.size();
        double share = (double) weight / m;
        for (int i = 0; i < m; i++) {
            int g = unit.rater(i);
            counts[g] += weight;
            sums[g] += weight * scratch[i];
            shared[g] += share * unitSum;
            for (int j = 0; j <= i && !completeOnly; j++) {
                overlap[g * (g + 1) / 2 + unit.rater(j)] += share;
            }
        }
    }

    @Override
    public void merge(ScoreTally other) {
        boolean alike = crossed == other.crossed && completeOnly == other.completeOnly;
        if (!alike || !frame.isCompatibleWith(other.frame) || counts.length != other.counts.length) {
            throw new IllegalArgumentException(
                    "cannot merge tallies of different frames: " + frame + " and " + other.frame);
        }
        allUnits += other.allUnits;
        allRatings += other.allRatings;
        units += other.units;
        ratings += other.ratings;
        pairable += other.pairable;
        completeUnits += other.completeUnits;
        for (int i = 0; i < totals().size(); i++) {
            totals().get(i).add(other.totals().get(i));
        }
        for (int i = 0; i < arrays().size(); i++) {
            double[] theirs = other.arrays().get(i);
            Arrays.setAll(arrays().get(i), plus(arrays().get(i), theirs));
        }
    }

    private static java.util.function.IntToDoubleFunction plus(double[] ours, double[] theirs) {
        return i -> ours[i] + theirs[i];
    }

    private List<Sum> totals() {
        return List.of(squaredSizes, inverseSizes, sum, squaredSums, squares);
    }

    private List<double[]> arrays() {
        return List.of(counts, sums, shared, overlap);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Wire.writeKind(getClass(), out);
        Wire.writeLongs(new long[] {allUnits, allRatings, units, ratings, pairable, completeUnits}, out);
        for (Sum total : totals()) {
            total.write(out);
        }
        for (double[] array : arrays()) {
            Wire.writeDoubles(array, out);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        Wire.readKind(getClass(), in);
        long[] read = new long[6];
        Wire.addLongs(read, in);
        allUnits += read[0];
        allRatings += read[1];
        units += read[2];
        ratings += read[3];
        pairable += read[4];
        completeUnits += read[5];
        for (Sum total : totals()) {
            total.read(in);
        }
        for (double[] array : arrays()) {
            Wire.addDoubles(array, in);
        }
    }

    long units() {
        return units;
    }

    /** Returns units with two or more ratings. */
    long pairable() {
        return pairable;
    }

    Estimate.Counts used() {
        return new Estimate.Counts(units, ratings, allUnits - units, allRatings - ratings);
    }

    /** Returns whether every rated unit has a rating of each rater. */
    boolean isComplete() {
        return completeUnits == units;
    }

    OneWaySums oneWay() {
        return new OneWaySums(
                units,
                ratings,
                squaredSizes.value(),
                inverseSizes.value(),
                sum.value(),
                squaredSums.value(),
                squares.value());
    }

    TwoWay twoWay() {
        double[] totals = {units, ratings, inverseSizes.value(), squaredSums.value(), squares.value()};
        return TwoWaySums.of(isComplete(), totals, counts, sums, shared, overlap)
                .analysis();
    }
}
