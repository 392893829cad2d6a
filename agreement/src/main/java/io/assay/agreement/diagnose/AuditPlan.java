package io.assay.agreement.diagnose;

import io.assay.agreement.Agreement;
import io.assay.agreement.Coefficient;
import io.assay.agreement.Coefficients;
import io.assay.agreement.Distance;
import io.assay.agreement.IntervalMethod;
import io.assay.agreement.Krippendorff;
import io.assay.agreement.PercentAgreement;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How to audit: distance, interval, thresholds, further coefficients. Immutable; every option returns a new plan. */
public final class AuditPlan {
    private static final AuditPlan DEFAULTS =
            new AuditPlan(null, 1000, 0.95, 1, Thresholds.DEFAULT, Double.NaN, 10, List.of());

    private final @Nullable Distance distance;
    private final int replicates;
    private final double confidence;
    private final long seed;
    private final Thresholds thresholds;
    private final double boundary;
    private final int disputedUnits;
    private final List<Coefficient> coefficients;

    private AuditPlan(
            @Nullable Distance distance,
            int replicates,
            double confidence,
            long seed,
            Thresholds thresholds,
            double boundary,
            int disputedUnits,
            List<Coefficient> coefficients) {
        this.distance = distance;
        this.replicates = replicates;
        this.confidence = confidence;
        this.seed = seed;
        this.thresholds = thresholds;
        this.boundary = boundary;
        this.disputedUnits = disputedUnits;
        this.coefficients = List.copyOf(coefficients);
    }

    /**
     * {@return the defaults: the scale's own distance, 1,000 bootstrap replicates (BCa), 95 % confidence, seed 1,
     * thresholds 0.70 and 0.80, ten disputed units, no further coefficients}
     */
    public static AuditPlan defaults() {
        return DEFAULTS;
    }

    /**
     * Uses a distance other than the scale's own.
     *
     * @param newDistance used for every criterion
     * @return a new plan, otherwise the same
     */
    public AuditPlan distance(Distance newDistance) {
        return new AuditPlan(
                newDistance, replicates, confidence, seed, thresholds, boundary, disputedUnits, coefficients);
    }

    /**
     * Sets the number of bootstrap replicates.
     *
     * @param newReplicates at least 20; 0 for no interval
     * @return a new plan, otherwise the same
     * @throws IllegalArgumentException if it is negative, or positive and below 20
     */
    public AuditPlan bootstrap(int newReplicates) {
        if (newReplicates < 0 || (newReplicates > 0 && newReplicates < 20)) {
            throw new IllegalArgumentException(
                    "bootstrap replicates must be at least 20, or 0 for no interval, but were " + newReplicates);
        }
        return new AuditPlan(
                distance, newReplicates, confidence, seed, thresholds, boundary, disputedUnits, coefficients);
    }

    /**
     * Sets the confidence level of the intervals.
     *
     * @param newConfidence a level in (0, 1)
     * @return a new plan, otherwise the same
     * @throws IllegalArgumentException if it is not in (0, 1)
     */
    public AuditPlan confidence(double newConfidence) {
        if (!(newConfidence > 0 && newConfidence < 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1), but was " + newConfidence
                    + (newConfidence > 1 && newConfidence < 100 ? "; did you mean " + newConfidence / 100 + "?" : ""));
        }
        return new AuditPlan(
                distance, replicates, newConfidence, seed, thresholds, boundary, disputedUnits, coefficients);
    }

    /**
     * Sets the seed of the bootstrap.
     *
     * @param newSeed any number; the same seed gives the same intervals
     * @return a new plan, otherwise the same
     */
    public AuditPlan seed(long newSeed) {
        return new AuditPlan(
                distance, replicates, confidence, newSeed, thresholds, boundary, disputedUnits, coefficients);
    }

    /**
     * Sets the thresholds of the verdict.
     *
     * @param newThresholds where alpha starts to be tentative and to be good
     * @return a new plan, otherwise the same
     */
    public AuditPlan thresholds(Thresholds newThresholds) {
        return new AuditPlan(
                distance, replicates, confidence, seed, newThresholds, boundary, disputedUnits, coefficients);
    }

    /**
     * Sets how far apart two ratings of a unit may be before the disagreement is major. By default one level on ordinal
     * scales, a quarter of the range of the data on the others. Without effect on nominal scales.
     *
     * @param newBoundary at least 0; levels on ordinal scales, value units on the others
     * @return a new plan, otherwise the same
     * @throws IllegalArgumentException if it is negative or NaN
     */
    public AuditPlan boundary(double newBoundary) {
        if (!(newBoundary >= 0)) {
            throw new IllegalArgumentException(
                    "the boundary of major disagreement must not be negative, but was " + newBoundary);
        }
        return new AuditPlan(
                distance, replicates, confidence, seed, thresholds, newBoundary, disputedUnits, coefficients);
    }

    /**
     * Sets how many disputed units to list.
     *
     * @param count at least 0; fewer are listed if fewer are disputed
     * @return a new plan, otherwise the same
     * @throws IllegalArgumentException if it is negative
     */
    public AuditPlan disputedUnits(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("the number of disputed units must not be negative, but was " + count);
        }
        return new AuditPlan(distance, replicates, confidence, seed, thresholds, boundary, count, coefficients);
    }

    /**
     * Adds coefficients to the figures of every criterion, after alpha and percent agreement; those that are there already with the same
     * distance or weights are not repeated. Their intervals are those of {@link #interval}.
     *
     * @param further any coefficients, a user's own included, in place of those asked for before; copied
     * @return a new plan, otherwise the same
     * @throws IllegalArgumentException if a name is not of the form of {@link Coefficients#checkName}
     */
    public AuditPlan coefficients(Coefficient... further) {
        for (Coefficient coefficient : further) {
            Coefficients.checkName(coefficient.name());
        }
        return new AuditPlan(
                distance, replicates, confidence, seed, thresholds, boundary, disputedUnits, List.of(further));
    }

    /** {@return alpha as the plan asks for it: distance, replicates, confidence and seed} */
    public Krippendorff alpha() {
        Krippendorff alpha = Agreement.krippendorff();
        return (distance == null ? alpha : alpha.distance(distance))
                .bootstrap(replicates)
                .confidence(confidence)
                .seed(seed);
    }

    /** {@return percent agreement with its published interval, or without one if the plan asks for none} */
    public PercentAgreement percentAgreement() {
        return Agreement.percentAgreement()
                .interval(replicates == 0 ? IntervalMethod.none() : IntervalMethod.analytic(confidence));
    }

    /** {@return the distance set, or empty for the scale's own} */
    public Optional<Distance> distance() {
        return Optional.ofNullable(distance);
    }

    /** Returns ratings in which categories that are the same to the distance have one text, if they are not declared. */
    RatingMatrix normalised(RatingMatrix ratings) {
        if (distance == null || !ratings.scale().equals(Scale.nominal())) {
            return ratings;
        }
        Distance chosen = distance;
        boolean already = ratings.categories().stream()
                .allMatch(label -> chosen.normalised(label).equals(label));
        return already ? ratings : ratings.recode(Scale.nominal(), chosen::normalised);
    }

    /** {@return the number of bootstrap replicates; 0 for no interval} */
    public int replicates() {
        return replicates;
    }

    /** {@return the confidence level, in (0, 1)} */
    public double confidence() {
        return confidence;
    }

    /** {@return the seed of the bootstrap} */
    public long seed() {
        return seed;
    }

    /** {@return the thresholds of the verdict} */
    public Thresholds thresholds() {
        return thresholds;
    }

    /** {@return the boundary set, or empty for the default} */
    public OptionalDouble boundary() {
        return Double.isNaN(boundary) ? OptionalDouble.empty() : OptionalDouble.of(boundary);
    }

    /** {@return how many disputed units to list} */
    public int disputedUnits() {
        return disputedUnits;
    }

    /** {@return the coefficients added to alpha and percent agreement; unmodifiable} */
    public List<Coefficient> coefficients() {
        return coefficients;
    }

    /**
     * {@return how the uncertainty of further coefficients is told: as each does by default, but at the level and with the replicates and the
     * seed of this plan; where it does not, by its published interval, or else by the BCa bootstrap; not at all with 0 replicates}
     */
    public IntervalMethod interval() {
        return replicates == 0 ? IntervalMethod.none() : new OwnInterval(replicates, confidence, seed);
    }
}
