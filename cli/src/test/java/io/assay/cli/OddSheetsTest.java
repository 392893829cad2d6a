package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Score sheets and options that a person gets wrong, or that are seldom. */
class OddSheetsTest {
    private static final String RUBRIC = """
            id: odd
            version: 1.0.0
            criteria:
              - {id: score, text: States the score of the match, notApplicableAllowed: true}
              - {id: reason, text: Names the reason for the delay}
            """;

    @TempDir
    Path folder;

    private Path rubric;
    private Path sheets;

    @BeforeEach
    void write() throws IOException {
        rubric = file("odd.yaml", RUBRIC);
        sheets = file("sheets.csv", "item,rater,score,reason\nr1,ana,yes,no\nr1,ben,yes,yes\n");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void assertRefused(Run run, String... parts) {
        assertThat(run.err()).contains(parts).doesNotContain("at io.assay", "Options that may help");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_file_without_sheets_is_refused() throws IOException {
        Path header = file("header.csv", "item,rater,score,reason\n");
        Path list = file("none.json", "[]");

        assertRefused(Run.assay("rubric", "score", rubric, header), header + ": has no sheets");
        assertRefused(Run.assay("rubric", "score", rubric, list), list + ": has no sheets");
        assertRefused(Run.assay("rubric", "compare", rubric, sheets, rubric, header), header + ": has no sheets");
    }

    @Test
    void rows_are_at_least_one() {
        assertRefused(
                Run.assay("rubric", "score", rubric, sheets, "--rows", 0), "--rows must be at least 1, but was 0");
        assertRefused(
                Run.assay("rubric", "score", rubric, sheets, "--rows", -1), "--rows must be at least 1, but was -1");
    }

    @Test
    void a_directory_named_as_a_table_is_no_internal_error() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("d.csv"));

        assertRefused(
                Run.assay("rubric", "score", rubric, directory), "cannot read " + directory + ": it is a directory");
        assertRefused(Run.assay("rubric", "lint", rubric, "--words", sheets), "sheets.csv: it is no directory");
    }

    @Test
    void what_is_read_is_never_written_over() throws IOException {
        String why = "that is a file to be read; name another file";

        assertRefused(Run.assay("rubric", "score", rubric, sheets, "--scores", sheets), why);
        assertRefused(Run.assay("rubric", "score", rubric, sheets, "--scores", rubric), why);
        assertRefused(Run.assay("rubric", "score", rubric, sheets, "--html", rubric), why);
        assertRefused(Run.assay("rubric", "render", rubric, "--to", "json", "--out", rubric), why);
        assertRefused(Run.assay("rubric", "lint", rubric, "--write-baseline", rubric), why);
        assertThat(rubric).content().isEqualTo(RUBRIC);
    }

    @Test
    void options_for_files_of_ratings_are_not_offered_for_sheets() throws IOException {
        Path noRater = file("no-rater.csv", "item,score\nr1,yes\n");

        assertRefused(Run.assay("rubric", "score", rubric, noRater), "no-rater.csv:1: has no column rater");
    }

    @Test
    void options_that_sheets_have_no_use_for_are_refused() {
        assertRefused(
                Run.assay("rubric", "compare", rubric, sheets, rubric, sheets, "--scale", "interval"),
                "--scale says how files of ratings are read");
    }

    @Test
    void standard_input_may_be_a_list_in_json_and_must_be_text() {
        String list = "\uFEFF[{\"item\": \"r1\", \"rater\": \"ana\", \"answers\": {\"score\": true}}]";
        byte[] latin = "item,rater,score\nr1,ren\u00e9,yes\n".getBytes(StandardCharsets.ISO_8859_1);

        Run run = Run.withInput(list, "rubric", "score", rubric, "-");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 sheet of 1 item by 1 rater");
        assertRefused(
                Run.withInput(new ByteArrayInputStream(latin), "rubric", "score", rubric, "-"),
                "standard input: is not UTF-8 text");
    }

    @Test
    void criteria_named_as_columns_of_scores_are_told_apart() throws IOException {
        Path scores = folder.resolve("scores.csv");

        Run run = Run.assay("rubric", "score", rubric, sheets, "--scores", scores);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readAllLines(scores))
                .startsWith(
                        "item,rater,score,ungated,earned,possible,outcome,reason,points.score,points.reason",
                        "r1,ana,0.5,0.5,1.0,2.0,SCORED,,1.0,0.0");
    }

    @Test
    void an_order_of_items_is_written_as_what_they_are_ordered_by() throws IOException {
        Path ordered = file("ordered.yaml", RUBRIC.replace("criteria:", "combinedBy: lexicographic\ncriteria:"));
        Path some = file("some.csv", "item,rater,score,reason\nr1,ana,yes,no\nr2,ana,n/a: no match,yes\n");
        Path scores = folder.resolve("scores.csv");

        Run run = Run.assay("rubric", "score", ordered, some, "--scores", scores);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readAllLines(scores).subList(1, 3))
                .containsExactly(
                        "r1,ana,1.0 0.0,,0.5,1.0,SCORED,,1.0,0.0",
                        "r2,ana,,,1.0,1.0,UNSCORED,\"\"\"score\"\" has no answer that counts, and without it the item has no"
                                + " place in the order\",,1.0");
    }

    @Test
    void scores_are_written_whole_or_not_at_all() throws IOException {
        Path scores = Files.writeString(folder.resolve("scores.csv"), "earlier");
        Path columnar = folder.resolve("scores.parquet");

        assertRefused(
                Run.assay("rubric", "score", rubric, sheets, "--scores", folder.resolve("none/scores.csv")),
                "there is no such file or directory as " + folder.resolve("none"));
        assertRefused(Run.assay("rubric", "score", rubric, sheets, "--scores", "/dev/full"), "the disk is full");
        assertThat(Run.assay("rubric", "score", rubric, sheets, "--scores", scores)
                        .exitCode())
                .isZero();
        assertThat(Run.assay("rubric", "score", rubric, sheets, "--scores", columnar)
                        .exitCode())
                .isZero();

        assertThat(Files.readString(scores)).startsWith("item,rater,score,").doesNotContain("\r", "earlier");
        assertThat(Files.readAllBytes(columnar)).startsWith('P', 'A', 'R', '1');
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }
}
