package io.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.agreement.Agreement;
import io.assay.agreement.Distance;
import io.assay.core.RatingMatrix;
import io.assay.testkit.Published.Figure;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishedTest {
    @ParameterizedTest
    @EnumSource(Metric.class)
    void alpha_is_the_one_that_was_printed(Metric metric) {
        Figure printed = Published.krippendorff2011().figures().stream()
                .filter(figure -> figure.what().startsWith(metric.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
        RatingMatrix ratings = Published.krippendorff2011().ratings();
        Distance distance = switch (metric) {
            case NOMINAL -> Distance.nominal();
            case ORDINAL -> Distance.ordinal();
            case INTERVAL -> Distance.interval();
            case RATIO -> Distance.ratio();
        };

        assertThat(printed.isMetBy(
                        Agreement.krippendorff().distance(distance).of(ratings).value()))
                .as("%s", printed)
                .isTrue();
        assertThat(printed.isMetBy(NaiveReference.krippendorffAlpha(ratings, distance)))
                .as("%s", printed)
                .isTrue();
    }

    private enum Metric {
        NOMINAL,
        ORDINAL,
        INTERVAL,
        RATIO
    }

    @Test
    void ratings_are_all_there() {
        assertThat(Published.all())
                .extracting(Published::toString)
                .containsExactly(
                        "krippendorff-2011: " + Published.krippendorff2011().ratings(),
                        "dawid-skene-1979: " + Published.dawidSkene1979().ratings(),
                        "pandalm-2023: " + Published.pandaLm2023().ratings());
        assertThat(Published.dawidSkene1979().ratings().raters())
                .containsExactlyInAnyOrder("1", "1#2", "1#3", "2", "3", "4", "5");
        assertThat(Published.dawidSkene1979().ratings().ratingCount()).isEqualTo(315);
        assertThat(Published.dawidSkene1979().figures()).hasSize(20);
        assertThat(Published.pandaLm2023().ratings().unitCount()).isEqualTo(999);
        assertThat(Published.all()).allSatisfy(paper -> {
            assertThat(paper.source()).matches(".*\\((19|20)\\d\\d\\).*(doi:|arXiv:|https:).*");
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
