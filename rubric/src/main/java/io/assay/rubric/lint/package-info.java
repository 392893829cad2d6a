/** A linter for rubrics: it finds wording and arithmetic that make raters disagree, before anybody rates. Start at {@link io.assay.rubric.lint.Linter}. */
@NullMarked
package io.assay.rubric.lint;

import org.jspecify.annotations.NullMarked;
