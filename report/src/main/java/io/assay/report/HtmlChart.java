package io.assay.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.Map;

/**
 * A chart: the figures that a script draws, and the same in words and as a table for those who cannot see it.
 *
 * @param id id of the chart in the page
 * @param title what it shows
 * @param label description for people who hear the page
 * @param box how much room it takes
 * @param json the figures, safe inside a script element
 * @param table the same figures as a table
 */
record HtmlChart(String id, String title, String label, Box box, String json, HtmlTable table) {
    // Gson's HTML escaping is on by default: <, >, &, =, ' and the line separators U+2028 and U+2029 become \\u
    // escapes.
    private static final Gson GSON = new GsonBuilder().serializeNulls().create();

    /**
     * The room a chart takes, in CSS pixels.
     *
     * @param height height
     * @param least width below which it scrolls
     * @param most width beyond which it does not grow
     */
    record Box(int height, int least, int most) {}

    static HtmlChart of(String id, String title, String label, Box box, Map<String, ?> data, HtmlTable table) {
        return new HtmlChart(id, title, label, box, GSON.toJson(data), table);
    }
}
