package io.assay.agreement;

import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import io.assay.core.tally.Sum;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How often each of many values occurs, and a sum of the distances within units: enough for a distance that is known before the pass, because it does not
 * depend on counts or because a pass before found them.
 */
final class MarginTally extends AlphaTally {
    /** Units with more ratings are taken value by value, which repeat. */
    private static final int MOST_PAIRED = 32;

    private final Distance.Prepared prepared;
    private final long[] categories;
    private final Sum within = new Sum();

    /**
     * Makes an empty tally.
     *
     * @param frame with its values known
     * @param prepared the distances between them; kept
     */
    MarginTally(Frame frame, Distance.Prepared prepared) {
        super(frame);
        this.prepared = prepared;
        this.categories = new long[frame.categories()];
    }

    @Override
    public MarginTally fresh() {
        return new MarginTally(frame(), prepared);
    }

    @Override
    void addPairable(UnitRatings unit, long weight) {
        int m = unit.size();
        int[] codes = new int[m];
        for (int i = 0; i < m; i++) {
            codes[i] = frame().code(unit, i);
            categories[codes[i]] += weight;
        }
        double pairs = m > MOST_PAIRED ? ofValues(codes) : ofRatings(codes);
        within.add(weight * 2 * pairs / (m - 1));
    }

    private double ofRatings(int[] codes) {
        double pairs = 0;
        for (int i = 0; i < codes.length; i++) {
            for (int j = 0; j < i; j++) {
                pairs += prepared.squared(codes[i], codes[j]);
            }
        }
        return pairs;
    }

    /** The same sum, each pair of values once. */
    private double ofValues(int[] codes) {
        Arrays.sort(codes);
        int[] counts = new int[codes.length];
        int values = 0;
        for (int code : codes) {
            values += values > 0 && codes[values - 1] == code ? 0 : 1;
            codes[values - 1] = code;
            counts[values - 1]++;
        }
        double pairs = 0;
        for (int a = 0; a < values; a++) {
            for (int b = 0; b < a; b++) {
                pairs += (double) counts[a] * counts[b] * prepared.squared(codes[a], codes[b]);
            }
        }
        return pairs;
    }

    @Override
    void mergePairable(AlphaTally other) {
        MarginTally that = (MarginTally) other;
        Wire.add(categories, that.categories);
        within.add(that.within);
    }

    @Override
    void writePairable(DataOutput out) throws IOException {
        Wire.writeLongs(categories, out);
        within.write(out);
    }

    @Override
    void readPairable(DataInput in) throws IOException {
        Wire.addLongs(categories, in);
        within.read(in);
    }

    @Override
    double observed() {
        return within.value() / ratings();
    }

    @Override
    double expected() {
        double n = ratings();
        return 2 * between(prepared, valueCounts().counts()) / (n * (n - 1));
    }

    /** Returns the sum over pairs of values of n_c n_k d(c, k): the same bits for any number of threads. */
    static double between(Distance.Prepared prepared, double[] margins) {
        double[] rows = IntStream.range(0, margins.length)
                .parallel()
                .mapToDouble(a -> margins[a] == 0 ? 0 : margins[a] * MarginStatistic.row(prepared, margins, a))
                .toArray();
        Sum sum = new Sum();
        for (double row : rows) {
            sum.add(row);
        }
        // A sum that carries its error along knows no infinity.
        return Double.isNaN(sum.value()) ? Arrays.stream(rows).sum() : sum.value();
    }

    ValueCounts valueCounts() {
        return ValueCounts.of(
                frame(), Arrays.stream(categories).asDoubleStream().toArray());
    }

    @Override
    boolean isConstant() {
        return Arrays.stream(categories).filter(count -> count > 0).count() <= 1;
    }

    @Override
    String constant() {
        int k = 0;
        while (categories[k] == 0) {
            k++;
        }
        return frame().label(k);
    }

    /** Returns the distances, as they were told before the pass. */
    Distance.Prepared prepared() {
        return prepared;
    }
}
