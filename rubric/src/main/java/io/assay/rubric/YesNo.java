package io.assay.rubric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A statement that is true of a reply or not. A yes earns 1 point unless told otherwise; a gate earns none unless told. */
public final class YesNo extends Criterion<YesNo> {
    private final OptionalDouble yes;

    private YesNo(Traits traits, OptionalDouble yes) {
        super(traits);
        this.yes = yes;
    }

    static YesNo of(String id, String text) {
        return new YesNo(Traits.of(id, text), OptionalDouble.empty());
    }

    @Override
    YesNo with(Traits newTraits) {
        return new YesNo(newTraits, yes);
    }

    /**
     * Sets what a yes earns.
     *
     * @param points finite; 1 by default
     * @return the criterion
     */
    public YesNo points(double points) {
        return new YesNo(traits(), OptionalDouble.of(points));
    }

    /**
     * Sets what a yes costs.
     *
     * @param points what is taken away, above 0
     * @return the criterion
     */
    public YesNo penalty(double points) {
        return with(traits().withPenalty(points)).points(-points);
    }

    /**
     * {@return an answer}
     *
     * @param value whether the statement is true
     */
    public Entry answered(boolean value) {
        return entry(value);
    }

    /**
     * {@return the condition that this was answered so}
     *
     * @param value the answer
     */
    public Condition is(boolean value) {
        return new Condition.Is(id(), value);
    }

    /** {@return the points of a yes} */
    public double yes() {
        return yes.orElse(gate().isPresent() ? 0 : 1);
    }

    @Override
    public String kind() {
        return "yesNo";
    }

    @Override
    public double lowest() {
        return Math.min(0, yes());
    }

    @Override
    public double highest() {
        return Math.max(0, yes());
    }

    @Override
    double pointsOf(Object value) {
        return value.equals(true) ? yes() : 0;
    }

    /** A yes passes, unless it costs points. */
    @Override
    boolean passes(Object value) {
        return value.equals(yes() >= 0);
    }

    @Override
    public String allowed() {
        return "yes or no";
    }

    @Override
    Optional<Object> accept(Object value) {
        return value instanceof Boolean ? Optional.of(value) : Optional.empty();
    }

    @Override
    void check(List<String> problems) {
        if (!Double.isFinite(yes())) {
            problems.add("points must be a finite number, but were " + yes());
        }
    }

    @Override
    public String show(Object value) {
        return value.equals(true) ? "yes" : "no";
    }
}
