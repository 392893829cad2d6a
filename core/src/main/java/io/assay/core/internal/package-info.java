/** What modules that read and write files share; exported to them alone. */
@NullMarked
package io.assay.core.internal;

import org.jspecify.annotations.NullMarked;
