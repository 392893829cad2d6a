package io.assay.testkit;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.data.Offset;

/** Assertions about an estimate. An undefined one fails every assertion about its value, with the reason. */
public final class EstimateAssert extends AbstractAssert<EstimateAssert, Estimate> {
    EstimateAssert(Estimate actual) {
        super(actual, EstimateAssert.class);
    }

    /**
     * Checks that there is a figure.
     *
     * @return this
     * @throws AssertionError if it is undefined; the message gives the reason
     */
    public EstimateAssert isDefined() {
        isNotNull();
        if (!actual.isDefined()) {
            throw failure("%nExpecting an estimate to be defined, but%n  %s", actual);
        }
        return this;
    }

    /**
     * Checks that there is no figure.
     *
     * @return this
     * @throws AssertionError if there is one
     */
    public EstimateAssert isUndefined() {
        isNotNull();
        if (actual.isDefined()) {
            throw failure("%nExpecting an estimate to be undefined, but it is%n  %s", actual);
        }
        return this;
    }

    /**
     * Checks why there is no figure.
     *
     * @param part of the reason
     * @return this
     * @throws AssertionError if there is a figure, or the reason does not contain the text
     */
    public EstimateAssert isUndefinedBecause(String part) {
        isUndefined();
        if (!actual.reason().orElse("").contains(part)) {
            throw failure("%nExpecting the reason of%n  %s%nto contain%n  %s", actual, part);
        }
        return this;
    }

    /**
     * Checks the figure.
     *
     * @param expected the figure
     * @param offset how far it may be off, as in {@code within(1e-12)}
     * @return this
     * @throws AssertionError if it is farther off, or undefined
     */
    public EstimateAssert hasValue(double expected, Offset<Double> offset) {
        isDefined();
        double off = Math.abs(actual.value() - expected);
        if (!(offset.strict ? off < offset.value : off <= offset.value)) {
            throw failure(
                    "%nExpecting the value of%n  %s%nto be %s within %s, but it is %s",
                    actual, expected, offset.value, actual.value());
        }
        return this;
    }

    /**
     * Checks that the figure is high enough.
     *
     * @param least what it must reach
     * @return this
     * @throws AssertionError if it is lower or undefined
     */
    public EstimateAssert hasValueOfAtLeast(double least) {
        isDefined();
        if (!(actual.value() >= least)) {
            throw failure(
                    "%nExpecting the value of%n  %s%nto be at least %s, but it is %s", actual, least, actual.value());
        }
        return this;
    }

    /**
     * Checks that there is an interval.
     *
     * @return this
     * @throws AssertionError if there is none; the message gives the reason, if there is one
     */
    public EstimateAssert hasInterval() {
        isDefined();
        if (actual.interval().isEmpty()) {
            throw failure(
                    "%nExpecting%n  %s%nto have an interval, but%n  %s",
                    actual,
                    actual.intervalReason().orElse("none was asked for; configure the coefficient with an interval"));
        }
        return this;
    }

    /**
     * Checks the lower limit of the interval.
     *
     * @param least what it must reach
     * @return this
     * @throws AssertionError if it is lower, or there is no interval
     */
    public EstimateAssert hasLowerBoundOfAtLeast(double least) {
        Interval interval = interval();
        if (!(interval.lower() >= least)) {
            throw failure(
                    "%nExpecting the lower limit of%n  %s%nto be at least %s, but it is %s",
                    actual, least, interval.lower());
        }
        return this;
    }

    /**
     * Checks that a value lies within the interval, ends included.
     *
     * @param value such as the true one of a simulation
     * @return this
     * @throws AssertionError if it lies outside, or there is no interval
     */
    public EstimateAssert hasIntervalContaining(double value) {
        if (!interval().contains(value)) {
            throw failure("%nExpecting the interval of%n  %s%nto contain %s", actual, value);
        }
        return this;
    }

    /**
     * Checks that the interval is narrow enough.
     *
     * @param most the largest width allowed
     * @return this
     * @throws AssertionError if it is wider, or there is no interval
     */
    public EstimateAssert hasIntervalNoWiderThan(double most) {
        double width = interval().width();
        if (!(width <= most)) {
            throw failure(
                    "%nExpecting the interval of%n  %s%nto be no wider than %s, but its width is %s; more units would narrow it",
                    actual, most, width);
        }
        return this;
    }

    /**
     * Checks how many units could be used.
     *
     * @param expected units used
     * @param dropped units that could not be used
     * @return this
     * @throws AssertionError if the counts differ
     */
    public EstimateAssert hasUnits(long expected, long dropped) {
        isNotNull();
        Estimate.Counts counts = actual.counts();
        if (counts.units() != expected || counts.droppedUnits() != dropped) {
            throw failure(
                    "%nExpecting%n  %s%nto rest on %d units with %d dropped, but it rests on %d with %d dropped",
                    actual, expected, dropped, counts.units(), counts.droppedUnits());
        }
        return this;
    }

    /**
     * Checks which coefficient it is of.
     *
     * @param name stable name, such as {@code krippendorff-alpha}
     * @return this
     * @throws AssertionError if it is another
     */
    public EstimateAssert isOf(String name) {
        isNotNull();
        if (!Objects.equals(actual.coefficient(), name)) {
            throw failure("%nExpecting%n  %s%nto be of %s", actual, name);
        }
        return this;
    }

    private Interval interval() {
        hasInterval();
        return actual.interval().orElseThrow();
    }
}
