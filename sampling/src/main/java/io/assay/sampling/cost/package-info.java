/** What labels cost, and what quality they can be expected to buy. */
@NullMarked
package io.assay.sampling.cost;

import org.jspecify.annotations.NullMarked;
