package io.assay.rubric.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Measures the linter on criteria that were labelled before it was written, and holds the guide to the figures. */
class LintMeasurementTest {
    private static final Linter LINTER = Linter.standard();
    private static final Set<String> OF_RUBRICS = Set.of("SCO02", "SCO03", "SCO04", "STR05", "STR06");
    private static final Predicate<Labelled> TEST = one -> one.split().equals("test");
    /** The half whose misses and false alarms nobody looked at. */
    private static final Predicate<Labelled> UNSEEN = TEST.and(one -> (one.id().hashCode() & 1) == 1);

    private static Map<String, Detection> measured(Predicate<Labelled> which) {
        List<Labelled> criteria = Labelled.criteria();
        Set<String> lints = new TreeSet<>();
        criteria.forEach(one -> lints.addAll(one.lints()));
        Map<String, Detection> all = count(lints, criteria, which);
        all.putAll(count(OF_RUBRICS, Labelled.rubrics(), which));
        return all;
    }

    private static Map<String, Detection> count(Set<String> lints, List<Labelled> all, Predicate<Labelled> which) {
        List<Map.Entry<Set<String>, Set<String>>> pairs = new ArrayList<>();
        all.stream().filter(which).forEach(one -> pairs.add(Map.entry(one.lints(), one.found(LINTER))));
        return Detection.count(lints, pairs);
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("..", "docs", "lint.md"));
    }

    @Test
    void the_guide_shows_precision_and_recall_of_every_lint_as_measured() throws IOException {
        StringBuilder table = new StringBuilder();
        measured(TEST)
                .forEach((lint, detection) -> table.append(detection.row(lint)).append('\n'));

        assertThat(guide()).contains(table);
    }

    @Test
    void the_guide_shows_the_half_nobody_looked_at() throws IOException {
        Map<String, Detection> measured = measured(UNSEEN);
        StringBuilder table = new StringBuilder();
        for (String lint : List.of("STR01", "VAG01", "VAG02", "VAG03", "VAG08")) {
            table.append(measured.get(lint).row(lint)).append('\n');
        }

        assertThat(guide()).contains(table);
    }

    @Test
    void precision_and_recall_reach_their_bars() {
        Map<String, Detection> measured = measured(TEST);

        assertThat(measured.get("VAG01").precisionValue()).isGreaterThanOrEqualTo(0.80);
        assertThat(measured.get("VAG01").recallValue()).isGreaterThanOrEqualTo(0.75);
        assertThat(measured.get("VAG02").precisionValue()).isGreaterThanOrEqualTo(0.80);
        assertThat(measured.get("VAG02").recallValue()).isGreaterThanOrEqualTo(0.75);
        assertThat(measured.get("STR01").precisionValue()).isGreaterThanOrEqualTo(0.70);
    }

    @Test
    void less_than_three_percent_of_anchored_criteria_are_flagged() throws IOException {
        List<Labelled> anchored = Labelled.criteria().stream()
                .filter(TEST)
                .filter(one -> one.group().equals("anchored"))
                .toList();
        long flagged = anchored.stream().filter(LintMeasurementTest::isFlagged).count();

        assertThat(anchored).hasSize(235);
        assertThat(flagged / (double) anchored.size()).isLessThan(0.03);
        assertThat(guide()).contains(flagged + " of the " + anchored.size() + " anchored criteria");
    }

    private static boolean isFlagged(Labelled one) {
        return LINTER.lint(one.rubric()).findings().stream()
                .anyMatch(finding -> finding.lint().startsWith("VAG") && finding.severity() != Severity.INFO);
    }

    @Test
    void what_is_found_stands_where_the_label_is() throws IOException {
        int hits = 0;
        int overlapping = 0;
        for (Labelled one : Labelled.criteria().stream().filter(TEST).toList()) {
            Set<String> both = one.found(LINTER);
            both.retainAll(one.lints());
            both.removeIf(lint -> lint.startsWith("SCL"));
            hits += both.size();
            overlapping +=
                    (int) both.stream().filter(lint -> overlaps(one, lint)).count();
        }

        assertThat(overlapping / (double) hits).isGreaterThanOrEqualTo(0.95);
        assertThat(guide()).contains(overlapping + " of " + hits + " findings");
    }

    private static boolean overlaps(Labelled one, String lint) {
        return LINTER.lint(one.rubric()).findings().stream()
                .filter(finding -> finding.lint().equals(lint))
                .anyMatch(finding ->
                        one.spans(lint).stream().anyMatch(span -> span.isEmpty() || overlaps(finding, span)));
    }

    private static boolean overlaps(Finding finding, String span) {
        int at = finding.text().indexOf(span);
        return at >= 0 && at < finding.end() && finding.start() < at + span.length();
    }

    @Test
    void the_labelled_set_is_the_one_that_was_counted() {
        assertThat(Labelled.criteria()).hasSize(704);
        assertThat(Labelled.rubrics()).hasSize(44);
    }
}
