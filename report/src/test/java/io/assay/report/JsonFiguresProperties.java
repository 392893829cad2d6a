package io.assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.assay.agreement.Agreement;
import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class JsonFiguresProperties {
    private static final RatingMatrix RATINGS = Audits.levels(5, 3);

    /** Any bits of a double but NaN: subnormal, huge, infinite. */
    @Provide
    Arbitrary<Double> figures() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.longs().map(Double::longBitsToDouble)),
                        Tuple.of(3, Arbitraries.doubles().between(-1, 1)),
                        Tuple.of(
                                1,
                                Arbitraries.of(
                                        Double.POSITIVE_INFINITY,
                                        Double.NEGATIVE_INFINITY,
                                        -0.0,
                                        Double.MIN_VALUE,
                                        1 / 3.0)))
                .filter(figure -> !Double.isNaN(figure));
    }

    private static String document(Estimate estimate) {
        return JsonFigures.of(Map.of("", RATINGS), Map.of("", List.of(estimate)))
                .file("ratings.csv")
                .toString();
    }

    private static JsonObject coefficient(String document) {
        return JsonParser.parseString(document)
                .getAsJsonObject()
                .getAsJsonArray("coefficients")
                .get(0)
                .getAsJsonObject();
    }

    @Property
    void a_figure_comes_back_with_the_same_bits_or_as_null_with_a_reason(
            @ForAll("figures") double value, @ForAll("figures") double limit) {
        Interval interval = Interval.analytic(Math.min(value, limit), Math.max(value, limit), 0.95, "jackknife");
        String document = document(Estimate.of("krippendorff-alpha", value).withInterval(interval));
        JsonObject json = coefficient(document);

        assertThat(Schemas.figuresErrors(document)).isEmpty();
        if (Double.isFinite(value)) {
            assertThat(Double.doubleToLongBits(json.get("value").getAsDouble()))
                    .isEqualTo(Double.doubleToLongBits(value));
            assertThat(json.get("undefined").isJsonNull()).isTrue();
        } else {
            assertThat(json.get("value").isJsonNull()).isTrue();
            assertThat(json.get("undefined").getAsString()).isEqualTo("the figure is not finite");
        }
        if (Double.isFinite(value) && Double.isFinite(limit)) {
            assertThat(json.getAsJsonObject("interval").get("lower").getAsDouble())
                    .isEqualTo(interval.lower());
            assertThat(json.getAsJsonObject("interval").get("upper").getAsDouble())
                    .isEqualTo(interval.upper());
        } else {
            assertThat(json.get("interval").isJsonNull()).isTrue();
        }
    }

    @Property
    void any_text_comes_back_as_it_was(@ForAll String file, @ForAll String note) {
        String document = JsonFigures.of(Map.of("", RATINGS), Map.of("", List.of(Estimate.of("percent-agreement", 1))))
                .file(file)
                .notes(List.of(note))
                .toString();
        JsonObject json = JsonParser.parseString(document).getAsJsonObject();

        assertThat(json.get("file").getAsString()).isEqualTo(file);
        assertThat(json.getAsJsonArray("notes").get(0).getAsString()).isEqualTo(note);
    }

    @Example
    void several_criteria_are_valid_against_the_schema_and_an_undefined_one_says_why() {
        Map<String, RatingMatrix> ratings = Audits.criteria(UnaryOperator.identity());
        Map<String, List<Estimate>> figures = new LinkedHashMap<>();
        ratings.forEach((criterion, matrix) -> figures.put(criterion, List.of(Agreement.krippendorff(matrix))));

        String document = JsonFigures.of(ratings, figures).toString();

        assertThat(Schemas.figuresErrors(document)).isEmpty();
        assertThat(document).contains("\"undefined\": \"").contains("all 15 pairable ratings are 1");
    }

    @Example
    void figures_of_other_criteria_are_refused() {
        assertThatThrownBy(() -> JsonFigures.of(Map.of("a", RATINGS), Map.of("b", List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[a] and [b]");
    }
}
