/** What score sheets of several raters say about a rubric: agreement per criterion, what to rewrite next, and whether a new version is better. */
@NullMarked
package io.assay.rubric.diagnose;

import org.jspecify.annotations.NullMarked;
