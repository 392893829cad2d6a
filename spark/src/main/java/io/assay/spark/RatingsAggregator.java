package io.assay.spark;

import io.assay.agreement.Coefficients;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;
import org.jspecify.annotations.Nullable;
import scala.Tuple4;

/** A coefficient as an SQL aggregate over unit, rater, value and scale. */
final class RatingsAggregator
        extends Aggregator<Tuple4<String, String, String, String>, RatingsBuffer, @Nullable Double> {
    private static final long serialVersionUID = 1L;

    private final String coefficient;

    RatingsAggregator(String coefficient) {
        this.coefficient = coefficient;
    }

    @Override
    public RatingsBuffer zero() {
        return new RatingsBuffer();
    }

    @Override
    public RatingsBuffer reduce(RatingsBuffer buffer, Tuple4<String, String, String, String> row) {
        if (row._3() == null) {
            return buffer;
        }
        if (row._1() == null || row._2() == null || row._4() == null) {
            throw new IllegalArgumentException("unit, rater and scale of a rating must not be null, but were "
                    + row._1() + ", " + row._2() + " and " + row._4() + "; leave such rows out");
        }
        buffer.add(row._1(), row._2(), row._3(), row._4());
        return buffer;
    }

    @Override
    public RatingsBuffer merge(RatingsBuffer first, RatingsBuffer second) {
        first.addAll(second);
        return first;
    }

    @Override
    public @Nullable Double finish(RatingsBuffer buffer) {
        double figure = buffer.figure(Coefficients.named(coefficient));
        return Double.isNaN(figure) ? null : figure;
    }

    @Override
    public Encoder<RatingsBuffer> bufferEncoder() {
        return Encoders.javaSerialization(RatingsBuffer.class);
    }

    @Override
    public Encoder<@Nullable Double> outputEncoder() {
        return Encoders.DOUBLE();
    }
}
