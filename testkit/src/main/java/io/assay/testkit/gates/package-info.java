/** Files of ratings and of golden answers as gates of a build, for JUnit. Start at {@link io.assay.testkit.gates.LabelQuality}. */
@NullMarked
package io.assay.testkit.gates;

import org.jspecify.annotations.NullMarked;
