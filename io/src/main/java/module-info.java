/**
 * Readers for files of ratings and of model outputs, with errors that name the place. Start at {@link io.assay.io.CsvRatings} or
 * {@link io.assay.io.CsvLogits}.
 */
module io.assay.io {
    requires static org.jspecify;
    requires transitive io.assay.core;
    requires de.siegmar.fastcsv;

    exports io.assay.io;
}
