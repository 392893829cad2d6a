package io.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.agreement.diagnose.Audit;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TextReportProperties {
    private static final Map<String, Audit> AUDITS = audits();

    private static Map<String, Audit> audits() {
        Map<String, Audit> audits = Audits.various();
        Hostile.PREFIXES.forEach(
                (attack, prefix) -> audits.put(attack, Audit.of(Audits.criteria(prefix::concat), Audits.PLAN)));
        return audits;
    }

    @Provide
    Arbitrary<String> audit() {
        return Arbitraries.of(AUDITS.keySet());
    }

    @Property
    void no_line_of_a_report_is_wider_than_asked_for(
            @ForAll("audit") String name, @ForAll @IntRange(min = 40, max = 200) int width) {
        TextLayout layout = TextLayout.DEFAULT
                .width(width)
                .file("a/very/long/path/".repeat(20) + "ratings.csv")
                .notes(List.of("Not used: the column \"" + "c".repeat(300) + "\"."));

        assertFits(TextReport.of(AUDITS.get(name)).layout(layout).toString(), width);
    }

    @Property(tries = 100)
    void no_line_of_figures_is_wider_than_asked_for(
            @ForAll("audit") String name, @ForAll @IntRange(min = 40, max = 200) int width) {
        Map<String, RatingMatrix> ratings = new LinkedHashMap<>();
        Map<String, List<Estimate>> figures = new LinkedHashMap<>();
        AUDITS.get(name).criteria().forEach(c -> {
            ratings.put(c.criterion(), c.ratings());
            figures.put(c.criterion(), c.coefficients());
        });

        assertFits(
                TextFigures.of(ratings, figures)
                        .layout(TextLayout.DEFAULT.width(width))
                        .toString(),
                width);
    }

    @Property(tries = 20)
    void less_than_forty_columns_are_taken_as_forty(@ForAll @IntRange(min = -5, max = 39) int width) {
        Audit audit = AUDITS.get("one criterion");

        assertThat(TextReport.of(audit).layout(TextLayout.DEFAULT.width(width)))
                .hasToString(TextReport.of(audit)
                        .layout(TextLayout.DEFAULT.width(40))
                        .toString());
    }

    private static void assertFits(String text, int width) {
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                        .as(line)
                        .isLessThanOrEqualTo(width));
    }
}
