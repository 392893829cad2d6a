package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.assay.annotators.Annotations;
import io.assay.annotators.Consensus;
import io.assay.annotators.ConsensusMethods;
import io.assay.core.DuplicatePolicy;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsensusTest {
    private static final String RATINGS = """
            unit,rater,label
            1,ana,yes
            1,ben,yes
            1,cleo,no
            2,ana,no
            2,ben,no
            2,cleo,no
            3,ana,yes
            3,ben,no
            4,ana,yes
            4,ben,yes
            4,cleo,yes
            """;
    private static final String REPEATED = RATINGS + "3,ana,no\n4,ana,yes\n";

    @TempDir
    Path folder;

    private static Annotations repeated() {
        RatingMatrixBuilder builder =
                RatingMatrix.builder(Scale.nominal("yes", "no")).onDuplicate(DuplicatePolicy.SEPARATE_RATER);
        REPEATED.lines().skip(1).map(line -> line.split(",", -1)).forEach(row -> builder.rate(row[0], row[1], row[2]));
        return Annotations.withRepeats(builder.build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "majority",
                "wawa",
                "zero-based-skill",
                "dawid-skene",
                "one-coin-dawid-skene",
                "dawid-skene-map",
                "mace",
                "glad",
                "kos"
            })
    void every_method_of_labels_is_found_by_name_and_says_what_the_library_says(String method) {
        Run run = Run.withInput(
                REPEATED,
                "consensus",
                "-",
                "--method",
                method,
                "--scale",
                "nominal:yes,no",
                "--on-duplicate",
                "separate-rater",
                "--format",
                "json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(AnnotatorSchemas.errors("consensus", run.out())).isEmpty();
        assertThat(run.json().get("raters").getAsInt()).isEqualTo(3);
        Consensus expected = ConsensusMethods.named(method).of(repeated());
        JsonArray units = run.json().getAsJsonArray("consensus");
        assertThat(units).hasSize(4);
        for (int u = 0; u < 4; u++) {
            JsonObject unit = units.get(u).getAsJsonObject();
            assertThat(unit.get("label").getAsString())
                    .isEqualTo(expected.units().get(u).label().orElseThrow());
            if (expected.hasPosteriors()) {
                assertThat(unit.getAsJsonArray("posteriors").get(1).getAsDouble())
                        .isCloseTo(expected.posterior(u, 1), within(1e-12));
            } else {
                assertThat(unit.get("probability").isJsonNull()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mean", "median", "bias-precision"})
    void methods_of_numbers_give_values(String method) throws IOException {
        Path file = folder.resolve("values.csv");
        String ratings =
                "unit,rater,value\n1,a,1.5\n1,b,2.5\n1,c,2.5\n2,a,4\n2,b,5.5\n2,c,5\n3,a,2\n3,b,2.5\n3,c,3.5\n";
        Run run = Run.withInput(
                ratings,
                "consensus",
                "-",
                "--scale",
                "interval",
                "--method",
                method,
                "--out",
                file,
                "--format",
                "json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(AnnotatorSchemas.errors("consensus", run.out())).isEmpty();
        double value = run.json()
                .getAsJsonArray("consensus")
                .get(0)
                .getAsJsonObject()
                .get("value")
                .getAsDouble();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).isEqualTo("unit,value,lower,upper");
        assertThat(lines).hasSize(4);
        assertThat(Double.parseDouble(lines.get(1).split(",", -1)[1])).isEqualTo(value);
        if (method.equals("median")) {
            assertThat(value).isEqualTo(2.5);
        }
    }

    @Test
    void the_file_has_a_row_per_unit_and_with_posteriors_a_column_per_category() throws IOException {
        Path plain = folder.resolve("consensus.csv");
        Path full = folder.resolve("posteriors.csv");
        Run.withInput(RATINGS, "consensus", "-", "--scale", "nominal:yes,no", "--out", plain);
        Run run = Run.withInput(RATINGS, "consensus", "-", "--scale", "nominal:yes,no", "--posteriors", "--out", full);

        assertThat(Files.readAllLines(plain))
                .startsWith("unit,label,probability", "1,yes,0.6666666666666666", "2,no,1.0", "3,yes,0.5")
                .hasSize(5);
        assertThat(Files.readAllLines(full))
                .startsWith(
                        "unit,label,probability,yes,no",
                        "1,yes,0.6666666666666666,0.6666666666666666,0.3333333333333333")
                .hasSize(5);
        assertThat(run.out()).contains("majority", "1 tie", "yes (tied)", "Least sure units");
    }

    @Test
    void several_criteria_stand_in_a_column_of_the_file_and_apart_in_the_document() throws IOException {
        Path file = folder.resolve("all.csv");
        Object ratings = Run.resource("summeval-experts.csv.gz");
        Run run = Run.assay("consensus", ratings, "--method", "mean", "--out", file, "--format", "json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(AnnotatorSchemas.errors("consensus", run.out())).isEmpty();
        assertThat(run.json().getAsJsonArray("criteria")).hasSize(4);
        assertThat(Files.readAllLines(file))
                .hasSize(4 * 1600 + 1)
                .element(0)
                .isEqualTo("criterion,unit,value,lower,upper");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--method nobody|there is no method called \"nobody\"",
                "--method kos --scale nominal:yes,no,perhaps|two categories",
                "--method mean|numbers",
                "--posteriors|--out",
                "--out /nowhere/at/all.csv|there is no such file",
                "--method kos --posteriors --out OUT|gives no probabilities",
            })
    void what_cannot_be_done_is_told(String options, String told) {
        String[] words =
                options.replace("OUT", folder.resolve("o.csv").toString()).split(" ", -1);
        Object[] arguments = new Object[words.length + 4];
        Object[] first = {"consensus", "-", "--scale", "nominal:yes,no"};
        System.arraycopy(first, 0, arguments, 0, 4);
        System.arraycopy(words, 0, arguments, 4, words.length);
        Run run = Run.withInput(RATINGS, options.contains("perhaps") ? cut(arguments) : arguments);

        assertThat(run.exitCode()).as(run.out()).isEqualTo(2);
        assertThat(run.err()).contains(told);
    }

    private static Object[] cut(Object[] arguments) {
        Object[] rest = new Object[arguments.length - 2];
        System.arraycopy(arguments, 0, rest, 0, 2);
        System.arraycopy(arguments, 4, rest, 2, arguments.length - 4);
        return rest;
    }

    @Test
    void a_second_rating_is_refused_unless_it_is_said_what_to_do_with_it() {
        Run run = Run.withInput(REPEATED, "consensus", "-");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--on-duplicate");
    }
}
