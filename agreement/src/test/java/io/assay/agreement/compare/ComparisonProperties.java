package io.assay.agreement.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.agreement.Agreement;
import io.assay.agreement.Coefficient;
import io.assay.core.RatingMatrix;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ComparisonProperties {
    private static final List<Coefficient> COEFFICIENTS = List.of(
            Agreement.krippendorff(), Agreement.gwetAc1(), Agreement.congerKappa(), Agreement.percentAgreement());

    @Property(tries = 40)
    void ratings_do_not_differ_from_themselves(@ForAll @IntRange(min = 5, max = 60) int units, @ForAll long seed) {
        RatingMatrix ratings = Drawn.ratings(0, units, 0.7, seed);
        for (Coefficient coefficient : COEFFICIENTS) {
            for (Comparison comparison : List.of(
                    Comparison.paired(ratings, ratings).bootstrap(40),
                    Comparison.paired(ratings, ratings).percentile().bootstrap(40),
                    Comparison.paired(ratings, ratings).jackknife(),
                    Comparison.independent(ratings, ratings))) {
                AgreementDifference difference = comparison.of(coefficient);

                assertThat(difference.difference().orNaN()).isZero();
                difference.p().ifPresent(p -> assertThat(p).isCloseTo(1, within(1e-12)));
                assertThat(difference.isSettled()).isFalse();
            }
        }
    }

    @Property(tries = 40)
    void swapping_the_sides_changes_the_sign(@ForAll @IntRange(min = 10, max = 60) int units, @ForAll long seed) {
        RatingMatrix one = Drawn.ratings(0, units, 0.6, seed);
        RatingMatrix other = Drawn.ratings(3, units + 4, 0.85, seed + 1);
        for (Coefficient coefficient : COEFFICIENTS) {
            AgreementDifference there =
                    Comparison.paired(one, other).percentile().bootstrap(99).of(coefficient);
            AgreementDifference back =
                    Comparison.paired(other, one).percentile().bootstrap(99).of(coefficient);

            assertThat(back.difference().value()).isEqualTo(-there.difference().value());
            assertThat(back.p()).isEqualTo(there.p());
            // Of few units, too many replicates can be undefined for an interval; then on both sides.
            assertThat(back.difference().interval().isPresent())
                    .isEqualTo(there.difference().interval().isPresent());
            there.difference()
                    .interval()
                    .ifPresent(interval -> assertThat(
                                    back.difference().interval().orElseThrow().lower())
                            .isCloseTo(-interval.upper(), within(1e-12)));
            assertThat(back.units().onlyFirst()).isEqualTo(there.units().onlySecond());
        }
    }

    @Property(tries = 200)
    void holm_is_at_least_the_raw_value_at_most_bonferroni_and_keeps_the_order(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 1) Double> raw) {
        double[] p = raw.stream().mapToDouble(x -> x).toArray();

        double[] adjusted = Holm.adjusted(p);

        for (int i = 0; i < p.length; i++) {
            assertThat(adjusted[i]).isBetween(p[i], Math.min(1, p.length * p[i]));
            for (int j = 0; j < p.length; j++) {
                if (p[i] < p[j]) {
                    assertThat(adjusted[i]).isLessThanOrEqualTo(adjusted[j]);
                }
            }
        }
    }

    @Property(tries = 200)
    void holm_is_the_largest_bonferroni_step_up_to_each_rank(
            @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = 0, max = 1) Double> raw) {
        double[] p = raw.stream().mapToDouble(x -> x).toArray();
        double[] adjusted = Holm.adjusted(p);
        for (int i = 0; i < p.length; i++) {
            double expected = 0;
            for (double smaller : p) {
                if (smaller <= p[i]) {
                    double left = smaller;
                    long larger = Arrays.stream(p).filter(q -> q >= left).count();
                    expected = Math.max(expected, Math.min(1, larger * smaller));
                }
            }
            assertThat(adjusted[i]).isCloseTo(expected, within(1e-12));
        }
    }
}
