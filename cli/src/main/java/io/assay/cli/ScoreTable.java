package io.assay.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.assay.rubric.CriterionScore;
import io.assay.rubric.Placed;
import io.assay.rubric.ScoreSummary;
import io.assay.rubric.Scored;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Scores as CSV: a row per sheet, a column per criterion. */
final class ScoreTable {
    private static final List<String> FIRST =
            List.of("item", "rater", "score", "ungated", "earned", "possible", "outcome", "reason");

    private ScoreTable() {}

    static void write(ScoreSummary summary, Path file) {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            List<String> titles = new ArrayList<>(FIRST);
            for (Placed placed : summary.rubric().criteria()) {
                titles.add(placed.criterion().id());
            }
            csv.writeRecord(titles);
            for (Scored scored : summary.scores()) {
                csv.writeRecord(row(scored));
            }
        } catch (IOException e) {
            throw RubricInput.failed("cannot write to " + file, file, e);
        }
    }

    /** Returns the cells; a figure that is not there is an empty one. */
    private static List<String> row(Scored scored) {
        List<String> row = new ArrayList<>(List.of(
                scored.item(),
                scored.rater(),
                figure(scored.score()),
                figure(scored.ungated()),
                String.valueOf(scored.earned()),
                String.valueOf(scored.possible()),
                scored.outcome().name(),
                scored.reason().orElse("")));
        for (CriterionScore one : scored.criteria()) {
            row.add(figure(one.points()));
        }
        return row;
    }

    private static String figure(OptionalDouble figure) {
        return figure.isPresent() ? String.valueOf(figure.getAsDouble()) : "";
    }
}
