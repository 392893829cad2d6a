package io.assay.io;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Passes rows on as they are, with the cells alone that another feed will look at. */
final class StagedRows implements RowSink {
    private final RowFeed feed;
    private final Consumer<List<String>> out;
    private final int[] used;
    private final String[] row;
    private int rows;

    /**
     * Starts.
     *
     * @param feed has begun, and knows which cells are looked at
     */
    StagedRows(RowFeed feed, Consumer<List<String>> out) {
        this.feed = feed;
        this.out = out;
        this.used = feed.used();
        this.row = new String[feed.width()];
        Arrays.fill(row, "");
    }

    @Override
    public Problems problems() {
        return feed.problems();
    }

    @Override
    public boolean hasBegun() {
        return true;
    }

    @Override
    public void begin(List<String> headings) {
        throw new IllegalStateException("the headings are known");
    }

    @Override
    public int width() {
        return row.length;
    }

    @Override
    public int[] used() {
        return used.clone();
    }

    @Override
    public void add(String[] cells, int place) {
        rows = Math.addExact(rows, 1);
        for (int column : used) {
            row[column] = cells[column];
        }
        out.accept(Arrays.asList(row));
    }

    @Override
    public int rows() {
        return rows;
    }
}
