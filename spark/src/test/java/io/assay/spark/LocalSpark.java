package io.assay.spark;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.resample.RandomStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** One session for all tests: two threads, three attempts per task, few partitions, no pages. */
final class LocalSpark {
    private static final SparkSession SESSION = SparkSession.builder()
            .master("local[2,3]")
            .appName("assay tests")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 3)
            .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"))
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate();

    private LocalSpark() {}

    static SparkSession session() {
        return SESSION;
    }

    /** One rating as a test writes it; the value is a string, a number or null. */
    record Rated(String group, String unit, String rater, Object value) {}

    static Dataset<Row> frame(List<Rated> ratings, DataType type, int partitions) {
        StructType schema = new StructType()
                .add("language", DataTypes.StringType)
                .add("item", DataTypes.StringType)
                .add("judge", DataTypes.StringType)
                .add("score", type);
        List<Row> rows = ratings.stream()
                .map(r -> RowFactory.create(r.group, r.unit, r.rater, r.value))
                .toList();
        return SESSION.createDataFrame(rows, schema).repartition(partitions);
    }

    static RatingMatrix matrix(List<Rated> ratings, Scale scale) {
        var builder = RatingMatrix.builder(scale);
        for (Rated r : ratings) {
            if (r.value instanceof String text) {
                builder.rate(r.unit, r.rater, text);
            } else if (r.value != null) {
                builder.rate(r.unit, r.rater, ((Number) r.value).doubleValue());
            }
        }
        return builder.build();
    }

    /** Ratings by raters who agree in part, some missing, in random order, in two groups of unlike sizes. */
    static List<Rated> random(long seed, int units, int raters, List<?> values) {
        RandomStream random = RandomStream.of(seed, 0);
        List<Rated> ratings = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            int truth = random.nextInt(values.size());
            for (int r = 0; r < raters; r++) {
                if (random.nextInt(4) > 0) {
                    int said = random.nextInt(3) > 0 ? truth : random.nextInt(values.size());
                    ratings.add(new Rated(u % 5 == 0 ? "de" : "en", "u" + u, "r" + r, values.get(said)));
                }
            }
        }
        Collections.shuffle(ratings, new Random(seed));
        return ratings;
    }

    static SparkRatings of(List<Rated> ratings, DataType type, int partitions, Scale scale) {
        return SparkRatings.of(frame(ratings, type, partitions), "item", "judge", "score", scale);
    }
}
