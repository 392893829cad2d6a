package io.assay.rubric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A number between two ends. It earns itself, unless told what the upper end earns. */
public final class Measure extends Criterion<Measure> {
    private final double least;
    private final double most;
    private final OptionalDouble best;

    private Measure(Traits traits, double least, double most, OptionalDouble best) {
        super(traits);
        this.least = least;
        this.most = most;
        this.best = best;
    }

    static Measure of(String id, String text, double least, double most) {
        return new Measure(Traits.of(id, text), least, most, OptionalDouble.empty());
    }

    @Override
    Measure with(Traits newTraits) {
        return new Measure(newTraits, least, most, best);
    }

    /**
     * Makes the upper end earn this, the lower end nothing, and what lies between in proportion.
     *
     * @param points of the upper end, finite
     * @return the criterion
     */
    public Measure points(double points) {
        return new Measure(traits(), least, most, OptionalDouble.of(points));
    }

    /**
     * Makes the upper end cost this, the lower end nothing, and what lies between in proportion.
     *
     * @param points what the upper end takes away, above 0
     * @return the criterion
     */
    public Measure penalty(double points) {
        return with(traits().withPenalty(points)).points(-points);
    }

    /**
     * {@return an answer}
     *
     * @param value between the two ends
     */
    public Entry answered(double value) {
        return entry(value);
    }

    /**
     * {@return the condition that a value was reached}
     *
     * @param value the lowest that will do
     */
    public Condition atLeast(double value) {
        return new Condition.AtLeast(id(), value);
    }

    /** {@return the lower end} */
    public double least() {
        return least;
    }

    /** {@return the upper end} */
    public double most() {
        return most;
    }

    /** {@return what the upper end earns, if that is not the value itself} */
    public OptionalDouble scaledTo() {
        return best;
    }

    private double earned(double value) {
        return best.isPresent() ? best.getAsDouble() * ((value - least) / (most - least)) : value;
    }

    @Override
    public String kind() {
        return "measure";
    }

    @Override
    public double lowest() {
        return Math.min(earned(least), earned(most));
    }

    @Override
    public double highest() {
        return Math.max(earned(least), earned(most));
    }

    @Override
    double pointsOf(Object value) {
        return earned((Double) value);
    }

    @Override
    boolean passes(Object value) {
        return pointsOf(value) == highest();
    }

    @Override
    public String allowed() {
        return "a number from " + Numbers.plain(least) + " to " + Numbers.plain(most);
    }

    @Override
    Optional<Object> accept(Object value) {
        return value instanceof Number number && number.doubleValue() >= least && number.doubleValue() <= most
                ? Optional.of(number.doubleValue() + 0.0)
                : Optional.empty();
    }

    @Override
    void check(List<String> problems) {
        if (!(least < most && Double.isFinite(most - least))) {
            problems.add("needs a lower end below its upper end, both finite, but they are " + least + " and " + most);
        }
        if (best.isPresent() && !Double.isFinite(best.getAsDouble())) {
            problems.add("points must be a finite number, but were " + best.getAsDouble());
        }
    }

    @Override
    public String show(Object value) {
        return Numbers.plain((Double) value);
    }
}
