package io.assay.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.agreement.Agreement;
import io.assay.agreement.IntervalMethod;
import io.assay.core.DuplicatePolicy;
import io.assay.core.Rating;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.core.resample.RandomStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Raters who rated a unit more than once, by every policy, against the matrix builder fed in the order that the columns tell. */
class SparkDuplicatesTest {
    /** Any seed will do; a failing test shows it. */
    private static final long SEED = System.nanoTime();

    /** One rating and when it was made. */
    private record Timed(String unit, String rater, Object value, Integer day, Integer hour) {}

    private static List<Timed> repeated(List<?> values) {
        RandomStream random = RandomStream.of(SEED, 0);
        List<Timed> ratings = new ArrayList<>();
        for (int u = 0; u < 80; u++) {
            for (int r = 0; r < 3; r++) {
                int times = random.nextInt(5) == 0 ? 1 + random.nextInt(4) : 1;
                for (int t = 0; t < times; t++) {
                    ratings.add(new Timed("u" + u, "r" + r, values.get(random.nextInt(values.size())), t / 2, t % 2));
                }
            }
        }
        return ratings;
    }

    private static Dataset<Row> frame(List<Timed> ratings, int partitions) {
        StructType schema = new StructType()
                .add("item", DataTypes.StringType)
                .add("judge", DataTypes.StringType)
                .add("score", ratings.get(0).value instanceof String ? DataTypes.StringType : DataTypes.DoubleType)
                .add("day", DataTypes.IntegerType)
                .add("hour", DataTypes.IntegerType);
        List<Timed> shuffled = new ArrayList<>(ratings);
        Collections.shuffle(shuffled, new Random(SEED));
        List<Row> rows = shuffled.stream()
                .map(r -> RowFactory.create(r.unit, r.rater, r.value, r.day, r.hour))
                .toList();
        return LocalSpark.session().createDataFrame(rows, schema).repartition(partitions);
    }

    private static SparkRatings spark(List<Timed> ratings, Scale scale, int partitions) {
        return SparkRatings.of(frame(ratings, partitions), "item", "judge", "score", scale);
    }

    private static String[] order(DuplicatePolicy policy) {
        return policy == DuplicatePolicy.REJECT || policy == DuplicatePolicy.MEAN
                ? new String[0]
                : new String[] {"day", "hour"};
    }

    private static RatingMatrix local(List<Timed> ratings, Scale scale, DuplicatePolicy policy) {
        RatingMatrixBuilder builder = RatingMatrix.builder(scale).onDuplicate(policy);
        for (Timed r : ratings) {
            Codebook.rate(builder, r.unit, r.rater, r.value);
        }
        return builder.build();
    }

    @ParameterizedTest
    @EnumSource(names = {"FIRST", "LAST", "SEPARATE_RATER"})
    void names_rated_again_are_what_the_matrix_makes_of_them(DuplicatePolicy policy) {
        List<Timed> ratings = repeated(List.of("refund", "shipping", "other", "spam"));
        ratings.add(new Timed("u0", "late", "nobody else says", 1, 0));
        ratings.add(new Timed("u0", "late", "nor this", 1, 1));
        RatingMatrix matrix = local(ratings, Scale.nominal(), policy);

        for (int partitions : new int[] {1, 5}) {
            SparkRatings spark = spark(ratings, Scale.nominal(), partitions)
                    .onDuplicate(policy, order(policy))
                    .cached();
            assertThat(SparkAgreement.of(Agreement::krippendorff).in(spark))
                    .as("seed %s", SEED)
                    .isEqualTo(Agreement.krippendorff(matrix));
            // Asks how many categories there are, so a category that only a dropped rating had would show.
            assertThat(SparkAgreement.of(Agreement::brennanPrediger).in(spark).value())
                    .as("seed %s", SEED)
                    .isCloseTo(
                            Agreement.brennanPrediger()
                                    .of(matrix, IntervalMethod.none())
                                    .value(),
                            within(1e-12));
            spark.close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FIRST", "LAST", "MEAN", "SEPARATE_RATER"})
    void numbers_rated_again_are_what_the_matrix_makes_of_them(DuplicatePolicy policy) {
        List<Timed> ratings = repeated(List.of(1.0, 2.0, 3.5, 7.0, 11.25));
        RatingMatrix matrix = local(ratings, Scale.interval(), policy);
        SparkRatings spark = spark(ratings, Scale.interval(), 4).onDuplicate(policy, order(policy));

        assertThat(SparkAgreement.of(Agreement::krippendorff).in(spark).value())
                .as("seed %s", SEED)
                .isCloseTo(Agreement.krippendorff(matrix).value(), within(1e-12));
        assertThat(rated(spark.toMatrix())).as("seed %s", SEED).isEqualTo(rated(matrix));
    }

    /** Sums of numbers with few binary digits are exact, so that the order of adding does not matter. */
    private static Set<String> rated(RatingMatrix matrix) {
        return matrix.units().stream()
                .flatMap(unit -> matrix.ratingsOf(unit).stream())
                .map(SparkDuplicatesTest::line)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line(Rating rating) {
        return rating.unit() + " " + rating.rater() + " " + rating.value();
    }

    @Test
    void numbers_as_text_have_a_mean_too() {
        List<Timed> ratings = List.of(
                new Timed("a", "x", "1", 0, 0), new Timed("a", "x", "4.0", 0, 1), new Timed("a", "y", "3", 0, 0));

        RatingMatrix matrix = spark(ratings, Scale.ratio(), 2)
                .onDuplicate(DuplicatePolicy.MEAN)
                .toMatrix();

        assertThat(rated(matrix)).containsExactly("a x 2.5", "a y 3.0");
        assertThatThrownBy(() -> SparkAgreement.of(Agreement::krippendorff)
                        .in(spark(
                                        List.of(new Timed("a", "x", "1", 0, 0), new Timed("a", "x", "many", 0, 1)),
                                        Scale.ratio(),
                                        2)
                                .onDuplicate(DuplicatePolicy.MEAN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unit \"a\", rater \"x\": \"many\" is not a number");
    }

    @Test
    void groups_keep_their_repeated_ratings_apart() {
        List<Timed> ratings = repeated(List.of("refund", "shipping", "other"));
        SparkRatings spark = spark(ratings, Scale.nominal(), 3)
                .onDuplicate(DuplicatePolicy.LAST, "hour")
                .by("day");

        for (GroupEstimate one : SparkAgreement.of(Agreement::krippendorff).by(spark)) {
            List<Timed> own =
                    ratings.stream().filter(r -> r.day.equals(one.key().get(0))).toList();
            assertThat(one.estimate())
                    .as("seed %s", SEED)
                    .isEqualTo(Agreement.krippendorff(local(own, Scale.nominal(), DuplicatePolicy.LAST)));
        }
    }

    @Test
    void without_a_policy_they_are_refused_by_name() {
        List<Timed> ratings = List.of(new Timed("a", "x", 1.0, 0, 0), new Timed("a", "x", 3.0, 1, 0));

        assertThatThrownBy(() -> SparkAgreement.of(Agreement::krippendorff).in(spark(ratings, Scale.interval(), 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unit \"a\": rater \"x\" rated twice")
                .hasMessageContaining("onDuplicate(FIRST, LAST, MEAN or SEPARATE_RATER)");
    }

    @Test
    void an_order_that_does_not_tell_is_refused() {
        List<Timed> tied = List.of(new Timed("a", "x", 1.0, 3, 0), new Timed("a", "x", 3.0, 3, 0));
        List<Timed> equal =
                List.of(new Timed("a", "x", 1.0, 3, 0), new Timed("a", "x", 1.0, 3, 0), new Timed("a", "y", 1.0, 3, 0));
        List<Timed> unknown = List.of(new Timed("a", "x", 1.0, null, 0), new Timed("a", "x", 3.0, 3, 0));

        assertThatThrownBy(() -> spark(tied, Scale.interval(), 2)
                        .onDuplicate(DuplicatePolicy.FIRST, "day", "hour")
                        .cached()
                        .close())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "unit \"a\": rater \"x\" rated more than once, 1.0 and 3.0, at the same place in the order by"
                                + " [day, hour]; name a further column that tells which came first");
        assertThatThrownBy(() -> SparkAgreement.of(Agreement::krippendorff)
                        .in(spark(unknown, Scale.interval(), 2).onDuplicate(DuplicatePolicy.LAST, "day")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "unit \"a\": rater \"x\" rated more than once, and column \"day\", which is to tell the order, is"
                                + " null; fill it in");
        assertThat(rated(spark(equal, Scale.interval(), 2)
                        .onDuplicate(DuplicatePolicy.FIRST, "day")
                        .toMatrix()))
                .containsExactly("a x 1.0", "a y 1.0");
    }

    @Test
    void policies_that_do_not_fit_are_refused_at_once() {
        SparkRatings names = spark(List.of(new Timed("a", "x", "yes", 0, 0)), Scale.nominal(), 1);

        assertThatThrownBy(() -> names.onDuplicate(DuplicatePolicy.FIRST))
                .hasMessage(
                        "rows of a data frame have no order, so FIRST needs columns that tell which rating came first;"
                                + " name them, as in onDuplicate(FIRST, \"time\")");
        assertThatThrownBy(() -> names.onDuplicate(DuplicatePolicy.MEAN))
                .hasMessage("the mean of two ratings is not a rating on the nominal scale; choose FIRST, LAST or"
                        + " SEPARATE_RATER");
        assertThatThrownBy(() -> names.onDuplicate(DuplicatePolicy.REJECT, "day"))
                .hasMessageContaining("does not ask which rating came first");
        assertThatThrownBy(() -> names.onDuplicate(DuplicatePolicy.LAST, "time"))
                .hasMessage("there is no column \"time\"; the data frame has day, hour, item, judge, score");
    }

    @Test
    void a_separate_rater_whose_name_is_taken_is_refused() {
        List<Timed> ratings = List.of(
                new Timed("a", "x", "yes", 0, 0), new Timed("a", "x", "no", 1, 0), new Timed("b", "x#2", "no", 0, 0));
        SparkRatings spark = spark(ratings, Scale.nominal(), 2).onDuplicate(DuplicatePolicy.SEPARATE_RATER, "day");
        String message =
                "a repeated rating would be given to the new rater \"x#2\", but the data have a rater of that name;"
                        + " rename that rater or choose another policy";

        assertThatThrownBy(() -> SparkAgreement.of(Agreement::krippendorff).in(spark))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(spark::toMatrix).hasMessage(message);
        assertThatThrownBy(() -> local(ratings, Scale.nominal(), DuplicatePolicy.SEPARATE_RATER))
                .hasMessage(message);
    }
}
