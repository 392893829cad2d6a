package io.assay.agreement.spans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.agreement.Distance;
import io.assay.core.Estimate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class UnitizedAlphaProperties {
    private static final List<UnitizedAlpha> FAMILY = List.of(
            UnitizedAlpha.unitizing(),
            UnitizedAlpha.binary(),
            UnitizedAlpha.coding(),
            UnitizedAlpha.category("c0"),
            UnitizedAlpha.categoryCoding("c0"));

    private static void same(Estimate estimate, double value) {
        assertThat(estimate.isDefined()).as("defined: %s", estimate).isEqualTo(!Double.isNaN(value));
        if (estimate.isDefined()) {
            assertThat(estimate.value()).isCloseTo(value, within(1e-12 * Math.max(1, Math.abs(value))));
        }
    }

    @Property(tries = 300)
    void the_family_agrees_with_counting_positions(@ForAll(supplier = Continua.class) Continuum continuum) {
        same(UnitizedAlpha.unitizing().of(continuum), NaiveUnitizedAlpha.of(continuum, NaiveUnitizedAlpha.UNITIZING));
        same(UnitizedAlpha.binary().of(continuum), NaiveUnitizedAlpha.of(continuum, NaiveUnitizedAlpha.BINARY));
        same(UnitizedAlpha.coding().of(continuum), NaiveUnitizedAlpha.of(continuum, NaiveUnitizedAlpha.CODING));
        same(
                UnitizedAlpha.category("c0").of(continuum),
                NaiveUnitizedAlpha.of(continuum, NaiveUnitizedAlpha.category("c0")));
    }

    @Property(tries = 200)
    void raters_may_change_places_and_positions_may_move(
            @ForAll(supplier = Continua.class) Continuum continuum, @ForAll @IntRange(min = -50, max = 50) int shift) {
        for (UnitizedAlpha alpha : FAMILY) {
            same(
                    alpha.of(Continua.moved(continuum, 1, shift)),
                    alpha.of(continuum).orNaN());
        }
    }

    @Property(tries = 200)
    void a_finer_unit_of_length_with_the_grain_to_match_changes_nothing(
            @ForAll(supplier = Continua.class) Continuum continuum) {
        for (UnitizedAlpha alpha : FAMILY) {
            same(
                    alpha.grain(0.25).of(Continua.moved(continuum, 0.25, 0)),
                    alpha.of(continuum).orNaN());
            same(
                    alpha.grain(0).of(Continua.moved(continuum, 0.125, 0)),
                    alpha.grain(0).of(continuum).orNaN());
        }
    }

    @Property(tries = 200)
    void raters_who_mark_the_same_agree_fully(@ForAll(supplier = Continua.class) Continuum continuum) {
        for (UnitizedAlpha alpha : FAMILY) {
            Estimate estimate = alpha.of(Continua.unanimous(continuum));

            assertThat(estimate.isDefined() ? estimate.value() : 1).isEqualTo(1);
        }
    }

    @Property(tries = 200)
    void parts_of_a_continuum_cut_outside_spans_are_the_whole(
            @ForAll(supplier = Continua.class) Continuum left, @ForAll(supplier = Continua.class) Continuum right) {
        if (!left.raters().equals(right.raters())) {
            return;
        }
        Continuum.Builder whole = Continuum.builder(0, left.length() + right.length());
        for (String rater : left.raters()) {
            whole.rater(rater);
            append(whole, left.spansOf(rater), -left.from());
            append(whole, right.spansOf(rater), left.length() - right.from());
        }
        for (UnitizedAlpha alpha : FAMILY) {
            same(alpha.of(List.of(left, right)), alpha.of(whole.build()).orNaN());
        }
    }

    private static void append(Continuum.Builder whole, List<Span> spans, double shift) {
        spans.forEach(
                span -> whole.span(new Span(span.rater(), span.start() + shift, span.end() + shift, span.category())));
    }

    @Property(tries = 100)
    void a_distance_that_is_one_between_all_levels_is_the_nominal_one(
            @ForAll(supplier = Continua.class) Continuum continuum) {
        Distance one = Distance.of("one", (a, b) -> a == b ? 0 : 1);

        same(
                UnitizedAlpha.coding().distance(one, "c2", "c1", "c0").of(continuum),
                UnitizedAlpha.coding().of(continuum).orNaN());
    }

    @Property(tries = 200)
    void no_figure_exceeds_one(@ForAll(supplier = Continua.class) Continuum continuum) {
        for (UnitizedAlpha alpha : FAMILY) {
            Estimate estimate = alpha.of(continuum);

            assertThat(estimate.isDefined() ? estimate.value() : 0).isLessThanOrEqualTo(1);
        }
    }
}
