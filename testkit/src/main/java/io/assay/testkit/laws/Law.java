package io.assay.testkit.laws;

/** A promise that implementations can be put to. */
public sealed interface Law permits CoefficientLaw, CombinerLaw, DistanceLaw, ScorerLaw {
    /** {@return the law in words} */
    String statement();
}
