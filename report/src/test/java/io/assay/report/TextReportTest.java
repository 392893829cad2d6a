package io.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.agreement.diagnose.Audit;
import io.assay.core.RatingMatrix;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextReportTest {
    private static final Map<String, Audit> AUDITS = Audits.various();

    static Set<String> audits() {
        return AUDITS.keySet();
    }

    static Set<String> attacks() {
        return Hostile.PREFIXES.keySet();
    }

    private static String text(Audit audit, TextLayout layout) {
        return TextReport.of(audit).layout(layout).toString();
    }

    @ParameterizedTest
    @MethodSource("audits")
    void the_verdict_is_said_before_the_figures_and_never_as_nan(String name) {
        Audit audit = AUDITS.get(name);
        String text = text(audit, TextLayout.DEFAULT.width(200));

        assertThat(text)
                .containsSubsequence("Verdict: " + audit.verdict().level().label(), "Coefficients");
        assertThat(text).doesNotContain("NaN", "Infinity", "null", "\r");
        assertThat(text).endsWith("\n").doesNotContain("\n\n\n");
    }

    @ParameterizedTest
    @MethodSource("audits")
    void colours_are_there_only_when_asked_for_and_change_nothing_else(String name) {
        String plain = text(AUDITS.get(name), TextLayout.DEFAULT);
        String coloured = text(AUDITS.get(name), TextLayout.DEFAULT.colour(true));

        assertThat(plain).doesNotContain("\u001b");
        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nothing_in_a_name_can_steer_the_terminal(String attack) {
        String prefix = Hostile.PREFIXES.get(attack);
        Audit audit = Audit.of(Audits.criteria(prefix::concat), Audits.PLAN);
        TextLayout layout = TextLayout.DEFAULT.file(prefix + "ratings.csv").notes(List.of(prefix + "note"));

        String text = text(audit, layout);

        assertThat(text.codePoints()
                        .filter(c -> c != '\n')
                        .filter(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE
                                || Character.getType(c) == Character.LINE_SEPARATOR
                                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR)
                        .count())
                .isZero();
        assertThat(text).contains("ratings.csv", "note", "Verdict: undefined");
    }

    @Test
    void a_name_in_wide_characters_is_shortened_without_cutting_one_in_two() {
        Map<String, RatingMatrix> criteria = new LinkedHashMap<>();
        criteria.put("", Audits.levels(20, 3, id -> "\uD83D\uDE00".repeat(60) + id));

        String text = text(Audit.of(criteria, Audits.PLAN), TextLayout.DEFAULT);

        assertThat(text).contains("\uD83D\uDE00…", "rater-0", "rater-1", "rater-2");
        assertThat(text.codePoints().filter(c -> Character.getType(c) == Character.SURROGATE))
                .isEmpty();
    }

    @Test
    void an_undefined_figure_is_called_so_with_its_reason() {
        assertThat(text(AUDITS.get("all the same"), TextLayout.DEFAULT.width(200)))
                .contains("undefined", "is undefined: ", "all 18 pairable ratings are 1");
    }

    @Test
    void lists_are_as_long_as_the_layout_says() {
        String text = text(AUDITS.get("200 raters"), TextLayout.DEFAULT.rows(7));

        assertThat(text).contains("and 193 more raters");
        assertThat(text(AUDITS.get("200 raters"), TextLayout.DEFAULT)).contains("and 190 more raters");
    }

    @Test
    void what_is_written_is_what_is_shown() throws IOException {
        StringBuilder out = new StringBuilder();
        TextReport report = TextReport.of(AUDITS.get("one criterion"));

        report.write(out);

        assertThat(out).hasToString(report.toString());
    }
}
