package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Folds;
import io.assay.core.tally.Frame;
import io.assay.core.tally.Sum;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Computes alpha for one matrix and one distance, in the cheapest way the two allow. */
final class AlphaEngine {
    private static final int BLOCK = 1 << 15;
    private static final int RUN = 256;
    /** Up to here adding units one by one takes less time than finding the equal ones. */
    private static final int FEW_UNITS = 256;

    private final RatingMatrix ratings;
    private final Distance distance;
    private final Way way;
    /** Made when first asked for; making it twice does no harm. */
    private volatile @Nullable DistinctUnits units;

    /** How alpha is computed. */
    enum Way {
        /** Counts per category. */
        COUNTS,
        /** Pairs of few values. */
        TABLE,
        /** Sums of coordinates known beforehand. */
        MOMENTS,
        /** Counts first, then any distance between the values. */
        TWO_PASSES
    }

    private AlphaEngine(RatingMatrix ratings, Distance distance) {
        this.ratings = ratings;
        this.distance = distance;
        this.way = way(Frame.of(ratings), distance);
    }

    static AlphaEngine of(RatingMatrix ratings, Optional<Distance> distance) {
        return new AlphaEngine(ratings, distance.orElseGet(() -> Distance.of(ratings.scale())));
    }

    /** Reads given rows, which need not be merged, in place of the distinct units. */
    static AlphaEngine of(DistinctUnits rows, Optional<Distance> distance) {
        AlphaEngine engine = of(rows.matrix(), distance);
        engine.units = rows;
        return engine;
    }

    private static Way way(Frame frame, Distance distance) {
        if (distance.isEquality()) {
            return frame.isCoded() ? Way.COUNTS : Way.TWO_PASSES;
        }
        if (frame.isCoded() && frame.categories() <= TableTally.MOST_VALUES) {
            return Way.TABLE;
        }
        return distance.asMoments().isEmpty() ? Way.TWO_PASSES : Way.MOMENTS;
    }

    RatingMatrix ratings() {
        return ratings;
    }

    Distance distance() {
        return distance;
    }

    DistinctUnits units() {
        DistinctUnits known = units;
        if (known == null) {
            known = ratings.distinctUnits();
            units = known;
        }
        return known;
    }

    static AlphaTally tally(Frame frame, Distance distance) {
        return switch (way(frame, distance)) {
            case COUNTS -> new CountTally(frame);
            case TABLE -> new TableTally(frame, distance);
            case MOMENTS -> new MomentTally(frame, Coordinates.of(distance, frame));
            case TWO_PASSES -> secondPass(frame, distance);
        };
    }

    /** Returns whether values must be counted before the pass. */
    static boolean needsCounts(Frame frame, Distance distance) {
        return way(frame, distance) == Way.TWO_PASSES
                && !(frame.isCoded() && (frame.hasCounts() || !distance.dependsOnCounts()));
    }

    private static AlphaTally secondPass(Frame frame, Distance distance) {
        if (needsCounts(frame, distance)) {
            throw new IllegalArgumentException("the " + distance.name() + " distance over " + frame
                    + " needs two passes; use of(matrix), give the frame counts of values from a first pass, or declare a"
                    + " scale of at most " + TableTally.MOST_VALUES + " values");
        }
        double[] counts = frame.hasCounts()
                ? Arrays.stream(frame.counts()).asDoubleStream().toArray()
                : new double[frame.categories()];
        if (frame.hasCounts() && Arrays.stream(counts).filter(c -> c > 0).count() <= 1) {
            return new CountTally(frame);
        }
        Distance.Prepared prepared = distance.prepare(ValueCounts.of(frame, counts));
        double[] coordinates = prepared.coordinates();
        return coordinates.length > 0
                ? new MomentTally(frame, new Coordinates.Listed(coordinates, frame))
                : new MarginTally(frame, prepared);
    }

    Estimate estimate() {
        return switch (way) {
            case COUNTS, TABLE -> finish(counted(tally(Frame.of(ratings), distance)), distance.name());
            case MOMENTS -> moments(Frame.of(ratings), Coordinates.of(distance, ratings));
            case TWO_PASSES -> twoPasses();
        };
    }

    /** Whole numbers come out the same in any order, so few units need not be sorted first. */
    private AlphaTally counted(AlphaTally empty) {
        return ratings.unitCount() <= FEW_UNITS ? Folds.each(ratings, empty) : Folds.fold(units(), empty);
    }

    /** Alpha without some units: the tally of all with theirs taken away again, where one pass is enough. */
    Estimate without(Collection<String> unwanted) {
        if (way == Way.TWO_PASSES) {
            return new AlphaEngine(ratings.withoutUnits(unwanted), distance).estimate();
        }
        AlphaTally tally = way == Way.MOMENTS
                ? new MomentTally(Frame.of(ratings), Coordinates.of(distance, ratings))
                : tally(Frame.of(ratings), distance);
        Folds.fold(units(), tally);
        UnitRatings unit = ratings.cursor();
        for (String id : Set.copyOf(unwanted)) {
            ratings.load(ratings.unitIndex(id), unit);
            tally.add(unit, -1);
        }
        return finish(tally, distance.name());
    }

    private Estimate twoPasses() {
        Frame frame = Frame.withValues(ratings);
        CountTally counts = CountTally.of(units(), frame);
        if (distance.isEquality() || counts.counts().units() == 0 || counts.isConstant()) {
            return finish(counts, distance.name());
        }
        Distance.Prepared prepared = distance.prepare(counts.valueCounts());
        double[] coordinates = prepared.coordinates();
        if (coordinates.length > 0) {
            return moments(frame, new Coordinates.Listed(coordinates, frame));
        }
        double n = counts.ratings();
        double observed = within(frame, prepared) / n;
        double between = MarginTally.between(prepared, counts.valueCounts().counts());
        return figure(observed, 2 * between / (n * (n - 1)), counts.counts(), distance.name());
    }

    private Estimate moments(Frame frame, Coordinates coordinates) {
        if (coordinates instanceof Coordinates.Shifted shifted && !units().isMerged()) {
            return finish(runs(frame, shifted), distance.name());
        }
        AlphaTally empty = new MomentTally(frame, coordinates);
        return finish(Folds.fold(units(), empty), distance.name());
    }

    /** Fixed blocks of units, merged in order, so that the sums do not depend on the threads. */
    private MomentTally runs(Frame frame, Coordinates.Shifted shifted) {
        int largest = Math.max(1, ratings.largestUnit());
        int blocks = (ratings.unitCount() + BLOCK - 1) / BLOCK;
        if (blocks <= 1) {
            return block(frame, shifted, 0, largest);
        }
        List<MomentTally> parts = IntStream.range(0, blocks)
                .parallel()
                .mapToObj(b -> block(frame, shifted, b * BLOCK, largest))
                .toList();
        MomentTally whole = new MomentTally(frame, shifted);
        parts.forEach(whole::merge);
        return whole;
    }

    private MomentTally block(Frame frame, Coordinates.Shifted shifted, int start, int largest) {
        MomentTally tally = new MomentTally(frame, shifted);
        int end = Math.min(ratings.unitCount(), start + BLOCK);
        int run = Math.min(RUN, end - start);
        int[] sizes = new int[run];
        double[] values = new double[run * largest];
        for (int from = start; from < end; from += run) {
            int to = Math.min(end, from + run);
            ratings.loadValues(from, to, values, sizes);
            tally.addRun(values, sizes, to - from, shifted.shift(), shifted.exponent());
        }
        return tally;
    }

    private double within(Frame frame, Distance.Prepared prepared) {
        Sum sum = new Sum();
        UnitRatings unit = units().cursor();
        for (int row = 0; row < units().size(); row++) {
            units().load(row, unit);
            double pairs = 0;
            for (int i = 0; i < unit.size(); i++) {
                int code = frame.code(unit, i);
                for (int j = 0; j < i; j++) {
                    pairs += prepared.squared(code, frame.code(unit, j));
                }
            }
            if (unit.size() > 1) {
                sum.add(units().count(row) * 2 * pairs / (unit.size() - 1));
            }
        }
        return sum.value();
    }

    static Estimate finish(AlphaTally tally, String distance) {
        Estimate.Counts counts = tally.counts();
        if (counts.units() == 0) {
            return Estimate.undefined(
                            Krippendorff.NAME,
                            Undefined.nothingToCompare(tally.frame().raters()))
                    .withDistance(distance)
                    .withCounts(counts);
        }
        if (tally.isConstant()) {
            return Estimate.undefined(
                            Krippendorff.NAME,
                            "all " + counts.ratings() + " pairable ratings are " + tally.constant()
                                    + ", and without variation reliability cannot be told")
                    .withDistance(distance)
                    .withCounts(counts)
                    .withParts(0, 0);
        }
        return figure(tally.observed(), tally.expected(), counts, distance);
    }

    private static Estimate figure(double observed, double expected, Estimate.Counts counts, String distance) {
        if (!(expected > 0 && expected < Double.POSITIVE_INFINITY) || Double.isNaN(observed)) {
            return Estimate.undefined(
                            Krippendorff.NAME,
                            "expected disagreement is " + expected + ", so the " + distance
                                    + " distance cannot tell these ratings apart")
                    .withDistance(distance)
                    .withCounts(counts);
        }
        return Estimate.of(Krippendorff.NAME, 1 - observed / expected)
                .withDistance(distance)
                .withCounts(counts)
                .withParts(observed, expected);
    }

    /** Returns alpha in a form that can be resampled. */
    AlphaStatistic statistic() {
        if (way == Way.MOMENTS) {
            return new MomentStatistic(units(), Coordinates.of(distance, ratings));
        }
        Frame frame = Frame.withValues(ratings);
        PairableRows rows = PairableRows.of(units(), frame);
        if (distance.isEquality()) {
            return new CountStatistic(rows, frame);
        }
        return frame.categories() <= TableTally.MOST_VALUES
                ? new TableStatistic(rows, frame, distance)
                : new MarginStatistic(rows, frame, distance);
    }

    /** Adds Gwet's limits where ratings have few distinct values. */
    Estimate analytic(Estimate alpha, double confidence) {
        if (!alpha.isDefined()) {
            return alpha;
        }
        if (!ratings.isCoded() || ratings.categoryCount() > AlphaVariance.MOST_VALUES) {
            return alpha.withoutInterval("the ratings have more than " + AlphaVariance.MOST_VALUES
                    + " distinct values, too many for the analytic variance; use the jackknife or the bootstrap");
        }
        ValueCounts counts = CountTally.of(units(), Frame.of(ratings)).valueCounts();
        return AlphaVariance.applyTo(alpha, units(), distance, counts, confidence);
    }
}
