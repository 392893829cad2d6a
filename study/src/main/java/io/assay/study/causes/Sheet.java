package io.assay.study.causes;

import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ratings of units that at least two raters rated, in arrays; equal units are kept once, with how many there are. */
final class Sheet {
    /** Into how many parts each rater's time is cut on scales of categories. */
    static final int TIMES = 5;

    final List<String> raterIds;
    final List<String> categories;
    final int raters;
    final int units;
    final int ratings;
    /** Raters of each distinct unit. */
    final int[][] who;
    /** Codes of each distinct unit, on scales of categories. */
    final int[][] codes;
    /** Values of each distinct unit. */
    final double[][] values;
    /** When, from 0 to 1 in each rater's order; empty without an order. */
    final double[][] times;
    /** How many units are like it. */
    final int[] weights;
    /** Ids of the units that are like it. */
    final List<List<String>> ids;
    /** Units that fewer than two raters rated. */
    final int dropped;
    /** Their ratings. */
    final int droppedRatings;
    /** Ratings of each rater. */
    final int[] counts;

    final boolean isOrdered;

    private Sheet(RatingMatrix matrix, List<Row> rows, boolean isOrdered) {
        raterIds = matrix.raters();
        categories = matrix.categories();
        raters = matrix.raterCount();
        this.isOrdered = isOrdered;
        who = rows.stream().map(row -> row.who).toArray(int[][]::new);
        codes = rows.stream().map(row -> row.codes).toArray(int[][]::new);
        values = rows.stream().map(row -> row.values).toArray(double[][]::new);
        times = rows.stream().map(row -> row.times).toArray(double[][]::new);
        weights = rows.stream().mapToInt(row -> row.ids.size()).toArray();
        ids = rows.stream().map(row -> row.ids).toList();
        units = Arrays.stream(weights).sum();
        dropped = matrix.unitCount() - units;
        counts = new int[raters];
        for (int i = 0; i < who.length; i++) {
            for (int r : who[i]) {
                counts[r] += weights[i];
            }
        }
        ratings = Arrays.stream(counts).sum();
        droppedRatings = matrix.ratingCount() - ratings;
    }

    /** One unit, while equal ones are sought. */
    private static final class Row {
        private int[] who = {};
        private int[] codes = {};
        private double[] values = {};
        private double[] times = {};
        private final List<String> ids = new ArrayList<>();
    }

    /** Returns whether no two ratings of a unit differ. */
    boolean agreesFully() {
        return Arrays.stream(values).allMatch(unit -> Arrays.stream(unit).allMatch(value -> value == unit[0]));
    }

    static Sheet of(RatingMatrix matrix, @Nullable RatingMatrix order, boolean merge) {
        double[][] times = order == null ? null : times(matrix, order);
        Map<Object, Row> rows = new LinkedHashMap<>();
        UnitRatings cursor = matrix.cursor();
        for (int u = 0; u < matrix.unitCount(); u++) {
            matrix.load(u, cursor);
            if (cursor.size() < 2) {
                continue;
            }
            Row row = row(cursor, times == null ? null : times[u]);
            Object key =
                    merge && times == null ? Arrays.toString(row.who) + Arrays.toString(row.codes) : Integer.valueOf(u);
            rows.computeIfAbsent(key, k -> row).ids.add(matrix.units().get(u));
        }
        return new Sheet(matrix, new ArrayList<>(rows.values()), times != null);
    }

    private static Row row(UnitRatings cursor, double @Nullable [] times) {
        int size = cursor.size();
        Row row = new Row();
        row.who = new int[size];
        row.codes = new int[size];
        row.values = new double[size];
        row.times = new double[times == null ? 0 : size];
        for (int i = 0; i < size; i++) {
            row.who[i] = cursor.rater(i);
            row.values[i] = cursor.value(i);
            if (cursor.isCoded()) {
                row.codes[i] = cursor.code(i);
            }
            if (times != null) {
                row.times[i] = times[cursor.rater(i)];
            }
        }
        return row;
    }

    /** Returns for each unit and rater how far the rater has come, from 0 to 1. */
    private static double[][] times(RatingMatrix matrix, RatingMatrix order) {
        double[][] given = new double[matrix.unitCount()][matrix.raterCount()];
        double[][] positions = order.toArray();
        List<List<double[]>> byRater = new ArrayList<>();
        for (int r = 0; r < matrix.raterCount(); r++) {
            byRater.add(new ArrayList<>());
        }
        UnitRatings cursor = matrix.cursor();
        for (int u = 0; u < matrix.unitCount(); u++) {
            matrix.load(u, cursor);
            int there = order.units().indexOf(matrix.units().get(u));
            for (int i = 0; i < cursor.size(); i++) {
                int r = cursor.rater(i);
                int column = order.raters().indexOf(matrix.raters().get(r));
                double position = there < 0 || column < 0 ? Double.NaN : positions[there][column];
                if (Double.isNaN(position)) {
                    throw new IllegalArgumentException("the order has no position of unit \""
                            + matrix.units().get(u) + "\", rater \""
                            + matrix.raters().get(r)
                            + "\"; give one for each rating");
                }
                byRater.get(r).add(new double[] {u, position});
            }
        }
        for (int r = 0; r < matrix.raterCount(); r++) {
            List<double[]> own = byRater.get(r);
            own.sort(java.util.Comparator.comparingDouble(pair -> pair[1]));
            for (int i = 0; i < own.size(); i++) {
                given[(int) own.get(i)[0]][r] = own.size() == 1 ? 0.5 : i / (own.size() - 1.0);
            }
        }
        return given;
    }
}
