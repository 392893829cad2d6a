package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What happens when standard output fails, or memory runs out. */
class OutputTest {
    private static final String SUMMEVAL =
            Run.resource("summeval-experts.csv.gz").toString();

    private static Run runInto(String failure, String... arguments) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(failure);
            }
        };
        return run(broken, InputStream.nullInputStream(), arguments);
    }

    private static Run run(OutputStream out, InputStream in, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = new Main(Terminal.of(in, out, err)).run(arguments);
        return new Run(exitCode, "", err.toString(StandardCharsets.UTF_8));
    }

    private static InputStream failing(Runnable failure) {
        return new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                failure.run();
                return super.read(buffer, offset, length);
            }
        };
    }

    @Test
    void a_reader_that_has_gone_is_no_error() {
        Run run = runInto("Broken pipe", "audit", SUMMEVAL, "--format", "json", "--bootstrap", "0");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_reader_that_has_gone_does_not_open_the_gate() {
        Run run = runInto("Broken pipe", "audit", SUMMEVAL, "--bootstrap", "0", "--min-alpha", "0.9");

        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void a_full_disk_is_an_error() {
        Run run = runInto("No space left on device", "audit", SUMMEVAL, "--bootstrap", "0");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("No space left on device").doesNotContain("\tat ");
    }

    @Test
    void running_out_of_memory_is_told_with_advice() {
        InputStream greedy = failing(() -> {
            throw new OutOfMemoryError("Java heap space");
        });

        Run run = run(OutputStream.nullOutputStream(), greedy, "audit", "-");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("memory").contains("-Xmx").doesNotContain("\tat ");
    }

    @Test
    void an_internal_error_is_one_line_that_names_debug() {
        InputStream faulty = failing(() -> {
            throw new IllegalStateException("boom");
        });

        Run run = run(OutputStream.nullOutputStream(), faulty, "audit", "-");
        Run debugged = run(OutputStream.nullOutputStream(), faulty, "audit", "-", "--debug");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .hasLineCount(1)
                .contains("boom")
                .contains("--debug")
                .doesNotContain("\tat ");
        assertThat(debugged.err()).contains("\tat ");
    }
}
