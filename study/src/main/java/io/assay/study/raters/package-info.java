/**
 * Ratings from stated causes: units with a true value, raters who see it with faults of their own, and the truth kept beside the
 * ratings. Start at {@link io.assay.study.raters.RaterSimulation}.
 */
@NullMarked
package io.assay.study.raters;

import org.jspecify.annotations.NullMarked;
