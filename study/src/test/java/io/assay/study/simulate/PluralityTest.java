package io.assay.study.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PluralityTest {
    /** Sheng, Provost and Ipeirotis (2008), section 3: p^3 + 3 p^2 (1 - p), and for five labels one term more. */
    @Test
    void three_and_five_labels_of_accuracy_0_7_are_right_as_often_as_the_binomial_says() {
        assertThat(Plurality.accuracy(2, 0.7, 3)).isCloseTo(0.784, within(1e-15));
        assertThat(Plurality.accuracy(2, 0.7, 5)).isCloseTo(0.83692, within(1e-15));
    }

    @Test
    void two_raters_are_right_as_often_as_one() {
        assertThat(Plurality.accuracy(2, 0.7, 2)).isCloseTo(0.7, within(1e-15));
    }

    @Test
    void many_votes_settle_on_the_most_common_label() {
        assertThat(Plurality.accuracy(10, 0.7, 99)).isCloseTo(1, within(1e-12));
        assertThat(Plurality.winners(new double[] {0.4, 0.6, 0}, 99)[1]).isGreaterThan(0.97);
    }

    @Property
    void agrees_with_counting_every_vote(
            @ForAll @Size(3) List<@DoubleRange(max = 1) Double> raw, @ForAll @IntRange(min = 1, max = 6) int votes) {
        double[] chances = shares(raw);

        double[] winners = Plurality.winners(chances, votes);

        assertThat(winners).containsExactly(naive(chances, votes), within(1e-12));
    }

    @Property
    void winners_sum_to_one(
            @ForAll @Size(min = 2, max = 6) List<@DoubleRange(max = 1) Double> raw,
            @ForAll @IntRange(min = 1, max = 25) int votes) {
        assertThat(Arrays.stream(Plurality.winners(shares(raw), votes)).sum()).isCloseTo(1, within(1e-12));
    }

    @Property
    void raters_who_guess_stay_at_chance(
            @ForAll @IntRange(min = 2, max = 8) int classes, @ForAll @IntRange(min = 1, max = 20) int votes) {
        assertThat(Plurality.accuracy(classes, 1.0 / classes, votes)).isCloseTo(1.0 / classes, within(1e-12));
    }

    @Test
    void says_what_is_out_of_range() {
        assertThatThrownBy(() -> Plurality.winners(new double[] {0.5, 0.6}, 3)).hasMessageContaining("sum to 1.1");
        assertThatThrownBy(() -> Plurality.winners(new double[] {0.5, 0.5}, 0)).hasMessageContaining("from 1 to 99");
        assertThatThrownBy(() -> Plurality.winners(new double[] {Double.NaN, 0.5}, 1))
                .hasMessageContaining("NaN");
    }

    private static double[] shares(List<Double> raw) {
        double sum = raw.stream().mapToDouble(x -> x + 0.01).sum();
        return raw.stream().mapToDouble(x -> (x + 0.01) / sum).toArray();
    }

    /** Goes through all sequences of votes. */
    private static double[] naive(double[] chances, int votes) {
        double[] winners = new double[chances.length];
        int sequences = (int) Math.pow(chances.length, votes);
        for (int s = 0; s < sequences; s++) {
            int[] counts = new int[chances.length];
            double chance = 1;
            for (int v = 0, left = s; v < votes; v++, left /= chances.length) {
                counts[left % chances.length]++;
                chance *= chances[left % chances.length];
            }
            int most = Arrays.stream(counts).max().orElseThrow();
            long tied = Arrays.stream(counts).filter(count -> count == most).count();
            for (int j = 0; j < counts.length; j++) {
                winners[j] += counts[j] == most ? chance / tied : 0;
            }
        }
        return winners;
    }
}
