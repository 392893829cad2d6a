/** Assertions about ratings, estimates and scores, for AssertJ. Start at {@link io.assay.testkit.AssayAssertions}. */
@NullMarked
package io.assay.testkit;

import org.jspecify.annotations.NullMarked;
