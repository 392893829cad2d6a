/** Speed beside peers and beside the limit, memory, and the coverage of intervals. Not published. */
@NullMarked
package io.assay.benchmarks;

import org.jspecify.annotations.NullMarked;
