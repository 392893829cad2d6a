package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.assay.report.CauseReports;
import io.assay.report.JsonReport;
import io.assay.report.SamplingReports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code assay simulate raters} plants causes, and {@code assay study causes} finds them. */
class CausesCommandTest {
    private static final String BASE = "https://assay.io/schema/";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(
                    BASE + "audit.schema.json", JsonReport.schema(),
                    BASE + "sampling.schema.json", SamplingReports.schema(),
                    BASE + "causes.schema.json", CauseReports.schema())));

    @TempDir
    Path folder;

    private Run simulated(Object... options) {
        Object[] all = new Object[options.length + 4];
        all[0] = "simulate";
        all[1] = "raters";
        all[2] = "--out";
        all[3] = folder.resolve("ratings.csv");
        System.arraycopy(options, 0, all, 4, options.length);
        Run run = Run.assay(all);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    @Test
    void planted_causes_are_found_and_the_document_fits_its_schema() {
        Path order = folder.resolve("order.csv");
        Path again = folder.resolve("again.csv");
        simulated("--raters", "4", "--rater", "eva:drift=3,severity=-1.5", "--order", order, "--again", again);
        Run run = Run.assay(
                "study",
                "causes",
                folder.resolve("ratings.csv"),
                "--scale",
                "ordinal:1..5",
                "--order",
                order,
                "--repeats",
                again,
                "--format",
                "json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(SCHEMAS.getSchema(SchemaLocation.of(BASE + "causes.schema.json"))
                        .validate(run.out(), InputFormat.JSON))
                .isEmpty();
        JsonObject first = run.json().getAsJsonArray("causes").get(0).getAsJsonObject();
        assertThat(first.get("kind").getAsString()).isEqualTo("drift");
        assertThat(first.get("claimed").getAsBoolean()).isTrue();
        assertThat(first.getAsJsonArray("raters").get(0).getAsString()).isEqualTo("eva");
        assertThat(run.json().get("repeats").getAsString()).startsWith("Rating again (500 times)");
    }

    @Test
    void the_text_says_what_was_found_and_what_cannot_be_told() {
        simulated("--raters", "2", "--rater", "eva:careless=0.5");
        Run run = Run.assay("study", "causes", folder.resolve("ratings.csv"), "--scale", "ordinal:1..5");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("1. careless rating: ")
                .contains("of the answers of eva are as good as random.")
                .contains("What these ratings cannot tell")
                .contains("groups of raters: 3 raters cannot form two groups of two");
    }

    @Test
    void several_criteria_are_compared() throws Exception {
        Path all = folder.resolve("all.csv");
        StringBuilder rows = new StringBuilder("unit,rater,criterion,value\n");
        for (String[] one : new String[][] {{"clear", "0.3", "1"}, {"vague", "1.2", "2"}}) {
            simulated("--noise", one[1], "--seed", one[2]);
            Files.readAllLines(folder.resolve("ratings.csv")).stream()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> rows.append(cells[0] + "," + cells[1] + "," + one[0] + "," + cells[2] + "\n"));
        }
        Files.writeString(all, rows);
        Run text = Run.assay("study", "causes", all, "--scale", "ordinal:1..5");
        Run json = Run.assay("study", "causes", all, "--scale", "ordinal:1..5", "--format", "json");

        assertThat(text.out()).contains("1. vague criterion: ").contains("On \"vague\" disagreement is");
        assertThat(json.json().getAsJsonArray("criteria")).hasSize(2);
        assertThat(SCHEMAS.getSchema(SchemaLocation.of(BASE + "causes.schema.json"))
                        .validate(json.out(), InputFormat.JSON))
                .isEmpty();
        assertThat(Run.assay("study", "causes", all, "--order", all).err()).contains("choose one with --criterion");
    }

    @Test
    void ratings_truth_and_description_are_written() throws Exception {
        Path truth = folder.resolve("truth.csv");
        Path description = folder.resolve("what.json");
        simulated(
                "--scale",
                "nominal",
                "--prevalence",
                "3,1",
                "--hard",
                "0.5:4",
                "--units",
                "20",
                "--rater",
                "eva:overuses=B/0.3,group=1",
                "--group-views",
                "0.1",
                "--truth",
                truth,
                "--description",
                description);

        assertThat(Files.readAllLines(folder.resolve("ratings.csv")))
                .hasSize(81)
                .startsWith("unit,rater,value")
                .allMatch(line -> line.equals("unit,rater,value") || line.matches("\\d+,(R[123]|eva),[AB]"));
        assertThat(Files.readAllLines(truth)).hasSize(21).startsWith("unit,label,value,hard");
        assertThat(Files.readString(description))
                .contains("\"seed\": 1")
                .contains("overuses B in a share of 0.3, group 1");
        assertThat(Run.assay("simulate", "raters", "--units", "5").out())
                .isEqualTo(Run.assay("simulate", "raters", "--units", "5").out())
                .startsWith("unit,rater,value\n1,R1,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            simulate raters --rater eva                      | --rater must be NAME:FAULT=X,...
            simulate raters --rater eva:clumsy=1             | "clumsy=1" is no fault; write noise=X
            simulate raters --rater eva:overuses=2           | needs a share, such as overuses=2/0.2
            simulate raters --rater eva:careless=x           | "x" in "careless=x" is not a number
            simulate raters --rater eva:careless=20          | share of careless answers must be in [0, 1]
            simulate raters --hard 0.5                       | --hard must be like 0.15:3
            simulate raters --hard 0.5:x                     | "x" is not a number
            simulate raters --ambiguous 1/3:0.5              | between a level and the next one
            simulate raters --raters 0                       | a simulation needs raters
            study causes no.csv                              | no.csv
            """)
    void mistakes_are_told(String arguments, String message) {
        Run run = Run.assay((Object[]) arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(message).doesNotContain("Exception");
    }
}
