package io.assay.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EstimateTest {
    private static final Interval LIMITS =
            new Interval(0.7123, 0.8639, 0.95, "bootstrap-bca", Optional.of(new Interval.Resampling(1000, 0, 42)));

    private static Estimate alpha() {
        return Estimate.of("krippendorff-alpha", 0.81539)
                .withDistance("ordinal")
                .withCounts(new Estimate.Counts(11, 40, 1, 1))
                .withInterval(LIMITS);
    }

    @Test
    void a_line_for_people_says_what_how_much_and_from_what() {
        assertThat(alpha())
                .hasToString("krippendorff-alpha (ordinal) 0.8154, 95 % CI [0.712, 0.864] bootstrap-bca,"
                        + " 1000 replicates, seed 42, 11 units, 40 ratings");
        assertThat(Estimate.of("percent-agreement", 0.5)).hasToString("percent-agreement 0.5000, 0 units, 0 ratings");
    }

    @Test
    void the_line_is_the_same_in_a_german_locale() {
        String usual = alpha().toString();
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(alpha()).hasToString(usual);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void an_undefined_estimate_gives_its_reason_in_place_of_a_figure() {
        Estimate undefined = Estimate.undefined("krippendorff-alpha", "all 120 ratings are \"yes\"");

        assertThat(undefined.isDefined()).isFalse();
        assertThat(undefined.orNaN()).isNaN();
        assertThat(undefined.reason()).contains("all 120 ratings are \"yes\"");
        assertThat(undefined).hasToString("krippendorff-alpha undefined: all 120 ratings are \"yes\"");
        assertThatIllegalStateException()
                .isThrownBy(undefined::value)
                .withMessage("krippendorff-alpha is undefined: all 120 ratings are \"yes\"");
    }

    @Test
    void nan_is_not_a_figure() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimate.of("krippendorff-alpha", Double.NaN))
                .withMessage("krippendorff-alpha is NaN; an undefined estimate needs its reason");
    }

    @Test
    void parts_that_were_not_given_are_absent() {
        Estimate bare = Estimate.of("kappa", 0.25);

        assertThat(bare.observed()).isEmpty();
        assertThat(bare.expected()).isEmpty();
        assertThat(bare.standardError()).isEmpty();
        assertThat(bare.interval()).isEmpty();
        assertThat(bare.intervalReason()).isEmpty();
        assertThat(bare.distance()).isEmpty();
        assertThat(bare.counts()).isEqualTo(Estimate.Counts.NONE);
    }

    @Test
    void every_part_comes_back_as_it_was_given() {
        Estimate whole = alpha().withParts(0.1, 0.4).withStandardError(0.02);

        assertThat(whole.coefficient()).isEqualTo("krippendorff-alpha");
        assertThat(whole.distance()).isEqualTo("ordinal");
        assertThat(whole.value()).isEqualTo(0.81539);
        assertThat(whole.orNaN()).isEqualTo(0.81539);
        assertThat(whole.reason()).isEmpty();
        assertThat(whole.counts()).isEqualTo(new Estimate.Counts(11, 40, 1, 1));
        assertThat(whole.observed()).hasValue(0.1);
        assertThat(whole.expected()).hasValue(0.4);
        assertThat(whole.standardError()).hasValue(0.02);
        assertThat(whole.interval()).contains(LIMITS);
    }

    @Test
    void an_interval_and_the_reason_for_its_absence_replace_each_other() {
        Estimate without = alpha().withoutInterval("too little variation");

        assertThat(without.interval()).isEmpty();
        assertThat(without.intervalReason()).contains("too little variation");
        assertThat(without.withInterval(LIMITS)).isEqualTo(alpha());
    }

    @Test
    void options_return_a_new_estimate() {
        Estimate before = Estimate.of("kappa", 0.25);

        Estimate after = before.withDistance("linear");

        assertThat(before.distance()).isEmpty();
        assertThat(after.distance()).isEqualTo("linear");
    }

    @Test
    void estimates_are_equal_when_all_fields_are() {
        assertThat(alpha()).isEqualTo(alpha()).hasSameHashCodeAs(alpha());
        assertThat(alpha())
                .isNotEqualTo(alpha().withStandardError(0.1))
                .isNotEqualTo(alpha().withParts(0.1, 0.2))
                .isNotEqualTo(alpha().withCounts(Estimate.Counts.NONE))
                .isNotEqualTo(alpha().withDistance("nominal"))
                .isNotEqualTo(alpha().withoutInterval("why"))
                .isNotEqualTo("krippendorff-alpha");
        assertThat(Estimate.of("a", 0.1)).isNotEqualTo(Estimate.of("a", Math.nextUp(0.1)));
        assertThat(Estimate.undefined("a", "x"))
                .isEqualTo(Estimate.undefined("a", "x"))
                .isNotEqualTo(Estimate.undefined("a", "y"));
    }
}
