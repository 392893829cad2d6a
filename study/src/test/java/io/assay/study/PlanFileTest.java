package io.assay.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.agreement.diagnose.Thresholds;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanFileTest {
    private static final StudyPlan PLAN = StudyPlan.of("Replies: no. 1", List.of("ana", "ben", "007", "yes"))
            .perUnit(2)
            .sample(50)
            .stratify("product")
            .seed(-3)
            .price(0.35, "EUR")
            .budget(500)
            .thresholds(new Thresholds(0.6, 0.8))
            .strategy("margin")
            .bootstrap(500, 0.9);

    @Test
    void what_is_written_is_read_again() {
        String text = PlanFile.write(PLAN);

        assertThat(PlanFile.write(PlanFile.read("study.yaml", text))).isEqualTo(text);
        assertThat(PlanFile.read("study.yaml", text).raters()).containsExactly("ana", "ben", "007", "yes");
        assertThat(PlanFile.read("study.yaml", text).budget()).hasValue(500);
    }

    @Test
    void problems_are_told_by_line_and_column() {
        assertThatThrownBy(() -> PlanFile.read("study.yaml", "study: x\nraters: [a, b]\nperUnit: 3\n"))
                .hasMessage(
                        "study.yaml:3:10: perUnit: ratings per unit must be from 2 to the 2 raters there are, but were 3");
        assertThatThrownBy(() -> PlanFile.read("study.yaml", "study: x\nraters: [a, b]\nprize: 3\n"))
                .hasMessageStartingWith("study.yaml:3:8: prize: is not known; fields are study, raters, perUnit, ");
        assertThatThrownBy(() -> PlanFile.read("study.yaml", "study: x\n"))
                .hasMessage("study.yaml: raters: is missing");
        assertThatThrownBy(() -> PlanFile.read("study.yaml", "study: ["))
                .hasMessageStartingWith("study.yaml: is no YAML");
    }

    @Test
    void raters_must_differ_and_be_fit_for_file_names() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudyPlan.of("x", List.of("ana", "Ana")))
                .withMessageContaining("comes twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudyPlan.of("x", List.of("../ana", "ben")))
                .withMessageContaining("letters, digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudyPlan.of("x", List.of("ana")))
                .withMessageContaining("at least two raters");
    }
}
