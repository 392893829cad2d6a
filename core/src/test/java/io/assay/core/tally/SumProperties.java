package io.assay.core.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SumProperties {
    @Provide
    Arbitrary<List<Double>> numbers() {
        Arbitrary<Double> spread = Combinators.combine(
                        Arbitraries.doubles().between(-1, 1),
                        Arbitraries.integers().between(-20, 20))
                .as((x, exponent) -> x * Math.pow(10, exponent));
        return spread.list().ofMaxSize(200);
    }

    private static Sum sum(List<Double> numbers) {
        Sum sum = new Sum();
        numbers.forEach(sum::add);
        return sum;
    }

    private static BigDecimal exact(List<Double> numbers) {
        return numbers.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static double tolerance(List<Double> numbers) {
        double exact = exact(numbers).doubleValue();
        double magnitude = numbers.stream().mapToDouble(Math::abs).sum();
        return Math.ulp(exact) + magnitude * 1e-29 * Math.max(1, numbers.size());
    }

    /** Takes the difference in binary: between decimal prints of neighbours it can exceed the unit in their last place. */
    private static void assertIsRounded(double sum, List<Double> numbers) {
        assertThat(Math.abs(sum - exact(numbers).doubleValue()))
                .as("%s for the sum of %s", sum, numbers)
                .isLessThanOrEqualTo(tolerance(numbers));
    }

    @Property(tries = 1000)
    void a_sum_is_the_exact_one_rounded_once(@ForAll("numbers") List<Double> numbers) {
        assertIsRounded(sum(numbers).value(), numbers);
    }

    @Property(tries = 1000)
    void sums_of_parts_add_up_to_the_whole(@ForAll("numbers") List<Double> numbers) {
        Sum left = sum(numbers.subList(0, numbers.size() / 3));
        Sum right = sum(numbers.subList(numbers.size() / 3, numbers.size()));

        left.add(right);

        assertIsRounded(left.value(), numbers);
    }

    @Example
    void what_cancels_does_not_take_the_small_part_with_it() {
        assertThat(sum(List.of(1.0, 1e100, 1.0, -1e100)).value()).isEqualTo(2);
        assertThat(new Sum().value()).isZero();
    }
}
