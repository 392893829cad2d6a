package io.assay.agreement.compare;

import io.assay.core.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Bands of a coefficient with names, and in which one a figure lies.
 *
 * <p>{@link #place(double)} looks up the figure alone. {@link #place(Estimate)} asks which band the true value is in,
 * given the standard error (Gwet 2014, <i>Handbook of Inter-Rater Reliability</i>, chapter 6): the true value is
 * taken as normal around the figure and cut to [-1, 1], the probabilities of the bands are added up from the best one
 * down, and the first band at which the sum reaches the required probability is the one that can be claimed: "at
 * least this good".
 *
 * <p>Bands are conventions, not findings: the published ones differ, and none accounts for what the ratings are for.
 * Immutable and thread-safe.
 */
public final class BenchmarkScale {
    private static final double REQUIRED = 0.95;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final String name;
    private final List<Band> bands;

    private BenchmarkScale(String name, List<Band> bands) {
        this.name = name;
        this.bands = bands;
    }

    /**
     * A band.
     *
     * @param label its name
     * @param from where it begins; it ends where the next better one begins
     * @param closed whether {@code from} itself belongs to it
     */
    public record Band(String label, double from, boolean closed) {
        boolean reaches(double value) {
            return closed ? value >= from : value > from;
        }
    }

    /**
     * {@return Landis and Koch's scale (1977, doi:10.2307/2529310): above .8 almost perfect, above .6 substantial,
     * above .4 moderate, above .2 fair, from 0 slight, else poor}
     */
    public static BenchmarkScale landisKoch() {
        return new BenchmarkScale(
                "Landis-Koch",
                List.of(
                        new Band("almost perfect", 0.8, false),
                        new Band("substantial", 0.6, false),
                        new Band("moderate", 0.4, false),
                        new Band("fair", 0.2, false),
                        new Band("slight", 0, true),
                        new Band("poor", Double.NEGATIVE_INFINITY, true)));
    }

    /**
     * {@return Fleiss' scale (1981, <i>Statistical Methods for Rates and Proportions</i>): above .75 excellent, from
     * .4 fair to good, else poor}
     */
    public static BenchmarkScale fleiss() {
        return new BenchmarkScale(
                "Fleiss",
                List.of(
                        new Band("excellent", 0.75, false),
                        new Band("fair to good", 0.4, true),
                        new Band("poor", Double.NEGATIVE_INFINITY, true)));
    }

    /**
     * {@return Altman's scale (1991, <i>Practical Statistics for Medical Research</i>): above .8 very good, above .6
     * good, above .4 moderate, above .2 fair, else poor}
     */
    public static BenchmarkScale altman() {
        return new BenchmarkScale(
                "Altman",
                List.of(
                        new Band("very good", 0.8, false),
                        new Band("good", 0.6, false),
                        new Band("moderate", 0.4, false),
                        new Band("fair", 0.2, false),
                        new Band("poor", Double.NEGATIVE_INFINITY, true)));
    }

    /** {@return Cicchetti and Sparrow's scale (1981): from .75 excellent, from .6 good, from .4 fair, else poor} */
    public static BenchmarkScale cicchettiSparrow() {
        return new BenchmarkScale(
                "Cicchetti-Sparrow",
                List.of(
                        new Band("excellent", 0.75, true),
                        new Band("good", 0.6, true),
                        new Band("fair", 0.4, true),
                        new Band("poor", Double.NEGATIVE_INFINITY, true)));
    }

    /**
     * {@return Krippendorff's levels (2004, doi:10.1111/j.1468-2958.2004.tb00738.x): from .800 reliable, from .667
     * for tentative conclusions only, else not reliable}
     */
    public static BenchmarkScale krippendorff() {
        return new BenchmarkScale(
                "Krippendorff",
                List.of(
                        new Band("reliable", 0.8, true),
                        new Band("tentative", 0.667, true),
                        new Band("not reliable", Double.NEGATIVE_INFINITY, true)));
    }

    /**
     * Makes a scale of one's own.
     *
     * @param name how the scale is called
     * @param lowest name of the band below all others
     * @param better the other bands, the lowest first; each begins above the one before
     * @return the scale
     * @throws IllegalArgumentException if there is no other band, or they are not in rising order within [-1, 1]
     */
    public static BenchmarkScale of(String name, String lowest, Band... better) {
        List<Band> bands = new ArrayList<>();
        double below = Double.NEGATIVE_INFINITY;
        for (Band band : better) {
            if (!(band.from() > below && band.from() >= -1 && band.from() <= 1)) {
                throw new IllegalArgumentException("bands must begin in rising order within [-1, 1], but \""
                        + band.label() + "\" begins at " + band.from() + " after " + below);
            }
            below = band.from();
            bands.add(0, band);
        }
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("a scale needs at least two bands");
        }
        bands.add(new Band(lowest, Double.NEGATIVE_INFINITY, true));
        return new BenchmarkScale(name, List.copyOf(bands));
    }

    /** {@return the scale's name} */
    public String name() {
        return name;
    }

    /** {@return the bands, the best first; unmodifiable} */
    public List<Band> bands() {
        return bands;
    }

    /**
     * Looks a figure up.
     *
     * @param value not NaN
     * @return the band it lies in
     * @throws IllegalArgumentException if it is NaN
     */
    public Band place(double value) {
        for (Band band : bands) {
            if (band.reaches(value)) {
                return band;
            }
        }
        throw new IllegalArgumentException("NaN lies in no band; an undefined estimate has no place on a scale");
    }

    /**
     * Finds the band that can be claimed with probability .95.
     *
     * @param estimate with a standard error, else only the figure is looked up; may be undefined
     * @return where it stands
     */
    public BenchmarkPlacement place(Estimate estimate) {
        return place(estimate, REQUIRED);
    }

    /**
     * Finds the band that can be claimed.
     *
     * @param estimate with a standard error, else only the figure is looked up; may be undefined
     * @param probability how sure to be, in (0, 1)
     * @return where it stands
     * @throws IllegalArgumentException if the probability is out of range
     */
    public BenchmarkPlacement place(Estimate estimate, double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("probability must be in (0, 1), but was " + probability);
        }
        OptionalDouble error = estimate.isDefined() ? estimate.standardError() : OptionalDouble.empty();
        List<BenchmarkPlacement.Step> steps =
                error.isEmpty() ? List.of() : steps(estimate.value(), error.getAsDouble());
        return BenchmarkPlacement.of(this, estimate, steps, probability);
    }

    /** Cumulative probabilities from the best band down; the last is exactly 1. */
    private List<BenchmarkPlacement.Step> steps(double value, double error) {
        List<BenchmarkPlacement.Step> steps = new ArrayList<>();
        double whole = above(-1, value, error) - above(1, value, error);
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            double sum;
            if (i == bands.size() - 1) {
                sum = 1;
            } else if (error > 0) {
                sum = (above(band.from(), value, error) - above(1, value, error)) / whole;
            } else {
                sum = band.reaches(value) ? 1 : 0;
            }
            steps.add(new BenchmarkPlacement.Step(band, sum));
        }
        return List.copyOf(steps);
    }

    private static double above(double limit, double value, double error) {
        return NORMAL.cumulativeProbability((value - limit) / error);
    }

    /** {@return the scale with its bands, the best first} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name).append(':');
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            text.append(
                    i == bands.size() - 1
                            ? ", else " + band.label()
                            : String.format(
                                    Locale.ROOT,
                                    "%s %s %s %s",
                                    i == 0 ? "" : ",",
                                    band.closed() ? "from" : "above",
                                    String.valueOf(band.from()),
                                    band.label()));
        }
        return text.toString();
    }
}
