/**
 * Coefficients of agreement between raters, with honest intervals, and the diagnosis of what lowers them. Start at
 * {@link io.assay.agreement.Agreement}.
 */
module io.assay.agreement {
    requires static org.jspecify;
    requires transitive io.assay.core;
    requires org.apache.commons.statistics.distribution;

    uses io.assay.agreement.Coefficient;

    exports io.assay.agreement;
    exports io.assay.agreement.compare;
    exports io.assay.agreement.diagnose;
    exports io.assay.agreement.judge;
    exports io.assay.agreement.plan;
    exports io.assay.agreement.spans;
}
