/**
 * The values every Assay module speaks: scales, sparse rating matrices, mergeable tallies, resampling plans and
 * estimates. Start at {@link io.assay.core.RatingMatrix}.
 */
@SuppressWarnings("module") // Those that internal is exported to are built later.
module io.assay.core {
    requires static transitive org.jspecify;
    requires transitive com.google.common;
    requires org.apache.commons.statistics.distribution;

    exports io.assay.core;
    exports io.assay.core.resample;
    exports io.assay.core.tally;
    exports io.assay.core.internal to
            io.assay.io,
            io.assay.report,
            io.assay.rubric,
            io.assay.study;
}
