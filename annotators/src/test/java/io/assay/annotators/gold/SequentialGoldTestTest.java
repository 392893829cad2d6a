package io.assay.annotators.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.annotators.gold.SequentialGoldTest.Decision;
import io.assay.annotators.gold.SequentialGoldTest.State;
import io.assay.core.resample.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequentialGoldTestTest {
    private static final int RATERS = 4000;
    private static final int MOST_ANSWERS = 2000;

    /** Probabilities that a rater of an accuracy is stopped, passes, and the expected number of answers, by going through all counts. */
    private static double[] exact(SequentialGoldTest test, double accuracy) {
        double[] right = {1};
        double stopped = 0;
        double passed = 0;
        double answers = 0;
        for (int n = 0; n < MOST_ANSWERS; n++) {
            double[] next = new double[n + 2];
            for (int k = 0; k <= n; k++) {
                for (boolean one : new boolean[] {false, true}) {
                    double chance = right[k] * (one ? accuracy : 1 - accuracy);
                    if (chance == 0) {
                        continue;
                    }
                    State before = new State(n, k, ratio(n, k), Decision.CONTINUE);
                    answers += chance;
                    switch (test.after(before, one).decision()) {
                        case STOPPED -> stopped += chance;
                        case PASSED -> passed += chance;
                        case CONTINUE -> next[one ? k + 1 : k] += chance;
                    }
                }
            }
            right = next;
        }
        return new double[] {stopped, passed, answers};
    }

    private static double ratio(int answers, int right) {
        return right * Math.log(0.7 / 0.9) + (answers - right) * Math.log(0.3 / 0.1);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0.05", "0.01, 0.2", "0.1, 0.1"})
    void the_exact_error_rates_are_at_most_those_asked_for(double goodStopped, double badPassed) {
        SequentialGoldTest test = SequentialGoldTest.of(0.9, 0.7).errors(goodStopped, badPassed);

        double[] good = exact(test, 0.9);
        double[] bad = exact(test, 0.7);
        assertThat(good[0]).isPositive().isLessThanOrEqualTo(goodStopped);
        assertThat(bad[1]).isPositive().isLessThanOrEqualTo(badPassed);
        assertThat(good[0] + good[1]).isCloseTo(1, within(1e-9));
        assertThat(exact(test, 0.97)[0]).isLessThan(good[0]);
        assertThat(exact(test, 0.5)[1]).isLessThan(bad[1]);
    }

    @Test
    void a_guessing_rater_is_stopped_after_a_dozen_answers_on_average() {
        double[] guesser = exact(SequentialGoldTest.of(0.9, 0.7), 0.5);

        assertThat(guesser[0]).isGreaterThan(0.999);
        assertThat(guesser[2]).isBetween(5.0, 12.0);
    }

    @Test
    void simulated_raters_are_decided_as_often_as_computed() {
        SequentialGoldTest test = SequentialGoldTest.of(0.9, 0.7);
        int stopped = 0;
        for (int r = 0; r < RATERS; r++) {
            RandomStream random = RandomStream.of(20_261_126, r);
            State state = test.start();
            while (state.decision() == Decision.CONTINUE) {
                state = test.after(state, random.nextDouble() < 0.8);
            }
            stopped += state.decision() == Decision.STOPPED ? 1 : 0;
        }
        double expected = exact(test, 0.8)[0];

        assertThat((double) stopped / RATERS)
                .isCloseTo(expected, within(4 * Math.sqrt(expected * (1 - expected) / RATERS)));
    }

    @Test
    void answers_after_the_decision_are_of_no_account() {
        SequentialGoldTest test = SequentialGoldTest.of(0.9, 0.7);
        State state = test.of(false, false, false, true, true);

        assertThat(state.decision()).isEqualTo(Decision.STOPPED);
        assertThat(state.answers()).isEqualTo(3);
        assertThat(state).hasToString("stopped after 3 answers, 0 of them right");
        assertThat(test.of().decision()).isEqualTo(Decision.CONTINUE);
    }

    @Test
    void accuracies_and_error_rates_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> SequentialGoldTest.of(0.7, 0.9)).hasMessageContaining("0 < bad < good < 1");
        assertThatThrownBy(() -> SequentialGoldTest.of(Double.NaN, 0.5)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> SequentialGoldTest.of(0.9, 0.7).errors(0.5, 0.5))
                .hasMessageContaining("less than 1");
    }
}
