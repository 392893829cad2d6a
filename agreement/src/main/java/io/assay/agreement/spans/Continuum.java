package io.assay.agreement.spans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A text, recording or other continuum with the spans that raters marked on it.
 *
 * <p>Positions are numbers: offsets of characters or tokens, seconds, frames. Whole numbers up to 2^53 are exact. A rater who
 * marked nothing is a rater all the same, and is declared with {@link Builder#rater}. Raters, spans and categories are kept in a fixed
 * order, so that nothing depends on the order in which they were given. Immutable and thread-safe.
 */
public final class Continuum {
    private static final Comparator<Span> ORDER = Comparator.comparing(Span::rater)
            .thenComparingDouble(Span::start)
            .thenComparingDouble(Span::end)
            .thenComparing(span -> span.category().orElse(""));

    private final double from;
    private final double to;
    private final List<String> raters;
    private final List<Span> spans;

    private Continuum(double from, double to, List<String> raters, List<Span> spans) {
        this.from = from;
        this.to = to;
        this.raters = raters;
        this.spans = spans;
    }

    /**
     * {@return a builder of a continuum}
     *
     * @param from first position
     * @param to first position after the end
     * @throws IllegalArgumentException unless both are finite and {@code to > from}
     */
    public static Builder builder(double from, double to) {
        if (!(to > from && Double.isFinite(to - from))) {
            throw new IllegalArgumentException("a continuum needs finite positions with to > from, but was from "
                    + Span.number(from) + " to " + Span.number(to));
        }
        return new Builder(from, to);
    }

    /**
     * {@return a builder of a continuum that starts at 0}
     *
     * @param length first position after the end, such as the number of characters
     * @throws IllegalArgumentException unless it is positive and finite
     */
    public static Builder builder(double length) {
        return builder(0, length);
    }

    /** {@return the first position} */
    public double from() {
        return from;
    }

    /** {@return the first position after the end} */
    public double to() {
        return to;
    }

    /** {@return the distance from the first position to the end} */
    public double length() {
        return to - from;
    }

    /** {@return the raters in alphabetical order} */
    public List<String> raters() {
        return raters;
    }

    /** {@return all spans, by rater and then from left to right} */
    public List<Span> spans() {
        return spans;
    }

    /**
     * {@return the spans of a rater from left to right}
     *
     * @param rater one of {@link #raters}
     * @throws IllegalArgumentException if there is no such rater
     */
    public List<Span> spansOf(String rater) {
        if (!raters.contains(rater)) {
            throw new IllegalArgumentException("there is no rater " + rater + "; the raters are " + raters);
        }
        return spans.stream().filter(span -> span.rater().equals(rater)).toList();
    }

    /** {@return the categories found, in alphabetical order} */
    public List<String> categories() {
        TreeSet<String> found = new TreeSet<>();
        spans.forEach(span -> span.category().ifPresent(found::add));
        return List.copyOf(found);
    }

    /**
     * {@return the same continuum and raters with only the spans of one category}
     *
     * @param category a category; one that nobody used leaves a continuum without spans
     */
    public Continuum ofCategory(String category) {
        return withSpans(spans.stream()
                .filter(span -> span.category().equals(Optional.of(category)))
                .toList());
    }

    /** {@return the same continuum, raters and spans without their categories} */
    public Continuum withoutCategories() {
        return withSpans(spans.stream()
                .map(span -> Span.of(span.rater(), span.start(), span.end()))
                .sorted(ORDER)
                .toList());
    }

    private Continuum withSpans(List<Span> kept) {
        return new Continuum(from, to, raters, kept);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Continuum other
                && from == other.from
                && to == other.to
                && raters.equals(other.raters)
                && spans.equals(other.spans);
    }

    @Override
    public int hashCode() {
        return 31 * raters.hashCode() + spans.hashCode();
    }

    /** {@return one line for people} */
    @Override
    public String toString() {
        return "continuum from " + Span.number(from) + " to " + Span.number(to) + ", " + raters.size() + " raters, "
                + spans.size() + " spans";
    }

    /** Collects raters and spans. Not thread-safe. */
    public static final class Builder {
        private final double from;
        private final double to;
        private final TreeSet<String> raters = new TreeSet<>();
        private final List<Span> spans = new ArrayList<>();
        private boolean nesting;

        private Builder(double from, double to) {
            this.from = from;
            this.to = to;
        }

        /**
         * Declares a rater, whether or not spans follow.
         *
         * @param name who read the whole continuum
         * @return this builder
         * @throws IllegalArgumentException if the name is blank
         */
        public Builder rater(String name) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("the name of a rater is blank");
            }
            raters.add(name);
            return this;
        }

        /**
         * Adds a span and its rater.
         *
         * @param span what the rater marked
         * @return this builder
         * @throws IllegalArgumentException if the span is not inside the continuum
         */
        public Builder span(Span span) {
            if (!(span.start() >= from && span.end() <= to)) {
                throw new IllegalArgumentException("the span " + span + " is outside the continuum from "
                        + Span.number(from) + " to " + Span.number(to));
            }
            raters.add(span.rater());
            spans.add(span);
            return this;
        }

        /**
         * Adds a span with a category, and its rater.
         *
         * @param rater who marked it
         * @param start first position
         * @param end first position after it
         * @param category what it was called
         * @return this builder
         * @throws IllegalArgumentException if a name is blank, the end is not after the start, or the span is not inside the
         *     continuum
         */
        public Builder span(String rater, double start, double end, String category) {
            return span(Span.of(rater, start, end, category));
        }

        /**
         * Adds a span without a category, and its rater.
         *
         * @param rater who marked it
         * @param start first position
         * @param end first position after it
         * @return this builder
         * @throws IllegalArgumentException if the rater is blank, the end is not after the start, or the span is not inside the
         *     continuum
         */
        public Builder span(String rater, double start, double end) {
            return span(Span.of(rater, start, end));
        }

        /**
         * Lets spans of one rater and one category overlap or nest, as constituents do. Only {@link Gamma} can compare them.
         *
         * @return this builder
         */
        public Builder nesting() {
            nesting = true;
            return this;
        }

        /**
         * {@return the continuum}
         *
         * @throws IllegalArgumentException if two spans of one rater and one category overlap, and {@link #nesting} was not asked
         *     for
         */
        public Continuum build() {
            List<Span> sorted = spans.stream().sorted(ORDER).toList();
            if (!nesting) {
                Sections.refuseOverlapWithinCategories(sorted);
            }
            return new Continuum(from, to, List.copyOf(raters), sorted);
        }
    }
}
