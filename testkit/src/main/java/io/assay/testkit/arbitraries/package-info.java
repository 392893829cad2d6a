/**
 * Generated ratings, logits, rubrics and score sheets for jqwik. A parameter {@code @ForAll RatingMatrix} just works; start at {@link
 * io.assay.testkit.arbitraries.AssayArbitraries} for more.
 */
@NullMarked
package io.assay.testkit.arbitraries;

import org.jspecify.annotations.NullMarked;
