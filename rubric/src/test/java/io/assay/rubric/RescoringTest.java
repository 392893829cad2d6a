package io.assay.rubric;

import static io.assay.rubric.Rubrics.graded;
import static io.assay.rubric.Rubrics.sheet;
import static io.assay.rubric.Rubrics.yesNo;
import static io.assay.rubric.Service.FIX;
import static io.assay.rubric.Service.GROUP;
import static io.assay.rubric.Service.ISSUE;
import static io.assay.rubric.Service.KIND;
import static io.assay.rubric.Service.STEPS;
import static io.assay.rubric.Service.SUM;
import static io.assay.rubric.Service.base;
import static io.assay.rubric.Service.rubric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RescoringTest {
    private static final ScoreSheet STORED = sheet(
                    "reply-1",
                    "ana",
                    ISSUE.answered(true),
                    FIX.answered(1).because("reboot fits"),
                    SUM.answered(true),
                    KIND.answered("answer"),
                    STEPS.answered(4))
            .stamped(base().stamp());

    private static double rescored(Item... items) {
        return Rescoring.of(base(), rubric(items)).score(STORED).earned();
    }

    @Test
    void stored_sheets_are_scored_anew_where_only_points_changed() {
        assertThat(base().score(STORED).earned()).isEqualTo(8);
        assertThat(rescored(ISSUE.points(3), FIX, SUM, GROUP)).isEqualTo(10);
        assertThat(rescored(ISSUE, FIX, SUM, GROUP.weight(2))).isEqualTo(13);
        assertThat(rescored(ISSUE, FIX, GROUP)).isEqualTo(7);
        // Level 1 is named 3 now, and the stored answer with it.
        Graded dearer = graded("fix", "Fits")
                .level(0, "None")
                .level(3, "One", "a reboot")
                .level(7, "All");
        assertThat(rescored(ISSUE, dearer, SUM.onlyIf(dearer.atLeast(3)), GROUP))
                .isEqualTo(10);
    }

    @Test
    void answers_keep_their_reasons_their_states_and_their_new_names() {
        Graded repair = graded("repair", "Fits")
                .level(0, "None")
                .level(1, "One", "a reboot")
                .level(2, "All")
                .replaces("fix");
        Rubric after = rubric(ISSUE, repair, SUM.onlyIf(repair.atLeast(1)), GROUP);
        ScoreSheet stored = STORED.put("issue", new Answer.CannotAssess("cut off"));

        ScoreSheet sheet = Rescoring.of(base(), after).sheet(stored);

        assertThat(sheet.answer("repair")).isEqualTo(new Answer.Answered(1.0, "reboot fits"));
        assertThat(sheet.answer("issue")).isEqualTo(new Answer.CannotAssess("cut off"));
        assertThat(sheet.answer("fix")).isEqualTo(Answer.missing());
        assertThat(sheet.stamp()).hasValue(after.stamp());
        assertThat(after.score(sheet).of("repair").points()).hasValue(1);
    }

    @Test
    void where_raters_are_asked_something_else_rescoring_is_refused_with_the_list() {
        assertThatThrownBy(() -> Rescoring.of(
                        base(), rubric(yesNo("issue", "Quotes the issue").points(2), FIX.level(3, "More"), SUM, GROUP)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("sheets of service 1.0.0 #")
                .hasMessageContaining("TEXT issue: text \"Names the issue\" -> \"Quotes the issue\"")
                .hasMessageContaining("SCALE fix: levels \"0, 1, 2\" -> \"0, 1, 2, 3\"")
                .hasMessageNotContaining("POINTS");
    }

    @Test
    void sheets_of_another_version_or_of_none_are_refused() {
        UnaryOperator<Item> dearer = item -> ((YesNo) item).points(3);
        Rescoring rescoring = Rescoring.of(base(), rubric(dearer.apply(ISSUE), FIX, SUM, GROUP));
        ScoreSheet unstamped = sheet("reply-1", "ana", ISSUE.answered(true));

        assertThatThrownBy(() -> rescoring.score(unstamped))
                .isInstanceOf(SheetException.class)
                .hasMessageContaining("does not say which rubric it was filled in for");
        assertThatThrownBy(() -> rescoring.score(unstamped.stamped(rubric(ISSUE).stamp())))
                .isInstanceOf(SheetException.class)
                .hasMessageContaining("it was filled in for");
        assertThatThrownBy(() -> rescoring.score(rescoring.sheet(STORED))).isInstanceOf(SheetException.class);
        assertThat(rescoring.score(STORED).score().orElseThrow()).isCloseTo(10 / 17.0, within(1e-12));
    }
}
