/** Files: rubrics in YAML and JSON and in the formats of other tools, score sheets, forms, and what judges are asked and reply. */
@NullMarked
package io.assay.rubric.format;

import org.jspecify.annotations.NullMarked;
