package io.assay.agreement.spans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class GammaProperties {
    private static final double TOLERANCE = 1e-9;

    /** Few spans anywhere, overlapping or not, so that all alignments can be tried. */
    private static Continuum tangled(long seed, int raters, int spans) {
        Random random = new Random(seed);
        Continuum.Builder builder = Continuum.builder(40).nesting();
        for (int r = 0; r < raters; r++) {
            builder.rater("r" + r);
        }
        for (int i = 0; i < spans; i++) {
            int start = random.nextInt(30);
            builder.span("r" + random.nextInt(raters), start, start + 1 + random.nextInt(10), "c" + random.nextInt(2));
        }
        return builder.build();
    }

    @Property(tries = 300)
    void the_best_alignment_is_the_best_of_all(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 5) int raters,
            @ForAll @IntRange(min = 1, max = 8) int spans,
            @ForAll @DoubleRange(min = 0, max = 3) double alpha,
            @ForAll @DoubleRange(min = 0, max = 3) double beta,
            @ForAll @DoubleRange(min = 0.5, max = 2) double delta) {
        Continuum continuum = tangled(seed, raters, spans);
        Gamma gamma =
                Gamma.combined().positionWeight(alpha).categoryWeight(beta).emptyDissimilarity(delta);
        NaiveGamma naive = new NaiveGamma(continuum, alpha, beta, delta);

        Alignment alignment = gamma.align(continuum);

        assertThat(alignment.disorder()).isCloseTo(naive.leastDisorder(), within(TOLERANCE));
        for (UnitaryAlignment unitary : alignment.unitaries()) {
            assertThat(unitary.disorder()).isCloseTo(naive.disorder(unitary.spans()), within(TOLERANCE));
        }
    }

    @Property(tries = 25)
    void the_best_alignment_of_more_spans_is_the_best_of_all(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int raters) {
        Continuum continuum = tangled(seed, raters, 12);

        assertThat(Gamma.combined().align(continuum).disorder())
                .isCloseTo(new NaiveGamma(continuum, 1, 1, 1).leastDisorderOfSets(), within(TOLERANCE));
    }

    @Property(tries = 100)
    void prices_are_a_lower_bound_of_every_partition(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int spans) {
        Random random = new Random(seed);
        List<int[]> members = new ArrayList<>();
        for (int u = 0; u < spans; u++) {
            members.add(new int[] {u});
        }
        for (int u = 0; u < 3 * spans; u++) {
            members.add(random.ints(0, spans)
                    .distinct()
                    .limit(1 + random.nextInt(Math.min(4, spans)))
                    .sorted()
                    .toArray());
        }
        double[] costs = members.stream()
                .mapToDouble(m -> m.length == 1 ? 1 : m.length * random.nextDouble())
                .toArray();
        Arrays.fill(costs, 0, spans, 1);

        double[] prices = Prices.of(spans, members, costs);

        for (int c = 0; c < costs.length; c++) {
            assertThat(Arrays.stream(members.get(c)).mapToDouble(u -> prices[u]).sum())
                    .isLessThanOrEqualTo(costs[c] + 1e-12);
        }
    }

    @Property(tries = 200)
    void every_span_is_in_one_unitary_alignment_of_different_raters(
            @ForAll(supplier = Continua.class) Continuum continuum) {
        Alignment alignment = Gamma.combined().align(continuum);

        List<Span> aligned = new ArrayList<>();
        for (UnitaryAlignment unitary : alignment.unitaries()) {
            assertThat(unitary.spans()).isNotEmpty();
            assertThat(unitary.spans().stream().map(Span::rater)).doesNotHaveDuplicates();
            aligned.addAll(unitary.spans());
        }
        assertThat(aligned).containsExactlyInAnyOrderElementsOf(continuum.spans());
    }

    @Property(tries = 200)
    void raters_may_change_places_and_positions_may_be_moved_and_rescaled(
            @ForAll(supplier = Continua.class) Continuum continuum) {
        assertThat(Gamma.combined().align(Continua.moved(continuum, 2.5, -17)).disorder())
                .isCloseTo(Gamma.combined().align(continuum).disorder(), within(TOLERANCE));
    }

    @Property(tries = 50)
    void moving_the_continuum_moves_the_random_continua_with_it(
            @ForAll(supplier = Continua.class) Continuum continuum) {
        Continuum.Builder moved = Continuum.builder(continuum.from() + 64, continuum.to() + 64);
        continuum.raters().forEach(moved::rater);
        continuum.spans().forEach(s -> moved.span(new Span(s.rater(), s.start() + 64, s.end() + 64, s.category())));
        Gamma gamma = Gamma.combined().samples(10);

        assertThat(gamma.of(moved.build()).orNaN())
                .isEqualTo(Double.valueOf(gamma.of(continuum).orNaN()));
    }

    @Property(tries = 50)
    void raters_who_mark_the_same_agree_fully(@ForAll(supplier = Continua.class) Continuum continuum) {
        Estimate gamma = Gamma.combined().samples(10).of(Continua.unanimous(continuum));

        assertThat(gamma.isDefined() ? gamma.value() : 1).isEqualTo(1);
    }

    @Property(tries = 50)
    void the_dissimilarity_from_no_span_does_not_change_gamma(
            @ForAll(supplier = Continua.class) Continuum continuum,
            @ForAll @DoubleRange(min = 0.1, max = 9) double delta) {
        Gamma gamma = Gamma.combined().samples(10);

        assertThat(gamma.emptyDissimilarity(delta).of(continuum).orNaN())
                .isEqualTo(Double.valueOf(gamma.of(continuum).orNaN()));
    }

    @Property(tries = 300)
    void assignments_are_the_cheapest_of_all(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int rows) {
        Random random = new Random(seed);
        double[][] cost = new double[rows][rows + random.nextInt(3)];
        for (double[] row : cost) {
            Arrays.setAll(row, j -> random.nextInt(20) - 10);
        }

        int[] columnOf = Matching.assign(cost);

        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += cost[i][columnOf[i]];
        }
        assertThat(columnOf).doesNotHaveDuplicates();
        assertThat(sum).isEqualTo(cheapest(cost, 0, 0));
    }

    private static double cheapest(double[][] cost, int row, int taken) {
        if (row == cost.length) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < cost[row].length; j++) {
            if ((taken >> j & 1) == 0) {
                least = Math.min(least, cost[row][j] + cheapest(cost, row + 1, taken | 1 << j));
            }
        }
        return least;
    }
}
