package io.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.assay.core.resample.RandomStream;
import io.assay.sampling.Embeddings;
import io.assay.study.attribution.Attribution;
import io.assay.study.attribution.Experiment;
import io.assay.study.attribution.Shares;
import io.assay.study.simulate.BudgetTable;
import io.assay.study.simulate.CompoundingErrors;
import io.assay.study.simulate.Generations;
import io.assay.study.simulate.LabelBudget;
import io.assay.study.simulate.NearestNeighbours;
import io.assay.study.simulate.PeopleErrors;
import io.assay.study.simulate.Repetitions;
import io.assay.study.simulate.RewardCurves;
import io.assay.study.simulate.RewardHacking;
import io.assay.study.simulate.RewardRaters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FigureTablesTest {
    private static final String HOSTILE = "</script><script>alert(1)</script>";
    private static final Repetitions FEW = Repetitions.of(3, 1);

    private static Generations generations(Repetitions repetitions) {
        return CompoundingErrors.of(PeopleErrors.symmetric(4, 0.7))
                .generations(3)
                .items(200)
                .simulate(repetitions);
    }

    private static RewardCurves rewards() {
        return RewardHacking.of(RewardRaters.defaults()).most(8).simulate(FEW);
    }

    private static BudgetTable budget() {
        RandomStream random = RandomStream.of(1, 0);
        float[][] rows = new float[90][2];
        int[] labels = new int[90];
        for (int i = 0; i < rows.length; i++) {
            labels[i] = i % 2;
            rows[i][0] = (float) (random.nextGaussian() + 3 * labels[i]);
            rows[i][1] = (float) random.nextGaussian();
        }
        return LabelBudget.of(
                        NearestNeighbours.of(1)
                                .on(
                                        Embeddings.of(Arrays.copyOf(rows, 60)),
                                        Embeddings.of(Arrays.copyOfRange(rows, 60, 90)),
                                        2),
                        Arrays.copyOf(labels, 60),
                        Arrays.copyOfRange(labels, 60, 90),
                        PeopleErrors.symmetric(2, 0.8))
                .money(30, 1, 0)
                .overlaps(1, 3)
                .rounds(5, 2)
                .simulate(FEW);
    }

    private static Shares shares(String name) {
        List<List<String>> settings = new ArrayList<>();
        double[] outcomes = new double[16];
        for (int run = 0; run < 16; run++) {
            settings.add(List.of("" + (run & 1), "" + (run >> 1 & 1)));
            outcomes[run] = 2 * (run & 1) + (run >> 1 & 1) + run % 3;
        }
        return Attribution.defaults()
                .bootstrap(100, 0.95, 1)
                .of(Experiment.of(List.of("labels", name), settings, outcomes));
    }

    static Stream<FigureTables> all() {
        return Stream.of(
                FigureTables.of(generations(FEW)),
                FigureTables.of(generations(Repetitions.of(1, 1))),
                FigureTables.of(rewards()),
                FigureTables.of(budget()),
                FigureTables.of(shares("size"), "accuracy"),
                FigureTables.of(shares(HOSTILE), "accuracy"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_document_keeps_to_the_schema(FigureTables tables) {
        assertThat(Schemas.figureTablesErrors(tables.json().toString())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_page_has_its_charts_and_their_figures_as_tables(FigureTables tables) {
        Page page = Page.of(tables.html());

        assertThat(page.figures()).isNotEmpty();
        assertThat(page.all("figure.chart table tbody tr")).isNotEmpty();
        assertThat(page.scripts()).hasSize(2).noneMatch(script -> script.contains("alert(1)"));
        assertThat(page.document().select("footer").text()).doesNotContain("Alpha");
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_text_fits_the_terminal(FigureTables tables) {
        assertThat(tables.text().layout(TextLayout.DEFAULT.width(80)).toString().lines())
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void a_document_with_another_kind_breaks_the_schema() {
        String document = FigureTables.of(generations(FEW)).json().toString();

        assertThat(Schemas.figureTablesErrors(document.replace("\"compounding\"", "\"guess\"")))
                .isNotEmpty();
        assertThat(Schemas.figureTablesErrors(document.replace("\"generations\"", "\"g\"")))
                .isNotEmpty();
    }

    @Test
    void figures_in_the_document_are_those_of_the_simulation() {
        Generations generations = generations(FEW);
        JsonObject document = JsonParser.parseString(
                        FigureTables.of(generations).json().toString())
                .getAsJsonObject();

        int g = 0;
        for (JsonElement element : document.getAsJsonArray("generations")) {
            JsonObject row = element.getAsJsonObject();
            Generations.Generation expected = generations.generations().get(g++);
            assertThat(row.get("generation").getAsInt()).isEqualTo(g);
            assertThat(row.getAsJsonObject("accuracy").get("value").getAsDouble())
                    .isEqualTo(expected.accuracy().value());
            assertThat(row.get("limit").getAsDouble())
                    .isEqualTo(expected.limit().orElseThrow());
        }
        assertThat(g).isEqualTo(3);
    }

    @Test
    void one_run_says_why_there_are_no_intervals() {
        String text = FigureTables.of(generations(Repetitions.of(1, 1))).text().toString();

        assertThat(text)
                .contains("No intervals: one run tells nothing of how runs differ")
                .doesNotContain("±");
    }

    @Test
    void an_attribution_shows_shares_with_limits_and_what_is_not_explained() {
        String text = FigureTables.of(shares("size"), "accuracy").text().toString();

        assertThat(text).contains("accuracy of 16 runs, 2 factors", "not explained", "labels x size", "of type II");
        assertThat(text).containsPattern("labels +[0-9.]+ % \\([0-9.]+ % to [0-9.]+ %\\)");
    }

    @Test
    void a_budget_recommends_in_its_first_sentence() {
        Page page = Page.of(FigureTables.of(budget()).html());

        assertThat(page.document().select("#verdict h2").text()).startsWith("Best: ");
    }
}
