package io.assay.testkit.arbitraries;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On which scales a generated matrix is: {@code @ForAll @OnScale("ordinal:1..5") RatingMatrix ratings}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface OnScale {
    /** {@return scales as {@link io.assay.core.Scale#parse} reads them; each matrix is on one of them} */
    String[] value();
}
