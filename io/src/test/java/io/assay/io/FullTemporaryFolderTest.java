package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sorting on a disk that is full, in a process of its own with a small folder for temporary files: there is room for DuckDB's library, and not
 * for the ids.
 */
class FullTemporaryFolderTest {
    @TempDir
    Path folder;

    public static void main(String[] arguments) {
        try {
            Ratings.with(CsvRatings.defaults())
                    .sortedOnDiskFrom(0)
                    .query(
                            "select 'a long id of a unit, ' || i as unit, 'r' as rater, i % 5 as value from range(1200000) t(i)");
        } catch (DataFormatException e) {
            System.out.print(e.getMessage());
        }
    }

    @Test
    void is_told_with_what_to_do() throws IOException, InterruptedException {
        Path small = Files.createDirectory(folder.resolve("small"));
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=100m", "tmpfs", small.toString())
                .redirectErrorStream(true)
                .start();
        assumeTrue(mount.waitFor() == 0, "a small disk can be mounted by root only");
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djava.io.tmpdir=" + small,
                            "-cp",
                            System.getProperty("java.class.path")
                                    + File.pathSeparator
                                    + System.getProperty("jdk.module.path", ""),
                            FullTemporaryFolderTest.class.getName())
                    .redirectErrorStream(true)
                    .start();

            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            // A folder that a process still uses cannot be taken away.
            process.waitFor();

            assertThat(said).contains("-Djava.io.tmpdir=FOLDER").doesNotContain("Exception");
            try (Stream<Path> files = Files.list(small)) {
                assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("assay-")))
                        .isEmpty();
            }
        } finally {
            new ProcessBuilder("umount", small.toString()).start().waitFor();
        }
    }
}
