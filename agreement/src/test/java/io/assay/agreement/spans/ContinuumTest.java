package io.assay.agreement.spans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContinuumTest {
    @Test
    void raters_spans_and_categories_have_a_fixed_order() {
        Continuum one = Continuum.builder(100)
                .rater("cleo")
                .span("ben", 30, 40, "b")
                .span("ben", 10, 20, "a")
                .span("ana", 0, 5)
                .build();
        Continuum other = Continuum.builder(100)
                .span("ana", 0, 5)
                .span("ben", 10, 20, "a")
                .rater("cleo")
                .span("ben", 30, 40, "b")
                .build();

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.raters()).containsExactly("ana", "ben", "cleo");
        assertThat(one.categories()).containsExactly("a", "b");
        assertThat(one.spansOf("ben")).containsExactly(Span.of("ben", 10, 20, "a"), Span.of("ben", 30, 40, "b"));
        assertThat(one.spansOf("cleo")).isEmpty();
        assertThat(one).hasToString("continuum from 0 to 100, 3 raters, 3 spans");
    }

    @Test
    void spans_of_one_rater_and_category_must_not_overlap_unless_nesting_is_asked_for() {
        Continuum.Builder builder =
                Continuum.builder(50).span("ana", 0, 10, "person").span("ana", 4, 8, "person");

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ana [0, 10) person and ana [4, 8) person");
        assertThat(builder.nesting().build().spans()).hasSize(2);
    }

    @Test
    void spans_that_touch_do_not_overlap() {
        assertThat(Continuum.builder(50)
                        .span("ana", 0, 10, "x")
                        .span("ana", 10, 20, "x")
                        .build()
                        .spans())
                .hasSize(2);
    }

    @Test
    void one_category_or_none_can_be_looked_at() {
        Continuum continuum = Continuum.builder(50)
                .span("ana", 0, 10, "x")
                .span("ben", 5, 10, "y")
                .build();

        assertThat(continuum.ofCategory("x").raters()).containsExactly("ana", "ben");
        assertThat(continuum.ofCategory("x").spans()).containsExactly(Span.of("ana", 0, 10, "x"));
        assertThat(continuum.withoutCategories().spans()).containsExactly(Span.of("ana", 0, 10), Span.of("ben", 5, 10));
        assertThat(continuum.withoutCategories().categories()).isEmpty();
    }

    @Test
    void wrong_positions_and_names_are_refused() {
        Continuum.Builder builder = Continuum.builder(10, 20);

        assertThatThrownBy(() -> builder.span("ana", 5, 12, "x"))
                .hasMessage("the span ana [5, 12) x is outside the continuum from 10 to 20");
        assertThatThrownBy(() -> builder.span("ana", 12, 12))
                .hasMessageContaining("end > start, but ana's was from 12");
        assertThatThrownBy(() -> builder.span("ana", Double.NaN, 12)).hasMessageContaining("finite");
        assertThatThrownBy(() -> builder.span(" ", 11, 12)).hasMessageContaining("blank");
        assertThatThrownBy(() -> builder.span("ana", 11, 12, "")).hasMessageContaining("leave it out");
        assertThatThrownBy(() -> builder.rater("")).hasMessageContaining("blank");
        assertThatThrownBy(() -> Continuum.builder(3, 3)).hasMessageContaining("to > from");
        assertThatThrownBy(() -> Continuum.builder(Double.POSITIVE_INFINITY)).hasMessageContaining("Infinity");
        assertThatThrownBy(() -> builder.build().spansOf("zoe")).hasMessageContaining("there is no rater zoe");
    }
}
