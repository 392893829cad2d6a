package io.assay.annotators.quality;

import io.assay.agreement.compare.Holm;
import io.assay.annotators.Annotations;
import io.assay.core.RatingMatrix;
import java.util.ArrayList;
import java.util.List;

/**
 * Which raters changed along the way: {@link DriftTest} for each rater, in the order of time, adjusted for the number of raters.
 *
 * <p>A rater's figure for each rating is, on the nominal and ordinal scale, the share of the others' ratings of the unit that are
 * equal; on scales of numbers it is the rating minus the mean of the others'. So a change of the figures is one of this rater only if the
 * others stayed as they were, and if easy and hard units came in random order.
 *
 * <p>The p values are adjusted by Holm's method: the chance that any rater is said to have changed who did not is at most the false-alarm
 * rate. They come from 199 random orders, and where that gives 0.02 or less from more, 20 times the number of raters divided by the rate,
 * at least 999 and at most 99,999: with more than some 5,000 raters no single one can be named at a rate of 0.05. Immutable; every option
 * returns a new configuration. O(ratings times orders).
 */
public final class RaterDrift {
    private static final int FIRST_ORDERS = 199;
    private static final double PASSING = 0.02;
    private static final RaterDrift DEFAULTS = new RaterDrift(0.05, 1);

    private final double falseAlarms;
    private final long seed;

    private RaterDrift(double falseAlarms, long seed) {
        this.falseAlarms = falseAlarms;
        this.seed = seed;
    }

    /**
     * How a rater went along.
     *
     * @param rater id of the person
     * @param figures a figure per rating that others can be compared on, in the order of time; unmodifiable
     * @param untimed number of ratings whose time is not known, which are left out
     * @param drift the test of this rater alone; not tested with fewer than ten figures, or equal ones
     * @param adjustedP p value adjusted for the number of raters tested; NaN if not tested
     * @param changed whether that is at most the false-alarm rate
     */
    public record Course(
            String rater, List<Double> figures, int untimed, DriftTest.Drift drift, double adjustedP, boolean changed) {
        /**
         * Copies the figures.
         *
         * @param rater id of the person
         * @param figures in the order of time
         * @param untimed ratings left out
         * @param drift the test
         * @param adjustedP adjusted p value
         * @param changed whether it is small enough
         */
        public Course {
            figures = List.copyOf(figures);
        }
    }

    /** {@return the test with a false-alarm rate of 0.05 over all raters} */
    public static RaterDrift defaults() {
        return DEFAULTS;
    }

    /**
     * {@return the test with another false-alarm rate}
     *
     * @param rate chance that any rater is named wrongly, in (0, 1)
     * @throws IllegalArgumentException if it is out of range
     */
    public RaterDrift falseAlarms(double rate) {
        if (!(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException("the false-alarm rate must be in (0, 1), but was " + rate);
        }
        return new RaterDrift(rate, seed);
    }

    /**
     * {@return the test with another seed of the orders}
     *
     * @param newSeed any number; 1 by default
     */
    public RaterDrift seed(long newSeed) {
        return new RaterDrift(falseAlarms, newSeed);
    }

    /**
     * {@return a course per person, in the order of the annotations}
     *
     * @param annotations ratings, and the people who gave them
     * @param times when each rating was given, as numbers of any kind that grow: units and raters by the same ids, others being left out.
     *     Equal times stand in the order of the units
     * @throws IllegalArgumentException if the ratings are on a circular scale, where others are neither above nor below
     */
    public List<Course> of(Annotations annotations, RatingMatrix times) {
        List<TimedFigures> timed = TimedFigures.of(annotations, times);
        int orders = (int) Math.min(99_999, Math.max(999, Math.ceil(20 * timed.size() / falseAlarms)));
        List<DriftTest.Drift> drifts = new ArrayList<>();
        for (TimedFigures one : timed) {
            drifts.add(tested(one.inOrder(), orders));
        }
        double[] adjusted = Holm.adjusted(drifts.stream()
                .mapToDouble(drift -> drift.tested() ? drift.p() : Double.NaN)
                .toArray());
        List<Course> courses = new ArrayList<>();
        for (int p = 0; p < adjusted.length; p++) {
            courses.add(new Course(
                    annotations.people().get(p),
                    timed.get(p).inOrderList(),
                    timed.get(p).untimed(),
                    drifts.get(p),
                    adjusted[p],
                    adjusted[p] <= falseAlarms));
        }
        return List.copyOf(courses);
    }

    /* Below PASSING the second p value counts alone, and is held under it; so the whole is a p value: it is below t < PASSING
     * only if the second is, and below any other t exactly if the first is. */
    private DriftTest.Drift tested(double[] figures, int orders) {
        DriftTest.Drift first =
                DriftTest.defaults().orders(FIRST_ORDERS).seed(seed).of(figures);
        if (!first.tested() || first.p() > PASSING) {
            return said(first, first.p());
        }
        DriftTest.Drift second =
                DriftTest.defaults().orders(orders).seed(seed + 1).of(figures);
        return said(second, Math.min(PASSING, second.p()));
    }

    private DriftTest.Drift said(DriftTest.Drift drift, double p) {
        return new DriftTest.Drift(
                drift.tested(),
                drift.tested() && p <= falseAlarms,
                p,
                drift.at(),
                drift.before(),
                drift.after(),
                falseAlarms);
    }
}
