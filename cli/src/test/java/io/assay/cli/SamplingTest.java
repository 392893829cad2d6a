package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import io.assay.sampling.Logits;
import io.assay.sampling.Sampling;
import io.assay.sampling.Scorer;
import io.assay.sampling.Selection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplingTest {
    private static final long SEED = 20_261_125;
    private static final int ROWS = 60;
    private static final float[][] VALUES = new float[ROWS][3];

    @TempDir
    Path folder;

    private Path csv;
    private Path npy;
    private Path labels;

    @BeforeEach
    void files() throws IOException {
        Random random = new Random(SEED);
        StringBuilder text = new StringBuilder("id,cat,dog,cow\n");
        StringBuilder right = new StringBuilder();
        ByteBuffer numbers = ByteBuffer.allocate(ROWS * 3 * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < ROWS; row++) {
            int label = random.nextInt(3);
            text.append("item-").append(row);
            for (int k = 0; k < 3; k++) {
                VALUES[row][k] = (float) (3 * random.nextGaussian() + (k == label ? 4 : 0));
                text.append(',').append(VALUES[row][k]);
                numbers.putFloat(VALUES[row][k]);
            }
            text.append('\n');
            right.append(label).append('\n');
        }
        csv = Files.writeString(folder.resolve("pool.csv"), text);
        labels = Files.writeString(folder.resolve("labels.txt"), right);
        npy = npy("pool.npy", "<f4", false, ROWS, numbers.array());
    }

    private Path npy(String name, String descr, boolean fortran, int rows, byte[] numbers) throws IOException {
        String header = "{'descr': '" + descr + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': ("
                + rows + ", 3), }";
        byte[] text = (header + " ".repeat(127 - 10 - header.length()) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer file = ByteBuffer.allocate(10 + text.length + numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) text.length);
        return Files.write(folder.resolve(name), file.put(text).put(numbers).array());
    }

    @Test
    void selected_rows_are_those_of_the_library_most_uncertain_first() {
        Run run = Run.assay("select", csv, "--strategy", "margin", "--budget", 7);

        assertThat(run.exitCode()).as(run.err()).isZero();
        StringBuilder expected = new StringBuilder("row,id,score,rank\n");
        for (Selection.Selected item :
                Sampling.byMargin().select(Logits.of(VALUES), 7).items()) {
            expected.append(String.format(
                    Locale.ROOT, "%d,item-%d,%s,%d%n", item.row(), item.row(), item.score(), item.rank()));
        }
        assertThat(run.out()).isEqualTo(expected.toString());
    }

    @Test
    void numpy_files_give_the_same_rows_and_ids_come_from_a_file() throws IOException {
        Path ids = folder.resolve("ids.txt");
        Files.writeString(
                ids,
                String.join(
                        "\n",
                        IntStream.range(0, ROWS).mapToObj(i -> "item-" + i).toList()));

        Run fromCsv = Run.assay("select", csv, "--budget", 10, "--temperature", 2.5);
        Run fromNpy = Run.assay("select", npy, "--budget", 10, "--temperature", 2.5, "--ids", ids);

        assertThat(fromNpy.out()).isEqualTo(fromCsv.out()).startsWith("row,id,score,rank\n");
    }

    @Test
    void a_file_gets_the_rows_and_the_document_has_them_too() throws IOException {
        Path out = folder.resolve("selected.csv");

        Run run = Run.assay("select", csv, "--budget", 20, "--band", "0.4:0.6", "--out", out, "--format", "json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Schemas.samplingErrors(run.out())).isEmpty();
        JsonObject document = run.json();
        Selection expected = Sampling.byEntropy().band(0.4, 0.6).select(Logits.of(VALUES), 20);
        assertThat(expected.size()).isBetween(1, 19);
        assertThat(document.getAsJsonArray("rows")).hasSize(expected.size());
        assertThat(document.get("passedFilters").getAsInt()).isEqualTo(expected.considered());
        assertThat(document.getAsJsonArray("notes").get(0).getAsString())
                .isEqualTo("Only " + expected.size() + " of 20 rows asked for: no more pass the filters.");
        assertThat(Files.readAllLines(out)).hasSize(1 + expected.size());
        assertThat(Files.readAllLines(out).get(0)).isEqualTo("row,id,score,rank");
    }

    @Test
    void chance_is_seeded() {
        Run one = Run.assay("select", npy, "--strategy", "random", "--budget", 10, "--seed", 4);

        assertThat(Run.assay("select", npy, "--strategy", "random", "--budget", 10, "--seed", 4))
                .isEqualTo(one);
        assertThat(Run.assay("select", npy, "--strategy", "random", "--budget", 10, "--seed", 5)
                        .out())
                .isNotEqualTo(one.out());
    }

    @Test
    void scores_come_row_by_row_and_as_a_histogram_that_counts_them_all() throws IOException {
        Path out = folder.resolve("scores.csv");

        Run run = Run.assay("score", csv, "--scorer", "gini", "--out", out, "--format", "json");

        assertThat(Schemas.samplingErrors(run.out())).isEmpty();
        double[] scores = Scorer.gini().scores(Logits.of(VALUES));
        assertThat(Files.readAllLines(out)).hasSize(ROWS + 1).contains("3,item-3," + scores[3]);
        int counted = 0;
        for (var bin : run.json().getAsJsonArray("histogram")) {
            counted += bin.getAsJsonObject().get("count").getAsInt();
        }
        assertThat(counted).isEqualTo(ROWS);
        assertThat(Run.assay("score", csv, "--scorer", "gini").out()).startsWith("gini of 60 rows: ");
    }

    @Test
    void calibration_before_and_after_comes_with_a_page() throws IOException {
        Path page = folder.resolve("page.html");

        Run run = Run.assay("calibrate", csv, labels, "--format", "json", "--html", page);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Schemas.samplingErrors(run.out())).isEmpty();
        JsonObject fitted = run.json().getAsJsonObject("fitted");
        double temperature = fitted.get("temperature").getAsDouble();
        JsonObject again = Run.assay("calibrate", csv, labels, "--format", "json", "--temperature", temperature)
                .json()
                .getAsJsonObject("fitted");
        assertThat(again.get("temperature").getAsDouble()).isCloseTo(temperature, within(1e-9 * temperature));
        assertThat(again.getAsJsonObject("before").get("expectedError").getAsDouble())
                .isCloseTo(fitted.getAsJsonObject("after").get("expectedError").getAsDouble(), within(1e-9));
        assertThat(Files.readString(page)).contains("Reliability diagram").contains("Where scores lie");
        assertThat(Run.assay("calibrate", csv, labels).out()).contains("Temperature ", "held out");
    }

    @Test
    void a_model_that_is_always_right_has_no_temperature_and_the_reason_is_told() throws IOException {
        Path pool = Files.writeString(folder.resolve("sure.csv"), "a,b\n2,1\n1,2\n3,1\n1,3\n");
        Path right = Files.writeString(folder.resolve("right.txt"), "0\n1\n0\n1\n");

        Run run = Run.assay("calibrate", pool, right, "--format", "json");

        assertThat(Schemas.samplingErrors(run.out())).isEmpty();
        assertThat(run.json().get("fitted").isJsonNull()).isTrue();
        assertThat(run.json().get("notFitted").getAsString()).startsWith("no temperature can be told");
        assertThat(Run.assay("calibrate", pool, right).out()).contains("No temperature: no temperature can be told");
    }

    @Test
    void a_simulation_gives_curves_from_which_costs_take_their_quality() throws IOException {
        Object[] simulate = {
            "simulate",
            "active-learning",
            csv,
            labels,
            "--held-out",
            20,
            "--seed-set",
            8,
            "--batch",
            6,
            "--budget",
            20,
            "--queries",
            "margin,entropy",
            "--runs",
            3,
            "--format",
            "json"
        };

        Run run = Run.assay(simulate);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Schemas.samplingErrors(run.out())).isEmpty();
        assertThat(run.out()).isEqualTo(Run.assay(simulate).out());
        JsonObject margin = run.json().getAsJsonArray("curves").get(1).getAsJsonObject();
        assertThat(margin.get("query").getAsString()).isEqualTo("margin");
        double measured = margin.getAsJsonArray("points")
                .get(1)
                .getAsJsonObject()
                .getAsJsonObject("quality")
                .get("value")
                .getAsDouble();

        Path curves = Files.writeString(folder.resolve("curves.json"), run.out());
        Run cost = Run.assay(
                "plan",
                "cost",
                "--pool",
                40,
                "--labels",
                14,
                "--price",
                "0.5:0.8",
                "--curve",
                curves,
                "--format",
                "json");

        assertThat(cost.exitCode()).as(cost.err()).isZero();
        assertThat(Schemas.samplingErrors(cost.out())).isEmpty();
        assertThat(quality(cost, "part")).isEqualTo(measured);
        assertThat(quality(cost, "all"))
                .isEqualTo(run.json().get("qualityOfAll").getAsDouble());
        assertThat(cost.json().getAsJsonObject("part").get("high").getAsDouble())
                .isCloseTo(11.2, within(1e-9));
        Run other = Run.assay(
                "plan", "cost", "--pool", 99, "--labels", 50, "--price", 1, "--curve", curves, "--query", "entropy");
        assertThat(other.out())
                .contains("The curve was measured on a pool of 40, not of 99")
                .contains("undefined, as the curve of entropy was measured from 8 to 20");
        assertThat(Run.assay(
                                "plan",
                                "cost",
                                "--pool",
                                9,
                                "--labels",
                                5,
                                "--price",
                                1,
                                "--curve",
                                curves,
                                "--query",
                                "x")
                        .err())
                .contains("with a query \"x\"; it has random, margin, entropy");
        assertThat(Run.assay("plan", "cost", "--pool", 9, "--labels", 5, "--price", 1, "--curve", labels)
                        .err())
                .startsWith(labels + ": is no document of 'assay simulate active-learning --format json'");
    }

    private static double quality(Run run, String which) {
        return run.json()
                .getAsJsonObject(which)
                .getAsJsonObject("quality")
                .get("value")
                .getAsDouble();
    }

    @Test
    void a_simulation_comes_as_text_and_as_a_page() throws IOException {
        Path page = folder.resolve("page.html");

        Run run = Run.assay(
                "simulate",
                "active-learning",
                csv,
                labels,
                "--held-out",
                20,
                "--seed-set",
                8,
                "--batch",
                6,
                "--budget",
                20,
                "--queries",
                "badge,hybrid",
                "--runs",
                2,
                "--target",
                0.99,
                "--html",
                page);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Labels needed for a quality of 0.9900", "undefined:", "badge", "hybrid");
        assertThat(Files.readString(page)).contains("Learning curves").contains("Labels saved");
    }

    @Test
    void everything_at_half_a_dollar_is_five_thousand_and_a_tenth_five_hundred() {
        Run run = Run.assay("plan", "cost", "--pool", 10000, "--labels", 1000, "--price", "0.50");

        assertThat(run.out())
                .contains("Label all 10,000: $5,000. Label 1,000: $500, which saves $4,500, 90 %.")
                .contains("undefined, as no learning curve was given");
        assertThat(Schemas.samplingErrors(Run.assay(
                                "plan",
                                "cost",
                                "--pool",
                                10000,
                                "--labels",
                                1000,
                                "--price",
                                "0.50",
                                "--format",
                                "json")
                        .out()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select POOL --budget 0                            | --budget must be at least 1, but was 0
            select POOL --budget 61                           | --budget 61 is more than the 60 rows of
            select POOL --budget 5 --temperature 0            | --temperature must be positive and finite, but was 0.0
            select POOL --budget 5 --temperature -1           | --temperature must be positive and finite, but was -1.0
            select POOL --budget 5 --temperature NaN          | --temperature must be positive and finite, but was NaN
            select POOL --budget 5 --strategy best            | --strategy best is not known; write entropy, entropy-bits
            select POOL --budget 5 --band 0.4                 | --band takes two figures with a colon between, such as 0.4:0.6
            select POOL --budget 5 --band 0.6:0.4             | put the low limit first
            select POOL --budget 5 --band a:b                 | --band must be a number, but was "a"
            select POOL --budget 5 --band 0:1 --skip-confident 0.9 | exclude each other
            select POOL --budget 5 --explore 20               | did you mean 0.2?
            select POOL --budget 5 --probabilities            | pool.csv: row 0
            select POOL --budget 5 --ids LABELS               | ids must differ
            select none.npy --budget 5                        | none.npy: there is no such file
            select LABELS --budget 5                          | labels.txt
            score POOL --scorer random                        | --scorer random is not known
            calibrate POOL POOL                               | is no class; classes are whole numbers from 0
            plan cost --pool 10 --labels 11 --price 1         | items to label must be from 1 to the pool of 10, but were 11
            plan cost --pool 0 --labels 1 --price 1           | the pool is empty
            plan cost --pool 10 --labels 5 --price x          | --price must be a number, but was "x"
            plan cost --pool 10 --labels 5 --price 1 --gold 5 | did you mean 0.05?
            simulate                                          | say what to simulate: active-learning, budget, compounding, raters or reward-hacking
            simulate active-learning POOL LABELS --held-out 60 --seed-set 8 --batch 6 --budget 20 | --held-out must be from 1 to 59
            simulate active-learning POOL LABELS --held-out 20 --seed-set 41 --batch 6 --budget 41 | the seed set has 41 rows, but the pool only 40
            simulate active-learning POOL LABELS --held-out 20 --seed-set 8 --batch 6 --budget 41 | the budget is 41 labels, but the pool has only 40 rows
            simulate active-learning POOL LABELS --held-out 20 --seed-set 8 --batch 6 --budget 20 --queries luck | "luck" is not known
            simulate active-learning POOL LABELS --held-out 20 --seed-set 8 --batch 6 --budget 20 --runs 0 | number of runs must be at least 1
            simulate active-learning POOL LABELS --held-out 20 --seed-set 8 --batch 6 --budget 20 --l2 0 | penalty must be positive
            """)
    void what_cannot_be_is_refused_with_the_reason(String command, String message) {
        Object[] arguments = Arrays.stream(command.split(" "))
                .map(part -> part.equals("POOL") ? csv : part.equals("LABELS") ? labels : part)
                .toArray();

        Run run = Run.assay(arguments);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void numpy_files_that_cannot_be_read_are_refused_by_name() throws IOException {
        byte[] numbers = new byte[ROWS * 3 * Float.BYTES];
        assertRefused(npy("big.npy", ">f4", false, ROWS, numbers), "big.npy: is big-endian");
        assertRefused(npy("fortran.npy", "<f4", true, ROWS, numbers), "fortran.npy: is in Fortran order");
        assertRefused(npy("short.npy", "<f4", false, ROWS + 1, numbers), "short.npy: ends early");
        assertRefused(npy("empty.npy", "<f4", false, 0, new byte[0]), "empty.npy: is empty");
        ByteBuffer.wrap(numbers).order(ByteOrder.LITTLE_ENDIAN).putFloat(4 * Float.BYTES, Float.NaN);
        assertRefused(npy("nan.npy", "<f4", false, ROWS, numbers), "nan.npy: row 1, column 1: NaN is not a logit");
    }

    private void assertRefused(Path file, String message) {
        Run run = Run.assay("select", file, "--budget", 5);

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith(folder + "/" + message);
    }

    @Test
    void a_file_that_cannot_be_written_is_an_error() {
        Run run = Run.assay("select", csv, "--budget", 5, "--out", folder.resolve("none/selected.csv"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("cannot write to").contains("there is no such file or directory");
    }
}
