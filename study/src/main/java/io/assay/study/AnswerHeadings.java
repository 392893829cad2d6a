package io.assay.study;

import io.assay.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Headings that others use, taken for those of score sheets. */
final class AnswerHeadings {
    private static final List<String> UNITS = List.of("unit", "id");
    private static final List<String> VALUES = List.of("value", "rating", "label", "score", "answer");

    private AnswerHeadings() {}

    /** Returns the headings of a table with a column of raters; time is the place of the times, -1 if there are none. */
    static List<String> of(List<String> given, Rubric rubric, int time) {
        List<String> headings = new ArrayList<>(given);
        boolean hasItem = headings.contains("item");
        boolean hasRater = headings.contains("rater");
        String value = valueColumn(headings, rubric);
        for (int k = 0; k < headings.size(); k++) {
            String heading = headings.get(k);
            if (k == time) {
                headings.set(k, AnswerTimes.COLUMN);
            } else if (!hasItem && UNITS.contains(heading)) {
                headings.set(k, "item");
                hasItem = true;
            } else if (!hasRater && heading.equals("annotator")) {
                headings.set(k, "rater");
            } else if (!value.isEmpty() && VALUES.contains(heading)) {
                headings.set(k, value);
            }
        }
        return headings;
    }

    /** Returns what the column of values is to be called; empty if there is none to be renamed. */
    private static String valueColumn(List<String> headings, Rubric rubric) {
        boolean hasValues = headings.stream().anyMatch(VALUES::contains);
        if (headings.contains("criterion")) {
            return hasValues ? "answer" : "";
        }
        boolean hasCriterion = rubric.criteria().stream()
                .anyMatch(placed -> headings.contains(placed.criterion().id()));
        return hasValues && !hasCriterion && rubric.criteria().size() == 1
                ? rubric.criteria().get(0).criterion().id()
                : "";
    }

    /** Returns the headings of a table with a column for each rater, under which only the unit, the criterion and one of the raters are read. */
    static List<String> ofOne(Table table, int rater, Rubric rubric) {
        boolean hasCriterion = table.headings().contains("criterion");
        if (!hasCriterion && rubric.criteria().size() > 1) {
            throw new StudyException(table.source()
                    + ":1: has a column for each rater, which holds the ratings of one criterion, but the rubric has "
                    + rubric.criteria().size()
                    + "; add a column criterion, with a row for each unit and criterion, or hand in a row per rating");
        }
        int item = table.column("the units", "item", "unit", "id");
        String value =
                hasCriterion ? "answer" : rubric.criteria().get(0).criterion().id();
        return IntStream.range(0, table.headings().size())
                .mapToObj(k -> {
                    String heading = table.headings().get(k);
                    if (k == item) {
                        return "item";
                    }
                    return k == rater ? value : heading.equals("criterion") ? heading : "_" + heading;
                })
                .toList();
    }
}
