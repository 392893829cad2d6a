/** Which labels are probably wrong, how right the labels are altogether, and which unit deserves one more label. */
@NullMarked
package io.assay.annotators.errors;

import org.jspecify.annotations.NullMarked;
