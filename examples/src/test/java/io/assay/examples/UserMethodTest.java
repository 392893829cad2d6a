package io.assay.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.annotators.Annotations;
import io.assay.annotators.Consensus;
import io.assay.annotators.ConsensusMethods;
import io.assay.annotators.TieRule;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import org.junit.jupiter.api.Test;

/** {@link LastRating} is known only by META-INF/services, and is found by its name. */
class UserMethodTest {
    private static final RatingMatrix RATINGS = RatingMatrix.builder(Scale.nominal("yes", "no"))
            .rate("u1", "ana", "yes")
            .rate("u1", "ben", "no")
            .unit("u2")
            .build();

    @Test
    void it_is_listed_after_ours_and_found_by_name() {
        assertThat(ConsensusMethods.names()).endsWith("last-rating").hasSize(13);

        Consensus consensus = ConsensusMethods.named("last-rating").of(RATINGS);

        assertThat(consensus.method()).isEqualTo("last-rating");
        assertThat(consensus.unit("u1").label()).contains("no");
        assertThat(consensus.unit("u1").probability()).hasValue(1);
        assertThat(consensus.unit("u2").label()).isEmpty();
    }

    @Test
    void probabilities_of_the_wrong_number_are_refused() {
        assertThatThrownBy(
                        () -> Consensus.ofPosteriors("mine", Annotations.of(RATINGS), new double[3], TieRule.first()))
                .hasMessage("a consensus of 2 units in 2 categories needs a probability for each, but was given 3");
    }
}
