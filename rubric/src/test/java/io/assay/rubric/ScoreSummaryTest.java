package io.assay.rubric;

import static io.assay.rubric.Rubrics.graded;
import static io.assay.rubric.Rubrics.measure;
import static io.assay.rubric.Rubrics.sheet;
import static io.assay.rubric.Rubrics.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreSummaryTest {
    private static final YesNo ISSUE = yesNo("issue", "Names the issue").notApplicableAllowed();
    private static final Graded FIX =
            graded("fix", "Fits").level(0, "None").level(1, "One").level(2, "All");
    private static final YesNo SAFE = yesNo("safe", "Verifies identity").mustPass();
    private static final Rubric RUBRIC = Rubric.of("service", "1", ISSUE, FIX, SAFE);

    private static Scored scored(String item, String rater, Entry... entries) {
        return RUBRIC.score(sheet(item, rater, entries));
    }

    @Test
    void scores_that_are_not_there_have_no_part_in_the_mean() {
        ScoreSummary summary = ScoreSummary.of(
                RUBRIC,
                List.of(
                        scored("r1", "ana", ISSUE.answered(true), FIX.answered(2), SAFE.answered(true)),
                        scored("r1", "ben", ISSUE.answered(false), FIX.answered(1), SAFE.answered(true)),
                        scored("r2", "ana", ISSUE.notApplicable("none named"), FIX.answered(1), SAFE.answered(false)),
                        scored("r2", "ben", ISSUE.answered(true), FIX.failed("no JSON"), SAFE.answered(true)),
                        scored("r3", "ana", ISSUE.answered(true), FIX.answered(2))));

        assertThat(summary.items()).isEqualTo(3);
        assertThat(summary.raters()).isEqualTo(2);
        assertThat(summary.count(Outcome.SCORED)).isEqualTo(2);
        assertThat(summary.count(Outcome.GATE_FAILED)).isEqualTo(1);
        assertThat(summary.count(Outcome.UNSCORED)).isEqualTo(2);
        assertThat(summary.mean().orElseThrow()).isCloseTo((1 + 1.0 / 3 + 0) / 3, within(1e-12));
        ScoreSummary.Criterion fix = summary.criteria().get(1);
        assertThat(fix.counted()).isEqualTo(4);
        assertThat(fix.points().orElseThrow()).isEqualTo(1.5);
        assertThat(fix.lost().orElseThrow()).isEqualTo(0.5);
        assertThat(summary.criteria().get(0).counted()).isEqualTo(4);
    }

    @Test
    void without_scores_there_is_no_mean() {
        ScoreSummary summary = ScoreSummary.of(RUBRIC, List.of());

        assertThat(summary.mean()).isEmpty();
        assertThat(summary.criteria().get(0).points()).isEmpty();
        assertThat(summary).hasToString(RUBRIC + ": 0 sheets, mean undefined");
    }

    @Test
    void a_mean_that_is_beyond_all_numbers_is_not_there() {
        Measure huge = measure("huge", "Seconds until the answer", 0, 1.5e308);
        Rubric rubric = Rubric.of("huge", "1", huge).normalizedBy(Normalization.NONE);

        ScoreSummary summary = ScoreSummary.of(
                rubric,
                List.of(
                        rubric.score(sheet("r1", "ana", huge.answered(1.5e308))),
                        rubric.score(sheet("r2", "ana", huge.answered(1.5e308)))));

        assertThat(summary.mean()).isEmpty();
        assertThat(summary.criteria().get(0).points()).isEmpty();
        assertThat(summary.criteria().get(0).lost()).hasValue(0);
    }

    @Test
    void an_order_of_items_has_no_mean() {
        Rubric ordered = Rubric.of("order", "1", ISSUE, FIX).combinedBy(Combiner.lexicographic());

        ScoreSummary summary = ScoreSummary.of(
                ordered, List.of(ordered.score(sheet("r", "ana", ISSUE.answered(true), FIX.answered(1)))));

        assertThat(summary.mean()).isEmpty();
        assertThat(summary.count(Outcome.SCORED)).isEqualTo(1);
    }

    @Test
    void scores_of_another_rubric_are_refused() {
        Rubric other = Rubric.of("service", "2", ISSUE, FIX);

        assertThatThrownBy(() ->
                        ScoreSummary.of(other, List.of(scored("r1", "ana", ISSUE.answered(true), FIX.answered(2)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was scored with service 1")
                .hasMessageContaining("not with service 2");
    }
}
