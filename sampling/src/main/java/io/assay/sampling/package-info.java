/** Uncertainty of model outputs and selection of what to label. */
@NullMarked
package io.assay.sampling;

import org.jspecify.annotations.NullMarked;
