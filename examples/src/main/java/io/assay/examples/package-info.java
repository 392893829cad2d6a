/** Small programs to start from. */
@NullMarked
package io.assay.examples;

import org.jspecify.annotations.NullMarked;
