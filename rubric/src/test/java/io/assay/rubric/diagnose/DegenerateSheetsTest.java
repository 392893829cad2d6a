package io.assay.rubric.diagnose;

import static io.assay.rubric.Rubrics.measure;
import static io.assay.rubric.Rubrics.sheet;
import static io.assay.rubric.Rubrics.yesNo;
import static io.assay.rubric.diagnose.Mixed.FIX;
import static io.assay.rubric.diagnose.Mixed.LENGTH;
import static io.assay.rubric.diagnose.Mixed.RUBRIC;
import static io.assay.rubric.diagnose.Mixed.SHEETS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.rubric.Combiner;
import io.assay.rubric.Measure;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.SheetException;
import io.assay.rubric.YesNo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DegenerateSheetsTest {
    @Test
    void rounding_is_no_disagreement() {
        Measure one = measure("one", "First", 0, 1);
        Measure two = measure("two", "Second", 0, 1);
        List<ScoreSheet> sheets = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            sheets.add(sheet("r" + i, "ana", one.answered(0.1), two.answered(0.2)));
            sheets.add(sheet("r" + i, "ben", one.answered(0.3), two.answered(0)));
        }

        RubricAgreement agreement = RubricAgreement.of(Rubric.of("r", "1", one, two), sheets);

        assertThat(agreement.of(one).disagreementShare().reason().orElseThrow()).contains("same total");
        assertThat(agreement.total().pointsAlpha().reason().orElseThrow()).contains("without variation");
        assertThat(agreement.total().cronbach().reason().orElseThrow()).contains("without variation");
        assertThat(agreement.of(one).itemRest().isDefined()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1.7e308, the points of a sheet add up to more than 1.0E150", "1e200, more than", "1e-200, less than"})
    void points_whose_squares_cannot_be_told_have_agreement_but_no_shares(double large, String reason) {
        RatingMatrix ratings = RatingMatrix.builder(Scale.interval())
                .rate("a", "ana", large)
                .rate("a", "ben", -large)
                .rate("b", "ana", large / 2)
                .rate("b", "ben", large / 4)
                .build();

        RubricAgreement agreement = RubricAgreement.of(Map.of("x", ratings, "y", ratings));

        assertThat(agreement.of("x").alpha().isDefined()).isTrue();
        assertThat(agreement.of("x").disagreementShare().reason().orElseThrow())
                .contains(reason, "divide all points by one number");
        assertThat(agreement.of("x").itemRest().reason().orElseThrow()).contains(reason);
        assertThat(agreement.of("x").totalAlphaWithout().reason().orElseThrow()).contains(reason);
        assertThat(agreement.total().alpha().reason().orElseThrow()).contains(reason);
        assertThat(agreement.total().cronbach().reason().orElseThrow()).contains(reason);
    }

    @Test
    void where_the_total_is_no_sum_of_parts_there_are_no_shares_but_the_total_has_an_alpha() {
        Rubric least = Rubric.of("r", "1", FIX, LENGTH).combinedBy(Combiner.min());
        List<ScoreSheet> sheets = List.of(
                sheet("a", "ana", FIX.answered(10), LENGTH.answered(3)),
                sheet("a", "ben", FIX.answered(30), LENGTH.answered(4)),
                sheet("b", "ana", FIX.answered(0), LENGTH.answered(20)),
                sheet("b", "ben", FIX.answered(30), LENGTH.answered(20)));

        RubricAgreement agreement = RubricAgreement.of(least, sheets);

        String reason = "the rubric is combined by min, so its total is not a sum of parts";
        assertThat(agreement.of(FIX).disagreementShare().reason()).hasValue(reason);
        assertThat(agreement.of(FIX).totalAlphaWithout().reason()).hasValue(reason);
        assertThat(agreement.total().cronbach().reason()).hasValue(reason);
        assertThat(agreement.total().alpha().isDefined()).isTrue();
        assertThat(agreement.rewriteNext().stream().map(Rewrite::criterion)).containsExactly("fix");
        assertThat(agreement.rewriteNext().get(0).reason()).startsWith("Its alpha is ");
    }

    @Test
    void one_criterion_has_no_rest_and_one_rater_no_agreement() {
        YesNo only = yesNo("only", "Is so");
        RubricAgreement agreement = RubricAgreement.of(
                Rubric.of("r", "1", only),
                List.of(sheet("a", "ana", only.answered(true)), sheet("b", "ana", only.answered(false))));

        CriterionAgreement one = agreement.of(only);
        assertThat(one.alpha().isDefined()).isFalse();
        assertThat(one.disagreementShare().reason()).hasValue("no item has two sheets with points on every criterion");
        assertThat(one.itemRest().reason()).hasValue("there are no other criteria");
        assertThat(one.totalAlphaWithout().reason()).hasValue("there are no other criteria");
        assertThat(agreement.total().cronbach().reason()).hasValue("it needs at least two criteria");
        assertThat(agreement.rewriteNext()).isEmpty();
    }

    @Test
    void no_sheets_give_reasons_and_no_exception() {
        RubricAgreement agreement = RubricAgreement.of(RUBRIC, List.of());

        assertThat(agreement.criteria()).hasSize(4).allSatisfy(one -> {
            assertThat(one.alpha().isDefined()).isFalse();
            assertThat(one.disagreementShare().isDefined()).isFalse();
            assertThat(one.itemRest().isDefined()).isFalse();
        });
        assertThat(agreement.total().alpha().isDefined()).isFalse();
        assertThat(agreement.explain()).contains("issue", "undefined");
    }

    @Test
    void bad_sheets_and_ratings_are_refused() {
        assertThatThrownBy(() -> RubricAgreement.of(RUBRIC, List.of(SHEETS.get(0), SHEETS.get(0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are two sheets of a by ana; keep one sheet per item and rater");
        assertThatThrownBy(() ->
                        RubricAgreement.of(RUBRIC, List.of(sheet("a", "ana").put("fix", 7))))
                .isInstanceOf(SheetException.class);
        assertThatThrownBy(() -> RubricAgreement.of(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RubricAgreement.of(RUBRIC, SHEETS).of("tone")).hasMessageContaining("only issue, fix");
    }

    @Test
    void categories_that_are_no_numbers_have_no_total_but_agreement_all_the_same() {
        RatingMatrix words = RatingMatrix.builder(Scale.nominal())
                .rate("a", "ana", "good")
                .rate("a", "ben", "bad")
                .rate("b", "ana", "bad")
                .rate("b", "ben", "bad")
                .build();

        RubricAgreement agreement = RubricAgreement.of(Map.of("tone", words));

        assertThat(agreement.of("tone").alpha().isDefined()).isTrue();
        assertThat(agreement.of("tone").disagreementShare().reason())
                .hasValue("\"tone\" has categories that are no numbers, so there is no total");
    }
}
