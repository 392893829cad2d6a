/** Planning: how many units, and how many more, before agreement can be told. */
@NullMarked
package io.assay.agreement.plan;

import org.jspecify.annotations.NullMarked;
