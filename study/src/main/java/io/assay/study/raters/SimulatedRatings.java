package io.assay.study.raters;

import io.assay.core.RatingMatrix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ratings drawn by a {@link RaterSimulation}, and what is true of units and raters. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class SimulatedRatings {
    private final Population population;
    private final Map<String, RaterModel> raters;
    private final RatingMatrix ratings;
    private final RatingMatrix order;
    private final RatingMatrix again;
    private final List<Truth> truths;

    /**
     * What is true of a unit.
     *
     * @param unit its id
     * @param label its true category, or its true value as text
     * @param value the position of the category from 0 on a nominal scale, the latent value on an ordinal one, the value on an interval
     *     scale
     * @param hard whether it is hard for everybody
     */
    public record Truth(String unit, String label, double value, boolean hard) {}

    SimulatedRatings(
            Population population,
            Map<String, RaterModel> raters,
            RatingMatrix ratings,
            RatingMatrix order,
            RatingMatrix again,
            List<Truth> truths) {
        this.population = population;
        this.raters = raters;
        this.ratings = ratings;
        this.order = order;
        this.again = again;
        this.truths = truths;
    }

    /** {@return the units the ratings were drawn from} */
    public Population population() {
        return population;
    }

    /** {@return the ratings} */
    public RatingMatrix ratings() {
        return ratings;
    }

    /**
     * {@return when each rating was given: positions from 1 in the rater's own order, on an interval scale, where {@link #ratings()} has a
     * rating}
     */
    public RatingMatrix order() {
        return order;
    }

    /**
     * {@return what the same raters say when they rate the same units again} Units and views are the same, noise and careless answers are
     * drawn anew.
     */
    public RatingMatrix again() {
        return again;
    }

    /** {@return what is true of each unit, in the order of the ratings} */
    public List<Truth> truths() {
        return truths;
    }

    /** {@return the model of each rater, in the order of the ratings} */
    public Map<String, RaterModel> raters() {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(raters));
    }
}
