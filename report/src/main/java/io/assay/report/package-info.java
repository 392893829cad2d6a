/** Audits as text for people, as JSON for programs, and as one HTML file. */
@NullMarked
package io.assay.report;

import org.jspecify.annotations.NullMarked;
