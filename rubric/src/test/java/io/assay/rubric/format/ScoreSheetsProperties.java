package io.assay.rubric.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Sheets in all states are read as they were written. */
class ScoreSheetsProperties {
    private static void same(List<ScoreSheet> read, List<ScoreSheet> written) {
        assertThat(read).hasSameSizeAs(written);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).item()).isEqualTo(written.get(i).item());
            assertThat(read.get(i).rater()).isEqualTo(written.get(i).rater());
            assertThat(read.get(i).stamp()).isEqualTo(written.get(i).stamp());
            assertThat(read.get(i).answers()).isEqualTo(written.get(i).answers());
        }
    }

    @Property(tries = 300)
    void wide_tables_are_read_as_they_were_written(@ForAll long seed) {
        Rubric rubric = Drawn.rubric(seed);
        List<ScoreSheet> sheets = Drawn.sheets(rubric, seed);
        Assume.that(rubric.criteria().stream().noneMatch(p -> p.criterion().id().equals("item")));

        same(ScoreSheets.parseCsv(rubric, "sheets.csv", ScoreSheets.toCsv(rubric, sheets)), sheets);
    }

    @Property(tries = 300)
    void long_tables_are_read_as_they_were_written(@ForAll long seed) {
        Rubric rubric = Drawn.rubric(seed);
        List<ScoreSheet> sheets = Drawn.sheets(rubric, seed).stream()
                .filter(sheet -> !sheet.answers().isEmpty())
                .toList();

        Assume.that(!sheets.isEmpty());
        same(ScoreSheets.parseCsv(rubric, "sheets.csv", ScoreSheets.toLongCsv(rubric, sheets)), sheets);
    }

    @Property(tries = 300)
    void json_lines_are_read_as_they_were_written(@ForAll long seed) {
        Rubric rubric = Drawn.rubric(seed);
        List<ScoreSheet> sheets = Drawn.sheets(rubric, seed);

        same(ScoreSheets.parseJsonLines(rubric, "sheets.jsonl", ScoreSheets.toJsonLines(rubric, sheets)), sheets);
    }
}
