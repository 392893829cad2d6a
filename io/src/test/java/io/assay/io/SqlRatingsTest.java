package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlRatingsTest {
    private static final String QUERY =
            "select 'u' || (i // 3) as item, 'r' || (i % 3) as rater, i % 5 as score from range(3000) t(i)";

    @TempDir
    Path folder;

    private static DataFormatException failure(Connection connection, String sql) {
        return catchThrowableOfType(DataFormatException.class, () -> Ratings.fromJdbc(connection, sql));
    }

    @Test
    void a_query_is_read_in_one_line() throws SQLException {
        try (Connection connection = DuckFiles.streaming()) {
            RatingTable table = Ratings.fromJdbc(connection, QUERY);

            assertThat(table.matrix().toString()).isEqualTo("1000 units x 3 raters, 3000 ratings, ordinal");
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    void an_open_transaction_stays_open() throws SQLException {
        try (Connection connection = DuckFiles.streaming();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create table mine as select 1 as unit, 'r' as rater, 2 as value");

            assertThat(Ratings.fromJdbc(connection, "select * from mine")
                            .matrix()
                            .ratingCount())
                    .isEqualTo(1);
            assertThat(connection.getAutoCommit()).isFalse();
            try (ResultSet rows = statement.executeQuery("select count(*) from mine")) {
                assertThat(rows.next()).isTrue();
            }
        }
    }

    @Test
    void files_and_database_files_are_asked_by_sql() {
        Path file = DuckFiles.parquet(folder.resolve("one.parquet"), QUERY);
        Path database = folder.resolve("app.duckdb");
        DuckFiles.run("jdbc:duckdb:" + database, "create table labels as " + QUERY);
        Ratings reader = Ratings.with(CsvRatings.defaults());

        RatingTable ofFiles = reader.query("select * from '" + file + "' where score < 4; -- all but the best");
        RatingTable ofDatabase = reader.query(database, "select * from labels where score < 4");

        assertThat(ofFiles.matrix()).isEqualTo(ofDatabase.matrix());
        assertThat(ofFiles.matrix().ratingCount()).isEqualTo(2400);
    }

    @Test
    void a_database_that_is_none_and_sql_that_is_none_are_told() throws IOException, SQLException {
        Path text = Files.writeString(folder.resolve("text.duckdb"), "unit,rater,value\n".repeat(1000));
        Ratings reader = Ratings.with(CsvRatings.defaults());

        assertThatThrownBy(() -> reader.query(text, "select 1"))
                .isInstanceOf(DataFormatException.class)
                .hasMessageContaining("is it a DuckDB database");
        assertThatThrownBy(() -> reader.query("selec 1"))
                .hasMessageContaining("the query cannot be understood")
                .hasMessageContaining("selec");
        assertThatThrownBy(() -> reader.query("select * from labels")).hasMessageContaining("labels does not exist");
        try (Connection connection = DuckFiles.streaming()) {
            assertThat(failure(connection, "select 1 as a, 2 as b"))
                    .hasMessageContaining("query: ")
                    .hasMessageContaining("cannot tell what the columns mean: \"a\", \"b\"");
        }
    }

    @Test
    void a_connection_lost_midway_is_told_with_the_rows_read() throws SQLException {
        try (Connection connection = DuckFiles.streaming()) {
            Connection dying = dyingAfter(connection, 1234);

            assertThat(failure(dying, QUERY))
                    .hasMessageContaining("the connection to the database was lost after 1,234 rows")
                    .hasMessageContaining("read again");
        }
    }

    /** Wraps a connection whose results end with an error of class 08 after some rows. */
    private static Connection dyingAfter(Connection real, int rows) {
        AtomicInteger left = new AtomicInteger(rows);
        return wrapped(Connection.class, real, left);
    }

    private static <T> T wrapped(Class<T> type, T real, AtomicInteger left) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (method.getName().equals("next") && left.getAndDecrement() <= 0) {
                throw new SQLException("An I/O error occurred while sending to the backend.", "08006");
            }
            try {
                Object answer = method.invoke(real, args);
                if (answer instanceof Statement statement) {
                    return wrapped(Statement.class, statement, left);
                }
                return answer instanceof ResultSet set ? wrapped(ResultSet.class, set, left) : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    @Test
    void the_fetch_size_must_be_positive() {
        assertThatThrownBy(() -> Ratings.with(CsvRatings.defaults()).fetchSize(0))
                .hasMessageContaining("at least 1 row");
    }
}
