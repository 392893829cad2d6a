package io.assay.agreement.spans;

import java.util.List;
import java.util.Optional;

/**
 * Spans of different raters that are taken for the same thing, or one span that nobody else marked.
 *
 * @param spans at most one span per rater, at least one, in the order of the raters
 * @param disorder mean dissimilarity over all pairs of raters, a rater without a span included
 */
public record UnitaryAlignment(List<Span> spans, double disorder) {
    /**
     * Copies the spans.
     *
     * @param spans at most one span per rater, at least one, in the order of the raters
     * @param disorder mean dissimilarity over all pairs of raters, a rater without a span included
     */
    public UnitaryAlignment {
        spans = List.copyOf(spans);
    }

    /**
     * {@return the span of a rater; empty if the rater has none here}
     *
     * @param rater any rater
     */
    public Optional<Span> of(String rater) {
        return spans.stream().filter(span -> span.rater().equals(rater)).findFirst();
    }
}
