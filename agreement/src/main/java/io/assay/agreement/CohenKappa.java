package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.WeightedStatistic;
import io.assay.core.tally.Frame;
import java.util.Optional;

/**
 * Cohen's kappa for two raters, weighted or not (Cohen 1960, doi:10.1177/001316446002000104; 1968, doi:10.1037/h0026256).
 *
 * <p>{@code (p_o - p_e) / (1 - p_e)}, with {@code p_o = sum w_ij p_ij} over the table of both raters' categories and {@code p_e = sum w_ij p_i.
 * p_.j} from its margins. Only units with both ratings count. Undefined, with the reason, if there are not exactly two
 * raters (see Conger's and Light's kappa), no unit has both ratings, or chance agreement is complete.
 *
 * <p>The interval is by default Gwet's linearised variance with t limits; {@link #largeSample} takes the textbook variance (Fleiss, Cohen and
 * Everitt 1969, doi:10.1037/h0028106) with normal limits, which other packages print. O(ratings + q^2). Immutable and
 * thread-safe.
 */
public final class CohenKappa implements AdditiveCoefficient<CategoryTally> {
    static final CohenKappa DEFAULTS =
            new CohenKappa("cohen-kappa", Weights.identity(), IntervalMethod.analytic(), false);

    private final String name;
    private final Weights weights;
    private final IntervalMethod interval;
    private final boolean largeSample;

    private CohenKappa(String name, Weights weights, IntervalMethod interval, boolean largeSample) {
        this.name = name;
        this.weights = weights;
        this.interval = interval;
        this.largeSample = largeSample;
    }

    /**
     * Counts near categories as partial agreement.
     *
     * @param newWeights how much; identity by default
     * @return the configuration, called {@code weighted-kappa}
     */
    public CohenKappa weights(Weights newWeights) {
        return new CohenKappa("weighted-kappa", newWeights, interval, largeSample);
    }

    /**
     * Chooses how uncertainty is told.
     *
     * @param newInterval the method; the analytic one at 95 % by default
     * @return the configuration
     */
    public CohenKappa interval(IntervalMethod newInterval) {
        return new CohenKappa(name, weights, newInterval, largeSample);
    }

    /** {@return the configuration whose analytic interval is the textbook's: divisor n, normal limits} */
    public CohenKappa largeSample() {
        return new CohenKappa(name, weights, interval, true);
    }

    @Override
    public String name() {
        return name;
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
        if (ratings.raterCount() != 2) {
            return notForTwo(ratings.raterCount(), ratings.unitCount(), ratings.ratingCount());
        }
        Optional<RaterRows> rows = rows(ratings.distinctRows());
        if (rows.isEmpty()) {
            return Undefined.tooManyCategories(name, weights, ratings);
        }
        Estimate estimate = Marginals.estimate(name, weights.name(), rows.get());
        Estimate.Counts counts = estimate.counts();
        return estimate.withCounts(new Estimate.Counts(
                counts.units(),
                counts.ratings(),
                ratings.unitCount() - counts.units(),
                ratings.ratingCount() - counts.ratings()));
    }

    private Estimate notForTwo(int raters, long units, long ratings) {
        return Estimate.undefined(
                        name,
                        "Cohen's kappa is for two raters, and there are " + raters
                                + "; use conger-kappa or light-kappa, or leave raters out")
                .withDistance(weights.name())
                .withCounts(new Estimate.Counts(0, 0, units, ratings));
    }

    @Override
    public CategoryTally tally(Frame frame) {
        CategoryTally.Needs needs =
                frame.raters() == 2 ? CategoryTally.Needs.RATERS_OF_PAIRS : CategoryTally.Needs.EQUAL_PAIRS;
        return CategoryTally.of(frame, needs, name);
    }

    @Override
    public Estimate finish(CategoryTally tally) {
        int raters = tally.frame().raters();
        return raters == 2
                ? Marginals.estimate(name, weights, tally, tally.counts(2))
                : notForTwo(raters, tally.units(0), tally.ratings(0));
    }

    private Optional<RaterRows> rows(DistinctUnits units) {
        return Categories.of(units.matrix()).map(c -> RaterRows.of(units, weights.table(c.values()), 2));
    }

    @Override
    public WeightedStatistic statistic(DistinctUnits units) {
        return new Marginals.Statistic(
                rows(units).orElseThrow(() -> new IllegalArgumentException(name + " needs categories")));
    }

    @Override
    public Estimate analytic(Estimate figure, RatingMatrix ratings, double confidence) {
        Optional<RaterRows> rows = rows(ratings.distinctRows());
        if (!figure.isDefined() || rows.isEmpty()) {
            return figure;
        }
        if (!largeSample) {
            return Marginals.analytic(figure, rows.get(), confidence);
        }
        PairTable table = PairTable.of(rows.get());
        return Limits.normal(figure, table.largeSampleError(figure.value()), confidence, "analytic-large-sample");
    }
}
