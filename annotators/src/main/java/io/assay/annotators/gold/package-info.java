/** Gold questions: which units to make gold, who passes, when to stop a rater, and whether gold has leaked. */
@NullMarked
package io.assay.annotators.gold;

import org.jspecify.annotations.NullMarked;
