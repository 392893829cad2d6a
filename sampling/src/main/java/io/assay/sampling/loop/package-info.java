/** Active learning: rounds of training, choosing and labelling, what they gain, and how many labels they save. */
@NullMarked
package io.assay.sampling.loop;

import org.jspecify.annotations.NullMarked;
