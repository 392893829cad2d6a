package io.assay.agreement;

import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import io.assay.core.tally.Sum;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/*
 * With d^2 a squared difference of coordinates x, sum over pairs of (x_i - x_j)^2 = m * SS, SS the centred sum of squares.
 * Hence D_o = (2/n) sum_u m SS_u / (m - 1) and D_e = 2 SS / (n - 1): one pass, whatever the number of values. SS_u is
 * computed from the unit's own mean, SS from sums shifted close to the overall mean, all compensated.
 */
/** Sums and sums of squares of coordinates: enough for interval and circular distances, and for ranks known beforehand. */
final class MomentTally extends AlphaTally {
    private final Coordinates coordinates;
    private final Sum within = new Sum();
    private final List<Sum> sums = new ArrayList<>();
    private final List<Sum> squares = new ArrayList<>();
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;
    private double[] scratch = new double[8];

    MomentTally(Frame frame, Coordinates coordinates) {
        super(frame);
        this.coordinates = coordinates;
        for (int d = 0; d < coordinates.dimensions(); d++) {
            sums.add(new Sum());
            squares.add(new Sum());
        }
    }

    @Override
    public MomentTally fresh() {
        return new MomentTally(frame(), coordinates);
    }

    @Override
    void addPairable(UnitRatings unit, long weight) {
        int m = unit.size();
        if (m > scratch.length) {
            scratch = new double[2 * m];
        }
        double disagreement = 0;
        for (int d = 0; d < sums.size(); d++) {
            double sum = 0;
            double square = 0;
            for (int i = 0; i < m; i++) {
                double x = coordinates.at(d, unit, i);
                scratch[i] = x;
                sum += x;
                square += x * x;
            }
            disagreement += centred(m, sum / m);
            sums.get(d).add(weight * sum);
            squares.get(d).add(weight * square);
        }
        within.add(weight * disagreement * m / (m - 1));
        range(unit);
    }

    /*
     * The units of a run, for the one coordinate that is the value itself. Plain sums over a few hundred units lose less than the
     * last digits of a double; the compensated sums take over from there.
     */
    void addRun(double[] values, int[] sizes, int units, double shift, int exponent) {
        double disagreement = 0;
        double sum = 0;
        double square = 0;
        double low = lowest;
        double high = highest;
        int at = 0;
        for (int u = 0; u < units; u++) {
            int m = sizes[u];
            int end = at + m;
            count(m, 1);
            if (m < 2) {
                at = end;
                continue;
            }
            double unitSum = 0;
            double unitSquare = 0;
            for (int i = at; i < end; i++) {
                double value = values[i];
                low = value < low ? value : low;
                high = value > high ? value : high;
                double x = (exponent == 0 ? value : Math.scalb(value, -exponent)) - shift;
                values[i] = x;
                unitSum += x;
                unitSquare += x * x;
            }
            double mean = unitSum / m;
            double centred = 0;
            for (; at < end; at++) {
                double deviation = values[at] - mean;
                centred += deviation * deviation;
            }
            disagreement += centred * m / (m - 1);
            sum += unitSum;
            square += unitSquare;
        }
        within.add(disagreement);
        sums.get(0).add(sum);
        squares.get(0).add(square);
        lowest = low;
        highest = high;
    }

    private double centred(int m, double mean) {
        double sum = 0;
        for (int i = 0; i < m; i++) {
            double deviation = scratch[i] - mean;
            sum += deviation * deviation;
        }
        return sum;
    }

    private void range(UnitRatings unit) {
        for (int i = 0; i < unit.size(); i++) {
            double value = unit.value(i);
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
    }

    @Override
    void mergePairable(AlphaTally other) {
        MomentTally that = (MomentTally) other;
        within.add(that.within);
        for (int d = 0; d < sums.size(); d++) {
            sums.get(d).add(that.sums.get(d));
            squares.get(d).add(that.squares.get(d));
        }
        lowest = Math.min(lowest, that.lowest);
        highest = Math.max(highest, that.highest);
    }

    @Override
    void writePairable(DataOutput out) throws IOException {
        within.write(out);
        for (int d = 0; d < sums.size(); d++) {
            sums.get(d).write(out);
            squares.get(d).write(out);
        }
        out.writeDouble(lowest);
        out.writeDouble(highest);
    }

    @Override
    void readPairable(DataInput in) throws IOException {
        within.read(in);
        for (int d = 0; d < sums.size(); d++) {
            sums.get(d).read(in);
            squares.get(d).read(in);
        }
        lowest = Math.min(lowest, in.readDouble());
        highest = Math.max(highest, in.readDouble());
    }

    @Override
    double observed() {
        return 2 * within.value() / ratings();
    }

    @Override
    double expected() {
        double n = ratings();
        double total = 0;
        for (int d = 0; d < sums.size(); d++) {
            double sum = sums.get(d).value();
            total += Math.max(0, squares.get(d).value() - sum * sum / n);
        }
        return 2 * total / (n - 1);
    }

    @Override
    boolean isConstant() {
        return lowest >= highest;
    }

    @Override
    String constant() {
        return coordinates instanceof Coordinates.Listed
                ? frame().label(Arrays.binarySearch(frame().values(), lowest))
                : Double.toString(lowest);
    }

    /** Returns where ratings lie. */
    Coordinates coordinates() {
        return coordinates;
    }
}
