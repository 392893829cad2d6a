/** Choosing rows that differ from each other. */
@NullMarked
package io.assay.sampling.diverse;

import org.jspecify.annotations.NullMarked;
