/**
 * What to label next: uncertainty of model outputs, selection under a budget, and how far the model's probabilities can
 * be believed. Start at {@link io.assay.sampling.Sampling}.
 */
module io.assay.sampling {
    requires static org.jspecify;
    requires transitive io.assay.core;
    requires ejml.core;
    requires ejml.ddense;
    requires org.apache.commons.statistics.distribution;

    exports io.assay.sampling;
    exports io.assay.sampling.calibrate;
    exports io.assay.sampling.cost;
    exports io.assay.sampling.diverse;
    exports io.assay.sampling.loop;
}
