/** The four-step study: a folder that goes from a baseline to a revised rubric, to proof, and to what to label next. */
@NullMarked
package io.assay.study;

import org.jspecify.annotations.NullMarked;
