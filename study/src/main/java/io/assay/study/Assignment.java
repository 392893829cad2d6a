package io.assay.study;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.assay.core.resample.RandomStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who rates what in a round, each in an order of their own.
 *
 * @param orders the units of each rater, in the order in which the rater sees them
 */
record Assignment(Map<String, List<String>> orders) {
    Assignment {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        orders.forEach((rater, units) -> copy.put(rater, List.copyOf(units)));
        orders = Collections.unmodifiableMap(copy);
    }

    /** Assigns units to raters by a design. */
    static Assignment of(List<String> units, List<String> raters, BlockDesign design, long orderSeed) {
        Map<String, List<String>> orders = new LinkedHashMap<>();
        raters.forEach(rater -> orders.put(rater, new ArrayList<>()));
        for (int unit = 0; unit < units.size(); unit++) {
            for (int rater : design.raters(unit)) {
                orders.computeIfAbsent(raters.get(rater), r -> new ArrayList<>())
                        .add(units.get(unit));
            }
        }
        return new Assignment(orders).reordered(orderSeed);
    }

    /** Returns the same work, in another order for each rater. */
    Assignment reordered(long seed) {
        Map<String, List<String>> shuffled = new LinkedHashMap<>();
        orders.forEach((rater, units) -> {
            List<String> sorted = units.stream().sorted().toList();
            shuffled.put(rater, SampleDraw.shuffled(sorted, RandomStream.of(seed, shuffled.size())));
        });
        return new Assignment(shuffled);
    }

    Set<String> units() {
        Set<String> units = new LinkedHashSet<>();
        orders.values().forEach(units::addAll);
        return units;
    }

    boolean has(String rater, String unit) {
        return orders.getOrDefault(rater, List.of()).contains(unit);
    }

    int ratings() {
        return orders.values().stream().mapToInt(List::size).sum();
    }

    String toCsv() {
        return Table.write(csv -> {
            csv.writeRecord("rater", "position", "unit");
            orders.forEach((rater, units) -> {
                for (int k = 0; k < units.size(); k++) {
                    csv.writeRecord(rater, Integer.toString(k + 1), units.get(k));
                }
            });
        });
    }

    static Assignment parse(String source, String text) {
        Table table = Table.parse(source, text);
        int rater = table.column("the raters", "rater");
        int unit = table.column("the units", "unit");
        Map<String, List<String>> orders = new LinkedHashMap<>();
        for (CsvRecord row : table.rows()) {
            orders.computeIfAbsent(row.getField(rater), r -> new ArrayList<>()).add(row.getField(unit));
        }
        return new Assignment(orders);
    }
}
