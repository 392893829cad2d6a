package io.assay.study.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fractions of two-level plans: published resolutions and word lengths, and what the words say of the runs. */
class FractionTest {
    private static FactorialPlan of(int factors) {
        return FactorialPlan.of(IntStream.range(0, factors)
                .mapToObj(f -> Factor.of(String.valueOf((char) ('a' + f)), "low", "high"))
                .toList());
    }

    /** Box, Hunter and Hunter (2005), Statistics for Experimenters, second edition, table 6.22. */
    @ParameterizedTest
    @CsvSource({
        "3, 1, 3", "4, 1, 4", "5, 1, 5", "5, 2, 3", "6, 1, 6", "6, 2, 4", "6, 3, 3", "7, 1, 7", "7, 2, 4", "7, 3, 4",
                "7, 4, 3",
        "8, 2, 5", "8, 3, 4", "8, 4, 4", "9, 2, 6", "9, 3, 4", "9, 4, 4", "9, 5, 3", "10, 3, 5", "10, 4, 4", "10, 5, 4",
                "10, 6, 3",
        "11, 4, 5", "11, 5, 4", "11, 6, 4", "11, 7, 3"
    })
    void resolutions_are_those_of_the_table_of_box_hunter_and_hunter(int factors, int added, int resolution) {
        FactorialPlan plan = of(factors).fraction(1 << added);

        assertThat(plan.resolution()).hasValue(resolution);
        assertThat(plan.runs()).isEqualTo(1 << (factors - added));
        assertThat(plan.order()).hasSize(1 << (factors - added));
        assertThat(plan.generators()).hasSize(added);
    }

    /** Chen, Sun and Wu (1993), A catalogue of two-level and three-level fractional factorial designs: the designs of minimum aberration. */
    @ParameterizedTest
    @CsvSource({
        "7, 2, 0 1 2",
        "7, 3, 0 7 0",
        "8, 3, 0 3 4",
        "8, 4, 0 14 0",
        "9, 4, 0 6 8",
        "9, 5, 4 14 8",
        "10, 5, 0 10 16",
        "10, 6, 8 18 16",
        "11, 6, 0 25 0",
        "11, 7, 12 26 28"
    })
    void words_of_three_four_and_five_factors_are_as_few_as_published(int factors, int added, String words) {
        int[] lengths = Fraction.of(factors, added).lengths();

        assertThat(Arrays.copyOfRange(lengths, 3, 6))
                .containsExactly(Arrays.stream(words.split(" ", -1))
                        .mapToInt(Integer::parseInt)
                        .toArray());
    }

    /** Every choice of generators, none left out. */
    @ParameterizedTest
    @CsvSource({"5, 2", "6, 2", "6, 3", "7, 3", "7, 4", "8, 4"})
    void no_choice_of_generators_has_less_aberration(int factors, int added) {
        int[] found = Fraction.of(factors, added).lengths();

        assertThat(Arrays.compare(found, least(factors, factors - added, new ArrayList<>())))
                .isZero();
    }

    private static int[] least(int factors, int free, List<Integer> chosen) {
        if (free + chosen.size() == factors) {
            int[] lengths = new int[factors + 1];
            Fraction.words(chosen).forEach(word -> lengths[Integer.bitCount(word)]++);
            return lengths;
        }
        int[] best = new int[0];
        for (int set = 1; set < 1 << free; set++) {
            chosen.add(set | 1 << (free + chosen.size()));
            int[] one = least(factors, free, chosen);
            best = best.length == 0 || Arrays.compare(one, best) < 0 ? one : best;
            chosen.remove(chosen.size() - 1);
        }
        return best;
    }

    @ParameterizedTest
    @CsvSource({"6, 2", "7, 4", "8, 2", "11, 7"})
    void each_factor_is_balanced_and_each_generator_holds_in_every_run(int factors, int added) {
        List<FactorialPlan.Run> runs = of(factors).fraction(1 << added).order();

        for (int f = 0; f < factors; f++) {
            int factor = f;
            assertThat(runs.stream().filter(run -> run.levels().get(factor).equals("high")))
                    .hasSize(runs.size() / 2);
        }
        for (int word : Fraction.of(factors, added).words()) {
            assertThat(runs).allMatch(run -> sign(run, word) == 1);
        }
        assertThat(new HashSet<>(runs.stream().map(FactorialPlan.Run::levels).toList()))
                .hasSize(runs.size());
    }

    private static int sign(FactorialPlan.Run run, int word) {
        int sign = 1;
        for (int f = 0; f < run.levels().size(); f++) {
            sign *= (word >> f & 1) == 1 && run.levels().get(f).equals("low") ? -1 : 1;
        }
        return sign;
    }

    @Test
    void aliases_are_the_pairs_that_are_equal_in_every_run() {
        FactorialPlan plan = of(6).fraction(4);
        List<FactorialPlan.Run> runs = plan.order();

        List<List<String>> equal = new ArrayList<>();
        List<Integer> left = new ArrayList<>(Design.terms(6, true));
        while (!left.isEmpty()) {
            int first = left.get(0);
            List<Integer> same = left.stream()
                    .filter(other -> runs.stream().allMatch(run -> sign(run, other) == sign(run, first)))
                    .toList();
            left.removeAll(same);
            if (same.size() > 1) {
                equal.add(same.stream().map(FractionTest::name).toList());
            }
        }

        assertThat(plan.aliases()).isEqualTo(equal).hasSize(7);
        assertThat(plan.limits()).anyMatch(limit -> limit.startsWith("Resolution IV"));
    }

    private static String name(int set) {
        return String.join(
                " x ",
                IntStream.range(0, 6)
                        .filter(f -> (set >> f & 1) == 1)
                        .mapToObj(f -> String.valueOf((char) ('a' + f)))
                        .toList());
    }

    @Test
    void half_a_plan_is_a_fraction_whose_last_factor_is_the_product_of_all_others() {
        assertThat(of(5).fraction(2).order()).isEqualTo(of(5).half().order());
        assertThat(of(5).half().generators()).containsExactly("e = a x b x c x d");
        assertThat(of(5).half().aliases()).isEmpty();
        assertThat(of(5).resolution()).isEmpty();
    }

    @Test
    void says_what_is_wrong() {
        assertThatThrownBy(() -> of(6).fraction(3))
                .hasMessageContaining("power of two equal parts, but the parts were 3");
        assertThatThrownBy(() -> of(4).fraction(4))
                .hasMessage(
                        "1/4 of a plan needs at least 5 factors, but there are 4; the effect of one would be that of"
                                + " another");
        assertThatThrownBy(() -> of(12).fraction(4)).hasMessageContaining("at most 11 factors, but there are 12");
    }
}
