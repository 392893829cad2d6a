package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.Jackknife;
import io.assay.core.resample.WeightedStatistic;
import io.assay.core.tally.Frame;
import java.util.Optional;

/**
 * The intraclass correlation: the share of the variance of ratings that lies between units.
 *
 * <p>Six forms (Shrout and Fleiss 1979, doi:10.1037/0033-2909.86.2.420; McGraw and Wong 1996, doi:10.1037/1082-989X.1.1.30), with the mean
 * squares of n units by k raters: MSR between units, MSC between raters, MSE residual, MSW within units.
 *
 * <ul>
 *   <li>{@link #oneWay()}, ICC(1,1), {@code icc-1-1}: {@code (MSR - MSW) / (MSR + (k - 1) MSW)}; raters differ from unit to unit
 *   <li>{@link #agreement()}, ICC(A,1), Shrout and Fleiss' (2,1), {@code icc-a-1}: {@code (MSR - MSE) / (MSR + (k - 1) MSE + k (MSC - MSE) / n)};
 *       the same raters throughout, and a rater who is always higher errs
 *   <li>{@link #consistency()}, ICC(C,1), Shrout and Fleiss' (3,1), {@code icc-c-1}: {@code (MSR - MSE) / (MSR + (k - 1) MSE)}; a rater who is
 *       always higher does no harm
 *   <li>each {@link #average()}d, the reliability of the mean of k ratings: ICC(1,k), (A,k) or (2,k), (C,k) or (3,k), {@code icc-1-k},
 *       {@code icc-a-k}, {@code icc-c-k}
 * </ul>
 *
 * <p>Whether raters are a random sample or the only ones of interest changes what the figure means, not the figure. Assumes numbers whose
 * differences mean something; the limits and tests also assume normal effects of equal variance. Prefer {@link ConcordanceCorrelation} for two
 * fixed raters and no model, weighted kappa or alpha for ordered levels. Negative figures are returned as they are.
 *
 * <p>With missing ratings the components of variance come from the method of moments, on all rated units: the unbalanced one-way analysis of
 * variance, or fitting constants, Henderson's third method (1953, doi:10.2307/3001853; Searle, Casella and McCulloch 1992,
 * doi:10.1002/9780470316856, section 5.5), which gives the figures above if nothing is missing and does not change when a constant is
 * added to a rater's ratings where consistency is asked. Averages are then over the harmonic mean of the ratings per unit (ten Hove,
 * Jorgensen and van der Ark 2022, doi:10.1037/met0000516). {@link #completeUnits()} leaves incomplete units out instead.
 *
 * <p>The interval is by default the exact F interval at 95 %, for agreement with Satterthwaite's degrees of freedom, and for ICC(A,k) the
 * Spearman-Brown transform of the limits of ICC(A,1); they need complete ratings (one-way, equally many per unit), and with missing ones the delete-one jackknife over
 * units takes their place and says so. Undefined, with the reason, if nothing can be compared, units and residuals have no variance, the
 * variance of a rating (or mean) is estimated as zero or less, or ratings are not numbers. O(ratings) on complete data, else O(ratings per unit squared, plus raters cubed). Immutable and thread-safe.
 */
public final class IntraclassCorrelation implements AdditiveCoefficient<ScoreTally> {
    /** Beyond this the normal equations of raters take minutes. */
    private static final int MOST_RATERS = 2000;

    private final IccForm form;
    private final IntervalMethod interval;
    private final boolean completeUnits;

    private IntraclassCorrelation(IccForm form, IntervalMethod interval, boolean completeUnits) {
        this.form = form;
        this.interval = interval;
        this.completeUnits = completeUnits;
    }

    private static IntraclassCorrelation of(IccForm form) {
        return new IntraclassCorrelation(form, IntervalMethod.analytic(), false);
    }

    /** {@return ICC(1,1), {@code icc-1-1}: each unit has raters of its own, or nobody knows who rated} */
    public static IntraclassCorrelation oneWay() {
        return of(IccForm.ONE_WAY_SINGLE);
    }

    /** {@return ICC(A,1), {@code icc-a-1}, Shrout and Fleiss' ICC(2,1): absolute agreement of the same raters} */
    public static IntraclassCorrelation agreement() {
        return of(IccForm.AGREEMENT_SINGLE);
    }

    /** {@return ICC(C,1), {@code icc-c-1}, Shrout and Fleiss' ICC(3,1): agreement up to a constant for each rater} */
    public static IntraclassCorrelation consistency() {
        return of(IccForm.CONSISTENCY_SINGLE);
    }

    /** {@return the same for the mean of a unit's ratings: ICC(1,k), ICC(A,k) or ICC(C,k)} */
    public IntraclassCorrelation average() {
        IccForm averaged = switch (form.design()) {
            case ONE_WAY -> IccForm.ONE_WAY_AVERAGE;
            case AGREEMENT -> IccForm.AGREEMENT_AVERAGE;
            case CONSISTENCY -> IccForm.CONSISTENCY_AVERAGE;
        };
        return new IntraclassCorrelation(averaged, interval, completeUnits);
    }

    /** {@return the configuration that uses only units all raters rated; by default all rated units count} */
    public IntraclassCorrelation completeUnits() {
        return new IntraclassCorrelation(form, interval, true);
    }

    /**
     * Chooses how uncertainty is told.
     *
     * @param newInterval the method; the analytic one at 95 % by default
     * @return the configuration
     */
    public IntraclassCorrelation interval(IntervalMethod newInterval) {
        return new IntraclassCorrelation(form, newInterval, completeUnits);
    }

    @Override
    public String name() {
        return form.title();
    }

    @Override
    public boolean usesRaters() {
        return !form.isOneWay() || completeUnits;
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
        Optional<String> noNumbers = ScoreRows.whyNotNumbers(ratings);
        if (noNumbers.isPresent()) {
            return Estimate.undefined(name(), noNumbers.get()).withCounts(counts(ratings, 0, 0));
        }
        ScoreRows rows = rows(units(ratings));
        Optional<String> none =
                whyNone(rows.units(1), rows.units(2), rows.raters(), form.isOneWay() || rows.isComplete());
        double value = none.isEmpty() ? value(rows) : Double.NaN;
        return estimate(value, none).withCounts(counts(ratings, rows.units(1), rows.ratings()));
    }

    private Estimate estimate(double value, Optional<String> whyNone) {
        return Double.isFinite(value)
                ? Estimate.of(name(), value)
                : Estimate.undefined(name(), whyNone.orElseGet(this::whyUndefined));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Sums are of real numbers: give the frame a {@linkplain Frame#around centre} close to the mean of the ratings. The frame's raters are
     * those with ratings.
     */
    @Override
    public ScoreTally tally(Frame frame) {
        ScoreRows.whyNotNumbers(frame.scale()).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        if (!form.isOneWay() && frame.raters() > MOST_RATERS) {
            throw new IllegalArgumentException(tooManyRaters());
        }
        return new ScoreTally(frame, !form.isOneWay(), completeUnits);
    }

    @Override
    public Estimate finish(ScoreTally tally) {
        Optional<String> none =
                whyNone(tally.units(), tally.pairable(), tally.frame().raters(), form.isOneWay() || tally.isComplete());
        double value = none.isPresent() ? Double.NaN : form.isOneWay() ? value(tally.oneWay()) : value(tally.twoWay());
        return estimate(value, none).withCounts(tally.used());
    }

    private DistinctUnits units(RatingMatrix ratings) {
        return usesRaters() ? ratings.distinctRows() : ratings.distinctUnits();
    }

    private static Estimate.Counts counts(RatingMatrix ratings, long units, long used) {
        return new Estimate.Counts(units, used, ratings.unitCount() - units, ratings.ratingCount() - used);
    }

    private ScoreRows rows(DistinctUnits units) {
        ScoreRows rows = ScoreRows.of(units, 1);
        return completeUnits ? rows.complete() : rows;
    }

    private static Optional<String> whyNone(long units, long pairable, int raters, boolean isSimple) {
        if (pairable == 0) {
            return Optional.of(Undefined.nothingToCompare(raters));
        }
        if (units < 2) {
            return Optional.of("there is only one unit to use, and the variance between units needs two");
        }
        return !isSimple && raters > MOST_RATERS ? Optional.of(tooManyRaters()) : Optional.empty();
    }

    private static String tooManyRaters() {
        return "a two-way analysis of incomplete ratings takes too long with more than " + MOST_RATERS
                + " raters; use icc-1-1, or leave raters out";
    }

    private String whyUndefined() {
        return (form.isOneWay() ? "units" : "units and residuals")
                + " have no variance, or too few ratings are left to tell one from the other";
    }

    private double value(ScoreRows rows) {
        return form.isOneWay()
                ? value(OneWaySums.of(rows))
                : value(TwoWaySums.of(rows).analysis());
    }

    private double value(OneWaySums sums) {
        return sums.units() < 2 || sums.isFlat() ? Double.NaN : form.figure(sums.components());
    }

    private double value(TwoWay analysis) {
        return analysis.size().units() < 2 || analysis.isFlat() ? Double.NaN : form.figure(analysis.components());
    }

    @Override
    public WeightedStatistic statistic(DistinctUnits units) {
        ScoreRows rows = rows(units);
        return form.isOneWay()
                ? new LinearStatistic(rows.counts(), OneWaySums.columns(rows), sums -> value(OneWaySums.from(sums)))
                : new TwoWay.Statistic(rows, this::value);
    }

    @Override
    public Estimate analytic(Estimate figure, RatingMatrix ratings, double confidence) {
        if (!figure.isDefined()) {
            return figure;
        }
        Optional<IccLimits> exact = exact(ratings);
        if (exact.isEmpty()) {
            return Jackknife.of(statistic(units(ratings))).applyTo(figure, confidence);
        }
        double[] limits = exact.get().limits(confidence);
        // With negative estimates of agreement, Satterthwaite's degrees of freedom can be so few that limits are NaN or
        // off the figure.
        return limits[0] <= figure.value() + 1e-9 && figure.value() - 1e-9 <= limits[1] && limits[0] <= limits[1]
                ? figure.withInterval(Interval.analytic(limits[0], limits[1], confidence, "analytic"))
                : figure.withoutInterval(
                        "Satterthwaite's degrees of freedom fail for this figure; use the jackknife or the bootstrap");
    }

    /** The distribution of mean squares is known if nothing is missing; one-way, if units have equally many ratings. */
    private Optional<IccLimits> exact(RatingMatrix ratings) {
        ScoreRows rows = rows(units(ratings));
        if (form.isOneWay()) {
            OneWaySums sums = OneWaySums.of(rows);
            return sums.isBalanced() ? Optional.of(new IccLimits(sums, form)) : Optional.empty();
        }
        return rows.isComplete() ? Optional.of(new IccLimits(TwoWaySums.of(rows).analysis(), form)) : Optional.empty();
    }

    /**
     * Tests whether the coefficient is above zero.
     *
     * @param ratings the ratings
     * @return F, its degrees of freedom and p; undefined for incomplete ratings
     */
    public FTest fTest(RatingMatrix ratings) {
        return fTest(ratings, 0);
    }

    /**
     * Tests whether the coefficient is above a value; McGraw and Wong (1996), table 8. The test needs complete ratings.
     *
     * @param ratings the ratings
     * @param against the value under the null hypothesis, in [0, 1)
     * @return F, its degrees of freedom and p; undefined if the coefficient is, or for incomplete ratings
     * @throws IllegalArgumentException if {@code against} is out of range
     */
    public FTest fTest(RatingMatrix ratings, double against) {
        if (!(against >= 0 && against < 1)) {
            throw new IllegalArgumentException(
                    "an intraclass correlation is tested against a value in [0, 1), but was " + against);
        }
        Estimate figure = figure(ratings);
        if (!figure.isDefined()) {
            return FTest.undefined(figure, against);
        }
        return exact(ratings)
                .map(limits -> FTest.of(figure, against, limits.test(against)))
                .orElseGet(() -> FTest.undefined(figure, against));
    }
}
