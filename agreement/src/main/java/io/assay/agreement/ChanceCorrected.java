package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.WeightedStatistic;
import io.assay.core.tally.Frame;
import java.util.Optional;

/**
 * Agreement beyond chance between any number of raters who need not be told apart: Fleiss' kappa, Scott's pi, Brennan and Prediger's coefficient,
 * and Gwet's AC1 and AC2.
 *
 * <p>{@code (p_a - p_e) / (1 - p_e)}. Observed agreement {@code p_a} is the mean over units with two or more ratings of the
 * weighted share of agreeing pairs, {@code sum_k r_ik (r*_ik - 1) / (r_i (r_i - 1))}. They differ in agreement by chance {@code p_e}, from
 * {@code pi_k}, the mean over rated units of the share of ratings in category k, and the weights {@code w_kl}:
 *
 * <ul>
 *   <li>Fleiss (1971, doi:10.1037/h0031619) and, for two raters, Scott (1955, doi:10.1086/266577): {@code sum w_kl pi_k pi_l}.
 *   <li>Brennan and Prediger (1981, doi:10.1177/001316448104100307), also known as Bennett's S and Randolph's free-marginal kappa:
 *       {@code T_w / q^2}, with q categories and T_w the sum of all weights.
 *   <li>Gwet's AC (2008, doi:10.1348/000711006X126600): {@code T_w / (q (q - 1)) sum pi_k (1 - pi_k)}; AC1 with identity
 *       weights, AC2 with others.
 * </ul>
 *
 * <h2>Input</h2>
 *
 * Any number of raters; missing ratings are skipped. As in Gwet's handbook (2014, chapters 2 to 5), units with one rating count for the
 * prevalences, not for observed agreement. The categories are those declared by the scale, used or not, else those found;
 * unused ones change Brennan–Prediger and AC, and the weights.
 *
 * <h2>Result</h2>
 *
 * At most 1; 0 is what chance would give. Undefined, with the reason, if no unit has two ratings, if chance agreement is complete, or with a single
 * category.
 *
 * <h2>Interval</h2>
 *
 * By default BCa limits of 1,000 bootstrap replicates, which cover better than the analytic ones if agreement is high or a category rare, beside
 * Gwet's standard error. The {@linkplain IntervalMethod#analytic analytic} limits are those of Gwet's linearised variance over units with divisor n (n -
 * 1), and of t with n - 1 degrees of freedom, n being the rated units, the upper limit cut at 1; with a {@link #population} they are the default, with
 * the finite-population correction.
 *
 * <h2>When to prefer another</h2>
 *
 * Kappas fall when one category is rare, however well raters agree (the prevalence paradox); AC1 and Brennan–Prediger do not. If
 * raters differ in how often they use categories and that is not to count as agreement, see Conger's or Cohen's kappa. For ordered or
 * numeric ratings, alpha has a distance for each scale.
 *
 * <p>O(ratings + patterns q^2). Immutable and thread-safe; every option returns a new configuration.
 */
public final class ChanceCorrected implements AdditiveCoefficient<CategoryTally> {
    private final String name;
    private final Chance chance;
    private final Weights weights;
    private final boolean onlyUsed;
    private final double population;
    private final IntervalMethod interval;
    private final boolean twoRaters;

    private ChanceCorrected(
            String name,
            Chance chance,
            Weights weights,
            boolean onlyUsed,
            double population,
            IntervalMethod interval,
            boolean twoRaters) {
        this.name = name;
        this.chance = chance;
        this.weights = weights;
        this.onlyUsed = onlyUsed;
        this.population = population;
        this.interval = interval;
        this.twoRaters = twoRaters;
    }

    static ChanceCorrected of(String name, Chance chance) {
        return new ChanceCorrected(
                name,
                chance,
                Weights.identity(),
                false,
                Double.POSITIVE_INFINITY,
                BcaWithError.DEFAULT,
                name.equals("scott-pi"));
    }

    /**
     * Counts near categories as partial agreement.
     *
     * @param newWeights how much; identity by default
     * @return the configuration
     */
    public ChanceCorrected weights(Weights newWeights) {
        return new ChanceCorrected(name, chance, newWeights, onlyUsed, population, interval, twoRaters);
    }

    /** {@return the configuration that counts only categories some rating has, whatever the scale declares} */
    public ChanceCorrected usedCategories() {
        return new ChanceCorrected(name, chance, weights, true, population, interval, twoRaters);
    }

    /**
     * Says that the units were drawn from a finite population, which makes the analytic interval narrower; that interval is then used, as
     * resampling does not know of the population.
     *
     * @param units number of units in the population, at least as many as rated
     * @return the configuration
     * @throws IllegalArgumentException if the number is below 1
     */
    public ChanceCorrected population(long units) {
        if (units < 1) {
            throw new IllegalArgumentException("a population needs at least one unit, but was given " + units);
        }
        return new ChanceCorrected(name, chance, weights, onlyUsed, units, IntervalMethod.analytic(), twoRaters);
    }

    /**
     * Chooses how uncertainty is told.
     *
     * @param newInterval the method; by default BCa limits of 1,000 replicates at 95 %, with Gwet's standard error
     * @return the configuration
     */
    public ChanceCorrected interval(IntervalMethod newInterval) {
        return new ChanceCorrected(name, chance, weights, onlyUsed, population, newInterval, twoRaters);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean usesRaters() {
        return false;
    }

    @Override
    public Estimate of(RatingMatrix ratings) {
        return of(ratings, interval);
    }

    @Override
    public Estimate of(RatingMatrix ratings, IntervalMethod method) {
        return method.applyTo(figure(ratings, ratings.distinctUnits()), this, ratings);
    }

    private Estimate figure(RatingMatrix ratings, DistinctUnits units) {
        Optional<CategoryRows> rows = rows(units);
        if (rows.isEmpty()) {
            return Undefined.tooManyCategories(name, weights, ratings);
        }
        return figure(rows.get(), ratings.raterCount());
    }

    private Estimate figure(CategoryRows rows, int raters) {
        Estimate.Counts counts = new Estimate.Counts(rows.units(), rows.ratings(), totalUnits(rows) - rows.units(), 0);
        Optional<String> why = whyUndefined(rows.pairable(), rows.categories(), raters);
        if (why.isPresent()) {
            return Estimate.undefined(name, why.get())
                    .withDistance(weights.name())
                    .withCounts(counts);
        }
        double expected = chance.expected(rows.prevalences(), rows.weights());
        return new ChanceFigure(rows.observed(), expected).estimate(name, weights.name(), counts);
    }

    private static long totalUnits(CategoryRows rows) {
        long sum = 0;
        for (long count : rows.counts()) {
            sum += count;
        }
        return sum;
    }

    @Override
    public CategoryTally tally(Frame frame) {
        return CategoryTally.of(
                frame,
                weights.equals(Weights.identity()) ? CategoryTally.Needs.EQUAL_PAIRS : CategoryTally.Needs.PAIRS,
                name);
    }

    @Override
    public Estimate finish(CategoryTally tally) {
        double[] all = tally.prevalences();
        Categories declared = Categories.of(tally.frame());
        Categories categories = onlyUsed && tally.units(1) > 0 ? declared.used(all) : declared;
        double[] prevalences = new double[categories.size()];
        for (int k = 0; k < all.length; k++) {
            if (all[k] > 0) {
                prevalences[categories.codes()[k]] = all[k];
            }
        }
        Estimate.Counts counts =
                new Estimate.Counts(tally.units(1), tally.ratings(1), tally.units(0) - tally.units(1), 0);
        Optional<String> why =
                whyUndefined(tally.units(2), categories.size(), tally.frame().raters());
        if (why.isPresent()) {
            return Estimate.undefined(name, why.get())
                    .withDistance(weights.name())
                    .withCounts(counts);
        }
        double[][] table = weights.table(categories.values());
        double observed =
                weights.equals(Weights.identity()) ? tally.equalShare() : tally.observed(table, categories.codes());
        return new ChanceFigure(observed, chance.expected(prevalences, table)).estimate(name, weights.name(), counts);
    }

    private Optional<String> whyUndefined(long pairable, int categories, int raters) {
        if (twoRaters && raters != 2) {
            return Optional.of(name + " is for two raters, and there are " + raters + "; use fleiss-kappa");
        }
        if (pairable == 0) {
            return Optional.of(Undefined.nothingToCompare(raters));
        }
        if (categories < 2) {
            return Optional.of(Undefined.ONE_CATEGORY);
        }
        return Optional.empty();
    }

    private Optional<CategoryRows> rows(DistinctUnits units) {
        return Categories.of(units.matrix()).map(declared -> {
            CategoryRows all = CategoryRows.of(units, weights.table(declared.values()), declared.codes());
            if (!onlyUsed || all.used() == declared.size() || all.units() == 0) {
                return all;
            }
            Categories used = declared.used(all.prevalences());
            return CategoryRows.of(units, weights.table(used.values()), used.codes());
        });
    }

    @Override
    public WeightedStatistic statistic(DistinctUnits units) {
        CategoryRows rows = rows(units).orElseThrow(() -> new IllegalArgumentException(name + " needs categories"));
        double[][] table = rows.weights();
        int q = table.length;
        return new LinearStatistic(rows.counts(), rows.columns(), sums -> {
            double[] prevalences = new double[q];
            for (int k = 0; k < q; k++) {
                prevalences[k] = sums[3 + k] / sums[0];
            }
            return sums[1] > 0
                    ? new ChanceFigure(sums[2] / sums[1], chance.expected(prevalences, table)).value()
                    : Double.NaN;
        });
    }

    @Override
    public Estimate analytic(Estimate figure, RatingMatrix ratings, double confidence) {
        Optional<CategoryRows> found = rows(ratings.distinctUnits());
        if (!figure.isDefined() || found.isEmpty()) {
            return figure;
        }
        CategoryRows rows = found.get();
        double variance = variance(rows, figure.value()) * Math.max(0, 1 - rows.units() / population);
        return Limits.student(figure, Math.sqrt(variance), rows.units() - 1.0, confidence, "analytic");
    }

    /** Gwet (2014), equations 5.8 to 5.12: the mean squared deviation of linearised unit scores. */
    private double variance(CategoryRows rows, double value) {
        double[] prevalences = rows.prevalences();
        double expected = chance.expected(prevalences, rows.weights());
        double n = rows.units();
        double perPair = n / rows.pairable();
        double sum = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (rows.sizeOf(row) == 0) {
                continue;
            }
            double own = rows.sizeOf(row) < 2 ? 0 : perPair * (rows.agreementOf(row) - expected) / (1 - expected);
            double shift = 2 * (1 - value) * (chance.unit(rows, row, prevalences) - expected) / (1 - expected);
            double deviation = own - shift - value;
            sum += rows.counts()[row] * deviation * deviation;
        }
        return sum / (n * (n - 1));
    }
}
