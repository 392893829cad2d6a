package io.assay.io;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes rows of texts from a database or a JSON file and makes ratings of them, as the reader of CSV does of its fields. */
final class RowFeed implements RowSink {
    private final CsvRatings options;
    private final String name;
    private final Problems problems;
    private final RatingRows ratings;
    private @Nullable Columns columns;
    private @Nullable RowWriter writer;
    private @Nullable Texts[] texts = new Texts[0];
    private boolean[] isValue = new boolean[0];
    private int[] codes = new int[0];
    private int[] lines = new int[0];
    private int rows;

    /**
     * Starts a feed.
     *
     * @param name what messages call the source
     * @param word what they call a place in it: line or row
     */
    RowFeed(CsvRatings options, String name, String word) {
        this.options = options;
        this.name = name;
        this.problems = new Problems(name, word);
        this.ratings = new RatingRows(options.missingTokens());
    }

    @Override
    public Problems problems() {
        return problems;
    }

    String name() {
        return name;
    }

    @Override
    public int rows() {
        return rows;
    }

    /** Finds out what the headings mean. */
    @Override
    public void begin(List<String> headings) {
        Columns found = ColumnFinder.find(
                new Header(0, headings.stream().map(String::strip).toList()), options.columns(), problems);
        int width = headings.size();
        texts = new Texts[width];
        isValue = new boolean[width];
        codes = new int[width];
        lines = new int[width];
        texts[found.unit()] = ratings.units();
        if (found.rater() >= 0) {
            texts[found.rater()] = ratings.raters();
        }
        if (found.criterion() >= 0) {
            texts[found.criterion()] = ratings.criteria();
        }
        for (int column : found.values()) {
            texts[column] = ratings.values();
            isValue[column] = true;
        }
        if (found.isWide()) {
            found.raterNames().forEach(ratings.raters()::code);
        }
        columns = found;
        writer = new RowWriter(found, ratings, problems);
    }

    @Override
    public boolean hasBegun() {
        return columns != null;
    }

    Columns columns() {
        return Objects.requireNonNull(columns, "begin");
    }

    @Override
    public int width() {
        return texts.length;
    }

    @Override
    public int[] used() {
        int[] used = new int[texts.length];
        int size = 0;
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                used[size++] = i;
            }
        }
        return Arrays.copyOf(used, size);
    }

    @Override
    public void add(String[] cells, int line) {
        rows = Math.addExact(rows, 1);
        Arrays.fill(lines, line);
        for (int i = 0; i < texts.length; i++) {
            Texts column = texts[i];
            if (column != null) {
                String text = isValue[i] ? cells[i].strip() : cells[i];
                codes[i] = text.isEmpty() && !isValue[i] ? RowWriter.EMPTY : column.code(text);
            }
        }
        Objects.requireNonNull(writer, "begin").write(codes, lines);
    }

    /**
     * Returns the ratings.
     *
     * @throws DataFormatException if anything is wrong with them
     */
    RatingTable build() {
        if (rows == 0 && problems.isEmpty()) {
            problems.file("has no rows; there are no ratings to read");
        }
        return new TableAssembly(options, columns(), ratings, problems)
                .build(ReadReport.Found.table(name, rows, List.of()));
    }
}
