/** Audits, rubrics, consensus labels, raters and what to label next as text, JSON and HTML. */
module io.assay.report {
    requires static org.jspecify;
    requires transitive io.assay.core;
    requires transitive io.assay.agreement;
    requires transitive io.assay.rubric;
    requires transitive io.assay.annotators;
    requires transitive io.assay.sampling;
    requires transitive io.assay.study;
    requires com.google.gson;
    requires com.samskivert.jmustache;
    requires info.picocli;

    exports io.assay.report;

    opens io.assay.report to
            com.samskivert.jmustache;
}
