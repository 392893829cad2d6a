package io.assay.spark;

import io.assay.core.DuplicatePolicy;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * Ratings in a data frame, one row per rating, in any order and partitioning.
 *
 * <p>Two jobs come before any figure. The first looks once at all rows for who rated and which values there are, without a shuffle. The second gives
 * raters and values numbers and brings the ratings of each unit together, in one shuffle by unit: a rater with half of all ratings is spread over all
 * partitions, as units are, and a unit with very many ratings costs the memory of that unit on one machine. {@link #cached} keeps what it made for
 * further figures.
 *
 * <p>A null rating is a missing one. A null or empty id with a rating, a rating outside the scale, and two ratings of a unit by one rater are errors that
 * name the place; {@link #onDuplicate} sets a rule for the last. Groups are told apart by the values of their columns and have their own categories unless the scale declares them, as if each were a
 * data frame of its own.
 *
 * <p>Limits: in each group four million raters and as many distinct labels, whose dictionaries every machine holds. Not thread-safe until cached.
 */
public final class SparkRatings implements AutoCloseable {
    private static final StructType CODED = new StructType()
            .add("group", DataTypes.IntegerType, false)
            .add("unit", DataTypes.StringType, false)
            .add("rater", DataTypes.IntegerType, false)
            .add("value", DataTypes.DoubleType, false);
    private static final StructType UNITS = new StructType()
            .add("group", DataTypes.IntegerType, false)
            .add("key", DataTypes.LongType, false)
            .add("unit", DataTypes.StringType, false)
            .add("ratings", DataTypes.BinaryType, false);

    private final Dataset<Row> data;
    private final RatingColumns columns;
    private final Scale scale;
    private final Repeats repeats;
    private @Nullable Broadcast<Codebook> book;
    private @Nullable Dataset<Row> cached;

    private SparkRatings(Dataset<Row> data, RatingColumns columns, Scale scale, Repeats repeats) {
        this.data = data;
        this.columns = columns;
        this.scale = scale;
        this.repeats = repeats;
    }

    /**
     * {@return ratings in columns of a data frame}
     *
     * @param data a row per rating; it must give the same rows each time it is computed
     * @param unit column of the ids of units: strings, numbers, or what casts to strings
     * @param rater column of the ids of raters, likewise
     * @param value column of the ratings: strings, numbers or booleans; nulls are missing ratings
     * @param scale how they are measured
     * @throws IllegalArgumentException if a column is missing, named twice or of another type
     */
    public static SparkRatings of(Dataset<Row> data, String unit, String rater, String value, Scale scale) {
        RatingColumns columns = new RatingColumns(unit, rater, value, List.of());
        columns.check(data);
        return new SparkRatings(data, columns, scale, Repeats.REFUSED);
    }

    /**
     * {@return the same ratings, kept apart by the values of columns, such as criterion, language and day}
     *
     * @param groups names of columns
     * @throws IllegalArgumentException if a column is missing or named twice
     */
    public SparkRatings by(String... groups) {
        RatingColumns grouped = new RatingColumns(columns.unit(), columns.rater(), columns.value(), List.of(groups));
        grouped.check(data);
        return new SparkRatings(data, grouped, scale, repeats);
    }

    /**
     * {@return the same ratings, with a rule for raters who rated a unit more than once; without one they are refused} Costs a second
     * shuffle, as values that only dropped ratings had are not in the data, and so have no part in the dictionaries.
     *
     * @param policy as for {@link io.assay.core.RatingMatrixBuilder#onDuplicate}; {@code MEAN} gives the same bits for any
     *     order of rows
     * @param order columns that tell which rating came first, such as a time, compared one after the other; needed by {@code FIRST},
     *     {@code LAST} and {@code SEPARATE_RATER}, as rows have no order. Where they do not tell two different ratings of a unit by a rater
     *     apart, the ratings are refused
     * @throws IllegalArgumentException if a column is missing or has no order, one is needed and not named, or a mean is not a rating on the scale
     */
    public SparkRatings onDuplicate(DuplicatePolicy policy, String... order) {
        List<String> named = List.of(order);
        RatingColumns.checkOrder(data, named);
        return new SparkRatings(data, columns, scale, Repeats.of(policy, named, scale));
    }

    /**
     * Keeps the gathered units in memory and on disk until {@link #close}, so that further figures need no shuffle.
     *
     * @return this
     */
    public SparkRatings cached() {
        if (cached == null) {
            cached = units().persist(StorageLevel.MEMORY_AND_DISK());
        }
        return this;
    }

    /** Does something with the units cached, and leaves them as they were. */
    <T> T whileCached(Supplier<T> work) {
        boolean mine = cached == null;
        try {
            cached();
            return work.get();
        } finally {
            if (mine && cached != null) {
                cached.unpersist();
                cached = null;
            }
        }
    }

    /** Frees what was cached and sent to the machines; the ratings can be used again. */
    @Override
    public void close() {
        if (cached != null) {
            cached.unpersist();
            cached = null;
        }
        if (book != null) {
            book.destroy();
            book = null;
        }
    }

    Scale scale() {
        return scale;
    }

    List<String> groupColumns() {
        return columns.groups();
    }

    SparkSession session() {
        return data.sparkSession();
    }

    StructType groupSchema() {
        StructType schema = new StructType();
        for (String group : columns.groups()) {
            schema = schema.add(group, data.schema().apply(group).dataType(), true);
        }
        return schema;
    }

    /** Returns the dictionaries, made by the first job when first asked for. */
    Broadcast<Codebook> book() {
        Broadcast<Codebook> known = book;
        if (known == null) {
            Codebook made = Failures.explained("reading the ratings for the first time", this::codebook);
            known = JavaSparkContext.fromSparkContext(session().sparkContext()).broadcast(made);
            book = known;
        }
        return known;
    }

    private Survey survey() {
        RatingColumns named = columns;
        JavaRDD<Survey> parts = repeats.resolved(data, named)
                .toJavaRDD()
                .mapPartitions(rows -> Stream.of(Survey.of(rows, named)).iterator());
        return parts.getNumPartitions() == 0 ? new Survey() : parts.treeReduce(Survey::merge, 2);
    }

    private Codebook codebook() {
        try {
            return Codebook.of(survey(), scale);
        } catch (RefusedValueException e) {
            throw located(e);
        }
    }

    /** Looks for a row with the refused rating, and says where it is. */
    private IllegalArgumentException located(RefusedValueException refused) {
        Column value = functions.col("assay_value");
        Row row = columns.select(data, List.of())
                .where(value.equalTo(functions.lit(refused.value())))
                .orderBy(functions.col("assay_unit"), functions.col("assay_rater"))
                .first();
        try {
            Codebook.rate(RatingMatrix.builder(scale), columns.unitOf(row), columns.raterOf(row), refused.value());
            return refused;
        } catch (IllegalArgumentException e) {
            return e;
        }
    }

    /** Returns number of the group, key, id and ratings of each unit. */
    Dataset<Row> units() {
        if (cached != null) {
            return cached;
        }
        Broadcast<Codebook> shared = book();
        RatingColumns named = columns;
        MapPartitionsFunction<Row, Row> coding = rows -> new Coder(rows, named, shared.value());
        MapPartitionsFunction<Row, Row> gathering = rows -> new UnitIterator(rows, shared.value());
        Dataset<Row> coded = repeats.resolved(data, named).mapPartitions(coding, Encoders.row(CODED));
        Dataset<Row> together =
                repeats.areRefused() ? coded.repartition(functions.col("group"), functions.col("unit")) : coded;
        return together.sortWithinPartitions("group", "unit", "rater", "value")
                .mapPartitions(gathering, Encoders.row(UNITS));
    }

    /**
     * {@return all ratings as a matrix on this machine, for what needs them in one place} Refused for grouped ratings.
     *
     * @throws IllegalStateException if the ratings are grouped
     */
    public RatingMatrix toMatrix() {
        if (!columns.groups().isEmpty()) {
            throw new IllegalStateException(
                    "these ratings are grouped by " + columns.groups() + "; select one group first");
        }
        var builder = RatingMatrix.builder(scale);
        Set<String> raters = new HashSet<>();
        Iterator<Row> rows = repeats.resolved(data, columns).toLocalIterator();
        while (rows.hasNext()) {
            Row row = rows.next();
            raters.add(columns.raterOf(row));
            Codebook.rate(builder, columns.unitOf(row), Repeats.name(columns.raterOf(row)), columns.valueOf(row));
        }
        Repeats.check(raters);
        return builder.build();
    }

    /** {@return a line such as {@code ratings in column score of item by judge, ordinal(1..5), grouped by [language]}} */
    @Override
    public String toString() {
        return "ratings in column " + columns.value() + " of " + columns.unit() + " by " + columns.rater() + ", "
                + scale + (columns.groups().isEmpty() ? "" : ", grouped by " + columns.groups());
    }
}
