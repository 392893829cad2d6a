package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ratings and model outputs from Parquet, JSON and SQL, and results written back. */
class DatabasesTest {
    @TempDir
    Path folder;

    private Path csv;
    private Path parquet;

    @BeforeEach
    void write_the_same_ratings_as_csv_and_parquet() throws IOException, SQLException {
        StringBuilder text = new StringBuilder("item,annotator,score\n");
        for (int i = 0; i < 90; i++) {
            text.append("u")
                    .append(i / 3)
                    .append(",r")
                    .append(i % 3)
                    .append(',')
                    .append(1 + i / 3 % 4 + (i % 7 == 0 ? 1 : 0));
            text.append('\n');
        }
        csv = Files.writeString(folder.resolve("ratings.csv"), text);
        parquet = folder.resolve("ratings.parquet");
        run("jdbc:duckdb:", "copy (select * from '" + csv + "') to '" + parquet + "' (format parquet)");
    }

    private static void run(String url, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String first(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static JsonObject withoutSource(Run run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        JsonObject json = run.json();
        json.remove("source");
        json.remove("file");
        json.remove("generated");
        return json;
    }

    @Test
    void every_source_gives_the_same_audit() throws IOException, SQLException {
        Path lines = folder.resolve("ratings.jsonl");
        Path database = folder.resolve("app.duckdb");
        run("jdbc:duckdb:", "copy (select * from '" + csv + "') to '" + lines + "' (format json)");
        run("jdbc:duckdb:" + database, "create table ratings as select * from '" + csv + "'");
        JsonObject expected = withoutSource(Run.assay("audit", csv, "--format", "json"));

        assertThat(withoutSource(Run.assay("audit", parquet, "--format", "json")))
                .isEqualTo(expected);
        assertThat(withoutSource(Run.assay("audit", lines, "--format", "json"))).isEqualTo(expected);
        assertThat(withoutSource(Run.assay(
                        "audit", "--sql", "select * from ratings", "--database", database, "--format", "json")))
                .isEqualTo(expected);
        assertThat(withoutSource(Run.assay("audit", "--sql", "select * from '" + parquet + "'", "--format", "json")))
                .isEqualTo(expected);
        assertThat(withoutSource(Run.assay(
                        "audit",
                        "--sql",
                        "select * from ratings",
                        "--database",
                        "jdbc:duckdb:" + database,
                        "--format",
                        "json")))
                .isEqualTo(expected);
    }

    @Test
    void standard_input_is_csv_unless_another_format_is_named() throws IOException, SQLException {
        Path lines = folder.resolve("ratings.jsonl");
        run("jdbc:duckdb:", "copy (select * from '" + csv + "') to '" + lines + "' (format json)");
        JsonObject expected = withoutSource(Run.assay("audit", csv, "--format", "json"));
        Object[] audit = {"audit", "-", "--format", "json", "--input-format", "json-lines"};

        assertThat(withoutSource(Run.withInput(Files.readString(csv), "audit", "-", "--format", "json")))
                .isEqualTo(expected);
        assertThat(withoutSource(Run.withInput(Files.readString(lines), audit))).isEqualTo(expected);
        try (InputStream in = Files.newInputStream(parquet)) {
            assertThat(withoutSource(Run.withInput(in, "audit", "-", "--format", "json", "--input-format", "parquet")))
                    .isEqualTo(expected);
        }
        assertFails(Run.withInput("{\"item\": \n", audit), "-:1: is not valid JSON");
    }

    @Test
    void every_command_that_takes_ratings_takes_parquet() {
        for (String command : new String[] {"agreement", "consensus", "annotators"}) {
            Run run = Run.assay(command, parquet);
            assertThat(run.err()).isEmpty();
            assertThat(run.exitCode()).as(command).isZero();
        }
        assertThat(Run.assay("judge", parquet, "--judge", "r0").exitCode()).isZero();
        assertThat(Run.assay("plan", "units", parquet).exitCode()).isZero();
    }

    @Test
    void exports_are_named_by_their_format() throws IOException {
        Path export = Files.writeString(folder.resolve("export.jsonl"), """
                {"_task_hash": 1, "_annotator_id": "ana", "answer": "accept"}
                {"_task_hash": 1, "_annotator_id": "ben", "answer": "accept"}
                {"_task_hash": 2, "_annotator_id": "ana", "answer": "reject"}
                {"_task_hash": 2, "_annotator_id": "ben", "answer": "reject"}
                """);

        Run run = Run.assay("agreement", export, "--input-format", "prodigy");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("4 ratings of 2 units by 2 raters");
        assertThat(Run.assay("audit", export, "--input-format", "xls").err())
                .contains("\"xls\" is no format; known are csv, parquet, arrow, json-lines, label-studio");
    }

    @Test
    void what_cannot_be_read_is_told_without_a_stack_trace() throws IOException {
        byte[] whole = Files.readAllBytes(parquet);
        Path cut = Files.write(folder.resolve("cut.parquet"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertFails(Run.assay("audit", cut), cut + ": is no Parquet file or one whose end is missing");
        assertFails(Run.assay("audit"), "name a FILE of ratings, or ask for them with --sql");
        assertFails(Run.assay("audit", csv, "--sql", "select 1"), "FILE and --sql exclude each other");
        assertFails(Run.assay("audit", csv, "--database", "x"), "--database needs --sql");
        assertFails(Run.assay("audit", "--sql", "select * from none"), "the query cannot be understood");
        assertFails(
                Run.assay("audit", "--sql", "select 1", "--database", "jdbc:mysql://host/name?password=secret"),
                "cannot connect to jdbc:mysql://host/name: there is no driver for it");
        assertFails(Run.assay("audit", folder.resolve("x.arrow")), "there is no such file");
        Path misnamed = Files.copy(parquet, folder.resolve("misnamed.csv"));
        assertFails(Run.assay("audit", misnamed), "Options that may help: --input-format parquet");
    }

    private static void assertFails(Run run, String message) {
        assertThat(run.err()).contains(message).doesNotContain("at io.assay").doesNotContain("secret");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void consensus_goes_to_parquet_and_to_a_table() throws IOException, SQLException {
        Path plain = folder.resolve("consensus.csv");
        Path columnar = folder.resolve("consensus.parquet");
        Path database = folder.resolve("app.duckdb");
        String table = "jdbc:duckdb:" + database;
        Object[] toTable = {"consensus", csv, "--out-table", "consensus", "--database", database};

        assertThat(Run.assay("consensus", csv, "--out", plain).err()).isEmpty();
        assertThat(Run.assay("consensus", csv, "--out", columnar).err()).isEmpty();
        assertThat(Run.assay(toTable).err()).isEmpty();

        String all = "select string_agg(unit || label || probability, ',' order by unit) from ";
        String expected = first("jdbc:duckdb:", all + "'" + plain + "'");
        assertThat(first("jdbc:duckdb:", all + "'" + columnar + "'")).isEqualTo(expected);
        assertThat(first(table, all + "consensus")).isEqualTo(expected);
        assertFails(
                Run.assay(toTable),
                "the table consensus is in " + database + " already; name another one, or say --replace");
        assertThat(Run.assay("consensus", csv, "--out-table", "consensus", "--database", database, "--replace")
                        .exitCode())
                .isZero();
        assertFails(Run.assay("consensus", csv, "--out-table", "consensus"), "name it with --database");
        assertFails(Run.assay("consensus", csv, "--replace"), "--replace is for the table");
    }

    @Test
    void pools_are_read_from_parquet_block_by_block_and_selections_written_back() throws IOException, SQLException {
        Path pool = folder.resolve("pool.parquet");
        Path lists = folder.resolve("lists.parquet");
        Path text = folder.resolve("pool.csv");
        String rows = "from range(70000) t(i)";
        run(
                "jdbc:duckdb:",
                "copy (select 'x' || i as id, sin(i) as a, cos(i * 3) as b, sin(i * 5) as c " + rows + ") to '" + pool
                        + "'",
                "copy (select 'x' || i as id, [sin(i), cos(i * 3), sin(i * 5)] as logits " + rows + ") to '" + lists
                        + "'",
                "copy (select * from '" + pool + "') to '" + text + "'");
        String expected = Run.assay("select", text, "--budget", "50").out();

        assertThat(Run.assay("select", pool, "--budget", "50").out()).isEqualTo(expected);
        assertThat(Run.assay("select", lists, "--budget", "50").out()).isEqualTo(expected);
        assertThat(Run.assay("score", pool, "--format", "json").json().get("scores"))
                .isEqualTo(Run.assay("score", text, "--format", "json").json().get("scores"));
        Path database = folder.resolve("app.duckdb");
        assertThat(Run.assay("select", pool, "--budget", "50", "--out-table", "chosen", "--database", database)
                        .exitCode())
                .isZero();
        assertThat(first("jdbc:duckdb:" + database, "select id from chosen where rank = 1"))
                .isEqualTo(expected.lines().skip(1).findFirst().orElseThrow().split(",", -1)[1]);
        assertFails(Run.assay("select", pool, "--budget", "70001"), "is more than the 70000 rows of " + pool);
    }
}
