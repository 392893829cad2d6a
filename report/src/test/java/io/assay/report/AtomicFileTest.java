package io.assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_new_file_holds_what_was_written_in_utf_8() throws IOException {
        Path file = folder.resolve("report.html");

        AtomicFile.write(file, out -> out.write("ü漢\uD83D\uDE00\n"));

        assertThat(Files.readString(file)).isEqualTo("ü漢\uD83D\uDE00\n");
        assertThat(files()).containsExactly("report.html");
    }

    @Test
    void an_earlier_file_is_replaced_as_a_whole() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "a longer text than the new one");

        AtomicFile.write(file, out -> out.write("new"));

        assertThat(file).hasContent("new");
        assertThat(files()).containsExactly("report.html");
    }

    @Test
    void an_earlier_file_is_whole_until_the_new_one_is() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "earlier");

        AtomicFile.write(file, out -> {
            out.write("half");
            out.flush();
            assertThat(file).hasContent("earlier");
        });

        assertThat(file).hasContent("half");
    }

    @Test
    void a_failure_half_way_leaves_the_earlier_file_and_nothing_else() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "earlier");

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write("half");
                    out.flush();
                    throw new IOException("no space left on device");
                }))
                .withMessage("cannot write " + file + ": no space left on device; any previous file is unchanged");

        assertThat(file).hasContent("earlier");
        assertThat(files()).containsExactly("report.html");
    }

    @Test
    void a_fault_half_way_leaves_nothing_behind_either() throws IOException {
        Path file = folder.resolve("report.html");

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write("half");
                    throw new IllegalStateException("a fault");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a fault");

        assertThat(files()).isEmpty();
    }

    @Test
    void a_folder_that_may_not_be_written_to_is_named_with_what_to_do() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "earlier");

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(file, out -> {
                    throw new AccessDeniedException(file.toString());
                }))
                .withMessageContaining("cannot write " + file)
                .withMessageContaining("no permission to write in " + folder)
                .withMessageContaining("choose another path or change its permissions");
        assertThat(file).hasContent("earlier");
    }

    @Test
    void a_missing_folder_is_named_with_what_to_do() {
        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(folder.resolve("no/report.html"), out -> {}))
                .withMessageContaining("the directory " + folder.resolve("no") + " does not exist")
                .withMessageContaining("create it or choose another path");
    }

    @Test
    void a_folder_is_not_taken_for_a_file_nor_a_file_for_a_folder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "earlier");

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(folder, out -> {}))
                .withMessageContaining("it is a directory; add a file name");
        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(file.resolve("report.html"), out -> {}))
                .withMessageContaining(file + " is not a directory; choose another path");
        assertThat(file).hasContent("earlier");
    }

    @Test
    void a_link_stays_a_link_and_its_target_is_replaced() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path real = Files.writeString(elsewhere.resolve("real.html"), "earlier");
        Path link = Files.createSymbolicLink(folder.resolve("link.html"), real);

        AtomicFile.write(link, out -> out.write("new"));

        assertThat(link).isSymbolicLink().hasContent("new");
        assertThat(real).isRegularFile().hasContent("new");
        assertThat(elsewhere).isDirectoryNotContaining("glob:**.tmp");
        assertThat(files()).containsExactly("elsewhere", "link.html");
    }

    @Test
    void a_file_that_only_its_owner_may_read_stays_so() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "earlier");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        AtomicFile.write(file, out -> out.write("new"));

        assertThat(file).hasContent("new");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_file_name_may_be_as_long_as_the_file_system_allows() throws IOException {
        Path file = folder.resolve("r".repeat(250) + ".html");

        AtomicFile.write(file, out -> out.write("new"));

        assertThat(file).hasContent("new");
    }

    @Test
    void what_is_not_a_regular_file_is_written_to_and_not_replaced() throws IOException {
        Path sink = Path.of("/dev/null");

        AtomicFile.write(sink, out -> out.write("new"));

        assertThat(Files.isRegularFile(sink)).isFalse();
        assertThat(sink).exists();
    }
}
