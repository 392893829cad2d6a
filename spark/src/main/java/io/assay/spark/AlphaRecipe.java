package io.assay.spark;

import io.assay.agreement.Krippendorff;
import java.io.Serializable;

/** How to make Krippendorff's alpha on any machine, such as {@code () -> Agreement.krippendorff().distance(Distance.interval())}. */
@FunctionalInterface
public interface AlphaRecipe extends Serializable {
    /** {@return alpha with its distance} */
    Krippendorff make();
}
