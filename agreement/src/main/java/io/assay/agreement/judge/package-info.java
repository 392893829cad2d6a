/** Whether a machine that judges can stand in for people. */
@NullMarked
package io.assay.agreement.judge;

import org.jspecify.annotations.NullMarked;
