package io.assay.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.agreement.Agreement;
import io.assay.agreement.Distance;
import io.assay.agreement.Krippendorff;
import io.assay.agreement.ValueCounts;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.resample.Bootstrap;
import io.assay.core.resample.PoissonWeights;
import io.assay.core.resample.RandomStream;
import io.assay.spark.LocalSpark.Rated;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Distances that know no sums, over more than 64 distinct values: against the matrix, however the rows lie. */
class SparkManyValuesTest {
    private static final List<Double> NUMBERS =
            DoubleStream.iterate(0.37, x -> x + 1.618).limit(200).boxed().toList();

    /** Any seed will do; a failing test shows it. */
    private static final long SEED = System.nanoTime();

    /** A distance that looks at counts and has no coordinates. */
    private record Rarity(String name) implements Distance {
        @Override
        public Prepared prepare(ValueCounts counts) {
            return (a, b) -> a == b ? 0 : 1 / (1 + counts.count(a) + counts.count(b));
        }
    }

    static List<Arguments> distances() {
        return List.of(
                recipe(Scale.ordinal(), Agreement::krippendorff),
                recipe(Scale.ordinal(-5, 400), Agreement::krippendorff),
                recipe(Scale.ratio(), Agreement::krippendorff),
                recipe(Scale.interval(), () -> Agreement.krippendorff().distance(Distance.ordinal())),
                recipe(
                        Scale.interval(),
                        () -> Agreement.krippendorff().distance(Distance.of("root", (a, b) -> Math.abs(a - b)))),
                recipe(Scale.interval(), () -> Agreement.krippendorff().distance(Distance.bipolar(-1, 500))),
                recipe(Scale.interval(), () -> Agreement.krippendorff().distance(new Rarity("rarity"))));
    }

    private static Arguments recipe(Scale scale, AlphaRecipe recipe) {
        return Arguments.of(scale, recipe);
    }

    private static List<Double> valuesOf(Scale scale) {
        return scale.categories().isEmpty()
                ? NUMBERS
                : NUMBERS.stream().map(Math::rint).toList();
    }

    @ParameterizedTest
    @MethodSource("distances")
    void alpha_is_that_of_the_matrix_for_any_partitioning(Scale scale, AlphaRecipe alpha) {
        List<Rated> ratings = LocalSpark.random(SEED, 120, 4, valuesOf(scale));
        Estimate local = alpha.make().of(LocalSpark.matrix(ratings, scale));

        Estimate one = SparkAgreement.of(alpha::make).in(spark(ratings, scale, 1));
        Estimate many = SparkAgreement.of(alpha::make).in(spark(ratings, scale, 7));

        close(one, local);
        close(many, local);
        assertThat(many.value()).isCloseTo(one.value(), within(2 * Math.ulp(1.0)));
    }

    /** The stated bound is 1e-12. */
    private static void close(Estimate actual, Estimate expected) {
        assertThat(actual.counts()).isEqualTo(expected.counts());
        assertThat(actual.reason()).isEqualTo(expected.reason());
        assertThat(actual.distance()).isEqualTo(expected.distance());
        assertThat(actual.value()).as("seed %s", SEED).isCloseTo(expected.value(), within(1e-12));
        assertThat(actual.observed().orElseThrow() / expected.observed().orElseThrow())
                .isCloseTo(1, within(1e-12));
        assertThat(actual.expected().orElseThrow() / expected.expected().orElseThrow())
                .isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("distances")
    void groups_are_as_if_alone(Scale scale, AlphaRecipe alpha) {
        List<Rated> ratings = LocalSpark.random(SEED, 150, 3, valuesOf(scale));

        List<GroupEstimate> all =
                SparkAgreement.of(alpha::make).by(spark(ratings, scale, 4).by("language"));

        assertThat(all).hasSize(2);
        for (GroupEstimate one : all) {
            List<Rated> own = ratings.stream()
                    .filter(r -> r.group().equals(one.key().get(0)))
                    .toList();
            close(one.estimate(), alpha.make().of(LocalSpark.matrix(own, scale)));
        }
    }

    @ParameterizedTest
    @MethodSource("distances")
    void each_replicate_is_alpha_of_the_units_it_drew(Scale scale, AlphaRecipe alpha) {
        List<Rated> ratings = LocalSpark.random(5, 90, 3, valuesOf(scale));
        double[] values = new double[25];
        for (int b = 0; b < values.length; b++) {
            values[b] = alpha.make().of(drawn(ratings, scale, b)).orNaN();
        }
        Estimate plain = alpha.make().of(LocalSpark.matrix(ratings, scale));
        Estimate expected = Bootstrap.percentile(25, 0.95, 3).applyTo(plain, values, SparkAgreement.METHOD);

        Estimate actual = SparkAgreement.of(alpha::make).bootstrap(25).seed(3).in(spark(ratings, scale, 3));

        assertThat(actual.interval().orElseThrow().lower())
                .isCloseTo(expected.interval().orElseThrow().lower(), within(1e-12));
        assertThat(actual.interval().orElseThrow().upper())
                .isCloseTo(expected.interval().orElseThrow().upper(), within(1e-12));
    }

    private static RatingMatrix drawn(List<Rated> ratings, Scale scale, int replicate) {
        PoissonWeights weights = PoissonWeights.of(3);
        List<Rated> all = new ArrayList<>();
        for (Rated r : ratings) {
            int copies = weights.weight(PoissonWeights.key(r.unit()), replicate);
            for (int c = 0; c < copies; c++) {
                all.add(new Rated(r.group(), r.unit() + "-" + c, r.rater(), r.value()));
            }
        }
        return LocalSpark.matrix(all, scale);
    }

    @Test
    void more_values_than_have_codes_are_found_first() {
        RandomStream random = RandomStream.of(SEED, 1);
        List<Rated> ratings = new ArrayList<>();
        for (int u = 0; u < 34_000; u++) {
            double truth = random.nextDouble();
            ratings.add(new Rated("en", "u" + u, "a", truth));
            ratings.add(new Rated("en", "u" + u, "b", truth + 0.1 * random.nextDouble()));
        }
        RatingMatrix matrix = LocalSpark.matrix(ratings, Scale.ordinal());
        SparkRatings spark = spark(ratings, Scale.ordinal(), 3).cached();

        assertThat(matrix.isCoded()).isFalse();
        close(SparkAgreement.of(Agreement::krippendorff).in(spark), Agreement.krippendorff(matrix));
        Krippendorff nominal = Agreement.krippendorff().distance(Distance.nominal());
        assertThat(SparkAgreement.of(() -> Agreement.krippendorff().distance(Distance.nominal()))
                        .in(spark))
                .isEqualTo(nominal.of(matrix));
        spark.close();
    }

    @Test
    void a_unit_with_thousands_of_ratings_is_counted_by_value() {
        List<Rated> ratings = LocalSpark.random(SEED, 60, 3, NUMBERS);
        for (int r = 0; r < 3000; r++) {
            ratings.add(new Rated("en", "viral", "s" + r, NUMBERS.get(r % 7 * 20 + r % 11)));
        }

        close(
                SparkAgreement.of(Agreement::krippendorff).in(spark(ratings, Scale.ratio(), 4)),
                Agreement.krippendorff(LocalSpark.matrix(ratings, Scale.ratio())));
        close(
                SparkAgreement.of(Agreement::krippendorff).in(spark(ratings, Scale.ordinal(), 4)),
                Agreement.krippendorff(LocalSpark.matrix(ratings, Scale.ordinal())));
    }

    @Test
    void tasks_that_fail_twice_in_either_pass_give_the_same_figure_and_interval() {
        List<Rated> ratings = LocalSpark.random(5, 90, 3, NUMBERS);
        Dataset<Row> frame = LocalSpark.frame(ratings, DataTypes.DoubleType, 3);
        Dataset<Row> flaky = frame.withColumn(
                "judge",
                functions
                        .udf(
                                (String judge) -> {
                                    if (TaskContext.get().attemptNumber() < 2) {
                                        throw new IllegalStateException("the disk is gone");
                                    }
                                    return judge;
                                },
                                DataTypes.StringType)
                        .apply(functions.col("judge")));
        SparkAgreement asked = SparkAgreement.of(Agreement::krippendorff).bootstrap(30);

        Estimate straight = asked.in(SparkRatings.of(frame, "item", "judge", "score", Scale.ordinal()));
        Estimate retried = asked.in(SparkRatings.of(flaky, "item", "judge", "score", Scale.ordinal()));

        close(retried, straight);
    }

    @Test
    void equal_or_single_ratings_are_undefined_as_in_the_matrix() {
        List<Rated> single = new ArrayList<>();
        List<Rated> equal =
                new ArrayList<>(List.of(new Rated("en", "same", "x", 7.0), new Rated("en", "same", "y", 7.0)));
        for (int i = 0; i < 100; i++) {
            single.add(new Rated("en", "u" + i, "x", (double) i));
        }
        equal.addAll(single);

        for (Scale scale : List.of(Scale.ordinal(), Scale.ratio(), Scale.ordinal(0, 99))) {
            for (List<Rated> ratings : List.of(single, equal)) {
                assertThat(SparkAgreement.of(Agreement::krippendorff).in(spark(ratings, scale, 2)))
                        .isEqualTo(Agreement.krippendorff(LocalSpark.matrix(ratings, scale)));
            }
            assertThat(SparkAgreement.of(Agreement::krippendorff)
                            .in(spark(List.of(new Rated("en", "u", "x", null)), scale, 1))
                            .isDefined())
                    .isFalse();
        }
    }

    @Test
    void replicates_that_no_machine_could_hold_are_refused_with_what_would_do() {
        List<Rated> ratings = LocalSpark.random(5, 40, 4, NUMBERS);
        NUMBERS.forEach(value -> ratings.add(new Rated("en", "u-" + value, "x", value)));

        assertThatThrownBy(() -> SparkAgreement.of(Agreement::krippendorff)
                        .bootstrap(200_000)
                        .in(spark(ratings, Scale.ordinal(), 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "200000 replicates of 200 distinct values each have counts of their own, and every machine holds"
                                + " them, at most 20000000 together; ask for 100000 replicates or fewer, or round the ratings");
        assertThatThrownBy(() -> SparkAgreement.of(Agreement::krippendorff)
                        .bootstrap(2_000_000)
                        .in(spark(ratings, Scale.ratio(), 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ask for ")
                .hasMessageContaining("replicates or fewer, or round the ratings");
    }

    @Test
    void values_that_a_distance_refuses_are_named() {
        List<Rated> ratings = LocalSpark.random(5, 400, 4, NUMBERS);
        ratings.add(new Rated("en", "below", "r0", -2.5));

        assertThatThrownBy(() -> SparkAgreement.of(Agreement::krippendorff).in(spark(ratings, Scale.ratio(), 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-2.5");
    }

    @Test
    void raters_by_a_distance_that_changes_with_counts_are_refused() {
        List<Rated> ratings = LocalSpark.random(5, 400, 4, NUMBERS);

        assertThatThrownBy(() -> SparkDiagnosis.byScale().by(spark(ratings, Scale.ordinal(), 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("change with how often values occur")
                .hasMessageContaining("toMatrix()");
    }

    private static SparkRatings spark(List<Rated> ratings, Scale scale, int partitions) {
        return LocalSpark.of(ratings, DataTypes.DoubleType, partitions, scale);
    }
}
