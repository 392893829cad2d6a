/** What share of a result comes from which factor: factorial plans, and shares of the variance between measured runs. */
@NullMarked
package io.assay.study.attribution;

import org.jspecify.annotations.NullMarked;
