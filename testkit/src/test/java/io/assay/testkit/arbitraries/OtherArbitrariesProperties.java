package io.assay.testkit.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.rubric.Outcome;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.Scored;
import io.assay.rubric.format.RubricFiles;
import io.assay.sampling.Logits;
import io.assay.sampling.Row;
import io.assay.sampling.Scorer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Generated logits, rubrics and sheets. */
class OtherArbitrariesProperties {
    @Property(tries = 300)
    void probabilities_of_a_row_sum_to_1(@ForAll Logits pool) {
        Row row = pool.cursor();
        for (int i = 0; i < pool.rowCount(); i++) {
            pool.load(i, row);
            double sum = 0;
            for (int k = 0; k < row.classCount(); k++) {
                sum += row.probability(k);
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Property(tries = 200)
    void annotations_set_limits(
            @ForAll @Rows(min = 2, max = 3) @Classes(min = 2, max = 2) @Masked(max = 0) @Probabilities Logits pool) {
        assertThat(pool.isProbabilities()).isTrue();
        assertThat(pool.rowCount()).isBetween(2, 3);
        assertThat(pool.classCount()).isEqualTo(2);
        for (double bits : Scorer.entropyBits().scores(pool)) {
            assertThat(bits).isBetween(-1e-9, 1 + 1e-9);
        }
    }

    @Property(tries = 300)
    void rubrics_are_the_same_when_written_and_read(@ForAll Rubric rubric) {
        assertThat(RubricFiles.parse("rubric.yaml", RubricFiles.toYaml(rubric)).stamp())
                .isEqualTo(rubric.stamp());
    }

    @Property(tries = 300)
    void sheets_are_taken_by_their_rubric(@ForAll Scored scored) {
        Scored again = scored.rubric().score(scored.sheet());

        assertThat(again.score()).isEqualTo(scored.score());
        assertThat(scored.outcome()).isIn((Object[]) Outcome.values());
    }

    @Property(tries = 200)
    void sheets_can_be_of_a_rubric_in_a_file(@ForAll @OfRubric("service.yaml") ScoreSheet sheet) {
        assertThat(sheet.answers().keySet()).isSubsetOf("issue", "fix", "tone");
    }

    @Property(tries = 200)
    void scores_can_be_of_a_rubric_in_a_file(@ForAll @OfRubric("src/test/resources/service.yaml") Scored scored) {
        assertThat(scored.rubric().id()).isEqualTo("service");
    }

    @Provide
    Arbitrary<Scored> complete(@ForAll Rubric rubric) {
        return AssayArbitraries.sheets(rubric).complete().map(rubric::score);
    }

    @Property(tries = 200)
    void complete_sheets_leave_nothing_out(@ForAll("complete") Scored scored) {
        assertThat(scored.criteria())
                .allMatch(score -> score.skipped() || score.points().isPresent());
    }
}
