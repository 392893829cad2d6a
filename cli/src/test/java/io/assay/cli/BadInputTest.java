package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no ratings: exit code 2, the place, and no stack trace. */
class BadInputTest {
    @TempDir
    Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("ratings.csv"), content);
    }

    private static String refused(Object... arguments) {
        Run run = Run.assay(arguments);

        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
        return run.err();
    }

    @Test
    void an_empty_file() throws IOException {
        assertThat(refused("audit", file(""))).contains("ratings.csv").contains("empty");
    }

    @Test
    void a_header_and_nothing_else() throws IOException {
        assertThat(refused("audit", file("unit,rater,value\n")))
                .contains("ratings.csv")
                .contains("no rows");
    }

    @Test
    void columns_that_are_called_otherwise() throws IOException {
        String message = refused("audit", file("foo,bar\n1,2\n"));

        assertThat(message)
                .contains("ratings.csv:1")
                .contains("foo")
                .contains("bar")
                .contains("--unit-column");
    }

    @Test
    void a_column_that_is_named_but_not_there() throws IOException {
        Path file = file("unit,rater,value\na,r,1\n");

        assertThat(refused("audit", file, "--value-column", "score"))
                .contains("score")
                .contains("value");
    }

    @Test
    void a_letter_on_a_numeric_scale() throws IOException {
        Path file = file("unit,rater,value\na,r,1\na,s,x\n");

        assertThat(refused("audit", file, "--scale", "interval"))
                .contains("ratings.csv:3:3")
                .contains("\"x\"");
    }

    @Test
    void a_level_off_the_scale() throws IOException {
        Path file = file("unit,rater,value\na,r,1\na,s,6\n");

        assertThat(refused("audit", file, "--scale", "ordinal:1..5"))
                .contains("ratings.csv:3:3")
                .contains("6");
    }

    @Test
    void a_rating_given_twice() throws IOException {
        Path file = file("unit,rater,value\na,r,1\na,r,2\na,s,1\n");

        assertThat(refused("audit", file))
                .contains("ratings.csv:3")
                .contains("line 2")
                .contains("--on-duplicate");
        assertThat(Run.assay("audit", file, "--on-duplicate", "first").exitCode())
                .isZero();
        assertThat(Run.assay("audit", file, "--on-duplicate", "separate-rater").exitCode())
                .isZero();
    }

    @Test
    void ratings_that_are_all_missing() throws IOException {
        assertThat(refused("audit", file("unit,rater,value\na,r,NA\na,s,\n")))
                .contains("ratings.csv")
                .contains("missing");
    }

    @Test
    void numbers_near_the_largest_do_not_become_nan() throws IOException {
        Path file = file("unit,rater,value\na,r,1e308\na,s,-1e308\nb,r,1e308\nb,s,1e308\nc,r,2\nc,s,3\n");

        Run run = Run.assay("audit", file, "--scale", "interval", "--format", "json");

        assertThat(run.exitCode()).as(run.err()).isIn(0, 2);
        assertThat(run.out() + run.err()).doesNotContain("NaN").doesNotContain("Infinity");
        if (run.exitCode() == 0) {
            assertThat(Schemas.auditErrors(run.out())).isEmpty();
        }
    }

    @Test
    void a_number_beyond_the_largest() throws IOException {
        Path file = file("unit,rater,value\na,r,1e999\na,s,1\n");

        assertThat(refused("audit", file, "--scale", "interval"))
                .contains("ratings.csv:2:3")
                .contains("1e999");
    }

    @Test
    void a_single_line_of_100_megabytes() throws IOException {
        Path file = folder.resolve("line.csv");
        byte[] block = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 100; i++) {
                out.write(block);
            }
        }

        assertThat(refused("audit", file)).contains("line.csv").hasSizeLessThan(2000);
    }

    @Test
    void a_directory() {
        assertThat(refused("audit", folder)).contains(folder.toString()).contains("directory");
    }

    @Test
    void a_file_that_is_not_there() {
        assertThat(refused("audit", folder.resolve("nothing.csv")))
                .contains("nothing.csv")
                .contains("no such file");
    }

    @Test
    void a_gzip_that_was_cut_off() throws IOException {
        byte[] whole = Files.readAllBytes(Run.resource("summeval-experts.csv.gz"));
        Path file = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(refused("audit", file)).contains("cut.csv.gz").contains("cut off");
    }

    @Test
    void the_first_twenty_problems_are_shown_and_all_are_counted() throws IOException {
        StringBuilder rows = new StringBuilder("unit,rater,value\n");
        for (int i = 0; i < 50; i++) {
            rows.append('u').append(i).append(",r,x\n");
        }

        String message = refused("audit", file(rows.toString()), "--scale", "ratio");

        assertThat(message.lines().filter(line -> line.contains("ratings.csv:")))
                .hasSize(20);
        assertThat(message).contains("30 more");
    }

    @Test
    void a_distance_that_does_not_suit_the_ratings() throws IOException {
        Path file = file("unit,rater,value\na,r,-1\na,s,2\nb,r,3\nb,s,3.5\n");

        assertThat(refused("audit", file, "--scale", "interval", "--distance", "ratio"))
                .contains("ratio");
    }

    @Test
    void numbers_are_not_sets() throws IOException {
        Path file = file("unit,rater,value\na,r,1\na,s,2\nb,r,3\nb,s,3.5\n");

        assertThat(refused("audit", file, "--distance", "masi"))
                .contains("masi")
                .contains("nominal");
    }

    @Test
    void a_criterion_that_is_not_in_the_file() {
        Object file = Run.resource("hanna-checklist.csv.gz");

        assertThat(refused("audit", file, "--criterion", "tone"))
                .contains("tone")
                .contains("a-2-syntax");
    }
}
