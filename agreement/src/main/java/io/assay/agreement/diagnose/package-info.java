/** Why raters disagree: which raters, units and categories lower the agreement, and by how much. */
@NullMarked
package io.assay.agreement.diagnose;

import org.jspecify.annotations.NullMarked;
