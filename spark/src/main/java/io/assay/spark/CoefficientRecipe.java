package io.assay.spark;

import io.assay.agreement.AdditiveCoefficient;
import java.io.Serializable;

/**
 * How to make a coefficient on any machine: a method reference such as {@code Agreement::fleissKappa}, or a lambda such as {@code () ->
 * Agreement.gwetAc2(Weights.linear())}.
 *
 * <p>It is sent to the machines in place of the coefficient, so it may use only what can be serialised, and the class it is written in must be on
 * their class path. It makes an equal coefficient each time.
 */
@FunctionalInterface
public interface CoefficientRecipe extends Serializable {
    /** {@return the coefficient} */
    AdditiveCoefficient<?> make();
}
