package io.assay.testkit.arbitraries;

import io.assay.core.Scale;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.Scored;
import io.assay.testkit.internal.TableSpec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Generated ratings, logits, rubrics and score sheets, to be configured. A parameter {@code @ForAll RatingMatrix ratings} gets them without
 * any of this, and annotations such as {@link Units} set limits; this is for {@code @Provide} methods.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<RatingMatrix> twoRaters() {
 *     return AssayArbitraries.ratings().raters(2, 2).scale(Scale.ordinal(1, 5)).agreement(0.5, 1);
 * }
 * }</pre>
 */
public final class AssayArbitraries {
    private AssayArbitraries() {}

    /** {@return matrices of ratings: small ones on scales of every kind, degenerate ones among them} */
    public static RatingArbitrary ratings() {
        return RatingArbitrary.DEFAULT;
    }

    /** {@return scales of every kind, open and declared} */
    public static Arbitrary<Scale> scales() {
        return Arbitraries.of(TableSpec.ALL_SCALES);
    }

    /** {@return pools of logits} */
    public static LogitsArbitrary logits() {
        return LogitsArbitrary.DEFAULT;
    }

    /** {@return rubrics that are allowed} */
    public static RubricArbitrary<Rubric> rubrics() {
        return RubricArbitrary.rubrics();
    }

    /** {@return sheets of generated rubrics, scored; a score knows its rubric and its sheet} */
    public static RubricArbitrary<Scored> scores() {
        return RubricArbitrary.scores();
    }

    /**
     * {@return sheets that answer a rubric as it allows}
     *
     * @param rubric what to answer
     * @throws IllegalArgumentException if the rubric cannot be used
     */
    public static SheetArbitrary sheets(Rubric rubric) {
        return SheetArbitrary.of(rubric);
    }

    /** {@return sheets of generated rubrics} */
    static RubricArbitrary<ScoreSheet> sheets() {
        return RubricArbitrary.sheets();
    }
}
