/** How far probabilities can be believed, and how to mend them. */
@NullMarked
package io.assay.sampling.calibrate;

import org.jspecify.annotations.NullMarked;
