/**
 * Laws that coefficients, distances, scorers and combiners of your own can be put through, in any test framework. Start at {@link
 * io.assay.testkit.laws.CoefficientLaws}.
 */
@NullMarked
package io.assay.testkit.laws;

import org.jspecify.annotations.NullMarked;
