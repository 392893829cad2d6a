/** Whom to trust: figures for each rater, each with how sure it is, and changes over time. */
@NullMarked
package io.assay.annotators.quality;

import org.jspecify.annotations.NullMarked;
