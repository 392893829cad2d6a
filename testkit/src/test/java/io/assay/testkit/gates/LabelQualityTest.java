package io.assay.testkit.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.testkit.Platform;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelQualityTest {
    /** Gates on methods. */
    static class Methods {
        @LabelQuality(file = "src/test/resources/ratings.csv", minAlpha = 0.8)
        void every_criterion() {}

        @LabelQuality(
                file = "ratings.csv.gz",
                criteria = "tone",
                scale = "ordinal:1..5",
                minAlpha = -0.9,
                bound = Bound.LOWER_LIMIT,
                replicates = 50)
        void compressed_on_the_class_path(RatingMatrix ratings, Estimate figure) {
            assertThat(ratings.unitCount()).isEqualTo(4);
            assertThat(figure.interval()).isPresent();
        }

        @LabelQuality(file = "/ratings.csv", criteria = "style", minAgreement = 1, coefficient = "gwet-ac1", min = 0.9)
        @LabelQuality(file = "ratings.csv", criteria = "tone", minUnits = 5, minRatingsPerUnit = 4)
        void several_gates() {}
    }

    /** A gate before a class. */
    @LabelQuality(file = "ratings.csv", minAlpha = 0.8)
    static class Guarded {
        @Test
        void a_model_is_tested() {}
    }

    /** A gate that is passed. */
    @LabelQuality(file = "ratings.csv", criteria = "style", minAlpha = 0.8)
    static class Passed {
        @Test
        void a_model_is_tested() {}
    }

    /** Gates that are wrong. */
    static class Wrong {
        @LabelQuality(file = "no-such.csv", minAlpha = 0.8)
        void no_file() {}

        @LabelQuality(file = "ratings.csv")
        void no_threshold() {}

        @LabelQuality(file = "ratings.csv", criteria = "humour", minAlpha = 0.8)
        void no_criterion() {}

        @LabelQuality(file = "service.yaml", minAlpha = 0.8)
        void no_ratings() {}

        @LabelQuality(file = "ratings.csv", coefficient = "gwet-ac1")
        void no_height() {}

        @LabelQuality(file = "ratings.csv", scale = "stars", minAlpha = 0.8)
        void no_scale() {}
    }

    @Test
    void a_gate_is_a_test_per_criterion_named_by_what_it_asks_for() {
        Map<String, String> outcomes = Platform.outcomes(Methods.class);

        assertThat(outcomes)
                .containsEntry("src/test/resources/ratings.csv, style: krippendorff-alpha of at least 0.8", "")
                .containsEntry("ratings.csv.gz, tone: krippendorff-alpha with a lower limit of at least -0.9", "")
                .containsEntry("/ratings.csv, style: percent-agreement of at least 1.0, gwet-ac1 of at least 0.9", "")
                .hasSize(5);
        assertThat(outcomes.get("src/test/resources/ratings.csv, tone: krippendorff-alpha of at least 0.8"))
                .startsWith("the ratings of src/test/resources/ratings.csv, tone do not pass:\n"
                        + "krippendorff-alpha must be at least 0.8, but is ")
                .contains("95 % CI [", "bootstrap-bca, 1000 replicates, seed 1")
                .contains("worst rater: \"eva\" agrees in 0.0 % of 8 comparisons; without them alpha would be 1.0000")
                .contains("worst units: \"");
        assertThat(outcomes.get("ratings.csv, tone: at least 5 units, at least 4 ratings per unit"))
                .contains("to have at least 5 units");
    }

    @Test
    void no_test_of_a_class_runs_unless_the_ratings_pass() {
        assertThat(Platform.outcomes(Guarded.class))
                .hasSize(1)
                .allSatisfy((test, message) -> assertThat(message)
                        .contains("the ratings of ratings.csv, tone do not pass")
                        .doesNotContain("style do not pass"));
        assertThat(Platform.outcomes(Passed.class)).containsExactly(Map.entry("a_model_is_tested()", ""));
    }

    @Test
    void what_is_wrong_with_a_gate_is_told() {
        Map<String, String> outcomes = Platform.outcomes(Wrong.class);

        assertThat(outcomes.get("no_file()")).contains("there is no file ", "no-such.csv", "on the class path");
        assertThat(outcomes.get("no_threshold()")).contains("asks for nothing; give minAlpha");
        assertThat(outcomes.get("no_criterion()"))
                .contains("asks for the criterion \"humour\", but the file has [tone, style]");
        assertThat(outcomes.get("no_ratings()")).contains("service.yaml");
        assertThat(outcomes.get("no_height()")).contains("asks for gwet-ac1, but not how high");
        assertThat(outcomes.get("no_scale()")).contains("\"stars\" is not a scale");
    }
}
