package io.assay.core;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The value of a coefficient, or the reason why it has none, with all that is needed to judge and repeat it.
 *
 * <p>Degenerate data never give a made-up figure: the estimate is then <em>undefined</em> and says why. Immutable and
 * thread-safe. {@code equals} compares all fields exactly.
 */
public final class Estimate {
    private final String coefficient;
    private final String distance;
    private final double value;
    private final @Nullable String reason;
    private final Counts counts;
    private final double observed;
    private final double expected;
    private final double standardError;
    private final @Nullable Interval interval;
    private final @Nullable String intervalReason;

    /**
     * What a figure rests on.
     *
     * @param units units used
     * @param ratings ratings used
     * @param droppedUnits units that could not be used, such as those with a single rating
     * @param droppedRatings ratings that could not be used
     */
    public record Counts(long units, long ratings, long droppedUnits, long droppedRatings) {
        /** Nothing used, nothing dropped. */
        public static final Counts NONE = new Counts(0, 0, 0, 0);
    }

    private Estimate(Draft draft) {
        this.coefficient = draft.coefficient;
        this.distance = draft.distance;
        this.value = draft.value;
        this.reason = draft.reason;
        this.counts = draft.counts;
        this.observed = draft.observed;
        this.expected = draft.expected;
        this.standardError = draft.standardError;
        this.interval = draft.interval;
        this.intervalReason = draft.intervalReason;
    }

    /**
     * {@return a defined estimate, to be completed with the {@code with…} methods}
     *
     * @param coefficient stable name, such as {@code krippendorff-alpha}
     * @param value the figure, not NaN
     * @throws IllegalArgumentException if the value is NaN; give the reason with {@link #undefined} instead
     */
    public static Estimate of(String coefficient, double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(coefficient + " is NaN; an undefined estimate needs its reason");
        }
        Draft draft = new Draft(coefficient);
        draft.value = value;
        return new Estimate(draft);
    }

    /**
     * {@return an undefined estimate}
     *
     * @param coefficient stable name, such as {@code krippendorff-alpha}
     * @param reason a sentence that says why there is no figure
     */
    public static Estimate undefined(String coefficient, String reason) {
        Draft draft = new Draft(coefficient);
        draft.reason = reason;
        return new Estimate(draft);
    }

    /**
     * {@return this estimate with the distance or weights it was computed with}
     *
     * @param newDistance stable name, such as {@code ordinal}; empty for none
     */
    public Estimate withDistance(String newDistance) {
        Draft draft = new Draft(this);
        draft.distance = newDistance;
        return new Estimate(draft);
    }

    /**
     * {@return this estimate with the counts it rests on}
     *
     * @param newCounts units and ratings used and dropped
     */
    public Estimate withCounts(Counts newCounts) {
        Draft draft = new Draft(this);
        draft.counts = newCounts;
        return new Estimate(draft);
    }

    /**
     * {@return this estimate with its observed and expected disagreement (or agreement, as the coefficient states)}
     *
     * @param newObserved the observed part; NaN for none
     * @param newExpected the part expected by chance; NaN for none
     */
    public Estimate withParts(double newObserved, double newExpected) {
        Draft draft = new Draft(this);
        draft.observed = newObserved;
        draft.expected = newExpected;
        return new Estimate(draft);
    }

    /**
     * {@return this estimate with a standard error}
     *
     * @param newStandardError in the unit of the figure; NaN for none
     */
    public Estimate withStandardError(double newStandardError) {
        Draft draft = new Draft(this);
        draft.standardError = newStandardError;
        return new Estimate(draft);
    }

    /**
     * {@return this estimate with an interval}
     *
     * @param newInterval replaces an earlier interval, or the reason why there was none
     */
    public Estimate withInterval(Interval newInterval) {
        Draft draft = new Draft(this);
        draft.interval = newInterval;
        draft.intervalReason = null;
        return new Estimate(draft);
    }

    /**
     * {@return this estimate without an interval, and the reason why there is none}
     *
     * @param why a clause for people, given by {@link #intervalReason()}
     */
    public Estimate withoutInterval(String why) {
        Draft draft = new Draft(this);
        draft.interval = null;
        draft.intervalReason = why;
        return new Estimate(draft);
    }

    /** {@return the coefficient's stable name, such as {@code krippendorff-alpha}} */
    public String coefficient() {
        return coefficient;
    }

    /** {@return the distance or weights used, such as {@code ordinal}; empty if the coefficient has none} */
    public String distance() {
        return distance;
    }

    /** {@return whether there is a figure} */
    public boolean isDefined() {
        return reason == null;
    }

    /**
     * {@return the figure}
     *
     * @throws IllegalStateException if it is undefined; the message gives the reason
     */
    public double value() {
        if (reason != null) {
            throw new IllegalStateException(coefficient + " is undefined: " + reason);
        }
        return value;
    }

    /** {@return the figure, or NaN if it is undefined} */
    public double orNaN() {
        return value;
    }

    /** {@return why there is no figure; empty if there is one} */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** {@return what the figure rests on} */
    public Counts counts() {
        return counts;
    }

    /** {@return the observed part of a chance-corrected figure; empty if there is none} */
    public OptionalDouble observed() {
        return optional(observed);
    }

    /** {@return the part expected by chance; empty if there is none} */
    public OptionalDouble expected() {
        return optional(expected);
    }

    /** {@return the standard error, where there is one} */
    public OptionalDouble standardError() {
        return optional(standardError);
    }

    /** {@return the confidence interval, if one was asked for and could be computed} */
    public Optional<Interval> interval() {
        return Optional.ofNullable(interval);
    }

    /** {@return why an interval that was asked for is missing; empty if none was asked for, or it is there} */
    public Optional<String> intervalReason() {
        return Optional.ofNullable(intervalReason);
    }

    private static OptionalDouble optional(double figure) {
        return Double.isNaN(figure) ? OptionalDouble.empty() : OptionalDouble.of(figure);
    }

    private java.util.List<@Nullable Object> fields() {
        return java.util.Arrays.asList(
                coefficient,
                distance,
                value,
                reason,
                counts,
                observed,
                expected,
                standardError,
                interval,
                intervalReason);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Estimate other && fields().equals(other.fields());
    }

    @Override
    public int hashCode() {
        return Objects.hash(fields());
    }

    /** {@return one line for people, with four decimals, independent of the default locale} */
    @Override
    public String toString() {
        String name = distance.isEmpty() ? coefficient : coefficient + " (" + distance + ")";
        if (reason != null) {
            return name + " undefined: " + reason;
        }
        String limits = interval == null ? "" : ", " + interval;
        return String.format(
                Locale.ROOT, "%s %.4f%s, %d units, %d ratings", name, value, limits, counts.units, counts.ratings);
    }

    /** The fields while they are being set. */
    private static final class Draft {
        private final String coefficient;
        private String distance = "";
        private double value = Double.NaN;
        private @Nullable String reason;
        private Counts counts = Counts.NONE;
        private double observed = Double.NaN;
        private double expected = Double.NaN;
        private double standardError = Double.NaN;
        private @Nullable Interval interval;
        private @Nullable String intervalReason;

        Draft(String coefficient) {
            this.coefficient = coefficient;
        }

        Draft(Estimate from) {
            this.coefficient = from.coefficient;
            this.distance = from.distance;
            this.value = from.value;
            this.reason = from.reason;
            this.counts = from.counts;
            this.observed = from.observed;
            this.expected = from.expected;
            this.standardError = from.standardError;
            this.interval = from.interval;
            this.intervalReason = from.intervalReason;
        }
    }
}
