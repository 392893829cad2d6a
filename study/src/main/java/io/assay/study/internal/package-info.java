/** Helpers that the packages of this module share. */
@NullMarked
package io.assay.study.internal;

import org.jspecify.annotations.NullMarked;
