package io.assay.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void an_earlier_file_is_whole_until_the_new_one_is() throws IOException {
        Path file = Files.writeString(folder.resolve("scores.csv"), "earlier");

        WholeFile.write(file, begun -> {
            Files.writeString(begun, "new");
            assertThat(file).hasContent("earlier");
            assertThat(files()).hasSize(2).anyMatch(name -> name.matches("\\.assay-.*\\.tmp"));
        });

        assertThat(file).hasContent("new");
        assertThat(files()).containsExactly("scores.csv");
    }

    @Test
    void a_failure_leaves_the_earlier_file_and_nothing_else() throws IOException {
        Path file = Files.writeString(folder.resolve("scores.csv"), "earlier");

        assertThatIOException()
                .isThrownBy(() -> WholeFile.write(file, begun -> {
                    Files.writeString(begun, "half");
                    throw new IOException("full");
                }));

        assertThat(file).hasContent("earlier");
        assertThat(files()).containsExactly("scores.csv");
    }

    @Test
    void of_a_link_the_file_that_it_names_is_replaced() throws IOException {
        Path file = Files.writeString(folder.resolve("scores.csv"), "earlier");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);

        WholeFile.write(link, begun -> Files.writeString(begun, "new"));

        assertThat(link).isSymbolicLink().hasContent("new");
        assertThat(file).isRegularFile().hasContent("new");
    }

    @Test
    void a_name_may_be_as_long_as_the_file_system_allows() throws IOException {
        Path file = folder.resolve("s".repeat(251) + ".csv");

        WholeFile.write(file, begun -> Files.writeString(begun, "new"));

        assertThat(file).hasContent("new");
    }

    @Test
    void what_is_no_regular_file_is_written_to_and_not_replaced() throws IOException {
        Path sink = Path.of("/dev/null");

        WholeFile.write(sink, begun -> Files.writeString(begun, "new"));

        assertThat(Files.isRegularFile(sink)).isFalse();
        assertThat(sink).exists();
    }
}
