package io.assay.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A heat map of shares between things of one kind, and its room. */
final class HtmlHeat {
    private static final int LABELS = 110;
    private static final int LEGEND = 96;

    private final List<String> names;
    private final List<List<@Nullable Object>> cells = new ArrayList<>();
    private double lowest = 1;
    private double highest;

    HtmlHeat(List<String> names) {
        this.names = names;
    }

    /** Adds a cell, unless there is no share. */
    void add(int row, int column, double share, long count) {
        if (!Double.isNaN(share)) {
            List<@Nullable Object> cell = new ArrayList<>(List.of(column, row, share, count));
            cells.add(cell);
            lowest = Math.min(lowest, share);
            highest = Math.max(highest, share);
        }
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Returns the figures, with the range of colours widened to whole tenths. */
    Map<String, Object> data(String row, String column, String counted) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "heat");
        data.put("names", names);
        data.put("row", row);
        data.put("column", column);
        data.put("counted", counted);
        double low = Math.min(Math.floor(lowest * 10) / 10, 0.9);
        data.put("low", low);
        data.put("high", Math.max(Math.ceil(highest * 10) / 10, low + 0.1));
        data.put("cells", cells);
        return data;
    }

    /** Returns room that leaves each cell large enough to tell apart, and to read while there are few. */
    HtmlChart.Box box() {
        int n = names.size();
        int high = n <= 6 ? 52 : n <= 12 ? 40 : n <= 24 ? 24 : 18;
        int wide = n <= 12 ? 38 : n <= 24 ? 24 : 16;
        return new HtmlChart.Box(LEGEND + n * high, LABELS + n * wide, Math.max(360, LABELS + n * 2 * high));
    }
}
