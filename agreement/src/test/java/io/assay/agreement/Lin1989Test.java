package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lin (1989), Biometrics 45, corrected 2000, as epiR 2.0.57 computes it: {@code peers/continuous.R}. */
class Lin1989Test {
    static final Map<String, double[]> FIGURES = Peers.figures("continuous.csv");
    static final RatingMatrix PEFR = Peers.ratings("bland-altman1986.csv", Scale.interval());

    static RatingMatrix data(String name) {
        RatingMatrix published = Cases.read("shrout-fleiss1979.csv", Scale.interval());
        RatingMatrix made = Peers.ratings("complete.csv", Scale.interval());
        return switch (name) {
            case "pefr" -> PEFR;
            case "made" -> made;
            case "made12" -> made.withoutRaters(List.of("c", "d", "e"));
            case "shrout-fleiss" -> published;
            default -> published.withoutRaters(List.of("R2", "R3"));
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"pefr", "made12", "shrout-fleiss14"})
    void value_and_limits_of_the_z_transform_are_those_of_epir(String name) {
        double[] figures = FIGURES.get(name + "/lin-ccc");

        Estimate estimate = ConcordanceCorrelation.lin().of(data(name));

        Interval interval = estimate.interval().orElseThrow();
        assertThat(estimate.value()).isCloseTo(figures[0], within(1e-12));
        assertThat(interval.lower()).isCloseTo(figures[1], within(1e-10));
        assertThat(interval.upper()).isCloseTo(figures[2], within(1e-10));
        assertThat(interval.method()).isEqualTo("analytic-z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"made", "shrout-fleiss"})
    void the_overall_coefficient_is_the_ratio_of_sums_over_pairs_in_r(String name) {
        assertThat(ConcordanceCorrelation.overall().of(data(name)).value())
                .isCloseTo(FIGURES.get(name + "/overall-ccc")[0], within(1e-12));
    }

    @Test
    void the_overall_coefficient_is_epirs_where_its_divisor_does_not_matter() {
        assertThat(ConcordanceCorrelation.overall().of(data("made")).value())
                .isCloseTo(FIGURES.get("made-large/overall-ccc")[0], within(2e-7));
    }

    @Test
    void with_two_raters_both_are_the_same() {
        assertThat(ConcordanceCorrelation.overall().of(PEFR).value())
                .isCloseTo(ConcordanceCorrelation.lin().of(PEFR).value(), within(1e-14));
    }

    @Test
    void degenerate_data_are_undefined_with_a_reason() {
        Estimate three = ConcordanceCorrelation.lin().of(data("made"));
        Estimate flat = ConcordanceCorrelation.lin().of(RatingMatrix.of(Scale.interval(), new double[][] {
            {0.1, 0.1}, {0.1, 0.1}
        }));
        Estimate apart = ConcordanceCorrelation.overall().of(RatingMatrix.of(Scale.interval(), new double[][] {
            {1, Double.NaN}, {Double.NaN, 1}
        }));

        assertThat(three.reason().orElseThrow()).contains("two raters");
        assertThat(flat.reason().orElseThrow()).contains("vary");
        assertThat(apart.reason().orElseThrow()).contains("no unit has the ratings of all");
        assertThat(apart.counts()).isEqualTo(new Estimate.Counts(0, 0, 2, 2));
    }

    @Test
    void identical_ratings_have_a_figure_without_an_interval() {
        Estimate same = ConcordanceCorrelation.lin().of(RatingMatrix.of(Scale.interval(), new double[][] {
            {1, 1}, {2, 2}, {5, 5}
        }));

        assertThat(same.value()).isCloseTo(1, within(1e-15));
        assertThat(same.interval().isEmpty() || same.interval().get().contains(1))
                .isTrue();
    }
}
