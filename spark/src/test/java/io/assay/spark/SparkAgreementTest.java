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

    /** A coefficient and what to call it. */
    private record Case(String name, CoefficientRecipe recipe) {}

    private static Case of(String name, CoefficientRecipe recipe) {
        return new Case(name, recipe);
    }

    static List<Arguments> scalesOfAlpha() {
        return List.of(
                Arguments.of(Scale.nominal(), LABELS),
                Arguments.of(Scale.ordinal(1, 7), LEVELS),
                Arguments.of(Scale.interval(), LEVELS),
                Arguments.of(Scale.circular(6), LEVELS));
    }

    @ParameterizedTest
    @MethodSource("scalesOfAlpha")
    void alpha_over_few_values_has_the_bits_of_the_matrix(Scale scale, List<?> values) {
        List<Rated> ratings = LocalSpark.random(SEED, 60, 4, values);

        assertThat(SparkAgreement.of(Agreement::krippendorff).in(spark(ratings, scale, 3)))
                .as("seed %s", SEED)
                .isEqualTo(Agreement.krippendorff(LocalSpark.matrix(ratings, scale)));
    }

    static List<Arguments> families() {
        return List.of(
                Arguments.of(
                        Scale.nominal("x", "refund", "shipping", "other", "spam"),
                        LABELS,
                        List.of(
                                of("percent", Agreement::percentAgreement),
                                of(
                                        "pooled percent",
                                        () -> Agreement.percentAgreement().pooled()),
                                of("fleiss", Agreement::fleissKappa),
                                of("brennan", Agreement::brennanPrediger),
                                of("ac1", Agreement::gwetAc1),
                                of("ac1, used", () -> Agreement.gwetAc1().usedCategories()),
                                of("conger", Agreement::congerKappa),
                                of("cohen of four", Agreement::cohenKappa),
                                of("scott of four", Agreement::scottPi))),
                Arguments.of(
                        Scale.ordinal(),
                        LEVELS,
                        List.of(
                                of("percent", () -> Agreement.percentAgreement().weights(Weights.linear())),
                                of("ac2", () -> Agreement.gwetAc2(Weights.quadratic())),
                                of("conger", () -> Agreement.congerKappa().weights(Weights.ordinal())))),
                Arguments.of(
                        Scale.interval(),
                        NUMBERS,
                        List.of(
                                of("alpha", Agreement::krippendorff),
                                of(
                                        "alpha, circular",
                                        () -> Agreement.krippendorff().distance(Distance.circular(360))),
                                of("ICC(1,1)", IntraclassCorrelation::oneWay),
                                of("ICC(A,1)", IntraclassCorrelation::agreement),
                                of(
                                        "ICC(C,k)",
                                        () -> IntraclassCorrelation.consistency()
                                                .average()),
                                of(
                                        "complete",
                                        () -> IntraclassCorrelation.agreement().completeUnits()))));
    }

    @ParameterizedTest
    @MethodSource("families")
    void other_coefficients_are_those_of_the_matrix(Scale scale, List<?> values, List<Case> cases) {
        List<Rated> ratings = LocalSpark.random(SEED, 60, 4, values);
        RatingMatrix matrix = LocalSpark.matrix(ratings, scale);
        SparkRatings spark = spark(ratings, scale, 3).cached();

        for (Case one : cases) {
            same(
                    one.name(),
                    SparkAgreement.of(one.recipe()).in(spark),
                    one.recipe().make().of(matrix, IntervalMethod.none()));
        }
        spark.close();
    }

    @Test
    void kappas_of_two_raters_are_those_of_the_matrix() {
        List<Rated> ratings = LocalSpark.random(SEED, 80, 2, LABELS);
        RatingMatrix matrix = LocalSpark.matrix(ratings, Scale.nominal());
        SparkRatings spark = spark(ratings, Scale.nominal(), 4).cached();

        for (Case one : List.of(
                of("cohen", Agreement::cohenKappa),
                of("scott", Agreement::scottPi),
                of("weighted", () -> Agreement.weightedKappa(Weights.quadratic())))) {
            same(
                    one.name(),
                    SparkAgreement.of(one.recipe()).in(spark),
                    one.recipe().make().of(matrix, IntervalMethod.none()));
        }
        spark.close();
    }

    private static void same(String name, Estimate actual, Estimate expected) {
        assertThat(actual.counts()).as(name).isEqualTo(expected.counts());
        assertThat(actual.reason()).as(name).isEqualTo(expected.reason());
        if (expected.isDefined()) {
            assertThat(actual.value()).as("%s, seed %s", name, SEED).isCloseTo(expected.value(), within(1e-12));
        }
    }

    @Test
    void no_partitioning_changes_a_bit_of_figures_and_intervals() {
        List<Rated> ratings = LocalSpark.random(SEED, 60, 4, LABELS);
        SparkRatings one = spark(ratings, Scale.nominal(), 1).cached();
        SparkRatings many = spark(ratings, Scale.nominal(), 7).cached();

        for (Case each : List.of(
                of("alpha", Agreement::krippendorff),
                of("ac1", Agreement::gwetAc1),
                of("conger", Agreement::congerKappa))) {
            SparkAgreement asked = SparkAgreement.of(each.recipe()).bootstrap(40);
            assertThat(asked.in(many)).as("%s, seed %s", each.name(), SEED).isEqualTo(asked.in(one));
        }
        one.close();
        many.close();
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
                "ac2",
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
                "unit \"a\": rater \"x\" rated twice, 1 and 3; remove one, or choose a policy with"
                        + " onDuplicate(FIRST, LAST, MEAN or SEPARATE_RATER)");
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
