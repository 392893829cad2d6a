package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import io.assay.core.tally.Tally;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Categories by number of ratings per unit, and the pairs of them that meet in a unit: what percent agreement and chance-corrected
 * coefficients need to know of the units; for those that ask who rated, the categories of each rater too.
 *
 * <p>Whole numbers only, so merging in any order gives the same bits.
 */
public final class CategoryTally implements Tally<CategoryTally> {
    /** What a coefficient reads. */
    enum Needs {
        /** Whether two ratings of a unit are equal. */
        EQUAL_PAIRS,
        /** Which categories meet in a unit. */
        PAIRS,
        /** Which categories meet in a unit, and how often each rater used each. */
        RATERS,
        /** The same, of units with two or more ratings only. */
        RATERS_OF_PAIRS
    }

    /** Above this a table of pairs for each number of ratings per unit would not be small. */
    static final int MOST_PAIRED = 256;

    private static final long MOST_MARGINS = 50_000_000;

    private final Frame frame;
    private final Needs needs;
    private final int q;
    /** By number of ratings m: units of that size. */
    private long[] units = new long[8];
    /** By number of ratings m: unordered pairs of equal ratings. */
    private long[] equal = new long[8];
    /** By number of ratings m, then category; empty where no unit has that size. */
    private long[][] categories = new long[8][0];
    /** By number of ratings m, then pairs (a <= b) at a * q + b; empty unless needed. */
    private long[][] pairs = new long[8][0];
    /** By rater, then category. */
    private final long[] margins;

    private final int[] scratch;

    CategoryTally(Frame frame, Needs needs) {
        this.frame = frame;
        this.needs = needs;
        this.q = frame.categories();
        boolean byRater = needs == Needs.RATERS || needs == Needs.RATERS_OF_PAIRS;
        this.margins = new long[byRater ? Math.toIntExact((long) frame.raters() * q) : 0];
        this.scratch = new int[q];
    }

    /** Returns an empty tally of equal pairs, which needs no categories. */
    static CategoryTally ofEqualPairs(Frame frame) {
        return new CategoryTally(frame, Needs.EQUAL_PAIRS);
    }

    /** Returns an empty tally of ratings in categories, or says why there is none. */
    static CategoryTally of(Frame frame, Needs needs, String name) {
        if (!frame.isCoded() || frame.categories() > Categories.MOST) {
            throw new IllegalArgumentException(Undefined.tooManyCategories());
        }
        if (needs != Needs.EQUAL_PAIRS && frame.categories() > MOST_PAIRED) {
            throw new IllegalArgumentException(name + " in one pass keeps a table of pairs of categories, at most "
                    + MOST_PAIRED + " of them, but there are " + frame.categories()
                    + "; merge categories, or use of(matrix)");
        }
        boolean byRater = needs == Needs.RATERS || needs == Needs.RATERS_OF_PAIRS;
        if (byRater && (long) frame.raters() * frame.categories() > MOST_MARGINS) {
            throw new IllegalArgumentException(name + " keeps the categories of each rater, but " + frame.raters()
                    + " raters by " + frame.categories() + " categories are too many; use fleiss-kappa");
        }
        return new CategoryTally(frame, needs);
    }

    @Override
    public Frame frame() {
        return frame;
    }

    @Override
    public CategoryTally fresh() {
        return new CategoryTally(frame, needs);
    }

    @Override
    public void add(UnitRatings unit, long weight) {
        int m = unit.size();
        room(m);
        units[m] += weight;
        if (!frame.isCoded()) {
            equal[m] += weight * equalValues(unit);
            return;
        }
        if (categories[m].length == 0) {
            categories[m] = new long[q];
        }
        count(unit, m, weight);
        if (margins.length > 0 && m >= (needs == Needs.RATERS_OF_PAIRS ? 2 : 1)) {
            for (int i = 0; i < m; i++) {
                margins[unit.rater(i) * q + unit.code(i)] += weight;
            }
        }
    }

    private static long equalValues(UnitRatings unit) {
        long same = 0;
        for (int i = 0; i < unit.size(); i++) {
            for (int j = 0; j < i; j++) {
                same += unit.value(i) == unit.value(j) ? 1 : 0;
            }
        }
        return same;
    }

    private void count(UnitRatings unit, int m, long weight) {
        long same = 0;
        for (int i = 0; i < m; i++) {
            int code = unit.code(i);
            categories[m][code] += weight;
            same += scratch[code]++;
        }
        equal[m] += weight * same;
        if (needs != Needs.EQUAL_PAIRS) {
            pair(unit, m, weight);
        }
        for (int i = 0; i < m; i++) {
            scratch[unit.code(i)] = 0;
        }
    }

    /** Adds pairs rating by rating, or category by category where a unit has many ratings. */
    private void pair(UnitRatings unit, int m, long weight) {
        long[] table = table(m);
        if (m > 4 * q) {
            for (int a = 0; a < q; a++) {
                long count = scratch[a];
                table[a * q + a] += weight * (count * (count - 1) / 2);
                for (int b = a + 1; b < q; b++) {
                    table[a * q + b] += weight * count * scratch[b];
                }
            }
            return;
        }
        for (int i = 0; i < m; i++) {
            int a = unit.code(i);
            for (int j = 0; j < i; j++) {
                int b = unit.code(j);
                table[a < b ? a * q + b : b * q + a] += weight;
            }
        }
    }

    private long[] table(int m) {
        if (pairs[m].length == 0) {
            pairs[m] = new long[q * q];
        }
        return pairs[m];
    }

    private void room(int m) {
        int before = units.length;
        if (m >= before) {
            int wider = Math.max(m + 1, 2 * before);
            units = Arrays.copyOf(units, wider);
            equal = Arrays.copyOf(equal, wider);
            categories = Arrays.copyOf(categories, wider);
            pairs = Arrays.copyOf(pairs, wider);
            Arrays.fill(categories, before, wider, new long[0]);
            Arrays.fill(pairs, before, wider, new long[0]);
        }
    }

    @Override
    public void merge(CategoryTally other) {
        if (needs != other.needs || !frame.isCompatibleWith(other.frame) || margins.length != other.margins.length) {
            throw new IllegalArgumentException("cannot merge tallies of different frames: " + frame + " for " + needs
                    + " and " + other.frame + " for " + other.needs);
        }
        room(other.units.length - 1);
        for (int m = 0; m < other.units.length; m++) {
            units[m] += other.units[m];
            equal[m] += other.equal[m];
            addTable(categories, m, other.categories[m]);
            addTable(pairs, m, other.pairs[m]);
        }
        Wire.add(margins, other.margins);
    }

    private static void addTable(long[][] tables, int m, long[] theirs) {
        if (theirs.length > 0) {
            if (tables[m].length == 0) {
                tables[m] = new long[theirs.length];
            }
            Wire.add(tables[m], theirs);
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        Wire.writeKind(getClass(), out);
        out.writeUTF(needs.name());
        Wire.writeLongs(units, out);
        Wire.writeLongs(equal, out);
        for (int m = 0; m < units.length; m++) {
            Wire.writeLongs(categories[m], out);
            Wire.writeLongs(pairs[m], out);
        }
        Wire.writeLongs(margins, out);
    }

    @Override
    public void read(DataInput in) throws IOException {
        Wire.readKind(getClass(), in);
        String theirs = in.readUTF();
        if (!theirs.equals(needs.name())) {
            throw new IOException("these bytes are a tally for " + theirs + ", which one for " + needs + " cannot add");
        }
        long[] sizes = Wire.readLongs(in);
        room(sizes.length - 1);
        for (int m = 0; m < sizes.length; m++) {
            units[m] += sizes[m];
        }
        Wire.addLongs(equal, in);
        for (int m = 0; m < sizes.length; m++) {
            addTable(categories, m, Wire.readLongs(in));
            addTable(pairs, m, Wire.readLongs(in));
        }
        Wire.addLongs(margins, in);
    }

    /** Returns units with at least so many ratings. */
    long units(int least) {
        long sum = 0;
        for (int m = least; m < units.length; m++) {
            sum += units[m];
        }
        return sum;
    }

    /** Returns ratings of units with at least so many. */
    long ratings(int least) {
        long sum = 0;
        for (int m = least; m < units.length; m++) {
            sum += m * units[m];
        }
        return sum;
    }

    /** Returns what was used if units with at least so many ratings are. */
    Estimate.Counts counts(int least) {
        return new Estimate.Counts(units(least), ratings(least), units(0) - units(least), ratings(0) - ratings(least));
    }

    /** Returns the mean over units with two or more ratings of the share of equal pairs. */
    double equalShare() {
        double sum = 0;
        for (int m = 2; m < units.length; m++) {
            sum += 2.0 * equal[m] / ((double) m * (m - 1));
        }
        return sum / units(2);
    }

    /** Returns the share of equal pairs, each unit's weighed by 1 / (m - 1). */
    double equalShareOfPairs() {
        double sum = 0;
        for (int m = 2; m < units.length; m++) {
            sum += 2.0 * equal[m] / (m - 1);
        }
        return sum / ratings(2);
    }

    /**
     * Returns the mean over units with two or more ratings of the weighted share of agreeing pairs.
     *
     * @param weights by category and category
     * @param codes from code to category
     */
    double observed(double[][] weights, int[] codes) {
        double sum = 0;
        for (int m = 2; m < units.length; m++) {
            sum += agreeing(m, weights, codes) / ((double) m * (m - 1));
        }
        return sum / units(2);
    }

    /** Returns the same with all pairs together, each unit's weighed by 1 / (m - 1). */
    double observedOfPairs(double[][] weights, int[] codes) {
        double sum = 0;
        for (int m = 2; m < units.length; m++) {
            sum += agreeing(m, weights, codes) / (m - 1);
        }
        return sum / ratings(2);
    }

    private double agreeing(int m, double[][] weights, int[] codes) {
        double sum = 0;
        for (int i = 0; i < pairs[m].length; i++) {
            if (pairs[m][i] != 0) {
                int a = codes[i / q];
                int b = codes[i % q];
                sum += pairs[m][i] * (weights[a][b] + weights[b][a]);
            }
        }
        return sum;
    }

    /** Returns the mean over rated units of the share of each code. */
    double[] prevalences() {
        double[] sums = new double[q];
        for (int m = 1; m < units.length; m++) {
            for (int k = 0; k < categories[m].length; k++) {
                sums[k] += (double) categories[m][k] / m;
            }
        }
        double n = units(1);
        return Arrays.stream(sums).map(sum -> sum / n).toArray();
    }

    /** Returns each rater's shares of the codes, zeros for raters without ratings. */
    double[][] shares() {
        double[][] shares = new double[frame.raters()][q];
        for (int g = 0; g < shares.length; g++) {
            double rated = rated(g);
            for (int k = 0; k < q && rated > 0; k++) {
                shares[g][k] = margins[g * q + k] / rated;
            }
        }
        return shares;
    }

    /** Returns the number of raters with ratings. */
    int active() {
        int active = 0;
        for (int g = 0; g < frame.raters(); g++) {
            active += rated(g) > 0 ? 1 : 0;
        }
        return active;
    }

    private double rated(int rater) {
        double sum = 0;
        for (int k = 0; k < q; k++) {
            sum += margins[rater * q + k];
        }
        return sum;
    }
}
