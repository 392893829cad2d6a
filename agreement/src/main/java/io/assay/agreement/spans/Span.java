package io.assay.agreement.spans;

import java.util.Locale;
import java.util.Optional;

/**
 * What one rater marked: a stretch of the continuum from {@code start}, included, to {@code end}, excluded.
 *
 * @param rater who marked it
 * @param start first position
 * @param end first position after it
 * @param category what it was called; empty where spans are only marked, not named
 */
public record Span(String rater, double start, double end, Optional<String> category) {
    /**
     * Checks the span.
     *
     * @param rater who marked it
     * @param start first position
     * @param end first position after it
     * @param category what it was called; empty where spans are only marked, not named
     * @throws IllegalArgumentException if the rater or the category is blank, a position is not finite, or the end is not after the
     *     start
     */
    public Span {
        if (rater.isBlank()) {
            throw new IllegalArgumentException("the rater of the span from " + number(start) + " to " + number(end)
                    + " is blank; every span needs a rater");
        }
        if (category.isPresent() && category.get().isBlank()) {
            throw new IllegalArgumentException("the category of " + rater + "'s span from " + number(start) + " to "
                    + number(end) + " is blank; leave it out where spans have no category");
        }
        if (!(end > start && Double.isFinite(end - start))) {
            throw new IllegalArgumentException("a span needs finite positions with end > start, but " + rater
                    + "'s was from " + number(start) + " to " + number(end));
        }
    }

    /**
     * {@return a span with a category}
     *
     * @param rater who marked it
     * @param start first position
     * @param end first position after it
     * @param category what it was called
     * @throws IllegalArgumentException if a name is blank, a position is not finite, or the end is not after the start
     */
    public static Span of(String rater, double start, double end, String category) {
        return new Span(rater, start, end, Optional.of(category));
    }

    /**
     * {@return a span without a category}
     *
     * @param rater who marked it
     * @param start first position
     * @param end first position after it
     * @throws IllegalArgumentException if the rater is blank, a position is not finite, or the end is not after the start
     */
    public static Span of(String rater, double start, double end) {
        return new Span(rater, start, end, Optional.empty());
    }

    /** {@return the distance from start to end} */
    public double length() {
        return end - start;
    }

    /**
     * {@return whether the two spans share more than a boundary}
     *
     * @param other any span
     */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** {@return the span as a person would write it, such as {@code ana [3, 17) person}} */
    @Override
    public String toString() {
        return rater + " [" + number(start) + ", " + number(end) + ")"
                + category.map(c -> " " + c).orElse("");
    }

    static String number(double position) {
        return position == Math.rint(position) && Math.abs(position) < 1e15
                ? String.format(Locale.ROOT, "%.0f", position)
                : Double.toString(position);
    }
}
