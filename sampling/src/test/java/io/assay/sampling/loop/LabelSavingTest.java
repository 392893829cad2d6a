package io.assay.sampling.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelSavingTest {
    /** A curve with one run per column of qualities at 100, 200, 300 labels. */
    private static LearningCurve curve(String name, double[]... runs) {
        List<LearningRun> list = IntStream.range(0, runs.length)
                .mapToObj(number -> new LearningRun(
                        number,
                        IntStream.range(0, runs[number].length)
                                .mapToObj(i -> new LearningRun.Point(100 * (i + 1), runs[number][i]))
                                .toList(),
                        List.of(),
                        ""))
                .toList();
        return LearningCurve.of(name, list, 0.95);
    }

    private static LearningCurves curves(LearningCurve... curves) {
        return LearningCurves.of(List.of(curves), 1000, 5, OptionalDouble.empty());
    }

    @Test
    void labels_needed_are_read_off_the_straight_lines_of_the_mean_curves() {
        LabelSaving saving = curves(
                        curve("margin", new double[] {0.5, 0.9, 0.9}, new double[] {0.7, 0.9, 0.9}),
                        curve("random", new double[] {0.5, 0.6, 0.8}, new double[] {0.5, 0.6, 0.8}))
                .saving("margin", "random", 0.75);

        // The mean curve of margin goes from 0.6 to 0.9, that of random from 0.6 with 200 to 0.8 with 300.
        assertThat(saving.needed().value()).isCloseTo(150, within(1e-9));
        assertThat(saving.baseline().value()).isCloseTo(275, within(1e-9));
        assertThat(saving.saved().value()).isCloseTo(1 - 150.0 / 275, within(1e-12));
    }

    @Test
    void intervals_are_percentiles_over_resampled_runs() {
        LabelSaving saving = curves(
                        curve("margin", new double[] {0.5, 0.9, 0.9}, new double[] {0.7, 0.9, 0.9}),
                        curve("random", new double[] {0.5, 0.6, 0.8}, new double[] {0.5, 0.6, 0.8}))
                .saving("margin", "random", 0.75);

        // With the first run alone margin needs 162.5 labels, with the second 125; each is drawn twice in a quarter of
        // all.
        assertThat(saving.needed().interval().orElseThrow().lower()).isCloseTo(125, within(1e-9));
        assertThat(saving.needed().interval().orElseThrow().upper()).isCloseTo(162.5, within(1e-9));
        assertThat(saving.saved().interval().orElseThrow().lower()).isCloseTo(1 - 162.5 / 275, within(1e-9));
        assertThat(saving.baseline().intervalReason()).isPresent();
    }

    @Test
    void a_quality_that_is_not_reached_is_undefined_on_either_side() {
        LearningCurves curves =
                curves(curve("margin", new double[] {0.5, 0.9, 0.9}), curve("random", new double[] {0.5, 0.6, 0.8}));

        LabelSaving saving = curves.saving("margin", "random", 0.85);
        assertThat(saving.needed().isDefined()).isTrue();
        assertThat(saving.baseline().reason()).hasValue("not reached with 300 labels");
        assertThat(saving.saved().reason()).hasValue("random: not reached with 300 labels");
        assertThat(curves.saving("margin", "random", 0.95).saved().reason())
                .hasValue("margin: not reached with 300 labels");
    }

    @Test
    void a_quality_that_the_seed_set_has_is_undefined() {
        LearningCurves curves =
                curves(curve("margin", new double[] {0.5, 0.9, 0.9}), curve("random", new double[] {0.5, 0.6, 0.8}));

        assertThat(curves.saving("margin", "random", 0.5).saved().reason())
                .hasValue("margin: reached by the seed set of 100 already; fewer may do");
    }

    @Test
    void a_quality_that_some_resamples_miss_has_no_interval() {
        LabelSaving saving = curves(
                        curve("margin", new double[] {0.5, 0.6, 0.7}, new double[] {0.5, 0.6, 0.9}),
                        curve("random", new double[] {0.5, 0.6, 0.9}, new double[] {0.5, 0.6, 0.9}))
                .saving("margin", "random", 0.75);

        assertThat(saving.needed().value()).isCloseTo(275, within(1e-9));
        assertThat(saving.needed().interval()).isEmpty();
        assertThat(saving.needed().intervalReason().orElseThrow())
                .contains("of 1000 resamples of the runs a curve does not reach the quality");
    }

    @Test
    void runs_that_all_reach_a_quality_reach_it_whatever_rounding_does_to_their_mean() {
        double[][] runs = new double[10][];
        Arrays.setAll(runs, run -> new double[] {0.5, 0.976, 0.976});

        assertThat(curves(curve("margin", runs))
                        .saving("margin", "margin", 0.976)
                        .needed()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void a_query_that_needs_more_saves_less_than_nothing() {
        LabelSaving saving = curves(
                        curve("entropy", new double[] {0.5, 0.5, 0.8}), curve("random", new double[] {0.5, 0.8, 0.8}))
                .saving("entropy", "random", 0.65);

        assertThat(saving.saved().value()).isCloseTo(1 - 250.0 / 150, within(1e-12));
    }

    @Test
    void gains_are_means_over_pairs_of_runs() {
        LearningCurves curves = curves(
                curve("margin", new double[] {0.5, 0.875}, new double[] {0.5, 0.75}),
                curve("random", new double[] {0.5, 0.75}, new double[] {0.5, 0.5}));

        assertThat(curves.gain("margin", "random", 200).value()).isEqualTo(0.1875);
        assertThat(curves.gain("margin", "random", 250).reason())
                .hasValue("no pair of runs was measured with 250 labels");
        assertThatThrownBy(() -> curves.gain("margin", "rand", 200))
                .hasMessage("there is no query \"rand\"; there are margin, random");
        assertThatThrownBy(() -> curves.saving("margin", "random", Double.NaN))
                .hasMessage("quality to reach must be a number, but was NaN");
    }
}
