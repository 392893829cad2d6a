/** Consensus labels with probabilities, by methods from a majority vote to models of the raters. */
@NullMarked
package io.assay.annotators;

import org.jspecify.annotations.NullMarked;
