package io.assay.spark;

import io.assay.annotators.DawidSkene;
import io.assay.annotators.DawidSkeneFit;
import io.assay.core.tally.Frame;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Labels of units, and how good raters are, by the model of {@link DawidSkene} fitted to a data frame.
 *
 * <p>Made by {@link SparkAnnotators}. Immutable.
 */
public final class SparkConsensus {
    private static final StructType LABELS = new StructType()
            .add("unit", DataTypes.StringType, false)
            .add("ratings", DataTypes.IntegerType, false)
            .add("label", DataTypes.StringType, false)
            .add("probability", DataTypes.DoubleType, false)
            .add("posterior", DataTypes.createArrayType(DataTypes.DoubleType, false), false);

    private final SparkRatings ratings;
    private final DawidSkeneFit fit;
    private final Codebook.Group group;

    SparkConsensus(SparkRatings ratings, DawidSkeneFit fit, Codebook.Group group) {
        this.ratings = ratings;
        this.fit = fit;
        this.group = group;
    }

    /** {@return the fitted model; raters have the numbers of their places in {@link #raters}} */
    public DawidSkeneFit fit() {
        return fit;
    }

    /** {@return ids of the raters, in the order of their numbers; unmodifiable} */
    public List<String> raters() {
        return group.raters();
    }

    /** {@return the categories, in the order of posteriors; unmodifiable} */
    public List<String> categories() {
        Frame frame = group.frame();
        return IntStream.range(0, frame.categories()).mapToObj(frame::label).toList();
    }

    /**
     * {@return a row per unit: {@code unit}, the number of its {@code ratings}, its most probable {@code label}, the {@code probability} of that label,
     * and the {@code posterior} probabilities of all categories} Computed when Spark needs it, from the ratings.
     */
    public Dataset<Row> labels() {
        byte[] parameters = Rounds.bytes(fit.parameters());
        Broadcast<Codebook> book = ratings.book();
        return ratings.units()
                .mapPartitions(
                        (org.apache.spark.api.java.function.MapPartitionsFunction<Row, Row>)
                                units -> Rounds.labels(units, book.value().group(0), parameters),
                        Encoders.row(LABELS));
    }
}
