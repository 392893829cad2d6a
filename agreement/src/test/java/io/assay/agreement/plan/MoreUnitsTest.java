package io.assay.agreement.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.agreement.Agreement;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class MoreUnitsTest {
    private static Estimate estimate(double value, double error, long units) {
        return Estimate.of("alpha", value)
                .withStandardError(error)
                .withCounts(new Estimate.Counts(units, 3 * units, 0, 0));
    }

    @Test
    void the_units_found_are_the_fewest_whose_interval_excludes_the_threshold() {
        MoreUnits more = MoreUnits.of(estimate(0.75, 0.05, 100), 0.8, 0.95);
        long all = 100 + more.more().orElseThrow();

        assertThat(reach(all, 0.05, 100)).isLessThan(0.05);
        assertThat(reach(all - 1, 0.05, 100)).isGreaterThanOrEqualTo(0.05);
        assertThat(more.settled()).isFalse();
        assertThat(more.toString()).contains("more units", "cannot be settled by more units if the true value is");
    }

    private static double reach(long then, double error, long units) {
        return TDistribution.of(then - 1.0).inverseCumulativeProbability(0.975)
                * error
                * Math.sqrt((double) units / then);
    }

    @Test
    void what_is_settled_needs_no_more() {
        MoreUnits more = MoreUnits.of(estimate(0.9, 0.03, 100), 0.8, 0.95);

        assertThat(more.settled()).isTrue();
        assertThat(more.more()).hasValue(0);
        assertThat(more.toString()).contains("settle it: 0.900 is above 0.800");
    }

    @Test
    void the_nearer_the_threshold_the_more_units() {
        long before = -1;
        for (double threshold : new double[] {0.6, 0.65, 0.7, 0.72, 0.74}) {
            long more = MoreUnits.of(estimate(0.75, 0.05, 100), threshold, 0.95)
                    .more()
                    .orElseThrow();
            assertThat(more).isGreaterThanOrEqualTo(before);
            before = more;
        }
    }

    @Test
    void at_the_threshold_no_number_of_units_settles_it() {
        MoreUnits more = MoreUnits.of(estimate(0.8, 0.05, 100), 0.8, 0.95);

        assertThat(more.more()).isEmpty();
        assertThat(more.toString()).contains("cannot be settled by more units");
    }

    @Test
    void data_without_variation_cannot_tell() {
        RatingMatrix perfect = RatingMatrix.of(Scale.nominal(), new double[][] {{1, 1}, {2, 2}, {1, 1}});
        RatingMatrix constant = RatingMatrix.of(Scale.nominal(), new double[][] {{1, 1}, {1, 1}});

        assertThat(MoreUnits.of(Agreement.percentAgreement(), perfect, 0.8).toString())
                .contains("too little variation");
        assertThat(MoreUnits.of(Agreement.krippendorff(), constant, 0.8).toString())
                .contains("undefined");
        assertThatThrownBy(() -> MoreUnits.of(estimate(0.8, 0.1, 10), Double.NaN, 0.95))
                .hasMessageContaining("threshold");
    }

    @Test
    void from_data_the_jackknife_speaks() {
        RatingMatrix ratings = RatingModel.of(1, 1, 1).raters(3).draw(40, 0.7, 1);
        MoreUnits more = MoreUnits.of(Agreement.krippendorff(), ratings, 0.6);

        assertThat(more.estimate().interval().orElseThrow().method()).isEqualTo("jackknife");
    }
}
