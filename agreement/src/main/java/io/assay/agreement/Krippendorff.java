package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import io.assay.core.resample.Bootstrap;
import io.assay.core.resample.Jackknife;
import io.assay.core.resample.WeightedStatistic;
import io.assay.core.tally.Frame;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Krippendorff's alpha: one minus observed over expected disagreement.
 *
 * <p>{@code alpha = 1 - D_o / D_e}, with {@code D_o} the mean distance between two ratings of one unit, each unit's pairs weighed by 1 / (m -
 * 1), and {@code D_e} the mean distance between any two pairable ratings (Krippendorff 2011, section C).
 *
 * <h2>Input</h2>
 *
 * Units by raters; missing ratings are skipped. Units with fewer than two ratings are dropped and counted. Ordinal distances use
 * the counts of pairable values. Negative values are refused by the ratio distance.
 *
 * <h2>Result</h2>
 *
 * At most 1; 0 is what chance would give; negative means systematic disagreement. Undefined, with the reason, if no unit has two
 * ratings or all pairable ratings are equal: without variation, reliability cannot be told.
 *
 * <h2>Cost</h2>
 *
 * O(ratings) for nominal, interval and circular distances, and for any distance on up to 64 distinct values; O(n log n) for ordinal ones
 * beyond that; O(values^2) time and O(values) memory for ratio, bipolar and user-written distances.
 *
 * <h2>Interval</h2>
 *
 * None unless asked for with {@link #bootstrap}: units are resampled with replacement. Where leaving every unit out would
 * cost too much, percentile limits take the place of BCa ones. Where the replicates would cost more than 4e9 steps in all (a
 * pairwise distance over thousands of distinct values), the delete-one jackknife takes their place. The interval names its
 * method.
 *
 * <p>Immutable and thread-safe; every option returns a new configuration.
 *
 * <p>References: Krippendorff (2011), <i>Computing Krippendorff's alpha-reliability</i>, University of Pennsylvania
 * asc_papers/43; Hayes and Krippendorff (2007), doi:10.1080/19312450709336664.
 */
public final class Krippendorff implements AdditiveCoefficient<AlphaTally> {
    /** The coefficient's stable name. */
    public static final String NAME = "krippendorff-alpha";

    static final Krippendorff DEFAULTS = new Krippendorff(null, 0, 0.95, 1, true);

    private final @Nullable Distance distance;
    private final int replicates;
    private final double confidence;
    private final long seed;
    private final boolean accelerated;

    private Krippendorff(
            @Nullable Distance distance, int replicates, double confidence, long seed, boolean accelerated) {
        this.distance = distance;
        this.replicates = replicates;
        this.confidence = confidence;
        this.seed = seed;
        this.accelerated = accelerated;
    }

    /**
     * Uses a distance other than that of the matrix's scale.
     *
     * @param newDistance used on every scale
     * @return a new configuration, otherwise the same
     */
    public Krippendorff distance(Distance newDistance) {
        return new Krippendorff(newDistance, replicates, confidence, seed, accelerated);
    }

    /**
     * Asks for an interval from bootstrap replicates.
     *
     * @param newReplicates at least 20; 0 for no interval
     * @return a new configuration, otherwise the same
     * @throws IllegalArgumentException if the number is negative, or positive and below 20
     */
    public Krippendorff bootstrap(int newReplicates) {
        if (newReplicates != 0) {
            Bootstrap.bca(newReplicates, confidence, seed);
        }
        return new Krippendorff(distance, newReplicates, confidence, seed, accelerated);
    }

    /**
     * Asks for an interval from 1,000 bootstrap replicates.
     *
     * @return a new configuration, otherwise the same
     */
    public Krippendorff bootstrap() {
        return bootstrap(1000);
    }

    /**
     * Sets the confidence level of the interval; 0.95 by default.
     *
     * @param newConfidence a level in (0, 1)
     * @return a new configuration, otherwise the same
     * @throws IllegalArgumentException if it is not in (0, 1)
     */
    public Krippendorff confidence(double newConfidence) {
        Bootstrap.bca(20, newConfidence, seed);
        return new Krippendorff(distance, replicates, newConfidence, seed, accelerated);
    }

    /**
     * Sets the seed of the bootstrap; 1 by default.
     *
     * @param newSeed any number; the same seed gives the same interval
     * @return a new configuration, otherwise the same
     */
    public Krippendorff seed(long newSeed) {
        return new Krippendorff(distance, replicates, confidence, newSeed, accelerated);
    }

    /**
     * Takes percentile limits in place of the default bias-corrected and accelerated (BCa) ones.
     *
     * @return a new configuration, otherwise the same
     */
    public Krippendorff percentile() {
        return new Krippendorff(distance, replicates, confidence, seed, false);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Estimate of(RatingMatrix ratings) {
        AlphaEngine engine = AlphaEngine.of(ratings, Optional.ofNullable(distance));
        Estimate estimate = engine.estimate();
        return replicates == 0 || !estimate.isDefined() ? estimate : withInterval(estimate, engine);
    }

    @Override
    public boolean usesRaters() {
        return false;
    }

    @Override
    public Estimate of(RatingMatrix ratings, IntervalMethod interval) {
        return interval.applyTo(bootstrap(0).of(ratings), this, ratings);
    }

    @Override
    public WeightedStatistic statistic(DistinctUnits units) {
        AlphaEngine engine = AlphaEngine.of(units, Optional.ofNullable(distance));
        return new AlignedRows(units, engine.statistic());
    }

    /** {@inheritDoc} Gwet's linearised variance, for ratings with at most 1,024 distinct values; the distances are taken as fixed. */
    @Override
    public Estimate analytic(Estimate figure, RatingMatrix ratings, double level) {
        return AlphaEngine.of(ratings, Optional.ofNullable(distance)).analytic(figure, level);
    }

    /**
     * {@return what each rater, unit and pair of categories does to alpha} The interval settings have no part in it.
     *
     * @param ratings units by raters; kept
     */
    public Influence influence(RatingMatrix ratings) {
        return Influence.of(AlphaEngine.of(ratings, Optional.ofNullable(distance)));
    }

    private Estimate withInterval(Estimate estimate, AlphaEngine engine) {
        AlphaStatistic statistic = engine.statistic();
        if (statistic.costOfReplicate() * replicates > 4e9) {
            return Jackknife.of(statistic).applyTo(estimate, confidence);
        }
        Bootstrap plan = accelerated && !statistic.isLeavingOutCostly()
                ? Bootstrap.bca(replicates, confidence, seed)
                : Bootstrap.percentile(replicates, confidence, seed);
        return plan.applyTo(estimate, statistic);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Possible in one pass over any ratings for distances with moments, and over coded ratings for the nominal distance, for distances that
     * do not depend on counts, and for any distance over at most 64 distinct values.
     */
    @Override
    public AlphaTally tally(Frame frame) {
        return AlphaEngine.tally(frame, chosen(frame));
    }

    /** {@inheritDoc} Ordinal distances and others that depend on counts do over more than 64 distinct values. */
    @Override
    public boolean needsCounts(Frame frame) {
        return AlphaEngine.needsCounts(frame, chosen(frame));
    }

    @Override
    public Estimate finish(AlphaTally tally) {
        return AlphaEngine.finish(tally, chosen(tally.frame()).name());
    }

    /**
     * {@return the disagreement about a unit: the mean squared distance between two of its ratings, 0 with fewer than two}
     *
     * @param all the tally of all units, as the distance may depend on how often values occur; not modified
     */
    public ToDoubleFunction<UnitRatings> disagreement(AlphaTally all) {
        return UnitDisagreement.of(chosen(all.frame()), all);
    }

    /** Returns the distance used on a matrix. */
    Distance distanceOn(RatingMatrix ratings) {
        return distance == null ? Distance.of(ratings.scale()) : distance;
    }

    private Distance chosen(Frame frame) {
        return distance == null ? Distance.of(frame.scale()) : distance;
    }
}
