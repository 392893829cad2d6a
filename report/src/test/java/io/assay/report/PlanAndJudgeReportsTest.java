package io.assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.assay.agreement.Agreement;
import io.assay.agreement.plan.UnitsNeeded;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanAndJudgeReportsTest {
    private static final int NARROW = 40;
    private static final Estimate ALPHA = Estimate.of("krippendorff-alpha", 0.5).withDistance("nominal");

    static Set<String> attacks() {
        return Hostile.PREFIXES.keySet();
    }

    private static JudgeReport.Criterion judged(String criterion, RatingMatrix ratings) {
        String judge = ratings.raters().get(0);
        return new JudgeReport.Criterion(
                criterion,
                ratings,
                Agreement.krippendorff(ratings),
                Agreement.alternativeAnnotatorTest(judge).of(ratings),
                Optional.of(Agreement.judge(ratings, judge, Agreement.krippendorff())),
                "");
    }

    private static void assertFits(String text) {
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                        .as(line)
                        .isLessThanOrEqualTo(NARROW));
        assertThat(text).doesNotContain("\u001b", "\u202E", "\u2028");
    }

    private static JsonObject first(String document) {
        return JsonParser.parseString(document)
                .getAsJsonObject()
                .getAsJsonArray("criteria")
                .get(0)
                .getAsJsonObject();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void names_of_a_judge_and_of_people_are_text_whatever_they_are(String attack) {
        String prefix = Hostile.PREFIXES.get(attack);
        RatingMatrix ratings = Audits.levels(40, 4, prefix::concat);
        JudgeReport report = JudgeReport.of(List.of(judged(prefix + "criterion", ratings)))
                .layout(TextLayout.DEFAULT.width(NARROW).file(prefix + "ratings.csv"));

        JsonObject document = first(report.toJson());

        assertFits(report.toString());
        assertThat(document.get("criterion").getAsString()).isEqualTo(prefix + "criterion");
        assertThat(document.get("judge").getAsString())
                .isEqualTo(ratings.raters().get(0));
        assertThat(document.getAsJsonObject("test")
                        .getAsJsonArray("people")
                        .get(0)
                        .getAsJsonObject()
                        .get("person")
                        .getAsString())
                .isEqualTo(ratings.raters().get(1));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void names_of_criteria_to_settle_are_text_whatever_they_are(String attack) {
        String name = Hostile.PREFIXES.get(attack) + "criterion";
        RatingMatrix ratings = Audits.levels(40, 3);
        MoreUnitsReport.Criterion criterion = new MoreUnitsReport.Criterion(
                name, ratings, List.of(Agreement.moreUnits(Agreement.krippendorff(), ratings, 0.7)));
        MoreUnitsReport report = MoreUnitsReport.of(List.of(criterion)).layout(TextLayout.DEFAULT.width(NARROW));

        assertFits(report.toString());
        assertThat(first(report.toJson()).get("criterion").getAsString()).isEqualTo(name);
    }

    @Test
    void a_threshold_that_cannot_be_settled_leaves_the_whole_open() {
        RatingMatrix ratings = Audits.levels(40, 3);
        double alpha = Agreement.krippendorff(ratings).value();
        MoreUnitsReport report = MoreUnitsReport.of(List.of(new MoreUnitsReport.Criterion(
                "",
                ratings,
                List.of(
                        Agreement.moreUnits(Agreement.krippendorff(), ratings, 0),
                        Agreement.moreUnits(Agreement.krippendorff(), ratings, alpha)))));

        JsonObject document = JsonParser.parseString(report.toJson()).getAsJsonObject();

        assertThat(document.get("settled").getAsBoolean()).isFalse();
        assertThat(document.get("more").isJsonNull()).isTrue();
        assertThat(report.toString()).contains("settled", "no practical number");
    }

    @Test
    void a_plan_names_the_number_of_raters_with_the_fewest_ratings() {
        PlanReport.Question question = new PlanReport.Question(ALPHA, 0.8, PlanReport.Goal.APART_FROM, 0.6, 0.95, 0.8);
        PlanReport report = PlanReport.of(
                        question,
                        List.of(
                                answer(2, OptionalLong.of(100)),
                                answer(3, OptionalLong.of(50)),
                                answer(4, OptionalLong.empty())))
                .layout(TextLayout.DEFAULT.width(NARROW));

        assertFits(report.toString());
        assertThat(report.toString()).contains("Fewest ratings: 3 raters.", "> 500", "300", "400");
    }

    private static PlanReport.Answer answer(int raters, OptionalLong units) {
        return new PlanReport.Answer(raters, new UnitsNeeded(units, 500, "in each sample"), "simulation", "drawn");
    }

    @Test
    void reports_on_nothing_are_refused() {
        RatingMatrix ratings = Audits.levels(4, 2);
        PlanReport.Question question = new PlanReport.Question(ALPHA, 0.8, PlanReport.Goal.WIDTH, 0.1, 0.95, 0.8);

        assertThatThrownBy(() -> JudgeReport.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MoreUnitsReport.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MoreUnitsReport.Criterion("", ratings, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlanReport.of(question, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
