package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
import io.assay.core.resample.WeightedStatistic;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Alpha over sets against its definition; and however the sets are written, every figure is the same. */
class SetDistanceProperties {
    private static final MathContext DIGITS = new MathContext(40);
    private static final List<SetDistance> DISTANCES =
            List.of(Distance.jaccard(), Distance.masi(), Distance.masiNltk(), Distance.passonneau2004());

    /** The set that a generated value stands for: one of sixteen, the empty one included. */
    private static Set<String> set(double value) {
        int mask = ((int) value) * 7 % 16;
        Set<String> members = new TreeSet<>();
        for (int bit = 0; bit < 4; bit++) {
            if ((mask >> bit & 1) == 1) {
                members.add("m" + bit);
            }
        }
        return members;
    }

    /** A spelling of the set which depends on the value, so that up to ninety texts stand for sixteen sets. */
    private static String text(double value) {
        List<String> members = new ArrayList<>(set(value));
        Collections.rotate(members, (int) value / 16);
        return members.isEmpty()
                ? "{" + " ".repeat((int) value) + "}"
                : String.join("|", members) + "|".repeat((int) value / 16);
    }

    private static RatingMatrix sets(double[][] ratings) {
        return RatingMatrix.of(Scale.nominal(), ratings)
                .recode(Scale.nominal(), label -> text(Double.parseDouble(label)));
    }

    private static RatingMatrix normalised(double[][] ratings) {
        return sets(ratings).recode(Scale.nominal(), Distance.masi()::normalised);
    }

    private static final Map<String, NaiveAlpha.Difference> NAIVE = Map.of(
            "jaccard", (a, b, counts) -> apart(a, b, BigDecimal.ONE, BigDecimal.ONE),
            "masi", (a, b, counts) -> apart(a, b, thirds(2), thirds(1)),
            "masi-nltk", (a, b, counts) -> apart(a, b, new BigDecimal("0.67"), new BigDecimal("0.33")),
            "passonneau-2004",
                    (a, b, counts) -> {
                        Set<String> both = new TreeSet<>(set(a));
                        both.retainAll(set(b));
                        BigDecimal apart = both.isEmpty() ? BigDecimal.ONE : thirds(isNested(a, b) ? 1 : 2);
                        return set(a).equals(set(b)) ? BigDecimal.ZERO : apart;
                    });

    private static BigDecimal thirds(int count) {
        return BigDecimal.valueOf(count).divide(BigDecimal.valueOf(3), DIGITS);
    }

    private static boolean isNested(double a, double b) {
        return set(a).containsAll(set(b)) || set(b).containsAll(set(a));
    }

    /** One minus Jaccard's similarity, times a factor unless the sets are equal. */
    private static BigDecimal apart(double a, double b, BigDecimal nested, BigDecimal overlapping) {
        if (set(a).equals(set(b))) {
            return BigDecimal.ZERO;
        }
        Set<String> both = new TreeSet<>(set(a));
        both.retainAll(set(b));
        Set<String> either = new TreeSet<>(set(a));
        either.addAll(set(b));
        BigDecimal jaccard = BigDecimal.valueOf(both.size()).divide(BigDecimal.valueOf(either.size()), DIGITS);
        return BigDecimal.ONE.subtract(jaccard.multiply(isNested(a, b) ? nested : overlapping));
    }

    private static void same(double fast, double naive, double tolerance) {
        if (Double.isNaN(naive)) {
            assertThat(fast).isNaN();
        } else {
            assertThat(fast).isCloseTo(naive, within(tolerance * Math.max(1, Math.abs(naive))));
        }
    }

    @Property(tries = 500)
    void alpha_agrees_with_the_definition(@ForAll(supplier = Matrices.class) double[][] ratings) {
        for (SetDistance distance : DISTANCES) {
            Estimate fast = Agreement.krippendorff().distance(distance).of(sets(ratings));

            same(fast.orNaN(), NaiveAlpha.of(ratings, NAIVE.get(distance.name())), 1e-12);
            assertThat(fast.isDefined() || fast.reason().isPresent()).isTrue();
        }
    }

    @Property(tries = 150)
    void a_resample_is_alpha_of_the_units_drawn(
            @ForAll(supplier = Matrices.class) double[][] ratings, @ForAll long seed) {
        RatingMatrix matrix = sets(ratings);
        Random random = new Random(seed);
        int[] weights = new int[ratings.length];
        double[][] drawn = new double[ratings.length][];
        Arrays.setAll(drawn, i -> {
            int unit = random.nextInt(ratings.length);
            weights[unit]++;
            return ratings[unit];
        });
        for (SetDistance distance : DISTANCES) {
            WeightedStatistic statistic =
                    Agreement.krippendorff().distance(distance).statistic(matrix.eachUnit());

            same(statistic.evaluator().at(weights), NaiveAlpha.of(drawn, NAIVE.get(distance.name())), 1e-10);
        }
    }

    @Property(tries = 150)
    void leaving_out_is_starting_again(@ForAll(supplier = Matrices.class) double[][] ratings) {
        RatingMatrix matrix = sets(ratings);
        for (SetDistance distance : DISTANCES) {
            Krippendorff alpha = Agreement.krippendorff().distance(distance);
            Influence influence = alpha.influence(matrix);
            UnitRatings unit = matrix.cursor();
            for (int u = 0; u < Math.min(5, matrix.unitCount()); u++) {
                matrix.load(u, unit);
                RatingMatrix rest = matrix.withoutUnits(List.of(matrix.units().get(u)));
                same(influence.without(unit), alpha.of(rest).orNaN(), 1e-10);
            }
            double[] without = influence.withoutRaters();
            for (int r = 0; r < Math.min(3, without.length); r++) {
                RatingMatrix rest = matrix.withoutRaters(List.of(matrix.raters().get(r)));
                same(without[r], alpha.of(rest).orNaN(), 1e-10);
            }
        }
    }

    @Property(tries = 150)
    void intervals_do_not_depend_on_the_spelling(@ForAll(supplier = Matrices.class) double[][] ratings) {
        RatingMatrix spelled = sets(ratings);
        RatingMatrix plain = normalised(ratings);
        for (SetDistance distance : DISTANCES) {
            Krippendorff alpha = Agreement.krippendorff().distance(distance);
            for (IntervalMethod method : List.of(
                    IntervalMethod.analytic(0.9),
                    IntervalMethod.jackknife(0.9),
                    IntervalMethod.krippendorffPairBootstrap(40, 0.9, 1),
                    IntervalMethod.hayesPairBootstrap(40, 0.9, 1))) {
                Optional<Interval> one = alpha.of(spelled, method).interval();
                Optional<Interval> other = alpha.of(plain, method).interval();

                assertThat(one.isPresent()).as(method.name()).isEqualTo(other.isPresent());
                if (one.isPresent()) {
                    same(one.get().lower(), other.orElseThrow().lower(), 1e-9);
                    same(one.get().upper(), other.orElseThrow().upper(), 1e-9);
                }
            }
        }
    }
}
