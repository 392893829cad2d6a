/** Helpers that the packages of this module share. */
@NullMarked
package io.assay.sampling.internal;

import org.jspecify.annotations.NullMarked;
