package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import io.assay.core.resample.RandomStream;
import io.assay.core.tally.Frame;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The observed pairs of ratings of one unit, each with its distance over expected disagreement.
 *
 * <p>A pair's share of the coincidences is {@code 2 / (n (m_u - 1))}; matches carry their value, so that replicates
 * which show a single value are found.
 */
final class PairDeviations {
    private static final int NO_MATCH = -1;

    private final double[] deviations;
    private final int[] matches;
    /** Running sum of the pairs' shares of the coincidences, 1 at the end. */
    private final double[] cumulative;
    /** By unit: number of ratings. */
    private final int[] sizes;
    /** Cells of the coincidence table on and above its diagonal that are not 0. */
    private final int cells;

    private final int raters;
    private final long ratings;

    private PairDeviations(
            double[] deviations, int[] matches, double[] cumulative, int[] sizes, int cells, int raters, long ratings) {
        this.deviations = deviations;
        this.matches = matches;
        this.cumulative = cumulative;
        this.sizes = sizes;
        this.cells = cells;
        this.raters = raters;
        this.ratings = ratings;
    }

    /** Returns the number of pairs. */
    static double count(RatingMatrix ratings) {
        UnitRatings unit = ratings.cursor();
        double pairs = 0;
        for (int u = 0; u < ratings.unitCount(); u++) {
            ratings.load(u, unit);
            pairs += unit.size() * (unit.size() - 1.0) / 2;
        }
        return pairs;
    }

    static PairDeviations of(RatingMatrix ratings, Distance distance, double expected) {
        Frame frame = Frame.withValues(ratings);
        DistinctUnits units = ratings.eachUnit();
        Distance.Prepared prepared =
                distance.prepare(CountTally.of(units, frame).valueCounts());
        int pairs = Math.toIntExact((long) count(ratings));
        double[] deviations = new double[pairs];
        int[] matches = new int[pairs];
        double[] shares = new double[pairs];
        int[] sizes = new int[units.size()];
        Set<Long> cells = new HashSet<>();
        UnitRatings unit = units.cursor();
        int next = 0;
        for (int u = 0; u < sizes.length; u++) {
            units.load(u, unit);
            sizes[u] = unit.size();
            for (int i = 1; i < unit.size(); i++) {
                int a = prepared.representative(frame.code(unit, i));
                for (int j = 0; j < i; j++, next++) {
                    int b = prepared.representative(frame.code(unit, j));
                    deviations[next] = a == b ? 0 : prepared.squared(a, b) / expected;
                    matches[next] = a == b ? a : NO_MATCH;
                    shares[next] = 2.0 / (unit.size() - 1);
                    cells.add((long) Math.min(a, b) << 32 | Math.max(a, b));
                }
            }
        }
        long pairable = Arrays.stream(sizes).filter(m -> m >= 2).asLongStream().sum();
        return new PairDeviations(
                deviations, matches, running(shares), sizes, cells.size(), ratings.raterCount(), pairable);
    }

    private static double[] running(double[] shares) {
        double[] sums = shares.clone();
        Arrays.parallelPrefix(sums, Double::sum);
        double whole = sums[sums.length - 1];
        return Arrays.stream(sums).map(sum -> sum / whole).toArray();
    }

    /** One replicate of Krippendorff's algorithm: unit by unit, deviations drawn from all pairs alike. */
    double krippendorff(RandomStream random) {
        double sum = 0;
        int only = matches[0];
        boolean first = true;
        for (int size : sizes) {
            double drawn = 0;
            for (int pair = size * (size - 1) / 2; pair > 0; pair--) {
                int at = random.nextInt(deviations.length);
                drawn += deviations[at];
                only = first ? matches[at] : only == matches[at] ? only : NO_MATCH;
                first = false;
            }
            sum += size < 2 ? 0 : 2 * drawn / (size - 1);
        }
        return only == NO_MATCH ? Math.max(-1, 1 - sum / ratings) : 0;
    }

    /** One replicate of Hayes' algorithm: a number of coincidences, drawn by their share. */
    double hayes(RandomStream random) {
        long draws = Math.max(1, Math.min(25L * cells, (raters - 1) * ratings / 2));
        double sum = 0;
        int only = NO_MATCH;
        for (long i = 0; i < draws; i++) {
            int found = Arrays.binarySearch(cumulative, random.nextDouble());
            int at = Math.min(deviations.length - 1, found < 0 ? -found - 1 : found + 1);
            sum += deviations[at];
            only = i == 0 ? matches[at] : only == matches[at] ? only : NO_MATCH;
        }
        return only == NO_MATCH ? Math.max(-1, 1 - sum / draws) : 0;
    }
}
