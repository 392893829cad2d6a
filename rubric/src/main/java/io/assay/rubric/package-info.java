/** Rubrics: typed criteria, score sheets, and scores that show how they came about. */
@NullMarked
package io.assay.rubric;

import org.jspecify.annotations.NullMarked;
