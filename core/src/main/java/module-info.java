/**
 * The values every Assay module speaks: scales, sparse rating matrices, mergeable tallies, resampling plans and
 * estimates. Start at {@link io.assay.core.RatingMatrix}.
 */
module io.assay.core {
    requires static transitive org.jspecify;
    requires transitive com.google.common;
    requires org.apache.commons.statistics.distribution;

    exports io.assay.core;
    exports io.assay.core.resample;
    exports io.assay.core.tally;
}
