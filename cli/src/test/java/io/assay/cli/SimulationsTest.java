package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationsTest {
    @TempDir
    Path folder;

    private Path features;
    private Path labels;
    private Path runs;

    @BeforeEach
    void files() throws IOException {
        Random random = new Random(20_261_126);
        StringBuilder rows = new StringBuilder("a,b\n");
        StringBuilder right = new StringBuilder();
        for (int row = 0; row < 120; row++) {
            rows.append(random.nextGaussian() + 4 * (row % 2))
                    .append(',')
                    .append(random.nextGaussian())
                    .append('\n');
            right.append(row % 2).append('\n');
        }
        features = Files.writeString(folder.resolve("features.csv"), rows);
        labels = Files.writeString(folder.resolve("labels.txt"), right);
        StringBuilder table = new StringBuilder("run,replicate,labels,size,accuracy\n");
        for (int run = 0; run < 8; run++) {
            boolean clean = run % 2 == 1;
            boolean large = run / 2 % 2 == 1;
            table.append(run + 1)
                    .append(",1,")
                    .append(clean ? "clean," : "noisy,")
                    .append(large ? "large," : "small,");
            table.append(0.7 + (clean ? 0.1 : 0) + (large ? 0.05 : 0) + 0.001 * (run % 3))
                    .append('\n');
        }
        runs = Files.writeString(folder.resolve("runs.csv"), table);
    }

    private Run assay(String line) {
        List<Object> arguments = new ArrayList<>();
        for (String part : line.strip().split(" +", -1)) {
            arguments.add(
                    switch (part) {
                        case "FEATURES" -> features;
                        case "LABELS" -> labels;
                        case "RUNS" -> runs;
                        case "PAGE" -> folder.resolve("page.html");
                        default -> part;
                    });
        }
        return Run.assay(arguments.toArray());
    }

    @ParameterizedTest
    @CsvSource({
        "simulate compounding --accuracy 0.7 --items 100 --runs 3",
        "simulate compounding FEATURES LABELS --held-out 30 --accuracy 0.8 --learner neighbours:1 --runs 3 --fresh 0.2",
        "simulate compounding FEATURES LABELS --held-out 30 --accuracy 0.8 --errors by-look --runs 2 --accumulate",
        "simulate reward-hacking --most 8 --runs 3",
        "simulate reward-hacking --most 8 --runs 2 --glitches 0.5 --tail 2 --harm 0",
        "simulate budget FEATURES LABELS --held-out 30 --budget 60 --accuracy 0.8 --runs 3 --seed-set 10 --rounds 2",
        "attribution RUNS --outcome accuracy --bootstrap 50",
        "attribution RUNS --outcome accuracy --factors labels --main-effects --type III"
    })
    void text_document_and_page_come_from_the_same_figures(String line) {
        Run text = assay(line + " --html PAGE");
        Run json = assay(line + " --format json");

        assertThat(text.exitCode()).as(text.err()).isZero();
        assertThat(text.err()).isEmpty();
        assertThat(folder.resolve("page.html")).exists();
        assertThat(Schemas.figureTablesErrors(json.out())).isEmpty();
        String finding = json.json().getAsJsonArray("findings").get(0).getAsString();
        assertThat(text.out().replaceAll("\\s+", " ")).contains(finding.replaceAll("\\s+", " "));
    }

    @ParameterizedTest
    @CsvSource({
        "simulate compounding --accuracy 0.7 --items 100 --runs 5",
        "simulate reward-hacking --most 8 --runs 5",
        "simulate budget FEATURES LABELS --held-out 30 --budget 60 --accuracy 0.8 --runs 5 --seed-set 10 --rounds 2"
    })
    void any_number_of_threads_gives_the_same_report(String line) {
        assertThat(assay(line + " --threads 1").out())
                .isEqualTo(assay(line + " --threads 3").out());
        assertThat(assay(line + " --seed 2").out()).isNotEqualTo(assay(line).out());
    }

    @Test
    void a_plan_is_a_table_that_attribution_reads_once_it_is_measured() throws IOException {
        Path plan = folder.resolve("plan.csv");
        Run planned = assay("plan factorial labels=noisy,clean size=s,m,l --replicates 2 --out " + plan);
        List<String> rows = new ArrayList<>(Files.readAllLines(plan));

        assertThat(planned.exitCode()).as(planned.err()).isZero();
        assertThat(rows).hasSize(13).startsWith("run,replicate,labels,size");
        rows.set(0, rows.get(0) + ",f1");
        for (int i = 1; i < rows.size(); i++) {
            rows.set(i, rows.get(i) + "," + (rows.get(i).contains("clean") ? 0.9 : 0.7) + i % 5);
        }
        runs = Files.write(folder.resolve("measured.csv"), rows);
        JsonObject document =
                assay("attribution RUNS --outcome f1 --format json").json();
        assertThat(document.getAsJsonArray("shares")).hasSize(3);
        assertThat(document.getAsJsonArray("shares")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("share")
                        .get("value")
                        .getAsDouble())
                .isGreaterThan(0.9);
    }

    @Test
    void half_a_plan_says_what_it_cannot_tell() {
        Run half = assay("plan factorial a=0,1 b=0,1 c=0,1 d=0,1 --half");

        assertThat(half.out().lines()).hasSize(9);
        assertThat(half.err())
                .contains("note: Each combination is run once", "told only as their sums", "a x b = c x d");
    }

    @Test
    void a_quarter_of_a_plan_is_written_with_its_generators_and_aliases() {
        Run quarter = assay("plan factorial a=0,1 b=0,1 c=0,1 d=0,1 e=0,1 f=0,1 --fraction 1/4 --replicates 2");

        assertThat(quarter.exitCode()).as(quarter.err()).isZero();
        assertThat(quarter.out().lines()).hasSize(33);
        assertThat(quarter.err())
                .contains("note: Resolution IV: ", "note: Generators of resolution 4: e = a x b x c, f = a x b x d.")
                .contains("note: The same effect: a x b = c x e = d x f.");
        assertThat(assay("plan factorial a=0,1 b=0,1 c=0,1 d=0,1 e=0,1 f=0,1 --runs 16 --replicates 2")
                        .out())
                .isEqualTo(quarter.out());
    }

    @Test
    void a_fraction_is_attributed_with_its_aliases_apart() throws IOException {
        Path plan = folder.resolve("plan.csv");
        assay("plan factorial a=0,1 b=0,1 c=0,1 d=0,1 e=0,1 f=0,1 --runs 16 --replicates 2 --out " + plan);
        List<String> rows = new ArrayList<>(Files.readAllLines(plan));
        rows.set(0, rows.get(0) + ",f1");
        for (int i = 1; i < rows.size(); i++) {
            String[] cells = rows.get(i).split(",", -1);
            int effect = Integer.parseInt(cells[2]) + 2 * (Integer.parseInt(cells[2]) ^ Integer.parseInt(cells[3]));
            rows.set(i, rows.get(i) + "," + effect + ".0" + i % 7);
        }
        runs = Files.write(folder.resolve("measured.csv"), rows);

        Run text = assay("attribution RUNS --outcome f1 --bootstrap 50");
        Run json = assay("attribution RUNS --outcome f1 --bootstrap 50 --format json");

        assertThat(text.out().replaceAll("\\s+", " "))
                .contains(
                        "These runs cannot tell apart the terms of each of 7 sets, which make ",
                        "a x b = c x e = d x f make most of it")
                .contains("Terms that these runs cannot tell apart");
        assertThat(Schemas.figureTablesErrors(json.out())).isEmpty();
        assertThat(json.json().getAsJsonArray("aliases")).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plan factorial a=1,2 b=1,2 c=1,2 --half --runs 4 | --runs",
                "plan factorial a=1,2 b=1,2 c=1,2 --runs 5 | such fraction of the 8 combinations, but was 5",
                "plan factorial a=1,2 b=1,2 c=1,2 --fraction 0.5 | must be 1/2, 1/4, 1/8 and so on",
                "plan factorial a=1,2 b=1,2 c=1,2 --fraction 1/4 | needs at least 5 factors, but there are 3",
                "simulate compounding --accuracy 70 | did you mean 0.7?",
                "simulate compounding --accuracy 0.7 --errors odd | write symmetric, next-class, systematic:SHARE or by-look",
                "simulate compounding --accuracy 0.7 --errors systematic:x | systematic:0.5",
                "simulate compounding --accuracy 0.7 --errors by-look | needs FEATURES and LABELS",
                "simulate compounding --accuracy 0.7 --held-out 5 | --held-out is about real rows",
                "simulate compounding FEATURES LABELS --accuracy 0.7 --held-out 30 --votes 3 | --votes is about models of models",
                "simulate compounding FEATURES --accuracy 0.7 --held-out 30 | FEATURES need LABELS",
                "simulate compounding FEATURES LABELS --accuracy 0.7 --held-out 30 --batch 60 | ask for 30 rows each at most",
                "simulate compounding FEATURES LABELS --accuracy 0.7 --held-out 30 --learner tree | neighbours:K",
                "simulate compounding FEATURES LABELS --accuracy 0.7 --held-out 30 --learner neighbours:x | needs a number",
                "simulate compounding --accuracy 0.7 --runs 0 | runs must be from 1",
                "simulate reward-hacking --overlap 11 | raters per answer must be from 1 to 10, but was 11",
                "simulate reward-hacking --tail 0 --glitches 1 | degrees of freedom",
                "simulate budget FEATURES LABELS --held-out 30 --budget 2 --accuracy 0.7 | pays for no unit with 3 labels",
                "simulate budget FEATURES LABELS --held-out 30 --budget 20 --accuracy 0.7 --queries odd | random, entropy",
                "simulate budget FEATURES RUNS --held-out 30 --budget 20 --accuracy 0.7 | runs.csv",
                "plan factorial labels | is no factor; write NAME=LEVEL,LEVEL",
                "plan factorial labels=a | at least two levels",
                "plan factorial run=a,b | cannot be called",
                "plan factorial a=1,2 b=1,2 --half | at least 3 factors",
                "attribution RUNS --outcome f1 | no column holds the outcome",
                "attribution RUNS --outcome labels | runs.csv:2: labels must be a finite number",
                "attribution RUNS --outcome accuracy --factors labels,odd | no column holds a factor",
                "attribution RUNS --outcome accuracy --factors replicate | at least two levels",
                "attribution RUNS --outcome accuracy --bootstrap 5 | at least 20",
                "attribution nothing.csv --outcome accuracy | nothing.csv"
            })
    void what_is_wrong_is_told_without_a_stack_trace(String line, String expected) {
        Run run = assay(line);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(expected).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }
}
