package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.assay.study.AddOptions;
import io.assay.study.Study;
import io.assay.study.causes.CauseKind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assay study}. */
class StudyFolderTest {
    @TempDir
    Path home;

    private Path folder;
    private Path units;

    @BeforeEach
    void writeUnits() throws IOException {
        folder = home.resolve("study");
        StringBuilder text = new StringBuilder("unit,text\n");
        for (int k = 0; k < 30; k++) {
            text.append("u").append(k).append(",reply\n");
        }
        units = Files.writeString(home.resolve("units.csv"), text.toString());
    }

    private Run init(Object... more) {
        Object[] arguments = new Object[more.length + 9];
        Object[] first = {"study", "init", folder, "--units", units, "--raters", "ana,ben", "--sample", "20"};
        System.arraycopy(first, 0, arguments, 0, first.length);
        System.arraycopy(more, 0, arguments, first.length, more.length);
        return Run.assay(arguments);
    }

    /** Answers by both raters about all units; of every so many they differ about one. */
    private Path answers(int odd) throws IOException {
        StringBuilder text = new StringBuilder("unit,rater,value\n");
        for (int k = 0; k < 30; k++) {
            text.append("u").append(k).append(",ana,").append(1 + k % 3).append('\n');
            text.append("u")
                    .append(k)
                    .append(",ben,")
                    .append(k % odd == 0 ? 1 + (k + 1) % 3 : 1 + k % 3)
                    .append('\n');
        }
        return Files.writeString(home.resolve("answers.csv"), text.toString());
    }

    @Test
    void a_study_goes_from_a_scale_to_a_report() throws Exception {
        Run begun = init("--scale", "ordinal:1..3", "--seed", 3, "--price", 0.5, "--currency", "EUR");
        assertThat(begun.exitCode()).isZero();
        assertThat(begun.out())
                .startsWith(
                        "study: round 1, step 1 of 4, baseline\nDrew 20 of 30 units at random, seed 3: 2 of 2 raters each")
                .contains("Next: Let the raters fill in their sheets in", "ana 20, ben 20.");

        Run added = Run.assay("study", "add", folder, answers(2), "--only-assigned");
        assertThat(added.err()).isEmpty();
        assertThat(added.exitCode()).isZero();
        assertThat(added.out()).contains("Measured round 1 on \"rating\"").contains("step 2 of 4, diagnose and revise");

        Path html = home.resolve("report.html");
        Run report = Run.assay("study", "report", folder, "--html", html, "--require-trust");
        assertThat(report.exitCode()).isEqualTo(ExitCode.GATE);
        assertThat(report.err()).startsWith("assay: The labels are the bottleneck");
        assertThat(Files.readString(html)).contains("<title>study</title>", "Revise &quot;rating&quot;");
    }

    @Test
    void json_is_that_of_the_schema() throws Exception {
        Run begun = init("--scale", "nominal:1,2,3", "--format", "json");
        assertThat(Schemas.studyErrors(begun.out())).isEmpty();
        Run added = Run.assay("study", "add", folder, answers(2), "--only-assigned", "--format", "json");
        assertThat(Schemas.studyErrors(added.out())).isEmpty();
        JsonObject status =
                Run.assay("study", "status", folder, "--format", "json").json();
        assertThat(status.getAsJsonObject("step").get("name").getAsString()).isEqualTo("revise");
        assertThat(Schemas.studyErrors(
                        Run.assay("study", "report", folder, "--format", "json").out()))
                .isEmpty();
    }

    @Test
    void what_is_wrong_ends_with_2_and_without_a_stack_trace() throws Exception {
        assertThat(Run.assay("study", "status", folder))
                .isEqualTo(new Run(
                        2,
                        "",
                        "assay: " + folder + ": there is no such folder; set a study up with assay study init " + folder
                                + "\n"));
        assertThat(init().err())
                .isEqualTo("assay: say what to rate by: --rubric FILE, or --scale such as ordinal:1..5\n");
        assertThat(init("--scale", "interval").err()).startsWith("assay: a study needs a scale with named levels");
        assertThat(init("--scale", "ordinal:1..3", "--per-unit", 3).err())
                .isEqualTo("assay: ratings per unit must be from 2 to the 2 raters there are, but were 3\n");
        assertThat(init("--scale", "ordinal:1..3", "--stratify", "topic").err())
                .isEqualTo("assay: " + units
                        + ": there is no column \"topic\" to draw strata from; the columns are text\n");
        init("--scale", "ordinal:1..3");
        Run twice = init("--scale", "ordinal:1..3");
        assertThat(twice.exitCode()).isEqualTo(2);
        assertThat(twice.err()).contains("holds a study already");
        Run wrong = Run.assay("study", "add", folder, answers(2));
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("answers.csv:")
                .contains("is not in round 1")
                .contains("--only-assigned");
        assertThat(Run.assay("study").err()).contains("say what to do with a study: init, add, status");
    }

    @Test
    void a_sample_larger_than_the_population_is_refused_and_leaves_no_study() {
        Run run =
                Run.assay("study", "init", folder, "--units", units, "--raters", "ana,ben", "--scale", "ordinal:1..3");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("assay: " + units
                        + ": has 30 units, but the sample is to have 100; ask for a smaller one with --sample\n");
        assertThat(init("--scale", "ordinal:1..3").exitCode()).isZero();
    }

    @Test
    void a_second_command_ends_with_2_or_waits() throws Exception {
        init("--scale", "ordinal:1..3");
        Path answers = answers(2);
        CompletableFuture<Run> waiting;
        try (FileChannel channel = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Run refused = Run.assay("study", "add", folder, answers, "--only-assigned");
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err())
                    .contains("another command is changing this study")
                    .contains("--wait");
            assertThat(Run.assay("study", "status", folder).exitCode()).isZero();
            waiting = CompletableFuture.supplyAsync(
                    () -> Run.assay("study", "add", folder, answers, "--only-assigned", "--wait"));
            assertThat(lock.isValid()).isTrue();
        }
        assertThat(waiting.get(2, TimeUnit.MINUTES).exitCode()).isZero();
        assertThat(Study.in(folder).status().open()).isEmpty();
    }

    @Test
    void a_file_changed_by_hand_is_told_until_it_is_accepted() throws Exception {
        init("--scale", "ordinal:1..3");
        Path plan = folder.resolve("study.yaml");
        Files.writeString(plan, Files.readString(plan).replace("price: 0.0", "price: 2"));

        Run status = Run.assay("study", "status", folder);
        assertThat(status.exitCode()).isZero();
        assertThat(status.out())
                .contains("Changed by hand\n  study.yaml: was changed by hand")
                .contains("--accept");
        assertThat(Run.assay("study", "report", folder).exitCode()).isEqualTo(2);
        assertThat(Run.assay("study", "add", folder).exitCode()).isEqualTo(2);
        assertThat(Run.assay("study", "add", folder, "--accept").out()).contains("Accepted as changed: study.yaml.");
        assertThat(Study.in(folder).add(List.of(), AddOptions.STRICT)).isEmpty();
    }

    /** A study of 40 units on two criteria, one of which cem rates as if blind. */
    private void measured() throws IOException {
        StringBuilder all = new StringBuilder("unit\n");
        StringBuilder rows = new StringBuilder("unit,rater,tone,fix\n");
        for (int k = 0; k < 60; k++) {
            all.append("u").append(k).append('\n');
            for (String rater : List.of("ana", "ben", "cem")) {
                int fix = rater.equals("cem") ? k / 3 % 3 : k % 3;
                rows.append("u" + k + "," + rater + "," + (k % 2 == 0 ? "yes" : "no") + "," + fix + "\n");
            }
        }
        Path rubric = Files.writeString(home.resolve("v1.yaml"), """
                id: replies
                version: "1"
                criteria:
                  - id: tone
                    text: Is polite
                  - id: fix
                    text: Suggestions fit
                    levels:
                      - {points: 0, text: None}
                      - {points: 1, text: Some}
                      - {points: 2, text: All}
                """);
        Path population = Files.writeString(home.resolve("population.csv"), all);
        Path answers = Files.writeString(home.resolve("all.csv"), rows);
        Run.assay(
                "study",
                "init",
                folder,
                "--units",
                population,
                "--raters",
                "ana,ben,cem",
                "--rubric",
                rubric,
                "--sample",
                40);
        Run run = Run.assay("study", "add", folder, answers, "--only-assigned");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @Test
    void a_study_tells_why_raters_disagree_in_status_report_and_causes() throws Exception {
        measured();
        Path html = home.resolve("report.html");

        Run causes = Run.assay("study", "causes", folder, "--round", 1);
        Run json = Run.assay("study", "causes", folder, "--format", "json");
        String kind = json.json()
                .getAsJsonArray("causes")
                .get(0)
                .getAsJsonObject()
                .get("kind")
                .getAsString();
        String first = CauseKind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'))
                .title();
        Run status = Run.assay("study", "status", folder);
        Run report = Run.assay("study", "report", folder, "--html", html);

        assertThat(causes.exitCode()).as(causes.err()).isZero();
        assertThat(causes.out()).startsWith(folder + ": why raters disagree");
        assertThat(json.json().getAsJsonArray("criteria")).hasSize(2);
        assertThat(status.out().replaceAll("\\s+", " ")).containsIgnoringCase("Why: " + first + ", ");
        assertThat(status.out().replaceAll("\\s+", " ")).contains("More: assay study causes " + folder);
        assertThat(report.out()).contains("Why raters disagree, round 1", "1. " + first + ": ");
        assertThat(Files.readString(html)).contains("round 1, and why", "What these ratings cannot tell");
        assertThat(Schemas.studyErrors(
                        Run.assay("study", "report", folder, "--format", "json").out()))
                .isEmpty();
    }

    @Test
    void causes_of_a_folder_are_refused_with_a_reason() throws Exception {
        init("--scale", "ordinal:1..3");
        assertThat(Run.assay("study", "causes", folder).err()).contains("no round is measured yet");
        Run.assay("study", "add", folder, answers(2), "--only-assigned");

        Run few = Run.assay("study", "causes", folder);
        assertThat(few.exitCode()).isEqualTo(2);
        assertThat(few.err())
                .isEqualTo("assay: " + folder
                        + ": Too few units to tell why raters disagree: it takes 30 that two raters rated,"
                        + " and there are 20 on \"rating\".\n");
        assertThat(Run.assay("study", "causes", folder, "--round", 2).err())
                .contains("round 2 is not one that was measured; those are rounds 1");
        assertThat(Run.assay("study", "causes", folder, "--order", units).err()).contains("are for a FILE of ratings");
        assertThat(Run.assay("study", "causes", units, "--round", 1).err())
                .contains("--round is for the folder of a study");
    }

    @Test
    void parquet_is_taken_as_ratings_and_as_outputs_of_a_model() throws Exception {
        init("--scale", "ordinal:1..3");
        Path ratings = home.resolve("ratings.parquet");
        Path wide = home.resolve("wide.parquet");
        Path pool = home.resolve("pool.parquet");
        parquet(ratings, "select 'u' || k as unit, 'ana' as rater, (1 + k % 3)::double as value from range(30) t(k)");
        parquet(wide, "select 'u' || k as unit, 1 + k % 3 as ben from range(30) t(k)");
        parquet(pool, "select 'u' || k as id, k / 10.0 as good, 0.0 as bad from range(30) t(k)");

        Run taken = Run.assay("study", "add", folder, ratings, wide, "--only-assigned");
        assertThat(taken.exitCode()).as(taken.err()).isZero();
        assertThat(taken.out()).contains("Round 1: ana handed in 20 units", "Round 1: ben handed in 20 units");
        Run chosen = Run.assay("study", "add", folder, pool, "--take", 4);

        assertThat(chosen.exitCode()).as(chosen.err()).isZero();
        assertThat(chosen.out()).contains("Opened round 2 with the 4 units that are chosen by entropy of 10");
    }

    private static void parquet(Path file, String query) throws java.sql.SQLException {
        try (java.sql.Connection connection = java.sql.DriverManager.getConnection("jdbc:duckdb:");
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet)");
        }
    }
}
