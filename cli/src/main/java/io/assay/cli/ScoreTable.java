package io.assay.cli;

import io.assay.io.TableColumn;
import io.assay.rubric.CriterionScore;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSummary;
import io.assay.rubric.Scored;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Scores as a table: a row per sheet, a column per criterion. */
final class ScoreTable {
    private static final String SCORE = "score";

    private static final List<String> FIRST =
            List.of("item", "rater", SCORE, "ungated", "earned", "possible", "outcome", "reason");

    private static final Set<String> TEXTS = Set.of("item", "rater", "outcome", "reason");

    private ScoreTable() {}

    static void write(ScoreSummary summary, Path file) {
        TableTarget.write(file, columns(summary), out -> summary.scores().forEach(scored -> out.accept(row(scored))));
    }

    /** Scores are numbers, unless items have an order in place of them. */
    private static List<TableColumn> columns(ScoreSummary summary) {
        boolean isOrder =
                summary.scores().stream().anyMatch(scored -> !scored.key().isEmpty());
        List<TableColumn> columns = new ArrayList<>();
        for (String title : FIRST) {
            boolean isText = TEXTS.contains(title) || (title.equals(SCORE) && isOrder);
            columns.add(isText ? TableColumn.text(title) : TableColumn.real(title));
        }
        criteria(summary.rubric()).forEach(title -> columns.add(TableColumn.real(title)));
        return columns;
    }

    /** Returns the ids of criteria; one that is named as another column is, is told apart by what stands before it. */
    private static List<String> criteria(Rubric rubric) {
        List<String> ids = rubric.criteria().stream()
                .map(placed -> placed.criterion().id())
                .toList();
        Set<String> taken = new HashSet<>(ids);
        taken.addAll(FIRST);
        List<String> titles = new ArrayList<>(ids);
        titles.replaceAll(id -> {
            String title = id;
            while (FIRST.contains(title) || (!title.equals(id) && taken.contains(title))) {
                title = "points." + title;
            }
            return title;
        });
        return titles;
    }

    /** Returns the cells; a figure that is not there is an empty one. */
    private static List<String> row(Scored scored) {
        List<String> row = new ArrayList<>(List.of(
                scored.item(),
                scored.rater(),
                scored.key().isEmpty() ? figure(scored.score()) : key(scored),
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

    /** Returns what items are ordered by where the rubric gives an order and no number. */
    private static String key(Scored scored) {
        return scored.key().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String figure(OptionalDouble figure) {
        return figure.isPresent() ? String.valueOf(figure.getAsDouble()) : "";
    }
}
