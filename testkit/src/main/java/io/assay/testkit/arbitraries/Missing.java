package io.assay.testkit.arbitraries;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Between which limits the chance of a rating to be missing lies: {@code @ForAll @Missing(max = 0) RatingMatrix full}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface Missing {
    /** {@return the least, in [0, 1]} */
    double min() default 0;

    /** {@return the largest, in [0, 1]} */
    double max() default 0.5;
}
