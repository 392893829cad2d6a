/** What the packages of this module share; not exported. */
@NullMarked
package io.assay.annotators.internal;

import org.jspecify.annotations.NullMarked;
