package io.assay.study;

import io.assay.rubric.Placed;
import io.assay.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Sheets to hand out: a row per unit in the rater's own order, a column per criterion, and what is known about the unit. The column of
 * strata is left out, as raters should not know it.
 */
final class Sheets {
    static final String ROUND = "_round";

    private final Population population;
    private final Rubric rubric;
    private final int round;
    private final List<String> shown;

    Sheets(Population population, Optional<String> hidden, Rubric rubric, int round) {
        this.population = population;
        this.rubric = rubric;
        this.round = round;
        this.shown = population.columns().stream()
                .filter(column -> !hidden.equals(Optional.of(column)))
                .toList();
    }

    static String file(int round, String rater) {
        return "rounds/" + round + "/sheets/" + rater + ".csv";
    }

    /** Writes the sheet of each rater, and returns the hashes by name. */
    Map<String, String> write(StudyFiles files, Assignment assignment) {
        Map<String, String> written = new java.util.LinkedHashMap<>();
        assignment.orders().forEach((rater, units) -> {
            String name = file(round, rater);
            written.put(name, files.write(name, sheet(rater, units)));
        });
        return written;
    }

    private String sheet(String rater, List<String> units) {
        List<String> criteria = rubric.criteria().stream()
                .map(Placed::criterion)
                .map(criterion -> criterion.id())
                .toList();
        return Table.write(csv -> {
            List<String> header = new ArrayList<>(List.of(ROUND, "item", "rater"));
            shown.forEach(column -> header.add("_" + column));
            header.addAll(criteria);
            csv.writeRecord(header);
            for (String unit : units) {
                List<String> row = new ArrayList<>(List.of(Integer.toString(round), unit, rater));
                shown.forEach(column -> row.add(population.value(unit, column)));
                IntStream.range(0, criteria.size()).forEach(k -> row.add(""));
                csv.writeRecord(row);
            }
        });
    }
}
