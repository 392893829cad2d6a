package io.assay.testkit.arbitraries;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many raters of a generated matrix rate at random or always the same. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface Spammers {
    /** {@return the fewest, at least 0} */
    int min() default 0;

    /** {@return the most} */
    int max() default 1;
}
