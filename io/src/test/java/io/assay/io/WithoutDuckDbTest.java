package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own that has no DuckDB. */
class WithoutDuckDbTest {
    @TempDir
    Path folder;

    public static void main(String[] arguments) {
        try {
            Ratings.from(Path.of(arguments[0]));
        } catch (DataFormatException e) {
            System.out.print(e.getMessage());
        }
    }

    @Test
    void parquet_is_refused_with_the_dependency_to_add() throws IOException {
        Path file = DuckFiles.parquet(folder.resolve("r.parquet"), "SELECT 1 AS unit, 'a' AS rater, 2 AS value");
        String path =
                System.getProperty("java.class.path") + File.pathSeparator + System.getProperty("jdk.module.path", "");
        String without = Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.contains("duckdb_jdbc"))
                .collect(Collectors.joining(File.pathSeparator));

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        without,
                        WithoutDuckDbTest.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(file
                        + ": needs DuckDB, which is not there: add the dependency org.duckdb:duckdb_jdbc (2.0 or later) to your"
                        + " build; Assay does not bring it along");
    }
}
