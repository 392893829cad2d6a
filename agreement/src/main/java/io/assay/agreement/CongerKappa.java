package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.WeightedStatistic;
import io.assay.core.tally.Frame;
import java.util.Optional;

/**
 * Cohen's kappa for any number of raters, each with their own use of the categories: Conger (1980, doi:10.1037/0033-2909.88.2.322); on complete
 * data the same as Hubert's and Davies and Fleiss' kappa.
 *
 * <p>{@code (p_a - p_e) / (1 - p_e)}, with {@code p_a} as in {@link ChanceCorrected} and {@code p_e} the mean over ordered pairs of
 * raters g, h of {@code sum w_kl p_gk p_hl}, where {@code p_gk} is the share of rater g's ratings in category k (Gwet 2014,
 * section 2.4).
 *
 * <p>Missing ratings are skipped, and each rater's shares rest on the units they rated. Raters who rated nothing are left out. Undefined, with
 * the reason, if no unit has two ratings or chance agreement is complete. The interval is by default Gwet's linearised
 * variance with t limits.
 *
 * <p>Prefer it to Fleiss' kappa if raters are the same few people throughout and a rater's own leaning should not pass for agreement by
 * chance of all. O(ratings + patterns + raters q^2). Immutable and thread-safe.
 */
public final class CongerKappa implements AdditiveCoefficient<CategoryTally> {
    static final CongerKappa DEFAULTS = new CongerKappa(Weights.identity(), IntervalMethod.analytic());

    private final Weights weights;
    private final IntervalMethod interval;

    private CongerKappa(Weights weights, IntervalMethod interval) {
        this.weights = weights;
        this.interval = interval;
    }

    /**
     * Counts near categories as partial agreement.
     *
     * @param newWeights how much; identity by default
     * @return the configuration
     */
    public CongerKappa weights(Weights newWeights) {
        return new CongerKappa(newWeights, interval);
    }

    /**
     * Chooses how uncertainty is told.
     *
     * @param newInterval the method; the analytic one at 95 % by default
     * @return the configuration
     */
    public CongerKappa interval(IntervalMethod newInterval) {
        return new CongerKappa(weights, newInterval);
    }

    @Override
    public String name() {
        return "conger-kappa";
    }

    @Override
    public Estimate of(RatingMatrix ratings) {
        return of(ratings, interval);
    }

    @Override
    public Estimate of(RatingMatrix ratings, IntervalMethod method) {
        return method.applyTo(figure(ratings), this, ratings);
    }

    private Estimate figure(RatingMatrix ratings) {
        Optional<RaterRows> rows = rows(ratings.distinctRows());
        return rows.isEmpty()
                ? Undefined.tooManyCategories(name(), weights, ratings)
                : Marginals.estimate(name(), weights.name(), rows.get());
    }

    @Override
    public CategoryTally tally(Frame frame) {
        return CategoryTally.of(frame, CategoryTally.Needs.RATERS, name());
    }

    @Override
    public Estimate finish(CategoryTally tally) {
        Estimate.Counts counts =
                new Estimate.Counts(tally.units(1), tally.ratings(1), tally.units(0) - tally.units(1), 0);
        return Marginals.estimate(name(), weights, tally, counts);
    }

    private Optional<RaterRows> rows(DistinctUnits units) {
        return Categories.of(units.matrix()).map(c -> RaterRows.of(units, weights.table(c.values()), 1));
    }

    @Override
    public WeightedStatistic statistic(DistinctUnits units) {
        return new Marginals.Statistic(
                rows(units).orElseThrow(() -> new IllegalArgumentException(name() + " needs categories")));
    }

    @Override
    public Estimate analytic(Estimate figure, RatingMatrix ratings, double confidence) {
        Optional<RaterRows> rows = rows(ratings.distinctRows());
        return figure.isDefined() && rows.isPresent() ? Marginals.analytic(figure, rows.get(), confidence) : figure;
    }
}
