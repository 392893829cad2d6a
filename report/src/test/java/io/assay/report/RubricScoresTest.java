package io.assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.assay.rubric.Answer;
import io.assay.rubric.Combiner;
import io.assay.rubric.Measure;
import io.assay.rubric.Normalization;
import io.assay.rubric.Rubric;
import io.assay.rubric.Rubrics;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.ScoreSummary;
import io.assay.rubric.diagnose.RubricAgreement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RubricScoresTest {
    private static final List<ScoreSheet> SHEETS = sheets();

    /** Forty items by three raters; one sheet has an answer that could not be had. */
    private static List<ScoreSheet> sheets() {
        List<ScoreSheet> sheets = new ArrayList<>(Services.sheets(Services.V1, 40, 0.7, 3));
        sheets.set(0, sheets.get(0).put("fix", new Answer.Failed("no JSON", "I <b>think</b> it is fine.")));
        sheets.set(1, sheets.get(1).put("issue", new Answer.NotApplicable("chat closed")));
        return sheets;
    }

    private static ScoreSummary summary(Rubric rubric) {
        return ScoreSummary.of(rubric, SHEETS.stream().map(rubric::score).toList());
    }

    @Test
    void the_text_tells_how_scores_ended_and_where_points_are_lost_then_the_first_sheets() {
        String text = RubricReports.text(summary(Services.V1))
                .layout(TextLayout.DEFAULT.file("sheets.csv").rows(3))
                .toString();

        assertThat(text)
                .startsWith("sheets.csv\n120 sheets of 40 items by 3 raters, service 1.0.0 #")
                .containsSubsequence(
                        "Mean score 0.",
                        "119 scored, 1 unscored.",
                        "criterion  mean points  of  mean lost  counted",
                        "1 issue",
                        "119",
                        "2 fix",
                        "Sheet by sheet",
                        "reply-0  ana        -",
                        "unscored",
                        "and 117 more.");
    }

    @Test
    void points_beyond_whole_numbers_are_shown_by_powers_of_ten() {
        Measure huge = Rubrics.measure("huge", "Seconds until the answer", 0, 1.5e308);
        Rubric rubric = Rubric.of("huge", "1", huge).normalizedBy(Normalization.NONE);
        ScoreSummary summary =
                ScoreSummary.of(rubric, List.of(rubric.score(Rubrics.sheet("r1", "ana", huge.answered(1e308)))));

        assertThat(RubricReports.text(summary).toString())
                .contains("Mean score 1.000e+308; 1 scored.")
                .containsPattern("1 huge +1\\.000e\\+308 +1\\.500e\\+308 +5\\.000e\\+307 +1")
                .containsPattern("r1 +ana +1\\.000e\\+308 +1\\.000e\\+308 +1\\.500e\\+308 +scored");
    }

    @Test
    void rows_below_none_are_refused() {
        assertThatThrownBy(() -> TextLayout.DEFAULT.rows(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows must be at least 0, but were -1");
    }

    @Test
    void an_order_of_items_is_shown_by_its_key() {
        String text = RubricReports.text(summary(Services.V1.combinedBy(Combiner.lexicographic())))
                .toString();

        assertThat(text)
                .doesNotContain("Mean score", "NaN")
                .containsPattern("reply-1 +ana +[01]\\.\\d+ [01]\\.\\d+ [01]\\.");
    }

    @Test
    void the_document_fits_its_schema_and_holds_every_score() {
        ScoreSummary summary = summary(Services.V1);
        RubricAgreement agreement = RubricAgreement.of(Services.V1, SHEETS, Services.PLAN);

        String document = RubricReports.json(summary, Optional.of(agreement))
                .file("sheets.csv")
                .toString();

        assertThat(Schemas.scoresErrors(document)).isEmpty();
        JsonObject json = JsonParser.parseString(document).getAsJsonObject();
        assertThat(json.getAsJsonObject("outcomes").get("UNSCORED").getAsInt()).isEqualTo(1);
        assertThat(json.get("meanScore").getAsDouble()).isEqualTo(summary.mean().orElseThrow());
        assertThat(json.getAsJsonArray("scores")).hasSize(120);
        assertThat(json.getAsJsonArray("scores").get(0))
                .isEqualTo(JsonParser.parseString(summary.scores().get(0).toJson()));
        assertThat(json.getAsJsonObject("agreement").getAsJsonArray("criteria")).hasSize(3);
    }

    @Test
    void without_agreement_and_without_scores_there_is_still_a_document() {
        String document = RubricReports.json(ScoreSummary.of(Services.V1, List.of()), Optional.empty())
                .toString();

        assertThat(Schemas.scoresErrors(document)).isEmpty();
        JsonObject json = JsonParser.parseString(document).getAsJsonObject();
        assertThat(json.get("meanScore").isJsonNull()).isTrue();
        assertThat(json.get("agreement").isJsonNull()).isTrue();
        assertThat(RubricReports.text(ScoreSummary.of(Services.V1, List.of())).toString())
                .contains("0 sheets of 0 items by 0 raters");
    }
}
