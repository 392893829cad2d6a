package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shrout and Fleiss (1979), Psychological Bulletin 86(2), tables 2 and 4: six targets, four judges. */
class ShroutFleiss1979Test {
    private static final RatingMatrix RATINGS = Cases.read("shrout-fleiss1979.csv", Scale.interval());

    static IntraclassCorrelation named(String name) {
        return switch (name) {
            case "icc-1-1" -> IntraclassCorrelation.oneWay();
            case "icc-a-1" -> IntraclassCorrelation.agreement();
            case "icc-c-1" -> IntraclassCorrelation.consistency();
            case "icc-1-k" -> IntraclassCorrelation.oneWay().average();
            case "icc-a-k" -> IntraclassCorrelation.agreement().average();
            default -> IntraclassCorrelation.consistency().average();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "icc-1-1, 0.17",
        "icc-a-1, 0.29",
        "icc-c-1, 0.71",
        "icc-1-k, 0.44",
        "icc-a-k, 0.62",
        "icc-c-k, 0.91",
    })
    void figures_are_the_published_two_digits(String name, double published) {
        Estimate estimate = named(name).of(RATINGS);

        assertThat(estimate.coefficient()).isEqualTo(name);
        assertThat(estimate.value()).isCloseTo(published, within(0.005));
        assertThat(estimate.counts()).isEqualTo(new Estimate.Counts(6, 24, 0, 0));
    }

    @Test
    void the_limits_of_agreement_of_one_judge_are_the_published_0_02_and_0_76() {
        Interval interval =
                IntraclassCorrelation.agreement().of(RATINGS).interval().orElseThrow();

        assertThat(interval.lower()).isCloseTo(0.02, within(0.005));
        assertThat(interval.upper()).isCloseTo(0.76, within(0.005));
    }

    @Test
    void the_average_of_agreement_has_the_stepped_up_limits() {
        Interval interval = IntraclassCorrelation.agreement()
                .average()
                .of(RATINGS)
                .interval()
                .orElseThrow();

        assertThat(interval.lower()).isCloseTo(0.0711, within(5e-5));
        assertThat(interval.upper()).isCloseTo(0.9272, within(5e-5));
    }

    @Test
    void consistency_of_the_mean_judge_is_cronbachs_alpha_0_909() {
        assertThat(IntraclassCorrelation.consistency().average().of(RATINGS).value())
                .isCloseTo(0.909, within(5e-4));
    }

    @Test
    void the_mean_squares_are_the_published_ones() {
        ScoreRows rows = ScoreRows.of(RATINGS.eachUnit(), 1);
        TwoWay analysis = TwoWaySums.of(rows).analysis();
        double square = rows.scale() * rows.scale();

        assertThat(square * analysis.meanUnits()).isCloseTo(11.24, within(0.005));
        assertThat(square * OneWaySums.of(rows).meanWithin()).isCloseTo(6.26, within(0.005));
        assertThat(square * analysis.meanRaters()).isCloseTo(32.49, within(0.005));
        assertThat(square * analysis.meanResidual()).isCloseTo(1.02, within(0.005));
    }
}
