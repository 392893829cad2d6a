/** The {@code assay} command: one class per verb, no statistics. */
@NullMarked
package io.assay.cli;

import org.jspecify.annotations.NullMarked;
