/** Makes the pages of docs/ and the API documentation into one site. */
@NullMarked
package io.assay.site;

import org.jspecify.annotations.NullMarked;
