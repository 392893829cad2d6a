package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlTargetTest {
    private static final String RATINGS = "unit,rater,value\na,r,1\na,s,2\nb,r,2\nb,s,2\nc,r,5\nc,s,4\n";

    @TempDir
    Path folder;

    @Test
    void the_page_is_written_beside_the_text() throws IOException {
        Path html = folder.resolve("report.html");

        Run run = Run.withInput(RATINGS, "audit", "-", "--html", html);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Verdict");
        assertThat(Files.readString(html)).containsIgnoringCase("<html");
        assertThat(folder).isDirectoryContaining(html::equals).isDirectoryNotContaining(path -> !path.equals(html));
    }

    @Test
    void a_missing_folder_is_noticed_before_anything_is_computed() {
        Run run = Run.withInput(RATINGS, "audit", "-", "--html", folder.resolve("no/such/report.html"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no/such").contains("create it first");
    }

    @Test
    void a_folder_is_not_taken_for_a_page() {
        Run run = Run.withInput(RATINGS, "audit", "-", "--html", folder);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("it is a directory");
    }

    @Test
    void the_file_of_ratings_is_never_overwritten() throws IOException {
        Path ratings = Files.writeString(folder.resolve("ratings.csv"), RATINGS);

        Run run = Run.assay("audit", ratings, "--html", folder.resolve("./ratings.csv"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(ratings).hasContent(RATINGS);
    }

    @Test
    void an_earlier_page_survives_ratings_that_cannot_be_read() throws IOException {
        Path html = Files.writeString(folder.resolve("report.html"), "earlier");

        Run run = Run.withInput("unit,rater,value\n", "audit", "-", "--html", html);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(html).hasContent("earlier");
    }

    @Test
    void a_gate_that_fails_does_not_keep_the_page_from_being_written() {
        Path html = folder.resolve("report.html");

        Run run = Run.withInput(RATINGS, "audit", "-", "--html", html, "--min-alpha", "0.99");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(html).exists();
    }
}
