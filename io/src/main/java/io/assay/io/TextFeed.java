package io.assay.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Takes the rows of a table as they are. */
final class TextFeed implements RowSink {
    private final String name;
    private final Problems problems;
    private final Map<String, String> texts = new HashMap<>();
    private final List<TextTable.Row> rows = new ArrayList<>();
    private List<String> headings = List.of();
    private boolean begun;

    /**
     * Starts a feed.
     *
     * @param name what messages call the source
     * @param word what they call a place in it: line or row
     */
    TextFeed(String name, String word) {
        this.name = name;
        this.problems = new Problems(name, word);
    }

    @Override
    public Problems problems() {
        return problems;
    }

    @Override
    public boolean hasBegun() {
        return begun;
    }

    @Override
    public void begin(List<String> newHeadings) {
        headings = newHeadings.stream().map(String::strip).toList();
        begun = true;
        new Header(0, headings).checkDistinct(problems);
        if (!problems.isEmpty()) {
            throw problems.exception();
        }
    }

    @Override
    public int width() {
        return headings.size();
    }

    @Override
    public int[] used() {
        return IntStream.range(0, headings.size()).toArray();
    }

    /** Equal texts are kept once: items and raters come again and again. */
    @Override
    public void add(String[] cells, int place) {
        List<String> row = Arrays.stream(cells)
                .map(String::strip)
                .map(text -> texts.computeIfAbsent(text, same -> same))
                .toList();
        rows.add(new TextTable.Row(place, row));
    }

    @Override
    public int rows() {
        return rows.size();
    }

    /**
     * Returns the table.
     *
     * @throws DataFormatException if anything is wrong with it
     */
    TextTable build() {
        if (!problems.isEmpty()) {
            throw problems.exception();
        }
        return new TextTable(name, headings, rows);
    }
}
