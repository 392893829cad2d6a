package io.assay.spark;

import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The job that finds the distinct values of groups of numbers that have too many for codes. */
final class DistinctValues {
    private static final StructType VALUES =
            new StructType().add("group", DataTypes.IntegerType, false).add("value", DataTypes.DoubleType, false);

    private DistinctValues() {}

    /** Returns frames of groups in which all values are known, found where they were not. */
    static Map<Integer, Frame> frames(SparkRatings ratings, List<Integer> groups) {
        Codebook book = ratings.book().value();
        Map<Integer, Frame> frames = new HashMap<>();
        List<Integer> open = new ArrayList<>();
        for (int group : groups) {
            Frame frame = book.group(group).frame();
            frames.put(group, frame);
            if (!frame.isCoded()) {
                open.add(group);
            }
        }
        if (!open.isEmpty()) {
            found(ratings, open)
                    .forEach((group, values) -> frames.computeIfPresent(group, (g, f) -> f.withValues(values)));
        }
        return frames;
    }

    private static Map<Integer, double[]> found(SparkRatings ratings, List<Integer> groups) {
        return Failures.explained("looking for distinct values", () -> {
            Iterator<Row> rows =
                    values(ratings, groups).distinct().sort("group", "value").toLocalIterator();
            Map<Integer, double[]> found = new HashMap<>();
            double[] values = new double[1024];
            int size = 0;
            int group = -1;
            while (rows.hasNext()) {
                Row row = rows.next();
                if (row.getInt(0) != group) {
                    found.put(group, Arrays.copyOf(values, size));
                    group = row.getInt(0);
                    size = 0;
                }
                if (size == values.length) {
                    values = Arrays.copyOf(values, 2 * size);
                }
                values[size++] = row.getDouble(1);
                check(size);
            }
            found.put(group, Arrays.copyOf(values, size));
            return found;
        });
    }

    private static void check(int values) {
        if (values > Survey.MOST_NAMES) {
            throw new IllegalArgumentException("there are more than " + Survey.MOST_NAMES
                    + " distinct values in a group, too many for a dictionary on every machine, which a distance without coordinates"
                    + " needs; round the ratings, split the data into groups, or use the interval distance");
        }
    }

    private static Dataset<Row> values(SparkRatings ratings, List<Integer> groups) {
        Broadcast<Codebook> book = ratings.book();
        FlatMapFunction<Row, Row> each = row -> {
            int group = row.getInt(0);
            UnitRatings unit = UnitBytes.read(
                    row.<byte[]>getAs(3), book.value().group(group).frame().cursor());
            return IntStream.range(0, unit.size())
                    .mapToObj(i -> RowFactory.create(group, unit.value(i)))
                    .iterator();
        };
        return ratings.units()
                .where(functions.col("group").isin(groups.toArray()))
                .flatMap(each, Encoders.row(VALUES));
    }
}
