/** Comparisons of agreement: between two codings, between coefficients, with a threshold and with benchmark scales. */
@NullMarked
package io.assay.agreement.compare;

import org.jspecify.annotations.NullMarked;
