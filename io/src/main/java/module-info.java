/**
 * Readers for files of ratings, with errors that name the place. Start at {@link io.assay.io.CsvRatings}.
 */
module io.assay.io {
    requires static org.jspecify;
    requires transitive io.assay.core;
    requires de.siegmar.fastcsv;

    exports io.assay.io;
}
