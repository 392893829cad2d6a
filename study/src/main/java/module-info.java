/** The loop from baseline to proof: studies kept in a folder, why raters disagree, simulations, attribution. */
module io.assay.study {
    requires static org.jspecify;
    requires transitive io.assay.core;
    requires transitive io.assay.agreement;
    requires transitive io.assay.annotators;
    requires transitive io.assay.rubric;
    requires transitive io.assay.sampling;
    requires com.google.gson;
    requires de.siegmar.fastcsv;
    requires io.assay.io;
    requires org.apache.commons.statistics.distribution;
    requires ejml.core;
    requires ejml.ddense;
    requires org.snakeyaml.engine;

    exports io.assay.study;
    exports io.assay.study.attribution;
    exports io.assay.study.causes;
    exports io.assay.study.raters;
    exports io.assay.study.simulate;
}
