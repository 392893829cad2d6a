package io.assay.study;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The units that there are, with what is known about each.
 *
 * @param columns headings but that of the ids
 * @param units values of the columns by id, in the order of the file
 */
record Population(List<String> columns, Map<String, List<String>> units) {
    static final String NAME = "units.csv";

    static Population parse(String source, String text) {
        Table table = Table.parse(source, text);
        int id = table.column("the ids of the units", "unit", "item", "id");
        List<Integer> others = IntStream.range(0, table.headings().size())
                .filter(column -> column != id)
                .boxed()
                .toList();
        Map<String, List<String>> units = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (CsvRecord row : table.rows()) {
            String unit = row.getField(id).strip();
            if (unit.isEmpty()) {
                problems.add(table.place(row) + ": there is no id");
            } else if (units.containsKey(unit)) {
                problems.add(table.place(row) + ": unit \"" + unit + "\" comes twice; ids must differ");
            } else {
                units.put(unit, others.stream().map(row::getField).toList());
            }
        }
        if (!problems.isEmpty()) {
            throw StudyException.of(problems);
        }
        return new Population(others.stream().map(table.headings()::get).toList(), units);
    }

    List<String> ids() {
        return List.copyOf(units.keySet());
    }

    /** Returns what a column says about a unit. */
    String value(String unit, String column) {
        return units.getOrDefault(unit, List.of()).get(columns.indexOf(column));
    }

    /** Returns the ids by the value of a column. */
    Map<String, List<String>> strata(String source, String column) {
        if (!columns.contains(column)) {
            throw new StudyException(source + ": there is no column \"" + column
                    + "\" to draw strata from; the columns are " + String.join(", ", columns));
        }
        Map<String, List<String>> strata = new LinkedHashMap<>();
        units.keySet()
                .forEach(unit -> strata.computeIfAbsent(value(unit, column), v -> new ArrayList<>())
                        .add(unit));
        return strata;
    }
}
