package io.assay.report;

import static io.assay.rubric.Rubrics.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.rubric.diagnose.RubricAgreement;
import io.assay.rubric.diagnose.RubricComparison;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RubricTextTest {
    private static final Map<String, RubricAgreement> AGREEMENTS = Services.agreements();
    private static final Map<String, RubricComparison> COMPARISONS = Services.comparisons();
    private static final TextLayout WIDE = TextLayout.DEFAULT.width(400);

    static Set<String> attacks() {
        return Hostile.PREFIXES.keySet();
    }

    private static String text(RubricAgreement agreement) {
        return RubricReports.text(agreement).layout(WIDE).toString();
    }

    @Test
    void an_analysis_is_its_table_then_what_to_rewrite_then_what_the_answers_show() {
        RubricAgreement experts = AGREEMENTS.get("experts");
        String text = RubricReports.text(experts)
                .layout(WIDE.file("ratings.csv").notes(List.of("Scale: ordinal (declared).")))
                .toString();

        assertThat(text)
                .startsWith("ratings.csv\n19,200 ratings of 1,600 units by 3 raters on 4 criteria, ordinal")
                .contains("Scale: ordinal (declared).", experts.explain())
                .containsSubsequence(
                        "What to rewrite next",
                        "1. coherence: 45.7 % of the disagreement",
                        "e0: ",
                        "2. relevance: 38.5 %",
                        "What the answers show",
                        "EMP01 coherence: alpha 0.554")
                .doesNotContain("What cannot be told", "NaN");
    }

    @Test
    void an_undefined_figure_has_its_reason_below_the_table() {
        RubricAgreement hanna = AGREEMENTS.get("a criterion that is constant");

        assertThat(text(hanna))
                .contains("What cannot be told\n")
                .contains("Alpha undefined: ")
                .contains(hanna.criteria().stream()
                        .filter(one -> !one.alpha().isDefined())
                        .findFirst()
                        .orElseThrow()
                        .alpha()
                        .reason()
                        .orElseThrow());
        assertThat(text(AGREEMENTS.get("no sheets"))).contains(RubricRemarks.NOTHING_TO_REWRITE);
    }

    @Test
    void a_comparison_is_its_table_then_a_sentence_on_each_criterion_and_the_total() {
        RubricComparison better = COMPARISONS.get("better");
        String text = RubricReports.text(better).layout(WIDE).toString();

        assertThat(text)
                .startsWith("two versions, 3 criteria in both, 60 units paired\n")
                .contains(better.explain())
                .containsSubsequence(
                        "What this shows",
                        "fix: Alpha went from ",
                        ": better.",
                        "not shown to improve",
                        "total: Alpha went");
    }

    @Test
    void versions_judged_on_other_items_have_none_in_both() {
        RubricComparison apart = RubricComparison.of(
                Services.V1,
                List.of(sheet("r1", "ana").put("issue", true)),
                Services.V1,
                List.of(sheet("r2", "ana").put("issue", true)));

        assertThat(RubricReports.text(apart).toString())
                .startsWith("two versions, 3 criteria in both, no item in both\n");
    }

    @Test
    void sentences_fit_the_width_and_tables_keep_their_lines() {
        RubricAgreement experts = AGREEMENTS.get("experts");
        String text =
                RubricReports.text(experts).layout(TextLayout.DEFAULT.width(60)).toString();

        assertThat(text).contains(experts.explain());
        assertThat(text.substring(text.indexOf("What to rewrite next")).lines())
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(60));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nothing_in_a_name_or_a_reason_can_steer_the_terminal(String attack) {
        String prefix = Hostile.PREFIXES.get(attack);
        String text = RubricReports.text(Services.mixed(prefix::concat)).toString()
                + RubricReports.text(RubricAgreement.of(Audits.criteria(prefix::concat), Services.PLAN));

        assertThat(text.codePoints()
                        .filter(c -> c != '\n')
                        .filter(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE
                                || Character.getType(c) == Character.LINE_SEPARATOR
                                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR)
                        .count())
                .isZero();
    }
}
