package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.assay.agreement.Agreement;
import io.assay.agreement.plan.MoreUnits;
import io.assay.agreement.plan.RatingModel;
import io.assay.agreement.plan.SampleSize;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanUnitsTest {
    private static final String RATINGS = "unit,a,b\n1,1,1\n2,2,2\n3,3,3\n4,4,5\n5,5,5\n6,1,2\n7,4,4\n8,2,2\n";
    private static final RatingMatrix MATRIX = RatingMatrix.of(
            Scale.ordinal(1, 5), new double[][] {{1, 1}, {2, 2}, {3, 3}, {4, 5}, {5, 5}, {1, 2}, {4, 4}, {2, 2}});

    private static Run plan(String... options) {
        List<Object> arguments = new ArrayList<>(List.of("plan", "units"));
        arguments.addAll(List.of(options));
        return Run.assay(arguments.toArray());
    }

    private static JsonObject json(String options) {
        Run run = plan((options + " --format json").split(" ", -1));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Schemas.planErrors(run.out())).isEmpty();
        return run.json();
    }

    private static JsonObject only(JsonObject plan) {
        JsonArray plans = plan.getAsJsonArray("plans");
        assertThat(plans).hasSize(1);
        return plans.get(0).getAsJsonObject();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--coefficient cohen-kappa --expect 0.82 --against 0.68 --prevalence 0.3|Cantor",
                "--coefficient cohen-kappa --expect 0.8 --width 0.2|Fleiss, Cohen and Everitt",
                "--coefficient scott-pi --expect 0.8 --against 0.6|Donner and Eliasziw",
                "--coefficient fleiss-kappa --expect 0.8 --against 0.6|Donner and Eliasziw",
                "--coefficient icc-1-1 --expect 0.8 --against 0.6 --raters 3|Walter, Eliasziw and Donner",
                "--coefficient icc-1-1 --expect 0.8 --width 0.2 --raters 3|Bonett",
                "--coefficient icc-c-1 --expect 0.8 --width 0.2|Bonett",
                "--coefficient percent-agreement --expect 0.8 --width 0.2|Cochran",
                "--coefficient gwet-ac1 --expect 0.8 --width 0.2|an approximation",
                "--coefficient brennan-prediger --expect 0.8 --width 0.2|Cochran"
            })
    void a_published_formula_is_taken_and_named(String options, String source) {
        JsonObject answer = only(json(options));

        assertThat(answer.get("method").getAsString()).isEqualTo("formula");
        assertThat(answer.get("source").getAsString()).contains(source);
    }

    @Test
    void the_formulas_get_what_was_asked() {
        assertThat(units("--coefficient cohen-kappa --expect 0.82 --against 0.68 --prevalence 0.3 --power 0.9"))
                .isEqualTo(SampleSize.cohenKappa(0.68, 0.82, 0.3, 0.3, 1 - 0.95, 0.9));
        assertThat(units("--coefficient cohen-kappa --expect 0.8 --width 0.2 --prevalence 0.3,0.7 --confidence 0.9"))
                .isEqualTo(SampleSize.cohenKappaWidth(0.8, 0.3, 0.3, 0.2, 0.9));
        assertThat(units("--coefficient scott-pi --expect 0.4 --against 0.6 --confidence 0.9"))
                .isEqualTo(SampleSize.intraclassKappa(0.6, 0.4, 0.5, 2 * (1 - 0.9), 0.8));
        assertThat(units("--coefficient icc-1-1 --expect 0.8 --against 0.6 --raters 3"))
                .isEqualTo(SampleSize.intraclassCorrelation(0.6, 0.8, 3, 1 - 0.95, 0.8));
        assertThat(units("--coefficient icc-c-1 --expect 0.8 --width 0.2 --raters 4"))
                .isEqualTo(SampleSize.intraclassCorrelationWidth(0.8, 4, 0.2, 0.95));
        assertThat(units("--coefficient percent-agreement --expect 0.8 --width 0.2 --population 100"))
                .isEqualTo(SampleSize.percentAgreement(0.8, 0.1, 0.95, 100));
        assertThat(units("--coefficient brennan-prediger --expect 0.7 --width 0.2 --categories 4"))
                .isEqualTo(SampleSize.chanceCorrected(0.7, 0.25, 0.1, 0.95, Long.MAX_VALUE));
    }

    private static long units(String options) {
        return only(json(options)).get("units").getAsLong();
    }

    @Test
    void without_a_formula_it_is_simulated_for_each_number_of_raters() {
        JsonObject plan = json("--expect 0.7 --width 0.3 --raters 2..3 --repetitions 100 --seed 7 --categories 3");

        assertThat(plan.get("coefficient").getAsString()).isEqualTo("krippendorff-alpha");
        assertThat(plan.get("distance").getAsString()).isEqualTo("nominal");
        assertThat(plan.get("power").isJsonNull()).isTrue();
        JsonArray plans = plan.getAsJsonArray("plans");
        assertThat(plans).hasSize(2);
        for (int i = 0; i < 2; i++) {
            JsonObject answer = plans.get(i).getAsJsonObject();
            long expected = Agreement.plan(
                            Agreement.krippendorff(), RatingModel.of(1, 1, 1).raters(i + 2))
                    .repetitions(100)
                    .seed(7)
                    .forWidth(0.7, 0.3)
                    .units()
                    .orElseThrow();
            assertThat(answer.get("method").getAsString()).isEqualTo("simulation");
            assertThat(answer.get("units").getAsLong()).isEqualTo(expected);
            assertThat(answer.get("ratings").getAsLong()).isEqualTo(expected * (i + 2));
        }
    }

    @Test
    void a_formula_can_be_passed_over() {
        JsonObject answer = only(json(
                "--coefficient cohen-kappa --expect 0.8 --width 0.4 --simulate --repetitions 100 --prevalence 0.3"));

        assertThat(answer.get("method").getAsString()).isEqualTo("simulation");
        assertThat(answer.get("source").getAsString()).contains("prevalence 0.30, 0.70");
    }

    @Test
    void two_samples_need_twice_the_ratings() {
        JsonObject plan = json("--coefficient gwet-ac1 --expect 0.9 --apart-from 0.4 --repetitions 100");

        JsonObject answer = only(plan);
        assertThat(plan.get("samples").getAsInt()).isEqualTo(2);
        assertThat(answer.get("ratings").getAsLong())
                .isEqualTo(4 * answer.get("units").getAsLong());
    }

    @Test
    void weights_and_distances_are_simulated_on_levels() {
        String common = " --expect 0.7 --width 0.5 --repetitions 50 --categories 4";
        JsonObject weighted = json("--coefficient fleiss-kappa --weights linear" + common);
        JsonObject interval = json("--distance interval" + common);
        JsonObject ordinal = json("--ordered" + common);

        assertThat(weighted.get("weights").getAsString()).isEqualTo("linear");
        assertThat(interval.get("distance").getAsString()).isEqualTo("interval");
        assertThat(ordinal.get("distance").getAsString()).isEqualTo("ordinal");
        for (JsonObject plan : List.of(weighted, interval, ordinal)) {
            assertThat(only(plan).get("source").getAsString()).contains("4 ordered categories");
        }
    }

    @Test
    void more_than_the_limit_is_said_and_not_made_up() {
        String options = "--expect 0.7 --width 0.05 --repetitions 50 --at-most 40";
        Run text = plan(options.split(" ", -1));
        JsonObject answer = only(json(options));

        assertThat(text.out()).contains("> 40").contains("ask for less");
        assertThat(answer.get("units").isJsonNull()).isTrue();
        assertThat(answer.get("moreThan").getAsInt()).isEqualTo(40);
    }

    @Test
    void the_text_says_what_for_and_by_what() {
        Run run = plan("--coefficient", "cohen-kappa", "--expect", "0.82", "--against", "0.68");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Units for cohen-kappa (identity) expected at 0.820")
                .contains("to show with 80 % power that 0.820 is above 0.680")
                .contains("Formula: Cantor (1996");
    }

    @Test
    void with_a_file_it_tells_how_many_more_would_settle_the_verdict() {
        Run text = Run.withInput(RATINGS, "plan", "units", "-", "--scale", "ordinal:1..5");
        Run json = Run.withInput(RATINGS, "plan", "units", "-", "--scale", "ordinal:1..5", "--format", "json");

        assertThat(text.exitCode()).as(text.err()).isZero();
        assertThat(Schemas.moreUnitsErrors(json.out())).isEmpty();
        JsonArray thresholds = json.json().getAsJsonArray("thresholds");
        double[] expected = {0.7, 0.8};
        assertThat(thresholds).hasSize(2);
        for (int i = 0; i < 2; i++) {
            MoreUnits more = Agreement.moreUnits(Agreement.krippendorff(), MATRIX, expected[i]);
            JsonObject threshold = thresholds.get(i).getAsJsonObject();
            assertThat(threshold.get("threshold").getAsDouble()).isEqualTo(expected[i]);
            assertThat(threshold.get("settled").getAsBoolean()).isEqualTo(more.settled());
            assertThat(threshold.get("more").getAsLong()).isEqualTo(more.more().orElseThrow());
            assertThat(text.out().replaceAll("\\s+", " ")).contains(more.text());
        }
        assertThat(json.json().get("more").getAsLong())
                .isEqualTo(Math.max(
                        thresholds.get(0).getAsJsonObject().get("more").getAsLong(),
                        thresholds.get(1).getAsJsonObject().get("more").getAsLong()));
    }

    @Test
    void several_criteria_are_told_apart() {
        Object file = Run.resource("summeval-experts.csv.gz");
        Run text = Run.assay("plan", "units", file, "--against", "0.6", "--scale", "ordinal:1..5");
        Run json = Run.assay("plan", "units", file, "--against", "0.6", "--scale", "ordinal:1..5", "--format", "json");

        assertThat(text.out()).contains("coherence", "settled", "fluency");
        assertThat(Schemas.moreUnitsErrors(json.out())).isEmpty();
        assertThat(json.json().getAsJsonArray("criteria")).hasSize(4);
    }

    @Test
    void what_cannot_be_told_has_a_reason() {
        String same = "unit,a,b\n1,3,3\n2,3,3\n";
        Run text = Run.withInput(same, "plan", "units", "-");
        Run json = Run.withInput(same, "plan", "units", "-", "--format", "json");

        assertThat(text.exitCode()).as(text.err()).isZero();
        assertThat(text.out()).contains("undefined", "cannot be told");
        assertThat(Schemas.moreUnitsErrors(json.out())).isEmpty();
        assertThat(json.json().get("more").isJsonNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--width 0.1|say what the coefficient is expected to be",
                "--expect 0.8|one of --width, --against and --apart-from",
                "--expect 0.8 --width 0.1 --against 0.6|but not by several",
                "--expect 80 --width 0.1|did you mean 0.8?",
                "--expect 0.8 --width 3|--width must be between 0 and 2",
                "--expect 0.8 --against 0.6,0.7|one threshold",
                "--expect 0.8 --against 0.8|must differ",
                "--expect 0.8 --width 0.1 --power 80|--power must be between 0 and 1",
                "--expect 0.8 --width 0.1 --raters 1|whole numbers from 2",
                "--expect 0.8 --width 0.1 --raters 5..2|lower to a higher",
                "--expect 0.8 --width 0.1 --categories 1|at least 2",
                "--expect 0.8 --width 0.1 --prevalence 0.3,0.3|add up to 1",
                "--expect 0.8 --width 0.1 --prevalence 0.3 --categories 3|leave one of them out",
                "--expect 0.8 --width 0.1 --population 500|--population is for formulas",
                "--expect 0.8 --width 0.1 --coefficient cohen-kappa --population 500|without end",
                "--expect 0.8 --width 0.1 --coefficient cohen-kappa --raters 3|for two raters",
                "--expect 0.8 --width 0.1 --coefficient kappa|cohen-kappa",
                "--expect 0.8 --width 0.1 --coefficient finn --weights linear|takes no weights",
                "--expect 0.8 --width 0.1 --coefficient gwet-ac1 --distance interval|krippendorff-alpha",
                "--expect 0.8 --width 0.1 --scale nominal|--scale says how a FILE is read",
                "--expect 0.8 --width 0.1 --repetitions 10|at least 50",
                "--expect -0.5 --width 0.1|the model"
            })
    void what_makes_no_plan_is_refused_with_the_remedy(String options, String expected) {
        Run run = plan(options.split(" ", -1));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(expected).doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--expect 0.8|without data",
                "--raters 3|without data",
                "--against 70|--against must be between",
                "--confidence 95|did you mean 0.95?"
            })
    void with_a_file_the_options_of_a_study_are_refused(String options, String expected) {
        List<Object> arguments = new ArrayList<>(List.of("plan", "units", "-"));
        arguments.addAll(List.of(options.split(" ", -1)));
        Run run = Run.withInput(RATINGS, arguments.toArray());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(expected);
    }

    @Test
    void plan_alone_says_what_can_be_planned() {
        Run run = Run.assay("plan");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("units");
    }
}
