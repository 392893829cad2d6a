package io.assay.agreement.spans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.agreement.Agreement;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.resample.RandomStream;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** Gamma, gamma-cat and gamma-k on continua whose disorders can be worked out by hand. */
class GammaTest {
    private static final Continuum TWO_PAIRS = Continuum.builder(100)
            .span("ana", 0, 10, "a")
            .span("ana", 20, 30, "a")
            .span("ben", 0, 10, "a")
            .span("ben", 22, 32, "b")
            .build();

    @Test
    void shifted_spans_are_aligned_at_the_square_of_their_relative_distance() {
        Continuum continuum = Continuum.builder(100)
                .span("ana", 0, 10, "a")
                .span("ben", 2, 12, "a")
                .build();

        Alignment alignment = Gamma.combined().align(continuum);

        assertThat(alignment.unitaries()).hasSize(1);
        assertThat(alignment.disorder()).isCloseTo(4.0 * 4 / (20 * 20), within(1e-15));
        assertThat(alignment.unitaries().get(0).of("ben")).contains(Span.of("ben", 2, 12, "a"));
        assertThat(alignment.unitaries().get(0).of("cleo")).isEmpty();
        assertThat(alignment).hasToString(String.format("0.0400 [ana [0, 10) a, ben [2, 12) a]%n"));
    }

    @Test
    void spans_far_apart_stay_alone() {
        Continuum continuum =
                Continuum.builder(100).span("ana", 0, 10).span("ben", 50, 60).build();

        // Two unitary alignments of disorder 1, one span per rater.
        assertThat(Gamma.combined().align(continuum).disorder()).isEqualTo(2);
        assertThat(Gamma.combined().emptyDissimilarity(3).align(continuum).disorder())
                .isEqualTo(6);
    }

    @Test
    void a_rater_without_a_span_costs_two_pairs_of_three() {
        Continuum continuum = Continuum.builder(100)
                .span("ana", 0, 10)
                .span("ben", 0, 10)
                .rater("cleo")
                .build();
        Alignment alignment = Gamma.combined().align(continuum);

        assertThat(alignment.unitaries().get(0).disorder()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(alignment.disorder()).isCloseTo(2 / 3.0 / (2 / 3.0), within(1e-15));
    }

    @Test
    void weights_of_positions_and_categories_add_up() {
        // Second pair: position (2 + 2)^2 / 20^2 = 0.04, category 1.
        assertThat(Gamma.combined().align(TWO_PAIRS).disorder()).isCloseTo(1.04 / 2, within(1e-15));
        assertThat(Gamma.positional().align(TWO_PAIRS).disorder()).isCloseTo(0.04 / 2, within(1e-15));
        assertThat(Gamma.combined()
                        .positionWeight(5)
                        .categoryWeight(0.5)
                        .align(TWO_PAIRS)
                        .disorder())
                .isCloseTo((5 * 0.04 + 0.5) / 2, within(1e-15));
    }

    @Test
    void gamma_cat_weighs_pairs_by_how_well_they_overlap() {
        GammaResult result = Gamma.combined().samples(50).measure(TWO_PAIRS);

        assertThat(result.gammaCat().observed()).hasValue(0.96 / 1.96);
        assertThat(result.gammaK("a").observed()).hasValue(0.96 / 1.96);
        assertThat(result.gammaK("b").observed()).hasValue(1);
        assertThat(result.categories()).containsExactly("a", "b");
        assertThat(result.samples()).isEqualTo(50);
        assertThatThrownBy(() -> result.gammaK("c")).hasMessageContaining("nobody used the category c, only [a, b]");
    }

    @Test
    void gamma_is_one_minus_observed_over_expected() {
        GammaResult result = Gamma.combined().measure(TWO_PAIRS);

        assertThat(result.gamma().observed()).hasValue(result.alignment().disorder());
        assertThat(result.gamma().value())
                .isEqualTo(1
                        - result.alignment().disorder()
                                / result.gamma().expected().orElseThrow());
        assertThat(result.gamma().counts().ratings()).isEqualTo(4);
        assertThat(Gamma.combined().of(TWO_PAIRS)).isEqualTo(result.gamma());
    }

    @Test
    void tables_and_orders_of_categories_are_used() {
        CategoryDissimilarity table = CategoryDissimilarity.of(List.of("a", "b"), new double[][] {{0, 0.3}, {0.3, 0}});
        CategoryDissimilarity order = CategoryDissimilarity.ordinal("a", "b", "c");

        assertThat(Gamma.combined().categories(table).align(TWO_PAIRS).disorder())
                .isCloseTo(0.34 / 2, within(1e-15));
        assertThat(Gamma.combined().categories(order).align(TWO_PAIRS).disorder())
                .isCloseTo(0.54 / 2, within(1e-15));
    }

    @Test
    void a_span_without_a_category_differs_from_all_that_have_one() {
        Continuum continuum =
                Continuum.builder(50).span("ana", 0, 10).span("ben", 0, 10, "a").build();

        assertThat(Gamma.combined().align(continuum).disorder()).isEqualTo(1);
    }

    @Test
    void spans_of_one_rater_may_nest() {
        Continuum.Builder builder = Continuum.builder(50).nesting();
        for (String rater : List.of("ana", "ben", "cleo")) {
            builder.span(rater, 0, 20, "np").span(rater, 2, 10, "np").span(rater, 12, 20, "np");
        }

        assertThat(Gamma.combined().align(builder.build()).disorder()).isEqualTo(0);
        assertThat(Gamma.combined().of(builder.build()).value()).isEqualTo(1);
    }

    private static Continuum noisy(int raters, int spans, long seed) {
        return Continua.drawn(new Random(seed), raters, 12 * spans, spans, 3);
    }

    @Test
    void a_finer_precision_takes_more_random_continua() {
        Continuum continuum = noisy(3, 10, 1);
        GammaResult coarse = Gamma.combined().precision(0.2).measure(continuum);
        GammaResult fine = Gamma.combined().precision(0.02).measure(continuum);

        assertThat(coarse.samples()).isEqualTo(30);
        assertThat(fine.samples()).isBetween(31, 3000);
        double expected = fine.gamma().expected().orElseThrow();
        double other = Gamma.combined()
                .precision(0.02)
                .seed(2)
                .measure(continuum)
                .gamma()
                .expected()
                .orElseThrow();
        assertThat(other).isCloseTo(expected, within(0.05 * expected));
        assertThat(Gamma.combined()
                        .precision(0.02)
                        .samplingConfidence(0.5)
                        .measure(continuum)
                        .samples())
                .isLessThan(fine.samples());
    }

    @Test
    void any_number_of_threads_gives_the_same_figures() throws Exception {
        Continuum continuum = noisy(3, 12, 4);
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool four = new ForkJoinPool(4);

        GammaResult alone =
                one.submit(() -> Gamma.combined().measure(continuum)).get();
        GammaResult together =
                four.submit(() -> Gamma.combined().measure(continuum)).get();

        assertThat(together.gamma()).isEqualTo(alone.gamma());
        assertThat(together.gammaCat()).isEqualTo(alone.gammaCat());
        assertThat(together.gammaK("c0")).isEqualTo(alone.gammaK("c0"));
        one.shutdown();
        four.shutdown();
    }

    /** Two raters of one span each: copies meet at a distance that is uniform on the circle but for the mean span around 0. */
    @Test
    void the_expected_disorder_is_the_mean_over_all_turns() {
        int length = 60;
        Continuum continuum =
                Continuum.builder(length).span("ana", 5, 15).span("ben", 8, 18).build();
        double sum = 0;
        int cases = 0;
        for (int first = 0; first < length; first++) {
            for (int second = 0; second < length; second++) {
                int apart = Math.abs(first - second);
                if (Math.min(apart, length - apart) >= 10) {
                    sum += turned(length, first, second);
                    cases += 4;
                }
            }
        }

        assertThat(Gamma.combined()
                        .samples(20_000)
                        .measure(continuum)
                        .gamma()
                        .expected()
                        .orElseThrow())
                .isCloseTo(sum / cases, within(0.02));
    }

    private static double turned(int length, int first, int second) {
        double sum = 0;
        for (int a : new int[] {5, 8}) {
            for (int b : new int[] {5, 8}) {
                double shift = Math.abs(Math.floorMod(a - first, length) - Math.floorMod(b - second, length));
                sum += Math.min(2, Math.pow(2 * shift / 20, 2));
            }
        }
        return sum;
    }

    @Test
    void random_continua_keep_lengths_and_categories_together() {
        Continuum continuum = noisy(3, 10, 6);
        Shuffle shuffle = new Shuffle(continuum, Units.of(continuum));

        for (int k = 0; k < 200; k++) {
            Units drawn = shuffle.draw(RandomStream.of(1, k));
            for (int u = 0; u < drawn.size(); u++) {
                double length = drawn.end()[u] - drawn.start()[u];
                String category = "c" + drawn.category()[u];
                assertThat(drawn.start()[u]).isBetween(continuum.from(), continuum.to());
                assertThat(drawn.start()[u]).isEqualTo(Math.rint(drawn.start()[u]));
                assertThat(continuum.spans())
                        .anyMatch(s -> s.length() == length && s.category().equals(Optional.of(category)));
            }
        }
    }

    /** Mathet (2017): with units given beforehand, gamma-cat behaves as alpha; so it does if spans are aligned by position. */
    @Test
    void gamma_cat_of_given_units_aligned_by_position_is_near_nominal_alpha() {
        Random random = new Random(3);
        double[][] values = new double[200][3];
        Continuum.Builder builder = Continuum.builder(2000);
        for (int i = 0; i < 200; i++) {
            int truth = random.nextInt(3);
            for (int r = 0; r < 3; r++) {
                values[i][r] = random.nextDouble() < 0.6 ? truth : random.nextInt(3);
                builder.span("r" + r, 10.0 * i, 10.0 * i + 10, "c" + (int) values[i][r]);
            }
        }
        Continuum continuum = builder.build();
        double alpha =
                Agreement.krippendorff(RatingMatrix.of(Scale.nominal(), values)).value();

        assertThat(Gamma.positional().samples(60).measure(continuum).gammaCat().value())
                .isCloseTo(alpha, within(0.02));
        assertThat(UnitizedAlpha.coding().of(continuum).value()).isCloseTo(alpha, within(0.002));
    }

    @Test
    void degenerate_continua_have_a_reason_and_no_figure() {
        Continuum alone = Continuum.builder(10).span("ana", 1, 2, "a").build();
        Continuum empty = Continuum.builder(10).rater("ana").rater("ben").build();
        Continuum nobody = Continuum.builder(10).build();

        assertThat(Gamma.combined().of(alone).reason()).contains("a single rater has nobody to agree with");
        assertThat(Gamma.combined().align(alone).disorder()).isEqualTo(1);
        assertThat(Gamma.combined().of(empty).reason()).contains("nobody marked a span");
        assertThat(Gamma.combined().align(empty).disorder()).isEqualTo(0);
        assertThat(Gamma.combined().of(nobody).isDefined()).isFalse();
        Continuum apart = Continuum.builder(100)
                .span("ana", 0, 10, "a")
                .span("ben", 50, 60, "a")
                .build();
        assertThat(Gamma.combined().samples(30).measure(apart).gammaCat().reason())
                .hasValueSatisfying(r -> assertThat(r).contains("no two raters marked overlapping spans"));
    }

    @Test
    void wrong_settings_are_refused_with_a_hint() {
        Gamma gamma = Gamma.combined();
        assertThatThrownBy(() -> gamma.positionWeight(-1)).hasMessageContaining("position weight");
        assertThatThrownBy(() -> gamma.categoryWeight(Double.NaN)).hasMessageContaining("category weight");
        assertThatThrownBy(() -> gamma.emptyDissimilarity(0)).hasMessageContaining("positive");
        assertThatThrownBy(() -> gamma.precision(2)).hasMessageContaining("precision must be in (0, 1)");
        assertThatThrownBy(() -> gamma.samplingConfidence(95)).hasMessageContaining("confidence must be in (0, 1)");
        assertThatThrownBy(() -> gamma.samples(0)).hasMessageContaining("1 to 100000");
        assertThatThrownBy(() -> gamma.categories((a, b) -> 2).of(TWO_PAIRS)).hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> gamma.categories(CategoryDissimilarity.ordinal("a", "z"))
                        .of(TWO_PAIRS))
                .hasMessageContaining("the category b is not among [a, z]");
        assertThatThrownBy(() -> CategoryDissimilarity.ordinal("a")).hasMessageContaining("at least two");
        assertThatThrownBy(() -> CategoryDissimilarity.of(List.of("a", "a"), new double[2][2]))
                .hasMessageContaining("must differ");
        assertThatThrownBy(() -> CategoryDissimilarity.of(List.of("a", "b"), new double[1][2]))
                .hasMessageContaining("a row and a column");
        assertThatThrownBy(() -> CategoryDissimilarity.of(List.of("a", "b"), new double[][] {{0, 1}, {0.5, 0}}))
                .hasMessageContaining("symmetric");
    }
}
