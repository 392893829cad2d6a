/**
 * Readers for ratings and model outputs in files and databases, with errors that name the place. Start at {@link io.assay.io.Ratings},
 * {@link io.assay.io.CsvRatings} or {@link io.assay.io.CsvLogits}.
 */
module io.assay.io {
    requires static org.jspecify;
    requires static org.apache.arrow.format;
    requires static org.apache.arrow.memory.core;
    requires static org.apache.arrow.vector;
    requires transitive io.assay.core;
    requires transitive java.sql;
    requires com.google.gson;
    requires de.siegmar.fastcsv;

    exports io.assay.io;
}
