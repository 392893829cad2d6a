package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTest {
    private static final List<TableColumn> COLUMNS =
            List.of(TableColumn.text("unit"), TableColumn.real("value"), TableColumn.whole("rank"));

    @TempDir
    Path folder;

    private static final TableRows ROWS = out -> {
        out.accept(List.of("u,1", "0.1", "1"));
        out.accept(List.of("line\n\"two\"", "", ""));
        out.accept(List.of("ä€", "-1.0E-300", String.valueOf(Long.MAX_VALUE)));
    };

    private String content(String source) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(
                        source.endsWith(".duckdb") ? "jdbc:duckdb:" + source : "jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select * from " + (source.endsWith(".duckdb") ? "results" : "'" + source + "'"))) {
            while (rows.next()) {
                text.append('[')
                        .append(rows.getObject(1))
                        .append(' ')
                        .append(rows.getObject(2))
                        .append(' ');
                text.append(rows.getObject(3)).append(']');
            }
        }
        return text.toString();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void csv_parquet_and_tables_hold_the_same_rows() throws IOException, SQLException {
        String expected = "[u,1 0.1 1][line\n\"two\" null null][ä€ -1.0E-300 9223372036854775807]";
        Path csv = folder.resolve("t.csv");
        Path parquet = folder.resolve("t.parquet");
        Path database = folder.resolve("t.duckdb");

        TableWriter.toFile(csv, COLUMNS, ROWS);
        TableWriter.toFile(parquet, COLUMNS, ROWS);
        TableWriter.toTable(database, "results", false, COLUMNS, ROWS);

        assertThat(csv)
                .hasContent(
                        "unit,value,rank\n\"u,1\",0.1,1\n\"line\n\"\"two\"\"\",,\nä€,-1.0E-300,9223372036854775807");
        assertThat(content(parquet.toString())).isEqualTo(expected);
        assertThat(content(database.toString())).isEqualTo(expected);
        assertThat(names()).containsExactly("t.csv", "t.duckdb", "t.parquet");
    }

    @Test
    void a_failure_midway_leaves_the_file_and_the_table_that_were_there() throws IOException, SQLException {
        for (String name : List.of("t.csv", "t.parquet")) {
            Path file = folder.resolve(name);
            TableWriter.toFile(file, COLUMNS, ROWS);
            byte[] before = Files.readAllBytes(file);

            assertThatThrownBy(() -> TableWriter.toFile(file, COLUMNS, TableWriterTest::failing))
                    .hasMessage("the source failed");

            assertThat(file).hasBinaryContent(before);
        }
        Path database = folder.resolve("t.duckdb");
        TableWriter.toTable(database, "results", false, COLUMNS, ROWS);
        String before = content(database.toString());

        assertThatThrownBy(() -> TableWriter.toTable(database, "results", true, COLUMNS, TableWriterTest::failing))
                .hasMessage("the source failed");
        assertThatThrownBy(() -> TableWriter.toTable(
                        database, "results", true, COLUMNS, out -> out.accept(List.of("u", "x", "1"))))
                .isInstanceOf(TableWriteException.class)
                .hasMessageContaining("what was there before is as it was");
        assertThatThrownBy(() -> TableWriter.toTable(database, "results", false, COLUMNS, ROWS))
                .hasMessageContaining("is in " + database + " already");
        Path none = folder.resolve("none.duckdb");
        assertThatThrownBy(() -> TableWriter.toTable(none, "results", false, COLUMNS, TableWriterTest::failing))
                .hasMessage("the source failed");
        assertThatThrownBy(() -> TableWriter.toTable(database, "drop table x", false, COLUMNS, ROWS))
                .hasMessageContaining("is no name of a table");

        assertThat(content(database.toString())).isEqualTo(before);
        assertThat(names()).containsExactly("t.csv", "t.duckdb", "t.parquet");
    }

    private static void failing(java.util.function.Consumer<List<String>> out) {
        for (int i = 0; i < 10_000; i++) {
            out.accept(List.of("new", "1", "1"));
        }
        throw new IllegalStateException("the source failed");
    }

    @Test
    void places_that_cannot_be_written_are_told() {
        assertThatThrownBy(() -> TableWriter.toFile(folder.resolve("no/t.csv"), COLUMNS, ROWS))
                .isInstanceOf(TableWriteException.class)
                .hasMessageContaining("there is no such file or directory as " + folder.resolve("no"))
                .hasMessageContaining("nothing was left there");
    }

    @Test
    void a_device_is_written_to_and_a_full_one_is_told() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "there is no /dev/full on this system");

        assertThatThrownBy(() -> TableWriter.toFile(full, COLUMNS, ROWS))
                .isInstanceOf(TableWriteException.class)
                .hasMessageContaining("the disk is full; free space on it, or name a file elsewhere");
        assertThat(full).exists();
    }

    @Test
    void a_full_disk_leaves_the_old_file_and_no_other() throws IOException, InterruptedException {
        Path small = Files.createDirectory(folder.resolve("small"));
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", small.toString())
                .redirectErrorStream(true)
                .start();
        assumeTrue(mount.waitFor() == 0, "a small disk can be mounted by root only");
        try {
            for (String name : List.of("t.csv", "t.parquet")) {
                Path file = small.resolve(name);
                TableWriter.toFile(file, COLUMNS, ROWS);
                byte[] before = Files.readAllBytes(file);

                assertThatThrownBy(() -> TableWriter.toFile(file, COLUMNS, TableWriterTest::incompressible))
                        .isInstanceOf(TableWriteException.class)
                        .hasMessageContaining("the disk is full")
                        .hasMessageContaining("the file that was there is unchanged");

                assertThat(file).hasBinaryContent(before);
            }
            try (Stream<Path> files = Files.list(small)) {
                assertThat(files).hasSize(2);
            }
        } finally {
            new ProcessBuilder("umount", small.toString()).start().waitFor();
        }
    }

    private static void incompressible(java.util.function.Consumer<List<String>> out) {
        for (int i = 0; i < 100_000; i++) {
            out.accept(List.of(
                    "unit " + Integer.toHexString(i * 0x9e3779b9), String.valueOf(Math.sin(i)), String.valueOf(i)));
        }
    }

    @Test
    void a_process_that_is_ended_while_it_writes_leaves_the_old_file_and_no_other()
            throws IOException, InterruptedException {
        for (String name : List.of("t.csv", "t.parquet")) {
            Path file = folder.resolve(name);
            TableWriter.toFile(file, COLUMNS, ROWS);
            byte[] before = Files.readAllBytes(file);
            Path begun = folder.resolve("begun");
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path")
                                    + File.pathSeparator
                                    + System.getProperty("jdk.module.path", ""),
                            SlowWriter.class.getName(),
                            file.toString(),
                            begun.toString())
                    .redirectErrorStream(true)
                    .start();
            try {
                while (writer.isAlive() && !Files.exists(begun)) {
                    Thread.sleep(20);
                }
                assertThat(writer.isAlive()).isTrue();

                writer.destroy();

                assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(writer.exitValue()).isEqualTo(143);
            } finally {
                writer.destroyForcibly();
            }
            assertThat(file).hasBinaryContent(before);
            Files.delete(begun);
        }
        assertThat(names()).containsExactly("t.csv", "t.parquet");
    }
}
