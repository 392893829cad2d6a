package io.assay.core;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;

/** Collects a stream of ratings into a matrix. */
final class RatingCollector {
    private RatingCollector() {}

    /** Parts of a parallel stream are put together in the order of the stream, so the matrix does not depend on them. */
    static Collector<Rating, ?, RatingMatrix> of(Scale scale) {
        return Collector.of(
                ArrayList<Rating>::new,
                List::add,
                (left, right) -> {
                    left.addAll(right);
                    return left;
                },
                ratings -> matrix(ratings, scale));
    }

    private static RatingMatrix matrix(List<Rating> ratings, Scale scale) {
        RatingMatrixBuilder builder = RatingMatrix.builder(scale);
        for (Rating rating : ratings) {
            if (scale.isNumeric()) {
                builder.rate(rating.unit(), rating.rater(), rating.value());
            } else {
                builder.rate(rating.unit(), rating.rater(), rating.label());
            }
        }
        return builder.build();
    }
}
