package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.assay.core.RatingMatrix;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a real server. */
class PostgresTest {
    private static final String RATINGS =
            "select 'u' || (i / 3) as item, 'r' || (i % 3) as annotator, i % 5 as score from generate_series(0, 29999) as t(i)";
    private static final List<TableColumn> COLUMNS =
            List.of(TableColumn.text("unit"), TableColumn.real("value"), TableColumn.whole("rank"));

    private static PostgresServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void ratings_are_those_of_the_same_table_as_csv() throws SQLException {
        try (Connection connection = server.connect()) {
            RatingMatrix matrix = Ratings.fromJdbc(
                            connection,
                            "select * from (values ('u1', 'ana', true, 1.5::float8), ('u1', 'ben', false, null), ('u2', 'ana', null, 2))"
                                    + " t(item, annotator, label, weight)")
                    .matrix();

            assertThat(matrix)
                    .isEqualTo(Tables.read("item,annotator,label\nu1,ana,true\nu1,ben,false\nu2,ana,\n")
                            .matrix());
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    /** The server works a row out when it is fetched: how far a sequence got says how many rows it had to send. */
    @Test
    void rows_come_a_batch_at_a_time() throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create sequence fetched");
            String counted =
                    "select nextval('fetched') as item, 'r' as annotator, 1 as score from generate_series(1, 100000)";
            long[] after = new long[1];

            new QueryRows(connection, 500).each(counted, rows -> {
                for (int i = 0; i < 100; i++) {
                    assertThat(rows.next()).isTrue();
                }
                try (Connection other = server.connect();
                        Statement asking = other.createStatement();
                        ResultSet last = asking.executeQuery("select last_value from fetched")) {
                    last.next();
                    after[0] = last.getLong(1);
                }
            });

            assertThat(after[0]).isEqualTo(500);
            assertThat(Ratings.with(CsvRatings.defaults())
                            .fetchSize(500)
                            .query(connection, counted)
                            .matrix()
                            .ratingCount())
                    .isEqualTo(100_000);
        }
    }

    @Test
    void a_connection_killed_midway_is_told_with_the_rows_read() throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(server.port(), 200_000);
                Connection connection = server.connect(proxy.port())) {
            DataFormatException failure = catchThrowableOfType(
                    DataFormatException.class,
                    () -> Ratings.with(CsvRatings.defaults()).fetchSize(1000).query(connection, RATINGS));

            assertThat(failure)
                    .hasMessageMatching(
                            "(?s).*the connection to the database was lost after [0-9]{1,2},000 rows .*read again");
        }
    }

    @Test
    void a_server_that_ends_the_session_is_told() throws SQLException {
        try (Connection connection = server.connect()) {
            assertThatThrownBy(() -> Ratings.fromJdbc(
                            connection,
                            "select pg_terminate_backend(pg_backend_pid()) as item, 'r' as annotator, 1 as score"))
                    .isInstanceOf(DataFormatException.class)
                    .hasMessageContaining("the connection to the database was lost before the first row");
        }
    }

    @Test
    void sql_the_server_refuses_is_told_in_its_words() throws SQLException {
        try (Connection connection = server.connect()) {
            assertThatThrownBy(() -> Ratings.fromJdbc(connection, "select * from no_such_table"))
                    .hasMessageContaining("relation \"no_such_table\" does not exist");
        }
    }

    @Test
    void a_table_is_made_replaced_only_on_request_and_kept_after_a_failure() throws SQLException {
        try (Connection connection = server.connect()) {
            TableWriter.toTable(connection, "kept", false, COLUMNS, out -> {
                out.accept(List.of("u1", "0.1", "1"));
                out.accept(List.of("it's", "", ""));
            });
            assertThat(rows(connection, "kept")).isEqualTo("[u1 0.1 1][it's null null]");

            assertThatThrownBy(() -> TableWriter.toTable(connection, "kept", false, COLUMNS, out -> {}))
                    .isInstanceOf(TableWriteException.class)
                    .hasMessageContaining("the table kept is in the database already");
            assertThatThrownBy(() -> TableWriter.toTable(connection, "kept", true, COLUMNS, out -> {
                        out.accept(List.of("new", "1", "1"));
                        throw new IllegalStateException("the source failed");
                    }))
                    .hasMessage("the source failed");
            assertThat(rows(connection, "kept")).isEqualTo("[u1 0.1 1][it's null null]");
            assertThat(connection.getAutoCommit()).isTrue();

            TableWriter.toTable(connection, "kept", true, COLUMNS, out -> {
                for (int i = 0; i < 2500; i++) {
                    out.accept(List.of("u" + i, "1", "" + i));
                }
            });
            assertThat(rows(connection, "kept")).hasSizeGreaterThan(20_000);
        }
    }

    @Test
    void a_connection_lost_while_a_table_is_written_leaves_the_old_one() throws Exception {
        try (Connection connection = server.connect()) {
            TableWriter.toTable(connection, "old", false, COLUMNS, out -> out.accept(List.of("u1", "0.1", "1")));
        }
        try (Connection connection = server.connect();
                Connection killer = server.connect();
                Statement kill = killer.createStatement()) {
            assertThatThrownBy(() -> TableWriter.toTable(connection, "old", true, COLUMNS, out -> {
                        for (int i = 0; i < 5000; i++) {
                            out.accept(List.of("new", "1", "1"));
                            if (i == 2500) {
                                endOthers(kill);
                            }
                        }
                    }))
                    .isInstanceOf(TableWriteException.class)
                    .hasMessageContaining("the connection was lost")
                    .hasMessageContaining("what was there before is as it was");
        }
        try (Connection connection = server.connect()) {
            assertThat(rows(connection, "old")).isEqualTo("[u1 0.1 1]");
        }
    }

    private static void endOthers(Statement kill) {
        try {
            kill.execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                    + " and backend_type = 'client backend'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String rows(Connection connection, String table) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table)) {
            while (rows.next()) {
                text.append('[')
                        .append(rows.getString(1))
                        .append(' ')
                        .append(rows.getString(2))
                        .append(' ');
                text.append(rows.getString(3)).append(']');
            }
        }
        return text.toString();
    }
}
