/**
 * What the label of a unit probably is, which of two answers is preferred, and whom to trust. Start at
 * {@link io.assay.annotators.ConsensusMethods}.
 */
module io.assay.annotators {
    requires static org.jspecify;
    requires transitive io.assay.core;
    requires io.assay.agreement;
    requires org.apache.commons.numbers.gamma;
    requires org.apache.commons.statistics.distribution;
    requires ejml.core;
    requires ejml.ddense;

    uses io.assay.annotators.ConsensusMethod;

    exports io.assay.annotators;
    exports io.assay.annotators.errors;
    exports io.assay.annotators.gold;
    exports io.assay.annotators.preferences;
    exports io.assay.annotators.quality;
}
