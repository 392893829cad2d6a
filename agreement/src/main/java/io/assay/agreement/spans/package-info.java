/**
 * Agreement on spans: raters mark and name stretches of a text or of time, where nothing is cut into units beforehand.
 *
 * <p>{@link io.assay.agreement.spans.UnitizedAlpha} compares what is marked position by position and needs no more than lengths;
 * {@link io.assay.agreement.spans.Gamma} first aligns the spans of the raters and tolerates shifted boundaries, overlap and
 * nesting; {@link io.assay.agreement.spans.AlphaU} is kept for comparison with older studies.
 */
@NullMarked
package io.assay.agreement.spans;

import org.jspecify.annotations.NullMarked;
