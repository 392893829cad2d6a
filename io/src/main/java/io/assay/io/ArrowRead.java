package io.assay.io;

import io.assay.core.internal.Temporary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads ratings from Arrow files: batch after batch, and with the help of the disk where there are many. */
final class ArrowRead {
    private final CsvRatings options;
    private final DatabaseRead databases;
    private final long large;

    /**
     * Starts.
     *
     * @param databases reads what is too large to be read here
     * @param large from how many rows on that is
     */
    ArrowRead(CsvRatings options, DatabaseRead databases, long large) {
        this.options = options;
        this.databases = databases;
        this.large = large;
    }

    RatingTable read(Source source) {
        RowFeed feed = new RowFeed(options, source.name(), "row");
        ArrowFile file = ArrowFile.open(source, feed.problems());
        // Lines are counted where rows come in their own order.
        if (file.rows() >= large && !options.readsLines()) {
            return staged(file, feed);
        }
        file.feed(feed);
        return feed.build();
    }

    /** Writes the rows to a file that DuckDB reads, which it sorts with the help of the disk. */
    private RatingTable staged(ArrowFile file, RowFeed feed) {
        List<String> headings = file.headings();
        feed.begin(headings);
        Path csv = null;
        try {
            csv = Temporary.file("assay-arrow");
            List<TableColumn> columns = headings.stream().map(TableColumn::text).toList();
            TableWriter.csv(csv, columns, out -> file.feed(new StagedRows(feed, out)));
            return databases.staged(csv, columns, feed.name());
        } catch (IOException e) {
            throw Source.noRoom(feed.problems(), e);
        } finally {
            if (csv != null) {
                Temporary.end(csv);
            }
        }
    }
}
