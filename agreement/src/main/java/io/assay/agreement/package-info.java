/** Coefficients of agreement, their intervals and comparisons. */
@NullMarked
package io.assay.agreement;

import org.jspecify.annotations.NullMarked;
