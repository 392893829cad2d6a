package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Published rating files; SOURCES.md beside them says whose. */
class RealDataTest {
    @Test
    void the_experts_of_summeval_rate_1600_summaries_by_four_criteria() {
        RatingTable table = read("summeval-experts.csv.gz");

        assertThat(table.matrices().keySet()).containsExactly("coherence", "consistency", "fluency", "relevance");
        for (RatingMatrix matrix : table.matrices().values()) {
            assertThat(matrix.unitCount()).isEqualTo(1600);
            assertThat(matrix.raters()).containsExactlyInAnyOrder("e0", "e1", "e2");
            assertThat(matrix.ratingCount()).isEqualTo(4800);
            assertThat(matrix.scale()).isEqualTo(Scale.ordinal());
            assertThat(matrix.categories()).containsExactly("1", "2", "3", "4", "5");
        }
        assertThat(table.report().rows()).isEqualTo(19_200);
    }

    @Test
    void the_preferences_of_pandalm_are_nominal() {
        RatingTable table = read("pandalm-preferences.csv");

        assertThat(table.matrix().categories()).containsExactlyInAnyOrder("left", "right", "tie");
        assertThat(table.matrix().unitCount()).isEqualTo(999);
        assertThat(table.matrix().raterCount()).isEqualTo(3);
        assertThat(table.report().ignoredColumns()).containsExactly("left", "right");
    }

    @Test
    void the_checklist_of_hanna_has_six_yes_no_criteria_one_of_them_constant() {
        RatingTable table = read("hanna-checklist.csv.gz");

        assertThat(table.matrices()).hasSize(6);
        assertThat(table.matrices().values()).allMatch(matrix -> matrix.scale().equals(Scale.nominal()));
        assertThat(table.matrices().values()).anyMatch(matrix -> matrix.categoryCount() == 1);
    }

    @Test
    void the_penalties_of_wmt_are_negative_numbers() {
        RatingTable table = read("wmt23-mqm-ende.csv.gz");

        RatingMatrix total = Objects.requireNonNull(table.matrices().get("MQM_total"));
        assertThat(total.scale()).isEqualTo(Scale.interval());
        assertThat(total.categoryValues()[0]).isEqualTo(-71.4);
    }

    private static RatingTable read(String name) {
        try (InputStream in = RealDataTest.class.getResourceAsStream(name)) {
            return CsvRatings.defaults().read(Objects.requireNonNull(in), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
