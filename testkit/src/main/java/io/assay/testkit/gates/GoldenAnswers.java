package io.assay.testkit.gates;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes golden answers to a rubric a gate of the build: they must come to the scores they came to before, so that a change of the rubric that
 * changes a score is noticed.
 *
 * <p>The method is then a test, once for each case of the file and called by its name. It may take the {@link io.assay.rubric.Scored}
 * of the case, to check more; most have nothing to add.
 *
 * <pre>{@code
 * @GoldenAnswers(rubric = "rubric.yaml", file = "golden.yaml")
 * void scores_are_as_they_were() {}
 * }</pre>
 *
 * <p>Files are those of {@code assay rubric test}: see {@link io.assay.rubric.format.RubricFiles} and {@link
 * io.assay.rubric.golden.GoldenFile}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@TestTemplate
@ExtendWith(GoldenAnswersExtension.class)
public @interface GoldenAnswers {
    /** {@return the rubric, YAML or JSON; a path relative to the working directory, or else a resource of the class path} */
    String rubric();

    /** {@return the golden answers, YAML or JSON; a path relative to the working directory, or else a resource of the class path} */
    String file();
}
