package io.assay.study.causes;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why raters disagree: finds the causes of disagreement that are beyond chance, and the share of each.
 *
 * <h2>Definition</h2> Ratings are modelled as common noise and effects: see {@link CauseKind}. Starting from equal raters and equal units, the
 * effect that makes the ratings most likely for what it could make of noise is added, as long as its likelihood ratio is beyond chance (0.05
 * for all effects that were looked at together; less is used, 0.035 and on names 0.04, as chi-square limits of the ratios are not exact at 100 units);
 * effects that a later one explains are taken out. The share of a cause is the share of the model's disagreement \(D_o\) that vanishes when
 * its effects are set to nothing: \(1 - D_o^{-c} / D_o\), with the distance of the scale: nominal, Krippendorff's ordinal, or squared
 * difference. Shares of several causes need not add up; what is left is noise common to all.
 *
 * <h2>Input</h2> at least 30 units that two raters rated, at most 40 raters, on a nominal, ordinal, interval or ratio scale; missing ratings are
 * left out, and are taken to be missing at random.
 *
 * <h2>Result</h2> causes, claimed ones first by share; and what the design cannot show, with what would.
 *
 * <h2>Cost</h2> some milliseconds for 100 units and 5 raters; O(units × raters × effects) with a factor of some thousands.
 *
 * <p>Immutable and thread-safe; every option returns a new one.
 *
 * <p>References: Krippendorff (2019) <i>Content Analysis</i>, chapter 12; Passonneau and Carpenter (2014), doi:10.1162/tacl_a_00185, for models
 * of raters; Linacre (1989) <i>Many-Facet Rasch Measurement</i>, for severity; Berndt, Hall, Hall and Hausman (1974), for the fit.
 *
 * @since 0.1
 */
public final class Causes {
    /** Units with two ratings that a diagnosis needs. */
    public static final int LEAST_UNITS = 30;

    /** Raters beyond which there is no diagnosis. */
    public static final int MOST_RATERS = 40;

    private static final double FINE = 0.75;
    private static final double STEP = 0.3;
    private static final double LEAST_STEP = 0.1;

    private final RatingMatrix ratings;
    private final @Nullable RatingMatrix order;
    private final @Nullable RatingMatrix repeats;
    private final double confidence;

    private Causes(
            RatingMatrix ratings, @Nullable RatingMatrix order, @Nullable RatingMatrix repeats, double confidence) {
        this.ratings = ratings;
        this.order = order;
        this.repeats = repeats;
        this.confidence = confidence;
    }

    /**
     * {@return a diagnosis of ratings, with 95 % intervals}
     *
     * @param ratings of one criterion
     * @throws IllegalArgumentException if there are too few units or too many raters, or the scale is circular
     */
    public static Causes of(RatingMatrix ratings) {
        if (ratings.scale().name().equals("circular")) {
            throw new IllegalArgumentException(
                    "causes are not known on a circular scale; cut it into categories and call them nominal");
        }
        if (ratings.raterCount() > MOST_RATERS) {
            throw new IllegalArgumentException("causes need each rater's habits, of at most " + MOST_RATERS
                    + " raters, but there are " + ratings.raterCount() + "; keep those with the most ratings");
        }
        return new Causes(ratings, null, null, 0.95);
    }

    /**
     * {@return a diagnosis of several criteria, which can also be vague} See {@link CriteriaCauses}.
     *
     * @param criteria ratings by name of the criterion, at least two
     * @throws IllegalArgumentException if there are fewer, or one cannot be diagnosed
     */
    public static CriteriaCauses of(Map<String, RatingMatrix> criteria) {
        return CriteriaCauses.of(criteria);
    }

    /**
     * {@return the diagnosis that knows when ratings were given, and looks for drift}
     *
     * @param positions numbers that grow with time, such as positions or seconds, where there are ratings; see {@code
     *     SimulatedRatings.order()}
     */
    public Causes order(RatingMatrix positions) {
        return new Causes(ratings, positions, repeats, confidence);
    }

    /**
     * {@return the diagnosis that knows what raters said when they rated units again}
     *
     * @param again second ratings of some of the units by the same raters, on the same scale
     */
    public Causes repeats(RatingMatrix again) {
        return new Causes(ratings, order, again, confidence);
    }

    /**
     * {@return the diagnosis with another confidence of intervals}
     *
     * @param level in (0, 1)
     * @throws IllegalArgumentException if it is out of range
     */
    public Causes confidence(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1), but was " + level
                    + (level > 1 && level < 100 ? "; did you mean " + level / 100 + "?" : ""));
        }
        return new Causes(ratings, order, repeats, level);
    }

    /**
     * Finds the causes.
     *
     * @return the causes, and what could not be looked for
     * @throws IllegalArgumentException if fewer than 30 units have two ratings, or the order or the repeats do not fit the ratings
     */
    public CauseReport report() {
        return report(false, ratings.scale().name().equals("nominal") ? Search.LEVEL_OF_NAMES : Search.LEVEL);
    }

    CauseReport report(boolean hasCriteria, double level) {
        boolean numbers = isNumbers();
        Sheet sheet = Sheet.of(ratings, order, !numbers);
        if (sheet.units < LEAST_UNITS) {
            throw new IllegalArgumentException("causes need at least " + LEAST_UNITS
                    + " units with two ratings, but there are " + sheet.units + "; rate more units");
        }
        Repeats again = repeats == null ? Repeats.NONE : Repeats.of(ratings, repeats);
        if (sheet.agreesFully()) {
            return new CauseReport(List.of(), List.of(), 0, again.sentence());
        }
        Fit noise = noise(sheet, numbers);
        Design design = Design.of(noise.likelihood, repeats != null, hasCriteria);
        Search.Result found = Search.best(noise, Candidates.of(noise.likelihood, noise, design), level);
        List<NotIdentified> not = new ArrayList<>(found.rivals());
        not.addAll(design.notIdentified());
        return new CauseReport(causes(found), not, found.fit().disagreement(found.fit().x), again.sentence());
    }

    private boolean isNumbers() {
        return switch (ratings.scale().name()) {
            case "interval", "ratio" -> true;
            default -> false;
        };
    }

    private Fit noise(Sheet sheet, boolean numbers) {
        if (numbers) {
            return Fit.ofNoise(new IntervalLikelihood(sheet));
        }
        if (ratings.scale().name().equals("nominal")) {
            Fit byPrevalence = Fit.ofNoise(new NominalLikelihood(sheet, false));
            Fit even = Fit.ofNoise(new NominalLikelihood(sheet, true));
            return byPrevalence.log >= even.log ? byPrevalence : even;
        }
        Fit rough = Fit.ofNoise(new OrdinalLikelihood(sheet, STEP));
        double sigma = Math.exp(rough.x[0]);
        // Little noise makes steep tables, which need points closer together.
        return FINE * sigma < STEP
                ? Fit.ofNoise(new OrdinalLikelihood(sheet, Math.max(LEAST_STEP, FINE * sigma)))
                : rough;
    }

    private List<Cause> causes(Search.Result found) {
        Shares shares = new Shares(found.fit(), confidence);
        List<Cause> causes = new ArrayList<>();
        found.chances().forEach((kind, p) -> {
            boolean isClaimed = found.fit().effects.stream().anyMatch(effect -> effect.kind() == kind);
            causes.add(isClaimed ? Evidence.of(found.fit(), kind, shares.of(kind), p) : unclaimed(kind, p));
        });
        causes.sort(Comparator.comparing(Cause::isClaimed)
                .reversed()
                .thenComparingDouble(cause -> -cause.share().orNaN())
                .thenComparingDouble(Cause::p));
        return causes;
    }

    private static Cause unclaimed(CauseKind kind, double p) {
        return new Cause(
                kind,
                false,
                Estimate.undefined("share-of-disagreement", "it is not beyond chance"),
                p,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
