package io.assay.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.agreement.Agreement;
import io.assay.agreement.Distance;
import io.assay.agreement.IntervalMethod;
import io.assay.agreement.IntraclassCorrelation;
import io.assay.agreement.Weights;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.spark.LocalSpark.Rated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures of data frames against those of matrices. */
class SparkAgreementTest {
    private static final List<String> LABELS = List.of("refund", "shipping", "other", "spam");
    private static final List<Double> LEVELS = List.of(1.0, 2.0, 3.0, 4.0, 5.0);
    private static final List<Double> NUMBERS =
            DoubleStream.iterate(0.37, x -> x + 1.618).limit(200).boxed().toList();

    /** Any seed will do; a failing test shows it. */
    private static final long SEED = System.nanoTime();

    static Stream<Arguments> wholeNumbers() {
        return Stream.of(
                coded("alpha, nominal", Agreement::krippendorff, Scale.nominal(), LABELS),
                coded("alpha, ordinal", Agreement::krippendorff, Scale.ordinal(), LEVELS),
                coded("alpha, ordinal declared", Agreement::krippendorff, Scale.ordinal(1, 7), LEVELS),
                coded("alpha, interval over few values", Agreement::krippendorff, Scale.interval(), LEVELS),
                coded("alpha, ratio over few values", Agreement::krippendorff, Scale.ratio(), LEVELS),
                coded(
                        "alpha, circular",
                        () -> Agreement.krippendorff().distance(Distance.circular(6)),
                        Scale.circular(6),
                        LEVELS));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                coded("percent", Agreement::percentAgreement, Scale.nominal(), LABELS),
                coded("pooled percent", () -> Agreement.percentAgreement().pooled(), Scale.nominal(), LABELS),
                coded(
                        "weighted percent",
                        () -> Agreement.percentAgreement().weights(Weights.linear()),
                        Scale.ordinal(),
                        LEVELS),
                coded("fleiss", Agreement::fleissKappa, Scale.nominal(), LABELS),
                coded("brennan", Agreement::brennanPrediger, Scale.nominal(), LABELS),
                coded(
                        "brennan declared",
                        Agreement::brennanPrediger,
                        Scale.nominal("x", "refund", "shipping", "other", "spam"),
                        LABELS),
                coded("ac1", Agreement::gwetAc1, Scale.nominal(), LABELS),
                coded("ac2", () -> Agreement.gwetAc2(Weights.quadratic()), Scale.ordinal(1, 6), LEVELS),
                coded(
                        "ac2 of used categories",
                        () -> Agreement.gwetAc2(Weights.quadratic()).usedCategories(),
                        Scale.ordinal(1, 6),
                        LEVELS),
                coded("conger", Agreement::congerKappa, Scale.nominal(), LABELS),
                coded(
                        "weighted conger",
                        () -> Agreement.congerKappa().weights(Weights.ordinal()),
                        Scale.ordinal(1, 6),
                        LEVELS),
                coded("cohen of four", Agreement::cohenKappa, Scale.nominal(), LABELS));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                coded("alpha, interval", Agreement::krippendorff, Scale.interval(), NUMBERS),
                coded("alpha, circular", Agreement::krippendorff, Scale.circular(360), NUMBERS),
                coded("ICC(1,1)", IntraclassCorrelation::oneWay, Scale.interval(), NUMBERS),
                coded("ICC(1,k)", () -> IntraclassCorrelation.oneWay().average(), Scale.interval(), NUMBERS),
                coded("ICC(A,1)", IntraclassCorrelation::agreement, Scale.interval(), NUMBERS),
                coded("ICC(C,k)", () -> IntraclassCorrelation.consistency().average(), Scale.interval(), NUMBERS),
                coded(
                        "ICC(A,1) of complete units",
                        () -> IntraclassCorrelation.agreement().completeUnits(),
                        Scale.ratio(),
                        NUMBERS));
    }

    private static Arguments coded(String name, CoefficientRecipe recipe, Scale scale, List<?> values) {
        return Arguments.of(name, recipe, scale, values);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wholeNumbers")
    void alpha_over_codes_has_the_bits_of_the_matrix(
            String name, CoefficientRecipe recipe, Scale scale, List<?> values) {
        List<Rated> ratings = LocalSpark.random(SEED, 60, 4, values);

        assertThat(SparkAgreement.of(recipe).in(spark(ratings, scale, 3)))
                .as("seed %s", SEED)
                .isEqualTo(recipe.make().of(LocalSpark.matrix(ratings, scale)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"others", "numbers"})
    void other_coefficients_are_those_of_the_matrix(
            String name, CoefficientRecipe recipe, Scale scale, List<?> values) {
        List<Rated> ratings = LocalSpark.random(SEED, 60, 4, values);
        RatingMatrix matrix = LocalSpark.matrix(ratings, scale);

        same(
                SparkAgreement.of(recipe).in(spark(ratings, scale, 3)),
                recipe.make().of(matrix, IntervalMethod.none()));
    }

    @Test
    void kappas_of_two_raters_are_those_of_the_matrix() {
        List<Rated> ratings = LocalSpark.random(SEED, 80, 2, LABELS);
        RatingMatrix matrix = LocalSpark.matrix(ratings, Scale.nominal());
        SparkRatings spark = spark(ratings, Scale.nominal(), 4).cached();

        for (CoefficientRecipe recipe : List.<CoefficientRecipe>of(
                Agreement::cohenKappa, Agreement::scottPi, () -> Agreement.weightedKappa(Weights.quadratic()))) {
            same(SparkAgreement.of(recipe).in(spark), recipe.make().of(matrix, IntervalMethod.none()));
        }
        spark.close();
    }

    private static void same(Estimate actual, Estimate expected) {
        assertThat(actual.counts()).isEqualTo(expected.counts());
        assertThat(actual.reason()).isEqualTo(expected.reason());
        if (expected.isDefined()) {
            assertThat(actual.value()).as("seed %s", SEED).isCloseTo(expected.value(), within(1e-12));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void no_partitioning_changes_a_bit(String name, CoefficientRecipe recipe, Scale scale, List<?> values) {
        List<Rated> ratings = LocalSpark.random(SEED, 60, 4, values);

        List<Estimate> estimates = IntStream.of(1, 5)
                .mapToObj(p -> SparkAgreement.of(recipe).bootstrap(40).in(spark(ratings, scale, p)))
                .toList();

        assertThat(estimates.get(1)).as("seed %s", SEED).isEqualTo(estimates.get(0));
    }

    @Test
    void groups_are_as_if_alone() {
        List<Rated> ratings = LocalSpark.random(SEED, 100, 3, LABELS);
        SparkRatings grouped = spark(ratings, Scale.nominal(), 4).by("language");

        List<GroupEstimate> all = SparkAgreement.of(Agreement::krippendorff).by(grouped);

        assertThat(all)
                .extracting(GroupEstimate::group)
                .containsExactly(Map.of("language", "de"), Map.of("language", "en"));
        for (GroupEstimate one : all) {
            List<Rated> own = ratings.stream()
                    .filter(r -> r.group().equals(one.key().get(0)))
                    .toList();
            assertThat(one.estimate()).isEqualTo(Agreement.krippendorff(LocalSpark.matrix(own, Scale.nominal())));
        }
    }

    @Test
    void one_unit_with_ten_thousand_ratings_and_one_rater_with_half_of_all_are_counted_like_others() {
        List<Rated> ratings = new ArrayList<>();
        for (int r = 0; r < 10_000; r++) {
            ratings.add(new Rated("en", "viral", "r" + r, LABELS.get(r % 7 % 4)));
        }
        for (int u = 0; u < 5000; u++) {
            ratings.add(new Rated("en", "u" + u, "busy", LABELS.get(u % 4)));
            ratings.add(new Rated("en", "u" + u, "r" + u, LABELS.get(u % 11 % 4)));
        }
        RatingMatrix matrix = LocalSpark.matrix(ratings, Scale.nominal());

        SparkRatings spark = spark(ratings, Scale.nominal(), 4).cached();

        assertThat(SparkAgreement.of(Agreement::krippendorff).in(spark)).isEqualTo(Agreement.krippendorff(matrix));
        same(
                SparkAgreement.of(() -> Agreement.gwetAc2(Weights.linear())).in(spark),
                Agreement.gwetAc2(Weights.linear()).of(matrix, IntervalMethod.none()));
        spark.close();
    }

    @Test
    void missing_ratings_are_left_out_and_nothing_gives_an_undefined_figure() {
        List<Rated> ratings = List.of(
                new Rated("en", "a", "x", 1.0),
                new Rated("en", "a", "y", 2.0),
                new Rated("en", "b", "x", null),
                new Rated("en", "b", "y", 2.0));

        assertThat(SparkAgreement.of(Agreement::krippendorff).in(spark(ratings, Scale.interval(), 2)))
                .isEqualTo(Agreement.krippendorff(LocalSpark.matrix(ratings, Scale.interval())));
        assertThat(SparkAgreement.of(Agreement::krippendorff)
                        .in(spark(List.of(new Rated("en", "a", "x", null)), Scale.nominal(), 1))
                        .reason())
                .hasValue("no unit has two or more ratings, so nothing can be compared");
    }

    @Test
    void columns_that_do_not_fit_are_refused() {
        var frame = LocalSpark.frame(List.of(new Rated("en", "a", "x", "1")), DataTypes.StringType, 1);

        assertThatThrownBy(() -> SparkRatings.of(frame, "unit", "judge", "score", Scale.nominal()))
                .hasMessage("there is no column \"unit\"; the data frame has item, judge, language, score");
        assertThatThrownBy(() -> SparkRatings.of(frame, "item", "item", "score", Scale.nominal()))
                .hasMessageContaining("\"item\" is named twice");
        assertThatThrownBy(() -> SparkRatings.of(
                        frame.selectExpr("item", "judge", "array(score) as scores"),
                        "item",
                        "judge",
                        "scores",
                        Scale.nominal()))
                .hasMessageContaining("column \"scores\" has type array<string>");
    }

    @Test
    void ratings_that_do_not_fit_are_named_by_unit_and_rater() {
        refused(
                new Rated("en", "c", "y", 11.0),
                Scale.ordinal(1, 5),
                "unit \"c\", rater \"y\": 11 is not in ordinal(1..5)");
        refused(
                new Rated("en", "c", "y", Double.NaN),
                Scale.interval(),
                "unit \"c\", rater \"y\": NaN is not a finite number; leave a missing rating out");
        refused(
                new Rated("en", "a", "x", 3.0),
                Scale.ordinal(1, 5),
                "unit \"a\": rater \"x\" rated twice, 1 and 3; keep one of them, as dropDuplicates does, or give the second"
                        + " another rater");
        refused(
                new Rated("en", null, "y", 2.0),
                Scale.ordinal(),
                "column \"item\" is null in a row that has a rating; every rating"
                        + " needs a unit, so fill it in or leave such rows out");
    }

    private static void refused(Rated bad, Scale scale, String message) {
        List<Rated> ratings = List.of(new Rated("en", "a", "x", 1.0), new Rated("en", "a", "y", 2.0), bad);
        assertThatThrownBy(() -> SparkAgreement.of(Agreement::krippendorff).in(spark(ratings, scale, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static SparkRatings spark(List<Rated> ratings, Scale scale, int partitions) {
        boolean text = ratings.get(0).value() instanceof String;
        return LocalSpark.of(ratings, text ? DataTypes.StringType : DataTypes.DoubleType, partitions, scale);
    }
}
