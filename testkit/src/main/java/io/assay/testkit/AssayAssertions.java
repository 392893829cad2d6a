package io.assay.testkit;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.rubric.Scored;
import org.assertj.core.api.Assertions;

/**
 * Assertions of AssertJ, and those about ratings, estimates and scores. One static import brings all:
 *
 * <pre>{@code
 * import static io.assay.testkit.AssayAssertions.assertThat;
 *
 * assertThat(ratings).hasAlphaOfAtLeast(0.8);
 * assertThat(Agreement.krippendorff(ratings)).hasLowerBoundOfAtLeast(0.67);
 * assertThat(rubric.score(sheet)).hasScore(0.6);
 * }</pre>
 */
public final class AssayAssertions extends Assertions {
    private AssayAssertions() {}

    /**
     * {@return assertions about ratings}
     *
     * @param ratings what to look at
     */
    public static RatingMatrixAssert assertThat(RatingMatrix ratings) {
        return new RatingMatrixAssert(ratings);
    }

    /**
     * {@return assertions about an estimate}
     *
     * @param estimate what to look at
     */
    public static EstimateAssert assertThat(Estimate estimate) {
        return new EstimateAssert(estimate);
    }

    /**
     * {@return assertions about a score}
     *
     * @param scored what to look at
     */
    public static ScoredAssert assertThat(Scored scored) {
        return new ScoredAssert(scored);
    }
}
