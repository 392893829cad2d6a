package io.assay.testkit.gates;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes a file of ratings a gate of the build: raters must agree as well as asked for.
 *
 * <p>On a method, which is then a test, once for each criterion of the file. The method may take the {@link io.assay.core.RatingMatrix} of the
 * criterion and its {@link io.assay.core.Estimate}, to check more; most have nothing to add.
 *
 * <pre>{@code
 * @LabelQuality(file = "src/test/resources/ratings.csv", minAlpha = 0.8)
 * void labels_can_be_trusted() {}
 *
 * @LabelQuality(file = "ratings.csv", criteria = "tone", scale = "ordinal:1..5", minAlpha = 0.67, bound = Bound.LOWER_LIMIT)
 * void tone_can_be_trusted(RatingMatrix ratings) {
 *     assertThat(ratings).hasRatingsPerUnitOfAtLeast(3);
 * }
 * }</pre>
 *
 * <p>On a class, no test of the class runs unless the ratings pass: a model is not tested against labels that cannot be trusted.
 *
 * <p>A failed gate gives the figure with its interval, the rater without whom alpha would rise most, and the units that disagree most. An
 * undefined figure fails, with the reason.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Repeatable(LabelQualities.class)
@TestTemplate
@ExtendWith(LabelQualityExtension.class)
public @interface LabelQuality {
    /**
     * {@return the ratings: CSV or the like, as {@link io.assay.io.CsvRatings} reads it, compressed or not; a path relative to the working
     * directory, which is the project or module in most builds, or else a resource of the class path}
     */
    String file();

    /** {@return the criteria to look at; all of the file if none is named} */
    String[] criteria() default {};

    /** {@return the scale of the ratings, as {@link io.assay.core.Scale#parse} reads it; found from the data if empty} */
    String scale() default "";

    /** {@return the heading of the column of units; found from usual headings if empty} */
    String unit() default "";

    /** {@return the heading of the column of raters; found from usual headings if empty} */
    String rater() default "";

    /** {@return the heading of the column of ratings; found from usual headings if empty} */
    String value() default "";

    /** {@return the heading of the column of criteria; found from usual headings if empty} */
    String criterion() default "";

    /** {@return texts that stand for a missing rating, in addition to the usual ones} */
    String[] missing() default {};

    /** {@return what Krippendorff's alpha must reach, with the distance of the scale; NaN if it does not matter} */
    double minAlpha() default Double.NaN;

    /** {@return what percent agreement must reach, as a share in [0, 1]; NaN if it does not matter} */
    double minAgreement() default Double.NaN;

    /** {@return the stable name of a further coefficient, such as {@code gwet-ac1}, one of your own provided as a service too} */
    String coefficient() default "";

    /** {@return what {@link #coefficient} must reach} */
    double min() default Double.NaN;

    /** {@return which part of the figures must reach that} */
    Bound bound() default Bound.VALUE;

    /** {@return the level of intervals, in (0, 1)} */
    double confidence() default 0.95;

    /** {@return replicates of the bootstrap that makes intervals, at least 20} */
    int replicates() default 1000;

    /** {@return the seed of the bootstrap; the same seed gives the same intervals} */
    long seed() default 1;

    /** {@return how many units there must be} */
    int minUnits() default 0;

    /** {@return how many ratings each unit must have} */
    int minRatingsPerUnit() default 0;
}
