/** What packages of this module share among themselves. */
@NullMarked
package io.assay.rubric.internal;

import org.jspecify.annotations.NullMarked;
