package io.assay.testkit.arbitraries;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Of which rubric generated score sheets and scores are: {@code @ForAll @OfRubric("rubric.yaml") ScoreSheet sheet}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
public @interface OfRubric {
    /** {@return a rubric file, relative to the working directory or on the class path} */
    String value();
}
