package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.arrow.vector.compression.CompressionUtil.CodecType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In processes of their own that have no Arrow, or may not let it at its buffers. */
class WithoutArrowTest {
    private static final String OPEN = "--add-opens=java.base/java.nio=ALL-UNNAMED";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write_a_compressed_file() {
        file = folder.resolve("r.feather");
        try (ArrowTables tables = new ArrowTables()
                .texts("unit", i -> "u" + i / 2)
                .texts("rater", i -> "r" + i % 2)
                .numbers("value", i -> i % 3)
                .compressed(CodecType.LZ4_FRAME)) {
            tables.file(file, 1, 600);
        }
    }

    /** Reads the file in a process whose class path lacks what the pattern finds. */
    private String said(String missing, String... options) throws IOException {
        String path =
                System.getProperty("java.class.path") + File.pathSeparator + System.getProperty("jdk.module.path", "");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.add("-cp");
        command.add(Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.matches(".*(" + missing + ").*"))
                .collect(Collectors.joining(File.pathSeparator)));
        command.addAll(List.of(ReadAlone.class.getName(), file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void with_all_there_is_the_file_is_read() throws IOException {
        assertThat(said("no such jar", OPEN)).isEqualTo("600");
    }

    @Test
    void without_arrow_the_dependencies_to_add_are_told() throws IOException {
        assertThat(said("arrow-", OPEN))
                .startsWith(file + ": needs Apache Arrow, which is not there: add org.apache.arrow:arrow-vector and"
                        + " org.apache.arrow:arrow-memory-unsafe")
                .endsWith("Assay does not bring them along");
    }

    @Test
    void without_its_memory_or_its_compression_the_dependencies_to_add_are_told() throws IOException {
        assertThat(said("arrow-memory-unsafe", OPEN)).contains("add org.apache.arrow:arrow-vector");
        assertThat(said("arrow-compression", OPEN))
                .contains("is compressed, and what decompresses it is not there")
                .contains("org.apache.arrow:arrow-compression for compressed files");
    }

    @Test
    void without_access_to_buffers_the_option_of_java_is_told() throws IOException {
        assertThat(said("no such jar"))
                .isEqualTo(file + ": can be read only if Java lets Arrow at its buffers; start it with " + OPEN);
    }
}
