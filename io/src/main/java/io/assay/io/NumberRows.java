package io.assay.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of numbers as they are read. */
final class NumberRows {
    private final Header header;
    private final int ids;
    private final Problems problems;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> lineOfId = new HashMap<>();
    private float[] values = new float[1024];
    private int size;
    private int rows;

    NumberRows(Header header, int ids, Problems problems) {
        this.header = header;
        this.ids = ids;
        this.problems = problems;
        header.checkDistinct(problems);
    }

    private int columns() {
        return header.size() - (ids < 0 ? 0 : 1);
    }

    void add(CsvLines.Line line) {
        rows++;
        List<String> fields = line.fields();
        if (fields.size() != header.size()) {
            if (problems.wants(line.number())) {
                problems.line(
                        line.number(),
                        "has " + fields.size() + (fields.size() == 1 ? " field" : " fields") + ", but the header has "
                                + header.size() + "; every row needs a number for every column");
            }
            return;
        }
        for (int column = 0; column < fields.size(); column++) {
            if (column == ids) {
                id(line.number(), fields.get(column));
            } else {
                value(line.number(), column, number(fields.get(column)), fields.get(column));
            }
        }
    }

    /** Begins a row of a source that has its numbers as numbers. */
    void begin() {
        rows++;
    }

    /** Takes the id of a row, found in the column of ids. */
    void id(int place, String id) {
        Integer before = lineOfId.putIfAbsent(id, place);
        if (before != null || id.isEmpty()) {
            problem(
                    place,
                    ids,
                    id,
                    id.isEmpty()
                            ? "the id is empty; give every row one, or leave the column out"
                            : "the id " + Shown.quoted(id) + " is that of " + problems.word() + " " + before
                                    + " too; ids must differ");
        }
        names.add(id);
    }

    /** Takes a number of a row. */
    void value(int place, int column, double value, String text) {
        if (Double.isNaN(value)) {
            String comma = Numbers.hasDecimalComma(text) ? "; write a decimal point in place of the comma" : "";
            problem(
                    place,
                    column,
                    text,
                    Shown.quoted(text) + " is not a number that can be used" + comma
                            + (comma.isEmpty() ? "; leave the row out, or mask a class with -inf" : ""));
        } else if (value > Float.MAX_VALUE || (value < -Float.MAX_VALUE && Double.isFinite(value))) {
            problem(
                    place,
                    column,
                    text,
                    Shown.quoted(text) + " is too large; numbers go up to " + Float.MAX_VALUE
                            + ", and -inf masks a class");
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, size));
        }
        values[size++] = (float) value;
    }

    private static double number(String text) {
        double value = Numbers.parse(text);
        return Double.isInfinite(value) && text.startsWith("-") ? Double.NEGATIVE_INFINITY : value;
    }

    private void problem(int place, int column, String text, String message) {
        if (problems.wants(place)) {
            problems.field(new Problems.Place(place, column + 1, header.name(column)), text, message);
        }
    }

    NumberTable table() {
        if (columns() == 0) {
            problems.file("has a column of ids, but no column of numbers");
        } else if (rows == 0) {
            problems.file("has a header, but no rows below it; the pool is empty");
        }
        if (!problems.isEmpty()) {
            throw problems.exception();
        }
        List<String> classes = new ArrayList<>(header.names());
        if (ids >= 0) {
            classes.remove(ids);
        }
        return new NumberTable(classes, names, Arrays.copyOf(values, size), rows);
    }
}
