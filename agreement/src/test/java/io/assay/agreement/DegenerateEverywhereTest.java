package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No coefficient makes a figure up where the data do not tell. */
class DegenerateEverywhereTest {
    private static final double NONE = Double.NaN;

    private static Stream<Arguments> nothingToTell() {
        return Coefficients.names().stream()
                .flatMap(name -> Stream.of(
                        Arguments.of(name, "nothing", new double[][] {}),
                        Arguments.of(name, "one rater", new double[][] {{1}, {2}, {1}}),
                        Arguments.of(
                                name, "no unit with two ratings", new double[][] {{1, NONE}, {NONE, 2}, {2, NONE}}),
                        Arguments.of(name, "one unit in one category", new double[][] {{2, 2}}),
                        Arguments.of(name, "one category", new double[][] {{2, 2}, {2, 2}, {2, 2}, {2, 2}})));
    }

    /** These are 1 where all ratings are equal, as they leave chance out. */
    private static final List<String> WITHOUT_CHANCE =
            List.of("percent-agreement", "percent-agreement-pooled", "bangdiwala-b");

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("nothingToTell")
    void where_the_data_do_not_tell_the_reason_is_given(String name, String data, double[][] ratings) {
        for (Scale scale : List.of(Scale.nominal(), Scale.ordinal(), Scale.interval())) {
            Coefficient coefficient = Coefficients.named(name);
            for (IntervalMethod method : methods()) {
                Estimate estimate = coefficient.of(RatingMatrix.of(scale, ratings), method);

                assertThat(estimate.isDefined() && !WITHOUT_CHANCE.contains(name))
                        .as("%s on %s, %s: %s", name, scale, data, estimate)
                        .isFalse();
                assertThat(estimate.interval()).as(estimate.toString()).isEmpty();
                if (!estimate.isDefined()) {
                    assertThat(estimate.reason().orElse("")).isNotBlank();
                }
            }
        }
    }

    private static List<IntervalMethod> methods() {
        return List.of(
                IntervalMethod.none(),
                IntervalMethod.analytic(),
                IntervalMethod.jackknife(),
                IntervalMethod.bootstrapBca(50, 0.95, 1),
                IntervalMethod.bootstrapPercentile(50, 0.95, 1),
                IntervalMethod.unconditional(0.95));
    }

    private static Stream<Arguments> twoUnits() {
        return Coefficients.names().stream()
                .flatMap(name -> Stream.of(
                        Arguments.of(name, new double[][] {{1, 1}, {2, 2}}),
                        Arguments.of(name, new double[][] {{1, 2}, {2, 1}}),
                        Arguments.of(name, new double[][] {{1, 2}, {1, 2}})));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("twoUnits")
    void two_units_give_a_figure_within_bounds_or_a_reason(String name, double[][] ratings) {
        for (Scale scale : List.of(Scale.nominal(), Scale.ordinal(), Scale.interval())) {
            for (IntervalMethod method : methods()) {
                Estimate estimate = Coefficients.named(name).of(RatingMatrix.of(scale, ratings), method);

                if (estimate.isDefined()) {
                    assertThat(estimate.value()).isFinite().isLessThanOrEqualTo(1);
                    estimate.interval().ifPresent(i -> assertThat(i.lower()).isLessThanOrEqualTo(i.upper()));
                } else {
                    assertThat(estimate.reason().orElse("")).isNotBlank();
                }
            }
        }
    }
}
