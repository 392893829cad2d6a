/** Readers for files of ratings. */
@NullMarked
package io.assay.io;

import org.jspecify.annotations.NullMarked;
