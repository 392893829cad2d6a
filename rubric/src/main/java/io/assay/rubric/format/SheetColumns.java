package io.assay.rubric.format;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.assay.rubric.internal.Place;
import io.assay.rubric.internal.Shown;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the columns of a table hold. Positions are counted from 0. */
final class SheetColumns {
    static final String BECAUSE = ".because";
    static final Set<String> RESERVED = Set.of("item", "rater", "rubric");
    private static final Set<String> LONG = Set.of("item", "rater", "rubric", "criterion", "answer", "because");

    private final Map<String, Integer> named = new HashMap<>();
    private final Map<String, Integer> criteria = new LinkedHashMap<>();
    private final Map<String, Integer> reasons = new HashMap<>();
    private final int width;
    private final boolean isLong;

    private SheetColumns(List<String> headings) {
        this.width = headings.size();
        this.isLong = headings.contains("criterion")
                && headings.contains("answer")
                && headings.stream().allMatch(heading -> LONG.contains(heading) || isPassedOver(heading));
    }

    /** Returns the columns; empty, with problems, if the rows cannot be read by them. */
    static Optional<SheetColumns> of(CsvRecord header, SheetSink sink) {
        List<String> headings = header.getFields().stream().map(String::strip).toList();
        SheetColumns columns = new SheetColumns(headings);
        int before = sink.reader().count();
        int line = (int) header.getStartingLineNumber();
        for (int i = 0; i < headings.size(); i++) {
            columns.add(headings.get(i), i, new Place(line, i + 1), sink);
        }
        for (String needed :
                columns.isLong ? List.of("item", "rater", "criterion", "answer") : List.of("item", "rater")) {
            if (!columns.named.containsKey(needed)) {
                sink.problem(
                        new Place(line, 0),
                        "has no column " + needed + "; the columns are " + String.join(", ", headings));
            }
        }
        if (!columns.isLong && columns.criteria.isEmpty() && sink.reader().count() == before) {
            sink.problem(
                    new Place(line, 0), "has no column of a criterion, and is not item,rater,criterion,answer either");
        }
        return sink.reader().count() == before ? Optional.of(columns) : Optional.empty();
    }

    private static boolean isPassedOver(String heading) {
        return heading.startsWith("_");
    }

    private void add(String heading, int at, Place place, SheetSink sink) {
        if (isPassedOver(heading)) {
            return;
        }
        Integer before;
        if (isLong || RESERVED.contains(heading)) {
            before = named.putIfAbsent(heading, at);
        } else if (sink.criterion(heading).isPresent()) {
            before = criteria.putIfAbsent(heading, at);
        } else if (heading.endsWith(BECAUSE) && sink.criterion(stem(heading)).isPresent()) {
            before = reasons.putIfAbsent(stem(heading), at);
        } else {
            sink.problem(
                    place, sink.unknown(heading) + "; begin the heading with _ if the column is to be passed over");
            return;
        }
        if (before != null) {
            sink.problem(place, "there are two columns " + Shown.text(heading));
        }
    }

    private static String stem(String heading) {
        return heading.substring(0, heading.length() - BECAUSE.length());
    }

    boolean isLong() {
        return isLong;
    }

    /** Returns the positions by id of criterion, in the order of the table. */
    Map<String, Integer> criteria() {
        return criteria;
    }

    /** Returns the position of the reasons for answers to a criterion. */
    OptionalInt reasons(String criterion) {
        return position(reasons.get(criterion));
    }

    Optional<String> field(CsvRecord row, String name) {
        Integer at = named.get(name);
        return at == null ? Optional.empty() : Optional.of(row.getField(at));
    }

    Place place(CsvRecord row, String name) {
        return new Place((int) row.getStartingLineNumber(), named.getOrDefault(name, -1) + 1);
    }

    private static OptionalInt position(@Nullable Integer at) {
        return at == null ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /** Returns the row if it has a field for each column. */
    Optional<CsvRecord> checkWidth(CsvRecord row, SheetSink sink) {
        if (row.getFieldCount() == width) {
            return Optional.of(row);
        }
        sink.problem(
                new Place((int) row.getStartingLineNumber(), 0),
                "has " + row.getFieldCount() + " fields, but the header has " + width);
        return Optional.empty();
    }

    /** Begins the sheet of a row; empty, with a problem, if the row does not say whose it is. */
    Optional<SheetSink.Draft> draft(CsvRecord row, SheetSink sink) {
        String item = field(row, "item").orElse("");
        String rater = field(row, "rater").orElse("");
        if (item.isBlank()) {
            sink.problem(place(row, "item"), "the item must not be blank");
        }
        if (rater.isBlank()) {
            sink.problem(place(row, "rater"), "the rater must not be blank");
        }
        if (item.isBlank() || rater.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new SheetSink.Draft(place(row, ""), item, rater));
    }

    void stamp(CsvRecord row, SheetSink.Draft draft, SheetSink sink) {
        field(row, "rubric")
                .filter(stamp -> !stamp.isBlank())
                .ifPresent(stamp -> sink.stamp(draft, stamp.strip(), place(row, "rubric")));
    }
}
