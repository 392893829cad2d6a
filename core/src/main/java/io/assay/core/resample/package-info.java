/** Intervals by resampling units: bootstrap and jackknife, identical for any number of threads. */
@NullMarked
package io.assay.core.resample;

import org.jspecify.annotations.NullMarked;
