package io.assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.assay.sampling.Embeddings;
import io.assay.sampling.Logits;
import io.assay.sampling.Scorer;
import io.assay.sampling.calibrate.Calibration;
import io.assay.sampling.cost.LabelingPlan;
import io.assay.sampling.loop.ActiveLearning;
import io.assay.sampling.loop.LearningCurve;
import io.assay.sampling.loop.LearningCurves;
import io.assay.sampling.loop.LogisticRegression;
import io.assay.sampling.loop.Queries;
import io.assay.sampling.loop.Query;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SamplingReportsTest {
    private static final String HOSTILE = "</script><script>alert(1)</script>";
    private static final LearningCurves CURVES = curves();
    private static final CalibrationReport CALIBRATION = calibration();

    private static LearningCurves curves() {
        Random random = new Random(20_261_125);
        float[][] x = new float[90][2];
        int[] y = new int[90];
        for (int i = 0; i < x.length; i++) {
            y[i] = random.nextInt(2);
            x[i][0] = (float) (y[i] + 0.7 * random.nextGaussian());
            x[i][1] = (float) random.nextGaussian();
        }
        Embeddings pool = Embeddings.of(Arrays.copyOf(x, 60));
        Embeddings rest = Embeddings.of(Arrays.copyOfRange(x, 60, 90));
        Map<String, Query> queries = new LinkedHashMap<>();
        queries.put("random", Queries.random());
        queries.put("margin", Queries.margin());
        queries.put(HOSTILE, Queries.entropy());
        ActiveLearning loop = ActiveLearning.of(
                        LogisticRegression.defaults().on(pool, rest, 2),
                        Arrays.copyOf(y, 60),
                        Arrays.copyOfRange(y, 60, 90))
                .rounds(6, 6, 18)
                .runs(3, 1);
        return loop.compare(queries).withQualityOfAll(loop.qualityOfAll());
    }

    private static CalibrationReport calibration() {
        Logits pool = Logits.of(new float[][] {{2, 0}, {0, 2}, {3, 0}, {1, 0}});
        return new CalibrationReport(
                Calibration.of(pool, new int[] {0, 1, 1, 0}),
                Optional.empty(),
                "there are too few rows",
                new ScoreReport("entropy", Scorer.entropy().scores(pool)));
    }

    private static SimulationReport simulation(double target) {
        return new SimulationReport(CURVES, "random", target, "a learner");
    }

    private static JsonObject figures(Page page, String chart) {
        return JsonParser.parseString(page.document()
                        .selectFirst("script[data-for=" + chart + "]")
                        .data())
                .getAsJsonObject();
    }

    @Test
    void the_chart_of_curves_has_every_mean_and_limit() {
        Page page = Page.of(SamplingReports.html(simulation(0.8)));

        JsonArray drawn = figures(page, "curves-chart").getAsJsonArray("curves");
        assertThat(drawn).hasSize(3);
        LearningCurve margin = CURVES.curve("margin");
        JsonObject second = drawn.get(1).getAsJsonObject();
        for (int i = 0; i < margin.points().size(); i++) {
            LearningCurve.Point point = margin.points().get(i);
            assertThat(second.getAsJsonArray("labels").get(i).getAsInt()).isEqualTo(point.labels());
            assertThat(second.getAsJsonArray("value").get(i).getAsDouble())
                    .isEqualTo(point.quality().value());
            assertThat(second.getAsJsonArray("lower").get(i).getAsDouble())
                    .isEqualTo(point.quality().interval().orElseThrow().lower());
        }
        assertThat(figures(page, "curves-chart").get("all").getAsDouble())
                .isEqualTo(CURVES.qualityOfAll().orElseThrow());
        assertThat(page.all("#curves table tbody tr")).hasSize(9);
    }

    @Test
    void names_of_queries_are_escaped_everywhere() {
        Page page = Page.of(SamplingReports.html(simulation(0.8)));

        assertThat(page.scripts()).hasSize(2).noneMatch(script -> script.contains("alert(1)"));
        assertThat(page.text()).contains(HOSTILE);
        assertThat(page.document().select("footer").text()).doesNotContain("Alpha");
    }

    @Test
    void a_quality_that_is_not_reached_is_undefined_with_its_reason_in_every_form() {
        SimulationReport report = simulation(1.5);

        assertThat(SamplingReports.text(report).toString())
                .contains("Saving of margin undefined: margin: not reached with 18");
        assertThat(Page.of(SamplingReports.html(report))
                        .all("#savings tbody tr")
                        .get(0)
                        .text())
                .contains("undefined", "margin: not reached with 18 labels");
        JsonObject saved = JsonParser.parseString(SamplingReports.json(report).toString())
                .getAsJsonObject()
                .getAsJsonArray("savings")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("saved");
        assertThat(saved.get("value").isJsonNull()).isTrue();
        assertThat(saved.get("undefined").getAsString()).isEqualTo("margin: not reached with 18 labels");
    }

    @Test
    void the_diagram_has_every_bin_and_the_histogram_every_row() {
        Page page = Page.of(SamplingReports.html(CALIBRATION));

        JsonObject diagram = figures(page, "reliability-before");
        assertThat(diagram.getAsJsonArray("count"))
                .hasSize(CALIBRATION.before().reliability().size());
        int counted = 0;
        for (var count : figures(page, "histogram").getAsJsonArray("value")) {
            counted += count.getAsInt();
        }
        assertThat(counted).isEqualTo(4);
        assertThat(page.document().select("#verdict").text())
                .contains(CALIBRATION.advice())
                .contains("No temperature was fitted: there are too few rows.");
    }

    @Test
    void advice_tells_models_that_are_too_sure_from_those_that_are_not_sure_enough() {
        assertThat(CALIBRATION.advice()).startsWith("The model is too sure of itself");
        Logits doubtful = Logits.of(new float[][] {{0.1f, 0}, {0, 0.1f}});
        assertThat(new CalibrationReport(
                                Calibration.of(doubtful, new int[] {0, 1}), Optional.empty(), "", CALIBRATION.scores())
                        .advice())
                .startsWith("The model is less sure of itself than it could be");
        Logits good = Logits.of(new float[][] {{9, 0}, {0, 9}});
        assertThat(new CalibrationReport(
                                Calibration.of(good, new int[] {0, 1}), Optional.empty(), "", CALIBRATION.scores())
                        .advice())
                .startsWith("The gap");
    }

    @Test
    void histograms_hold_every_finite_score_once() {
        Histogram twenty = Histogram.of(new double[] {0, 1, 0.5, 0.05, Double.POSITIVE_INFINITY});

        assertThat(twenty.bins()).hasSize(20);
        assertThat(twenty.bins().stream().mapToInt(Histogram.Bin::count).sum()).isEqualTo(4);
        assertThat(twenty.bins().get(19).count()).isEqualTo(1);
        assertThat(twenty.bins().get(19).upper()).isEqualTo(1);
        assertThat(Histogram.of(new double[] {2, 2}).bins()).containsExactly(new Histogram.Bin(2, 2, 2));
        assertThat(Histogram.of(new double[] {Double.NEGATIVE_INFINITY}).bins()).isEmpty();
        assertThatThrownBy(() -> new ScoreReport("entropy", new double[0])).hasMessageContaining("at least one");
    }

    @Test
    void ranges_of_prices_are_told_as_ranges() {
        LabelingPlan plan = LabelingPlan.of(10_000, 0.5, 0.75);

        String text = SamplingReports.text(new CostReport(plan.all(), plan.part(1000, 0, 1), 0, "", "EUR "))
                .layout(TextLayout.DEFAULT.width(120))
                .toString();

        assertThat(text)
                .startsWith("Label all 10,000: EUR 5,000 to EUR 7,500. Label 1,000: EUR 500 to EUR 750, which saves"
                        + " EUR 4,500 to EUR 6,750, 90 %.");
    }
}
