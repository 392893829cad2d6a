/** Why raters disagree: causes with their shares, and what the design cannot tell. Start at {@link io.assay.study.causes.Causes}. */
@NullMarked
package io.assay.study.causes;

import org.jspecify.annotations.NullMarked;
