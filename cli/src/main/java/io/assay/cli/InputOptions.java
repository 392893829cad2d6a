package io.assay.cli;

import io.assay.io.CsvRatings;
import io.assay.io.RatingTable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Options that say which file or query to read and how. */
final class InputOptions {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "Ratings as CSV or TSV, plain or gzip, Parquet, Arrow or JSON lines; - for standard input, CSV unless --input-format says"
                            + " otherwise. Long form has a row per rating (unit, rater, value, perhaps criterion), wide form a row per unit and a column per rater.")
    @Nullable String file;

    @Mixin
    QueryOptions query;

    @Mixin
    ReadOptions reading;

    /** Reads the ratings. */
    Inputs read(Terminal terminal) {
        return Inputs.of(table(reading.reader(), terminal), reading.criteria);
    }

    /** Reads the source with a reader of one's own. */
    RatingTable table(CsvRatings reader, Terminal terminal) {
        String sql = query.query(file, "ratings");
        if (sql != null) {
            return reading.query(reader, sql, query.database, terminal);
        }
        return FileRead.read(reader, Objects.requireNonNull(file), reading.format, terminal);
    }

    /** Returns what reports call the source: the file, or the database or query in its place. */
    String name() {
        return query.name(file);
    }
}
