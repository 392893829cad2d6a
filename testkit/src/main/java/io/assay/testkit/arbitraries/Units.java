package io.assay.testkit.arbitraries;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many units a generated matrix has: {@code @ForAll @Units(min = 2, max = 10) RatingMatrix ratings}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface Units {
    /** {@return the fewest, at least 0} */
    int min() default 1;

    /** {@return the most} */
    int max() default 30;
}
