package io.assay.annotators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dawid and Skene (1979), Applied Statistics 28(1): the anaesthetists. */
class DawidSkene1979Test {
    private static final Consensus CONSENSUS = ConsensusMethods.dawidSkene().of(Published.dawidSkene1979());

    @Test
    void repeated_ratings_belong_to_the_first_observer() {
        assertThat(Published.dawidSkene1979().people()).containsExactly("1", "2", "3", "4", "5");
        assertThat(CONSENSUS.rater("1").ratings()).isEqualTo(135);
        assertThat(CONSENSUS.rater("2").ratings()).isEqualTo(45);
    }

    @Test
    void prevalences_are_the_published_ones_to_the_printed_digits() {
        assertThat(CONSENSUS.prevalences()).containsExactly(new double[] {0.40, 0.42, 0.11, 0.07}, within(0.005));
    }

    @Test
    void error_rates_of_the_first_observer_are_the_published_ones_to_the_printed_digits() {
        double[][] printed = {{0.89, 0.11, 0, 0}, {0.07, 0.88, 0.05, 0}, {0, 0.34, 0.66, 0}, {0, 0, 0.56, 0.44}};
        for (int truth = 0; truth < 4; truth++) {
            for (int label = 0; label < 4; label++) {
                assertThat(CONSENSUS.rater("1").confusion().orElseThrow().probability(truth, label))
                        .as("%d as %d", truth + 1, label + 1)
                        .isEqualTo(printed[truth][label], within(0.005));
            }
        }
    }

    /** The error rates of the other observers are not printed here: they are those of the iteration written out naively. */
    @Test
    void error_rates_of_all_five_observers_are_those_of_the_written_out_iteration() {
        Naive naive = new Naive(Published.dawidSkene1979());
        int[] unknown = new int[45];
        Arrays.fill(unknown, -1);
        double[][] before = naive.dawidSkene(CONSENSUS.convergence().iterations() - 1, null, unknown);
        double[][][] counts = new double[5][4][4];
        for (int u = 0; u < 45; u++) {
            for (int[] vote : naive.units.get(u)) {
                for (int truth = 0; truth < 4; truth++) {
                    counts[vote[0]][truth][vote[1]] += before[u][truth];
                }
            }
        }
        for (int observer = 0; observer < 5; observer++) {
            ConfusionMatrix fitted =
                    CONSENSUS.raters().get(observer).confusion().orElseThrow();
            for (int truth = 0; truth < 4; truth++) {
                double all = Arrays.stream(counts[observer][truth]).sum();
                for (int label = 0; label < 4; label++) {
                    assertThat(fitted.probability(truth, label))
                            .as("observer %d: %d as %d", observer + 1, truth + 1, label + 1)
                            .isEqualTo(counts[observer][truth][label] / all, within(1e-9));
                }
            }
        }
    }

    @Test
    void the_likelihood_rises_until_it_settles() {
        List<Double> objective = CONSENSUS.convergence().objective();

        assertThat(CONSENSUS.convergence().status()).isEqualTo(Convergence.Status.CONVERGED);
        assertThat(objective).hasSize(CONSENSUS.convergence().iterations() + 1).isSorted();
    }
}
