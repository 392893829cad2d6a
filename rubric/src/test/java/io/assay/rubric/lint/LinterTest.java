package io.assay.rubric.lint;

import static io.assay.rubric.Rubrics.graded;
import static io.assay.rubric.Rubrics.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.assay.rubric.Rubric;
import io.assay.rubric.YesNo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a linter can be told, and what it tells. */
class LinterTest {
    private static final YesNo ISSUE = yesNo("issue", "Names the fault the customer reported");
    private static final YesNo TONE = yesNo("tone", "The tone is appropriate for the customer");
    private static final Rubric RUBRIC = Rubric.of("service", "1.0.0", ISSUE, TONE);

    @TempDir
    Path folder;

    @Test
    void a_report_reads_as_sentences_with_the_words_underlined() {
        assertThat(Linter.standard().lint(RUBRIC)).hasToString("""
                        %s: 1 warning
                        warning VAG01 2 tone: "appropriate" has no observable test.
                            The tone is appropriate for the customer
                                        ~~~~~~~~~~~
                            Say what a rater would see: "contains no sarcasm, blame or all-caps".""".formatted(RUBRIC.stamp()));
    }

    @Test
    void a_clean_rubric_has_no_findings() {
        LintReport report =
                Linter.standard().lint(Rubric.of("r", "1", ISSUE, yesNo("sum", "States the refund amount")));

        assertThat(report.findings()).isEmpty();
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.toString()).endsWith(": nothing found");
    }

    @Test
    void findings_come_in_the_order_of_criteria_and_are_counted() {
        LintReport report = Linter.standard()
                .lint(Rubric.of(
                        "r", "1", yesNo("b", "Evaluate the reply"), yesNo("a", "Is helpful and polite to readers")));

        assertThat(report.findings()).extracting(Finding::lint).containsExactly("VAG08", "STR01", "VAG01", "VAG01");
        assertThat(report.counts()).isEqualTo(Map.of(Severity.ERROR, 1, Severity.WARNING, 3, Severity.INFO, 0));
        assertThat(report.countsByLint()).isEqualTo(Map.of("VAG08", 1, "VAG01", 2, "STR01", 1));
        assertThat(report.hasErrors()).isTrue();
        assertThat(report.of("a")).hasSize(3);
    }

    @Test
    void lints_can_be_taken_out_and_weighed_otherwise() {
        assertThat(Linter.standard().without("VAG01").lint(RUBRIC).findings()).isEmpty();
        assertThat(Linter.standard()
                        .severity("VAG01", Severity.ERROR)
                        .lint(RUBRIC)
                        .hasErrors())
                .isTrue();
        assertThat(Linter.empty().lint(RUBRIC).findings()).isEmpty();
        assertThatThrownBy(() -> Linter.standard().without("VAG99"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no lint \"VAG99\"; it has JDG01");
        assertThatThrownBy(() -> Linter.standard().severity("VAG99", Severity.INFO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void users_add_lints_of_their_own() {
        Lint shouting = Lint.ofCriterion("OWN01", Severity.WARNING, "an exclamation mark", (subject, sink) -> {
            int at = subject.text().text().indexOf('!');
            if (at >= 0) {
                sink.accept(Remark.at(subject.text(), at, at + 1, "it shouts.")
                        .suggest("End with a full stop.")
                        .replaceBy("."));
            }
        });

        Finding finding = Linter.empty()
                .with(shouting)
                .lint(Rubric.of("r", "1", yesNo("a", "Names the year!")))
                .findings()
                .get(0);

        assertThat(finding).hasToString("OWN01 1 a: it shouts. End with a full stop.");
        assertThat(finding.rewritten()).hasValue("Names the year.");
        assertThat(Linter.standard().with(shouting).lints()).contains(shouting);
    }

    @Test
    void a_remark_must_lie_within_its_text() {
        Lint wrong = Lint.ofCriterion(
                "OWN01",
                Severity.INFO,
                "wrong",
                (subject, sink) -> sink.accept(Remark.at(subject.text(), 0, 99, "no")));

        assertThatThrownBy(() -> Linter.empty().with(wrong).lint(RUBRIC)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_suppressed_finding_is_kept_with_its_reason() {
        LintReport report = Linter.standard()
                .lint(Rubric.of("r", "1", ISSUE, TONE.suppress("VAG01", "defined in the training of raters")));

        assertThat(report.findings()).isEmpty();
        assertThat(report.suppressed())
                .extracting(one -> one.finding().lint(), Suppressed::reason)
                .containsExactly(Tuple.tuple("VAG01", "defined in the training of raters"));
        assertThat(report.toString())
                .contains("1 suppressed", "suppressed VAG01 2 tone (defined in the training of raters)");
    }

    @Test
    void a_suppression_that_matches_nothing_or_says_nothing_is_a_finding() {
        LintReport idle = Linter.standard().lint(Rubric.of("r", "1", ISSUE.suppress("VAG01", "agreed with Ana"), TONE));
        LintReport unknown =
                Linter.standard().lint(Rubric.of("r", "1", ISSUE.suppress("VAG99", "agreed with Ana"), TONE));
        LintReport empty = Linter.standard().lint(Rubric.of("r", "1", ISSUE, TONE.suppress("VAG01", "TODO")));
        LintReport empirical =
                Linter.standard().lint(Rubric.of("r", "1", ISSUE.suppress("EMP01", "few items yet"), TONE));

        assertThat(idle.of("issue")).extracting(Finding::lint).containsExactly("SUP02");
        assertThat(idle.of("issue").get(0).severity()).isEqualTo(Severity.INFO);
        assertThat(unknown.of("issue").get(0).suggestion()).startsWith("There is no such lint");
        assertThat(empty.of("tone")).extracting(Finding::lint).containsExactly("SUP01");
        assertThat(empirical.of("issue")).isEmpty();
    }

    @Test
    void a_baseline_freezes_old_findings_until_their_text_changes() throws IOException {
        Path file = folder.resolve("lint-baseline.txt");
        Baseline.of(Linter.standard().lint(RUBRIC)).write(file);
        Linter linter = Linter.standard().baseline(Baseline.read(file));

        LintReport same = linter.lint(RUBRIC);
        LintReport edited = linter.lint(Rubric.of("service", "1.0.1", ISSUE, yesNo("tone", "The tone is appropriate")));

        assertThat(same.findings()).isEmpty();
        assertThat(same.frozen()).extracting(Finding::lint).containsExactly("VAG01");
        assertThat(same.gone()).isEmpty();
        assertThat(same.toString()).contains("nothing found, 1 in the baseline");
        assertThat(edited.findings()).hasSize(1);
        assertThat(edited.gone()).hasSize(1);
    }

    @Test
    void what_was_fixed_is_told_and_can_be_taken_out_of_the_baseline() throws IOException {
        Baseline baseline = Baseline.of(Linter.standard().lint(RUBRIC));
        LintReport fixed = Linter.standard()
                .baseline(baseline)
                .lint(Rubric.of("service", "1.0.1", ISSUE, yesNo("tone", "Contains no sarcasm, blame or all-caps")));

        assertThat(fixed.findings()).isEmpty();
        assertThat(fixed.gone()).isEqualTo(baseline.entries());
        assertThat(fixed.toString()).contains("fixed VAG01 tone");
        assertThat(baseline.without(fixed.gone()).entries()).isEmpty();
    }

    @Test
    void the_same_findings_give_the_same_baseline_file_in_order() throws IOException {
        Rubric rubric =
                Rubric.of("r", "1", TONE, yesNo("b", "Is helpful to readers"), yesNo("a", "Is polite to readers"));
        Path one = folder.resolve("one.txt");
        Path two = folder.resolve("two.txt");
        Baseline baseline = Baseline.of(Linter.standard().lint(rubric));

        baseline.write(one);
        Baseline.read(one).write(two);

        assertThat(one).hasSameBinaryContentAs(two);
        assertThat(baseline.entries()).isSorted();
        assertThat(Files.readAllLines(one).get(1)).matches("VAG01 a [0-9a-f]{16}");
    }

    @Test
    void a_broken_baseline_file_is_refused_with_all_lines() throws IOException {
        Path file = Files.writeString(
                folder.resolve("broken.txt"), "# head\nVAG01 tone\nVAG01 tone 0123456789abcdef\nnonsense\n");

        assertThatThrownBy(() -> Baseline.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("broken.txt:2: \"VAG01 tone\" is not lint, criterion")
                .hasMessageContaining("broken.txt:4: \"nonsense\"");
    }

    @Test
    void json_holds_everything_a_report_tells() {
        LintReport report = Linter.standard()
                .lint(Rubric.of(
                        "r",
                        "1",
                        ISSUE.suppress("VAG01", "agreed with Ana"),
                        TONE,
                        yesNo("x", "Lists several causes")));
        JsonObject json = JsonParser.parseString(report.toJson()).getAsJsonObject();

        JsonObject tone = json.getAsJsonArray("findings").get(1).getAsJsonObject();
        assertThat(tone.get("lint").getAsString()).isEqualTo("VAG01");
        assertThat(tone.getAsJsonObject("span").get("excerpt").getAsString()).isEqualTo("appropriate");
        assertThat(tone.get("replacement").isJsonNull()).isTrue();
        JsonObject causes = json.getAsJsonArray("findings").get(2).getAsJsonObject();
        assertThat(causes.get("replacement").getAsString()).isEqualTo("at least 3");
        assertThat(json.getAsJsonObject("counts").get("warning").getAsInt()).isEqualTo(2);
    }

    @Test
    void json_keeps_to_its_schema() {
        String location = "https://assay.io/schema/lint.schema.json";
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(location, schema())));
        Linter linter = Linter.standard().baseline(Baseline.of(Linter.standard().lint(RUBRIC)));
        Rubric rubric = Rubric.of(
                "r",
                "1",
                TONE.suppress("VAG01", "agreed with Ana"),
                yesNo("x", "Lists several causes"),
                graded("g", "Fix").level(0, "None").level(2, "Good").level(1, "Bad"));

        for (String json :
                List.of(linter.lint(RUBRIC).toJson(), linter.lint(rubric).toJson())) {
            assertThat(registry.getSchema(SchemaLocation.of(location)).validate(json, InputFormat.JSON))
                    .isEmpty();
        }
        assertThat(registry.getSchema(SchemaLocation.of(location)).validate("{}", InputFormat.JSON))
                .isNotEmpty();
    }

    private static String schema() {
        try (InputStream in = Linter.class.getResourceAsStream("lint.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void texts_of_levels_are_shown_with_their_place() {
        LintReport report = Linter.standard()
                .lint(Rubric.of(
                        "r",
                        "1",
                        ISSUE,
                        graded("fix", "The fix").level(0, "Names no step").level(1, "Names a good step")));

        assertThat(report.toString()).contains("VAG01 2 fix level[1]: \"good\" has no observable test.");
    }

    @Test
    void a_megabyte_of_text_is_read_in_seconds() {
        String text = "Names several helpful and accurate facts, \"quoted' (never and or not without) {{x}} etc. "
                .repeat(11_000);
        long start = System.nanoTime();

        LintReport report = Linter.standard().lint(Rubric.of("r", "1", yesNo("a", text), ISSUE));

        assertThat(text).hasSizeGreaterThan(900_000);
        assertThat(report.findings()).isNotEmpty();
        assertThat(report.toString().length()).isLessThan(40_000_000);
        assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
    }

    @Test
    void ten_thousand_criteria_are_read_in_seconds() {
        YesNo[] many = new YesNo[10_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = yesNo(
                    "c" + i,
                    "States the measured value " + i + " of probe " + (i % 97) + " in the table for region "
                            + (i % 13));
        }
        long start = System.nanoTime();

        LintReport report = Linter.standard().lint(Rubric.of("r", "1", many));

        assertThat(report.countsByLint()).containsKey("STR06");
        assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
    }

    @Test
    void the_same_rubric_gives_the_same_report() {
        List<String> reports = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> Linter.standard().lint(RUBRIC).toJson())
                .distinct()
                .toList();

        assertThat(reports).hasSize(1);
    }
}
