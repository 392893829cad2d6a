/** How data are drawn and made smaller, without any test framework. */
@NullMarked
package io.assay.testkit.internal;

import org.jspecify.annotations.NullMarked;
