package io.assay.testkit.gates;

import static io.assay.testkit.AssayAssertions.assertThat;

import io.assay.rubric.Scored;
import io.assay.testkit.Platform;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoldenAnswersTest {
    /** Gates. */
    static class Gates {
        @GoldenAnswers(rubric = "service.yaml", file = "src/test/resources/golden.yaml")
        void as_before(Scored scored) {
            assertThat(scored).hasScoreOfAtLeast(0.5);
        }
    }

    /** A gate that is not passed. */
    static class Changed {
        @GoldenAnswers(rubric = "service.yaml", file = "golden-changed.yaml")
        void otherwise() {}
    }

    /** Gates that are wrong. */
    static class Wrong {
        @GoldenAnswers(rubric = "no-such.yaml", file = "golden.yaml")
        void no_rubric() {}

        @GoldenAnswers(rubric = "golden.yaml", file = "golden.yaml")
        void not_a_rubric() {}
    }

    @Test
    void golden_answers_are_tests_by_name() {
        assertThat(Platform.outcomes(Gates.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of("all is well", "", "half of it fits", ""));
    }

    @Test
    void a_score_that_changed_is_told_with_the_difference() {
        Map<String, String> outcomes = Platform.outcomes(Changed.class);

        assertThat(outcomes).containsEntry("all is well", "");
        assertThat(outcomes.get("half of it fits"))
                .contains("score is 0.5")
                .contains("0.75 was expected")
                .contains("mend the rubric, or change what is expected");
    }

    @Test
    void what_is_wrong_with_files_is_told() {
        Map<String, String> outcomes = Platform.outcomes(Wrong.class);

        assertThat(outcomes.get("no_rubric()")).contains("no-such.yaml", "on the class path");
        assertThat(outcomes.get("not_a_rubric()")).contains("golden.yaml");
    }
}
