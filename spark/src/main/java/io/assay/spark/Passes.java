package io.assay.spark;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Passes over gathered units that fill states. */
final class Passes {
    private Passes() {}

    /**
     * What a pass left of one group.
     *
     * @param group number of the group
     * @param bytes its state
     */
    record Part(int group, byte[] bytes) {
        DataInputStream open() {
            return new DataInputStream(new ByteArrayInputStream(bytes));
        }
    }

    /** Fills a state per group, in one job for all groups; parts come in order of their numbers. */
    static List<Part> over(SparkRatings ratings, StateMaker maker, String doing) {
        return Failures.explained(
                doing,
                () -> ratings
                        .units()
                        .groupBy("group")
                        .agg(UnitAggregator.over(maker, ratings.book()).as("state"))
                        .orderBy(functions.col("group"))
                        .collectAsList()
                        .stream()
                        .map(Passes::part)
                        .toList());
    }

    private static Part part(Row row) {
        return new Part(row.getInt(0), row.<byte[]>getAs(1));
    }
}
