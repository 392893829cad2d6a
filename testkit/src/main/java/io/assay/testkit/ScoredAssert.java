package io.assay.testkit;

import io.assay.rubric.Outcome;
import io.assay.rubric.Scored;
import java.util.OptionalDouble;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.data.Offset;

/** Assertions about a score. Where one fails, the message explains the score criterion by criterion. */
public final class ScoredAssert extends AbstractAssert<ScoredAssert, Scored> {
    private static final double ROUNDING = 1e-9;

    ScoredAssert(Scored actual) {
        super(actual, ScoredAssert.class);
    }

    /**
     * Checks the score, to 9 digits.
     *
     * @param expected the score
     * @return this
     * @throws AssertionError if it is another, or there is none
     */
    public ScoredAssert hasScore(double expected) {
        return hasScore(expected, Offset.offset(ROUNDING));
    }

    /**
     * Checks the score.
     *
     * @param expected the score
     * @param offset how far it may be off, as in {@code within(0.005)}
     * @return this
     * @throws AssertionError if it is farther off, or there is none
     */
    public ScoredAssert hasScore(double expected, Offset<Double> offset) {
        isNotNull();
        return compared("a score", actual.score(), expected, offset);
    }

    /**
     * Checks that the score is high enough.
     *
     * @param least what it must reach
     * @return this
     * @throws AssertionError if it is lower, or there is none
     */
    public ScoredAssert hasScoreOfAtLeast(double least) {
        isNotNull();
        if (!(actual.score().orElse(Double.NaN) >= least)) {
            throw otherwise("a score of at least " + least, actual.score());
        }
        return this;
    }

    /**
     * Checks that there is no score, as a judge failed or a needed answer is missing.
     *
     * @return this
     * @throws AssertionError if there is one
     */
    public ScoredAssert hasNoScore() {
        isNotNull();
        if (actual.score().isPresent()) {
            throw otherwise("no score", actual.score());
        }
        return this;
    }

    /**
     * Checks how scoring ended.
     *
     * @param expected how
     * @return this
     * @throws AssertionError if it ended otherwise
     */
    public ScoredAssert hasOutcome(Outcome expected) {
        isNotNull();
        if (actual.outcome() != expected) {
            throw failure(
                    "%nExpecting the outcome %s, but it is %s%s:%n%s",
                    expected,
                    actual.outcome(),
                    actual.reason().map(why -> " (" + why + ")").orElse(""),
                    actual.explain());
        }
        return this;
    }

    /**
     * Checks the points earned before any gate, to 9 digits.
     *
     * @param expected points
     * @return this
     * @throws AssertionError if they are others
     */
    public ScoredAssert hasEarned(double expected) {
        isNotNull();
        return compared("earned", OptionalDouble.of(actual.earned()), expected, Offset.offset(ROUNDING));
    }

    /**
     * Checks the points of a criterion, to 9 digits.
     *
     * @param criterion id of the criterion
     * @param expected points
     * @return this
     * @throws AssertionError if they are others, or it has none
     * @throws IllegalArgumentException if the rubric has no such criterion
     */
    public ScoredAssert hasPoints(String criterion, double expected) {
        isNotNull();
        return compared(
                "points of \"" + criterion + "\"", actual.of(criterion).points(), expected, Offset.offset(ROUNDING));
    }

    private ScoredAssert compared(String what, OptionalDouble found, double expected, Offset<Double> offset) {
        double off = Math.abs(found.orElse(Double.NaN) - expected);
        if (!(offset.strict ? off < offset.value : off <= offset.value)) {
            throw otherwise(what + " of " + expected, found);
        }
        return this;
    }

    private AssertionError otherwise(String wanted, OptionalDouble found) {
        return failure(
                "%nExpecting %s, but %s:%n%s",
                wanted,
                found.isPresent() ? "it is " + found.getAsDouble() : "there is none" + because(),
                actual.explain());
    }

    private String because() {
        return actual.reason().map(why -> " (" + why + ")").orElse("");
    }
}
