/** Tests of a rubric: golden answers with the scores they must get, so that a version that changes one is noticed. */
@NullMarked
package io.assay.rubric.golden;

import org.jspecify.annotations.NullMarked;
