/** Strengths of items from comparisons and rankings: Bradley and Terry, Davidson, Plackett and Luce, Elo. */
@NullMarked
package io.assay.annotators.preferences;

import org.jspecify.annotations.NullMarked;
