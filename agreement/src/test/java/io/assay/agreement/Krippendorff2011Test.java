package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Krippendorff (2011), Computing Krippendorff's alpha-reliability, sections A to D; three digits are printed. */
class Krippendorff2011Test {
    private static final double PRINTED = 0.0005;

    @ParameterizedTest(name = "section {0}, {1}: {2}")
    @CsvSource({
        "a-binary, nominal, .095",
        "b-nominal, nominal, .692",
        "c-any-metric, nominal, .743",
        "c-any-metric, ordinal, .815",
        "c-any-metric, interval, .849",
        "c-any-metric, ratio, .797"
    })
    void alpha_is_the_published_one(String section, String scale, double published) {
        RatingMatrix ratings = Cases.read("krippendorff2011-" + section + ".csv", scale(scale));

        assertThat(Agreement.krippendorff(ratings).value()).isCloseTo(published, within(PRINTED));
    }

    @Test
    void a_unit_with_one_rating_is_dropped_and_counted() {
        RatingMatrix ratings = Cases.read("krippendorff2011-c-any-metric.csv", Scale.interval());

        assertThat(Agreement.krippendorff(ratings).counts().units()).isEqualTo(11);
        assertThat(Agreement.krippendorff(ratings).counts().ratings()).isEqualTo(40);
        assertThat(Agreement.krippendorff(ratings).counts().droppedRatings()).isEqualTo(1);
    }

    /** Hayes and Krippendorff (2007), Communication Methods and Measures 1(1), page 84. */
    @Test
    void ordinal_alpha_of_hayes_and_krippendorff_is_the_published_0_7598() {
        RatingMatrix ratings = Cases.read("hayes-krippendorff2007.csv", Scale.ordinal());

        // fast-krippendorff 0.8.3.dev0, Python 3.11.7: krippendorff.alpha(data, level_of_measurement="ordinal")
        assertThat(Agreement.krippendorff(ratings).value()).isCloseTo(0.7598291891514336, within(1e-14));
    }

    @ParameterizedTest(name = "{0}: interval {1}, ordinal {2}")
    @CsvSource({
        "coherence, .559128, .553687",
        "consistency, .899339, .796396",
        "fluency, .726206, .587799",
        "relevance, .452634, .396696"
    })
    void summeval_experts_have_the_independently_computed_alphas(String criterion, double interval, double ordinal) {
        Map<String, RatingMatrix> asInterval = Cases.summEval(Scale::interval);
        Map<String, RatingMatrix> asOrdinal = Cases.summEval(() -> Scale.ordinal(1, 5));

        assertThat(Agreement.krippendorff(asInterval.get(criterion)).value()).isCloseTo(interval, within(5e-7));
        assertThat(Agreement.krippendorff(asOrdinal.get(criterion)).value()).isCloseTo(ordinal, within(5e-7));
    }

    static Scale scale(String name) {
        return switch (name) {
            case "nominal" -> Scale.nominal();
            case "ordinal" -> Scale.ordinal();
            case "interval" -> Scale.interval();
            default -> Scale.ratio();
        };
    }
}
