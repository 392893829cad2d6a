package io.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.agreement.Agreement;
import io.assay.core.RatingMatrix;
import io.assay.testkit.Published.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedTest {
    @ParameterizedTest
    @CsvSource({"3, 0", "2, 1", "1, 2"})
    void each_pair_of_pandalms_people_has_the_kappa_that_was_printed(String left, int figure) {
        RatingMatrix pair = Published.pandaLm2023().ratings().withoutRaters(List.of(left));
        Figure printed = Published.pandaLm2023().figures().get(figure);

        assertThat(printed.what()).startsWith("cohen-kappa of ").doesNotContain(left);
        assertThat(printed.isMetBy(Agreement.cohenKappa(pair).value()))
                .as("%s", printed)
                .isTrue();
        assertThat(printed.isMetBy(NaiveReference.cohenKappa(pair)))
                .as("%s", printed)
                .isTrue();
    }

    @Test
    void ratings_are_all_there() {
        assertThat(Published.all())
                .extracting(Published::toString)
                .containsExactly(
                        "dawid-skene-1979: " + Published.dawidSkene1979().ratings(),
                        "pandalm-2023: " + Published.pandaLm2023().ratings());
        assertThat(Published.dawidSkene1979().ratings().raters())
                .containsExactlyInAnyOrder("1", "1#2", "1#3", "2", "3", "4", "5");
        assertThat(Published.dawidSkene1979().ratings().ratingCount()).isEqualTo(315);
        assertThat(Published.dawidSkene1979().figures()).hasSize(20);
        assertThat(Published.pandaLm2023().ratings().unitCount()).isEqualTo(999);
        assertThat(Published.all()).allSatisfy(paper -> {
            assertThat(paper.source()).matches(".*\\((19|20)\\d\\d\\).*(doi:|arXiv:).*");
            assertThat(paper.licence()).isNotBlank();
        });
    }

    @Test
    void a_figure_is_met_by_what_rounds_to_it() {
        Figure printed = new Figure("alpha", 0.74, 2);

        assertThat(printed.isMetBy(0.7449)).isTrue();
        assertThat(printed.isMetBy(0.735)).isTrue();
        assertThat(printed.isMetBy(0.7349)).isFalse();
        assertThat(printed.isMetBy(0.7451)).isFalse();
        assertThat(printed.isMetBy(Double.NaN)).isFalse();
    }
}
