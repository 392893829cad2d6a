package io.assay.sampling.cost;

import io.assay.core.Estimate;
import io.assay.sampling.internal.Checks;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What it costs to label a whole pool, and a part of it that is chosen in rounds.
 *
 * <p>Items get one label each, and a share of them labels by further raters, {@code items (1 + overlap (raters - 1))}. Gold questions and rework are shares
 * on top: {@code gold} of the labels, {@code rework} of labels and gold. Each is rounded up. Whatever is paid per label is times the price; what a round
 * costs beside labels, such as training, comes once per round, and labelling all is one round. Quality comes from a learning curve that was
 * measured, or is undefined. Immutable; every option returns a new plan.
 */
public final class LabelingPlan {
    private final long pool;
    private final Options options;
    private final @Nullable MeasuredCurve curve;
    private final OptionalDouble qualityOfAll;

    /** What may be changed. */
    private record Options(
            double low, double high, int raters, double overlap, double gold, double rework, double roundPrice) {}

    private LabelingPlan(long pool, Options options, @Nullable MeasuredCurve curve, OptionalDouble qualityOfAll) {
        this.pool = pool;
        this.options = options;
        this.curve = curve;
        this.qualityOfAll = qualityOfAll;
    }

    /**
     * {@return a plan with one rater, no gold questions and no rework}
     *
     * @param pool items there are, at least 1
     * @param low lowest price of a label, at least 0
     * @param high highest price of a label, not below the lowest
     * @throws IllegalArgumentException if one is out of range
     */
    public static LabelingPlan of(long pool, double low, double high) {
        if (pool < 1) {
            throw new IllegalArgumentException("the pool is empty: it needs at least one item, but has " + pool);
        }
        amount(low, "price of a label");
        amount(high, "price of a label");
        if (low > high) {
            throw new IllegalArgumentException(
                    "the price goes from " + low + " to " + high + "; put the lower one first");
        }
        return new LabelingPlan(pool, new Options(low, high, 1, 1, 0, 0, 0), null, OptionalDouble.empty());
    }

    private static double amount(double value, String name) {
        if (value >= 0 && value < Double.POSITIVE_INFINITY) {
            return value;
        }
        throw new IllegalArgumentException(name + " must be at least 0 and finite, but was " + value);
    }

    private LabelingPlan with(Options changed) {
        return new LabelingPlan(pool, changed, curve, qualityOfAll);
    }

    /**
     * {@return this plan with several raters}
     *
     * @param raters raters of an item that several label, at least 1
     * @param overlap share of items that several label, in [0, 1]
     * @throws IllegalArgumentException if one is out of range
     */
    public LabelingPlan raters(int raters, double overlap) {
        Checks.atLeast(raters, 1, "raters");
        Checks.share(overlap, "share of items with several raters");
        return with(new Options(
                options.low, options.high, raters, overlap, options.gold, options.rework, options.roundPrice));
    }

    /**
     * {@return this plan with gold questions}
     *
     * @param share gold questions per label, at least 0, such as 0.05
     * @throws IllegalArgumentException if it is out of [0, 1]
     */
    public LabelingPlan gold(double share) {
        Checks.share(share, "gold questions per label");
        return with(new Options(
                options.low, options.high, options.raters, options.overlap, share, options.rework, options.roundPrice));
    }

    /**
     * {@return this plan with labels that are done again}
     *
     * @param share in [0, 1], such as 0.02
     * @throws IllegalArgumentException if it is out of range
     */
    public LabelingPlan rework(double share) {
        Checks.share(share, "share of labels done again");
        return with(new Options(
                options.low, options.high, options.raters, options.overlap, options.gold, share, options.roundPrice));
    }

    /**
     * {@return this plan with what a round costs beside its labels}
     *
     * @param price at least 0
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public LabelingPlan roundPrice(double price) {
        return with(new Options(
                options.low,
                options.high,
                options.raters,
                options.overlap,
                options.gold,
                options.rework,
                amount(price, "price of a round")));
    }

    /**
     * {@return this plan with quality from a learning curve}
     *
     * @param measured with a model, rows and labels like those to come
     */
    public LabelingPlan curve(MeasuredCurve measured) {
        return new LabelingPlan(pool, options, measured, qualityOfAll);
    }

    /**
     * {@return this plan with the quality of a model that learned from the whole pool}
     *
     * @param quality as measured
     * @throws IllegalArgumentException if it is NaN
     */
    public LabelingPlan qualityOfAll(double quality) {
        return new LabelingPlan(
                pool, options, curve, OptionalDouble.of(Checks.number(quality, "quality with all labels")));
    }

    /** {@return how many items there are} */
    public long pool() {
        return pool;
    }

    /** {@return the curve, if there is one} */
    public Optional<MeasuredCurve> curve() {
        return Optional.ofNullable(curve);
    }

    /** {@return what it costs to label everything, in one round} */
    public LabelingCost all() {
        Estimate quality = qualityOfAll.isPresent()
                ? Estimate.of("expected-quality", qualityOfAll.getAsDouble())
                        .withoutInterval("a model that learns from all rows is the same in every run")
                : expected(pool);
        return cost(pool, 1, quality);
    }

    /**
     * {@return what it costs to label a part}
     *
     * @param items chosen items in all, seed set included, from 1 to the pool
     * @param seedSet items of them that are chosen at random before the first round, from 0
     * @param rounds rounds of labelling, the seed set's included, at least 1
     * @throws IllegalArgumentException if one is out of range, or there are more rounds than items
     */
    public LabelingCost part(long items, long seedSet, int rounds) {
        if (items < 1 || items > pool) {
            throw new IllegalArgumentException(
                    "items to label must be from 1 to the pool of " + pool + ", but were " + items);
        }
        if (seedSet < 0 || seedSet > items) {
            throw new IllegalArgumentException(
                    "the seed set must be from 0 to the " + items + " items to label, but was " + seedSet);
        }
        Checks.atLeast(rounds, 1, "rounds");
        if (rounds > items) {
            throw new IllegalArgumentException(
                    "there are more rounds, " + rounds + ", than items to label, " + items + "; make fewer");
        }
        return cost(items, rounds, expected(items));
    }

    private Estimate expected(long items) {
        return curve == null
                ? Estimate.undefined(
                        "expected-quality",
                        "no learning curve was given; measure one on data like yours, as a price tells nothing of quality")
                : curve.at(items);
    }

    private LabelingCost cost(long items, int rounds, Estimate quality) {
        long labels = items + up(items * options.overlap * (options.raters - 1));
        long gold = up(labels * options.gold);
        long rework = up((labels + gold) * options.rework);
        double extra = rounds * options.roundPrice;
        double paid = labels + gold + rework;
        return new LabelingCost(
                items, labels, gold, rework, rounds, paid * options.low + extra, paid * options.high + extra, quality);
    }

    /** Rounds up, but not for what is above a whole number by rounding errors only. */
    private static long up(double count) {
        return (long) Math.ceil(count * (1 - 1e-12));
    }
}
