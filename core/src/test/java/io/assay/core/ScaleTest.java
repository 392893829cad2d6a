package io.assay.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void every_scale_names_itself_as_a_person_would_write_it() {
        assertThat(Scale.nominal()).hasToString("nominal");
        assertThat(Scale.nominal("yes", "no")).hasToString("nominal(yes, no)");
        assertThat(Scale.ordinal()).hasToString("ordinal");
        assertThat(Scale.ordinal(1, 10)).hasToString("ordinal(1..10)");
        assertThat(Scale.ordinal("poor", "fair", "good")).hasToString("ordinal(poor < fair < good)");
        assertThat(Scale.interval()).hasToString("interval");
        assertThat(Scale.ratio()).hasToString("ratio(>= 0)");
        assertThat(Scale.circular(24)).hasToString("circular(24)");
        assertThat(Scale.circular(0.5)).hasToString("circular(0.5)");
    }

    @Test
    void names_are_the_same_in_every_locale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Scale.circular(6.25)).hasToString("circular(6.25)");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void many_categories_are_shown_shortened() {
        assertThat(Scale.nominal("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"))
                .hasToString("nominal(a, b, c, d, e, f, g, h, … 10 in all)");
    }

    @Test
    void declared_categories_come_back_in_their_order() {
        assertThat(Scale.nominal("no", "yes", "maybe").categories()).containsExactly("no", "yes", "maybe");
        assertThat(Scale.ordinal("poor", "good").categories()).containsExactly("poor", "good");
        assertThat(Scale.ordinal(-1, 1).categories()).containsExactly("-1", "0", "1");
    }

    @Test
    void open_and_continuous_scales_declare_nothing() {
        assertThat(List.of(Scale.nominal(), Scale.ordinal(), Scale.interval(), Scale.ratio(), Scale.circular(24)))
                .allSatisfy(scale -> assertThat(scale.categories()).isEmpty());
    }

    @Test
    void only_names_are_not_numeric() {
        assertThat(Scale.nominal().isNumeric()).isFalse();
        assertThat(Scale.ordinal("low", "high").isNumeric()).isFalse();
        assertThat(Scale.ordinal().isNumeric()).isTrue();
        assertThat(Scale.ordinal(1, 5).isNumeric()).isTrue();
        assertThat(Scale.circular(7).isNumeric()).isTrue();
    }

    @Test
    void scales_are_equal_when_they_allow_the_same_ratings() {
        assertThat(Scale.nominal("a", "b"))
                .isEqualTo(Scale.nominal("a", "b"))
                .hasSameHashCodeAs(Scale.nominal("a", "b"));
        assertThat(Scale.ordinal(1, 3)).isEqualTo(Scale.ordinal(1, 3)).hasSameHashCodeAs(Scale.ordinal(1, 3));
        assertThat(Scale.circular(24)).isEqualTo(Scale.circular(24)).hasSameHashCodeAs(Scale.circular(24));
        assertThat(Scale.interval()).isSameAs(Scale.interval()).isNotEqualTo(Scale.ratio());
        assertThat(Scale.ordinal(1, 3)).isNotEqualTo(Scale.ordinal(1, 4)).isNotEqualTo(Scale.ordinal());
        assertThat(Scale.ordinal("a", "b"))
                .isNotEqualTo(Scale.ordinal("b", "a"))
                .isNotEqualTo(Scale.nominal("a", "b"));
        assertThat(Scale.circular(24)).isNotEqualTo(Scale.circular(12));
    }

    @Test
    void bad_declarations_are_refused_with_the_rule_and_the_value() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.nominal("yes"))
                .withMessage("a nominal scale needs at least two categories, but was given 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.ordinal("low", "high", "low"))
                .withMessage("the categories of the ordinal scale must differ, but were [low, high, low]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.nominal("yes", " "))
                .withMessage("a category of the nominal scale is empty; name each one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.ordinal(5, 5))
                .withMessageContaining("at most 1,000,000")
                .withMessageEndingWith("but was 5 to 5");
        assertThatIllegalArgumentException().isThrownBy(() -> Scale.ordinal(Integer.MIN_VALUE, Integer.MAX_VALUE));
        for (double period : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Scale.circular(period))
                    .withMessage("the period of a circular scale must be positive, but was " + period);
        }
    }

    @Test
    void the_longest_ordinal_scale_has_a_million_levels() {
        assertThat(Scale.ordinal(1, 1_000_000).categories()).hasSize(1_000_000);
        assertThatIllegalArgumentException().isThrownBy(() -> Scale.ordinal(0, 1_000_000));
    }

    @Test
    void every_scale_can_be_written_as_text() {
        assertThat(Scale.parse("nominal")).isEqualTo(Scale.nominal());
        assertThat(Scale.parse("nominal:yes, no")).isEqualTo(Scale.nominal("yes", "no"));
        assertThat(Scale.parse("ordinal")).isEqualTo(Scale.ordinal());
        assertThat(Scale.parse("ordinal:-2..2")).isEqualTo(Scale.ordinal(-2, 2));
        assertThat(Scale.parse("ordinal:low < mid < high")).isEqualTo(Scale.ordinal("low", "mid", "high"));
        assertThat(Scale.parse("interval")).isEqualTo(Scale.interval());
        assertThat(Scale.parse("ratio")).isEqualTo(Scale.ratio());
        assertThat(Scale.parse("circular:24")).isEqualTo(Scale.circular(24));
    }

    @Test
    void a_text_that_is_no_scale_is_refused_with_what_is_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.parse("stars"))
                .withMessageContaining("\"stars\" is not a scale; write nominal, ordinal");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.parse("stars:1..5"))
                .withMessageContaining("is not a scale");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.parse("circular"))
                .withMessageContaining("needs its period");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.parse("circular:day"))
                .withMessage("\"circular:day\": the period must be a number, but was \"day\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.parse("ordinal:1,2"))
                .withMessageContaining("has no order");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.parse("ordinal:1..99999999999"))
                .withMessageContaining("too large");
    }
}
