package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import io.assay.annotators.preferences.BradleyTerry;
import io.assay.annotators.preferences.PreferenceFit;
import io.assay.annotators.preferences.Preferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {
    private static final String COMPARED = """
            first,second,preferred,rater
            x,y,x,ana
            x,y,second,ana
            y,z,y,ben
            z,y,first,ben
            x,z,x,ana
            z,x,tie,ben
            x,z,z,ana
            """;

    private static PreferenceFit fit() {
        Preferences preferences = Preferences.builder()
                .prefers("x", "y", "ana")
                .prefers("y", "x", "ana")
                .prefers("y", "z", "ben")
                .prefers("z", "y", "ben")
                .prefers("x", "z", "ana")
                .ties("z", "x", "ben")
                .prefers("z", "x", "ana")
                .build();
        return BradleyTerry.model().of(preferences);
    }

    @Test
    void the_document_says_what_the_library_says() {
        Run run = Run.withInput(COMPARED, "preferences", "-", "--format", "json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(AnnotatorSchemas.errors("preferences", run.out())).isEmpty();
        assertThat(run.json().get("comparisons").getAsInt()).isEqualTo(7);
        assertThat(run.json().get("ties").getAsInt()).isEqualTo(1);
        JsonObject first = run.json().getAsJsonArray("items").get(0).getAsJsonObject();
        String item = first.get("item").getAsString();
        JsonObject strength = first.getAsJsonObject("strength");
        assertThat(item).isEqualTo(fit().ranking().get(0));
        assertThat(strength.get("value").getAsDouble())
                .isCloseTo(fit().strength(item).value(), within(1e-12));
        assertThat(strength.getAsJsonObject("interval").get("upper").getAsDouble())
                .isCloseTo(fit().strength(item).interval().orElseThrow().upper(), within(1e-12));
        assertThat(run.json().getAsJsonObject("tieParameter").get("value").getAsDouble())
                .isCloseTo(fit().tieParameter().orElseThrow().value(), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"davidson", "bradley-terry", "crowd-bradley-terry", "elo"})
    void every_method_is_found_by_name(String method) {
        Run json = Run.withInput(COMPARED, "preferences", "-", "--method", method, "--format", "json");
        Run text = Run.withInput(COMPARED, "preferences", "-", "--method", method);

        assertThat(json.exitCode()).as(json.err()).isZero();
        assertThat(AnnotatorSchemas.errors("preferences", json.out())).isEmpty();
        assertThat(json.json().get("method").getAsString()).isEqualTo(method);
        assertThat(text.out()).contains("7 comparisons of 3 items by 2 raters, 1 tie", method, "circular");
        assertThat(json.json().getAsJsonObject("reliabilities").size()).isEqualTo(method.startsWith("crowd") ? 2 : 0);
    }

    @Test
    void better_and_worse_are_columns_too_and_circles_are_shown() {
        Run run = Run.withInput("better,worse\na,b\nb,c\nc,a\n", "preferences", "-");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("by 1 rater", "1 of 1 triads are circular", "a > b > c > a");
    }

    @Test
    void items_that_were_never_beaten_have_no_strength_unless_there_is_a_prior() {
        String compared = "better,worse\na,b\na,b\n";
        Run none = Run.withInput(compared, "preferences", "-", "--format", "json");
        Run text = Run.withInput(compared, "preferences", "-");
        Run prior = Run.withInput(compared, "preferences", "-", "--prior", 1, "--format", "json");

        assertThat(none.exitCode()).isZero();
        assertThat(AnnotatorSchemas.errors("preferences", none.out())).isEmpty();
        JsonObject strength =
                none.json().getAsJsonArray("items").get(0).getAsJsonObject().getAsJsonObject("strength");
        assertThat(strength.get("value").isJsonNull()).isTrue();
        assertThat(strength.get("undefined").getAsString()).contains("2 groups");
        assertThat(text.out()).contains("has no strengths", "set a prior");
        assertThat(prior.json()
                        .getAsJsonArray("items")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("strength")
                        .get("value")
                        .getAsDouble())
                .isPositive();
    }

    @Test
    void no_comparisons_are_no_error() {
        Run run = Run.withInput("better,worse\n", "preferences", "-");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("there are no comparisons");
    }

    @Test
    void everything_wrong_is_told_with_its_line() {
        Run run = Run.withInput("first,second,preferred\nx,y,q\nx,x,x\nx,y,\nx,y,y\n", "preferences", "-");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("standard input:2: \"q\" is neither of the items \"x\" and \"y\"")
                .contains("standard input:3: rater \"all\" compared \"x\" with itself")
                .contains("standard input:4: \"\" is neither");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--method|thurstone|known are davidson",
                "--prior|0|must be positive",
                "--prior|NaN|must be positive",
            })
    void options_that_cannot_be_meant_are_refused(String option, String value, String told) {
        Run run = Run.withInput(COMPARED, "preferences", "-", option, value);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(told);
    }

    @Test
    void comparisons_are_read_from_wherever_they_are(@TempDir Path folder) throws IOException, SQLException {
        Path csv = Files.writeString(folder.resolve("c.csv"), COMPARED);
        Path parquet = folder.resolve("c.parquet");
        Path lines = folder.resolve("c.jsonl");
        Path database = folder.resolve("c.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("create table c as select * from '" + csv + "'");
            statement.execute("copy c to '" + parquet + "' (format parquet)");
            statement.execute("copy c to '" + lines + "' (format json)");
        }
        String expected = strengths(Run.assay("preferences", csv, "--format", "json"));
        String sql = "select * from c";

        assertThat(strengths(Run.assay("preferences", parquet, "--format", "json")))
                .isEqualTo(expected);
        assertThat(strengths(Run.assay("preferences", lines, "--format", "json")))
                .isEqualTo(expected);
        assertThat(strengths(Run.withInput(
                        Files.readString(lines),
                        "preferences",
                        "-",
                        "--input-format",
                        "json-lines",
                        "--format",
                        "json")))
                .isEqualTo(expected);
        assertThat(strengths(Run.assay("preferences", "--sql", sql, "--database", database, "--format", "json")))
                .isEqualTo(expected);
        assertThat(strengths(Run.assay(
                        "preferences", "--sql", sql, "--database", "jdbc:duckdb:" + database, "--format", "json")))
                .isEqualTo(expected);
        assertThat(strengths(Run.assay("preferences", "--sql", "select * from '" + parquet + "'", "--format", "json")))
                .isEqualTo(expected);
    }

    private static String strengths(Run run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.json().get("comparisons").getAsInt()).isEqualTo(7);
        return run.json().getAsJsonArray("items").toString();
    }

    @Test
    void chosen_and_rejected_are_what_preference_data_have() {
        Run run = Run.withInput("""
                {"prompt": "p", "chosen": "long", "rejected": "short"}
                {"prompt": "q", "chosen": "short", "rejected": "long", "source": "web"}
                """, "preferences", "-", "--input-format", "preferences");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("2 comparisons of 2 items by 1 rater");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "preferences|name a FILE of comparisons, or ask for them with --sql",
                "preferences none.csv --sql select|FILE and --sql exclude each other",
                "preferences none.csv --database x|--database needs --sql",
                "preferences --sql select --input-format csv|--sql asks for rows; leave one out",
                "preferences none.jsonl|none.jsonl: there is no such file",
                "preferences none.json --input-format argilla|the format of a labelling tool's ratings",
            })
    void sources_that_cannot_be_meant_are_refused(String line, String told) {
        Run run = Run.assay((Object[]) line.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(told);
    }

    @Test
    void a_column_that_is_not_there_is_named_with_those_there_are() {
        Run run = Run.withInput("left,right\na,b\n", "preferences", "-");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("no column holds the first items", "left, right");
    }
}
