/** Sufficient statistics that merge: filled unit by unit, merged in any order, finished by a recipe elsewhere. */
@NullMarked
package io.assay.core.tally;

import org.jspecify.annotations.NullMarked;
