package io.assay.study.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundingErrorsTest {
    private static final PeopleErrors SEVENTY = PeopleErrors.symmetric(10, 0.7);

    @Property
    void shares_of_labels_follow_the_closed_form(
            @ForAll @IntRange(min = 2, max = 8) int classes,
            @ForAll @DoubleRange(max = 1) double people,
            @ForAll @DoubleRange(max = 1) double own,
            @ForAll @DoubleRange(max = 1) double fresh,
            @ForAll boolean accumulate) {
        CompoundingErrors chain = CompoundingErrors.of(PeopleErrors.symmetric(classes, people))
                .generations(8)
                .ownAccuracy(own)
                .freshShare(fresh);
        CompoundingErrors asked = accumulate ? chain.accumulating() : chain;

        assertThat(asked.limit()).containsExactly(asked.closedForm().orElseThrow(), within(1e-12));
    }

    @Property
    void a_filter_multiplies_the_odds_of_models_that_memorise(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double people,
            @ForAll @DoubleRange(min = 0.1, max = 1) double right,
            @ForAll @DoubleRange(min = 0.1, max = 1) double wrong) {
        double[] limit = CompoundingErrors.of(PeopleErrors.symmetric(4, people))
                .generations(4)
                .filter(right, wrong)
                .limit();

        for (int g = 0; g < 4; g++) {
            double odds = people / (1 - people) * Math.pow(right / wrong, g);
            assertThat(limit[g]).isCloseTo(odds / (1 + odds), within(1e-12));
        }
    }

    /** The simulation has chance in it, so seeds are fixed; five standard errors and the bias of few items are allowed. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void drawn_chains_meet_the_limit(int votes) {
        CompoundingErrors chain = CompoundingErrors.of(PeopleErrors.systematic(3, 0.7, 0.4))
                .generations(4)
                .items(4000)
                .votes(votes)
                .ownAccuracy(0.9)
                .freshShare(0.2)
                .filter(0.9, 0.5);

        for (Generations.Generation g : chain.simulate(Repetitions.of(40, 11)).generations()) {
            double error = g.accuracy().standardError().orElseThrow();
            assertThat(g.accuracy().value()).isCloseTo(g.limit().orElseThrow(), within(5 * error + 0.002));
        }
    }

    @Test
    void models_that_memorise_symmetric_errors_lose_them_once_and_no_more() {
        CompoundingErrors chain = CompoundingErrors.of(SEVENTY).generations(5);

        assertThat(chain.limit()).containsExactly(new double[] {0.7, 0.7, 0.7, 0.7, 0.7}, within(1e-12));
        assertThat(chain.simulate(Repetitions.of(20, 1)).compounds()).isFalse();
    }

    @Test
    void models_that_average_lose_nothing_to_symmetric_errors_and_everything_to_shared_ones() {
        double[] symmetric = CompoundingErrors.of(SEVENTY).votes(51).limit();
        double[] shared = CompoundingErrors.of(PeopleErrors.systematic(10, 0.7, 1))
                .votes(51)
                .limit();

        assertThat(symmetric[2]).isGreaterThan(0.9999);
        assertThat(shared).containsExactly(new double[] {0.7, 0.7, 0.7, 0.7, 0.7}, within(1e-12));
    }

    @Test
    void errors_of_the_models_themselves_compound_in_the_baseline_too() {
        Generations chain =
                CompoundingErrors.of(SEVENTY).ownAccuracy(0.9).generations(6).simulate(Repetitions.of(20, 1));

        Generations.Generation last = chain.generations().get(5);
        assertThat(last.baseline().value()).isLessThan(0.6);
        assertThat(last.accuracy().value()).isLessThan(last.baseline().value());
        assertThat(last.cost().value()).isCloseTo(last.limitCost().orElseThrow(), within(0.02));
    }

    @Test
    void any_number_of_threads_gives_the_same_figures() {
        CompoundingErrors chain = CompoundingErrors.of(SEVENTY).votes(3).items(200);

        assertThat(chain.simulate(Repetitions.of(9, 5).threads(1)).generations())
                .isEqualTo(chain.simulate(Repetitions.of(9, 5).threads(4)).generations());
    }

    @Test
    void one_run_has_no_interval_and_says_so() {
        Estimate accuracy = CompoundingErrors.of(SEVENTY)
                .simulate(Repetitions.of(1, 1))
                .generations()
                .get(0)
                .accuracy();

        assertThat(accuracy.interval()).isEmpty();
        assertThat(accuracy.intervalReason().orElseThrow()).contains("at least two");
    }

    @Test
    void a_baseline_that_is_never_right_leaves_the_cost_undefined() {
        Generations.Generation first = CompoundingErrors.of(SEVENTY)
                .ownAccuracy(0)
                .simulate(Repetitions.of(2, 1))
                .generations()
                .get(0);

        assertThat(first.baseline().value()).isZero();
        assertThat(first.cost().reason().orElseThrow()).contains("never right");
    }

    @Test
    void the_accuracy_of_errors_is_what_was_asked_for() {
        for (double shared : new double[] {0, 0.3, 1}) {
            assertThat(PeopleErrors.systematic(4, 0.7, shared).accuracy()).isCloseTo(0.7, within(1e-12));
        }
        assertThat(PeopleErrors.systematic(4, 0, 1).accuracy()).isZero();
        assertThat(PeopleErrors.nextClass(4, 0.6).accuracy()).isCloseTo(0.6, within(1e-12));
        assertThat(PeopleErrors.confusion(new double[][] {{0.9, 0.1}, {0.3, 0.7}})
                        .accuracy())
                .isCloseTo(0.8, within(1e-12));
    }

    @Test
    void says_what_is_out_of_range() {
        assertThatThrownBy(() -> PeopleErrors.symmetric(1, 0.7)).hasMessageContaining("classes");
        assertThatThrownBy(() -> PeopleErrors.symmetric(10, 70)).hasMessageContaining("did you mean 0.7?");
        assertThatThrownBy(() -> PeopleErrors.confusion(new double[][] {{1, 0}, {0.5, 0.6}}))
                .hasMessageContaining("row 2");
        assertThatThrownBy(() -> CompoundingErrors.of(SEVENTY).filter(0, 1)).hasMessageContaining("positive");
        assertThatThrownBy(() -> Repetitions.of(0, 1)).hasMessageContaining("runs");
        assertThatThrownBy(() -> Repetitions.of(2, 1).confidence(95)).hasMessageContaining("did you mean 0.95?");
    }

    @Test
    void is_told_in_one_line() {
        CompoundingErrors chain = CompoundingErrors.of(PeopleErrors.systematic(10, 0.7, 0.5))
                .votes(5)
                .ownAccuracy(0.95)
                .freshShare(0.25)
                .filter(1, 0.5)
                .accumulating();

        assertThat(chain)
                .hasToString("10 classes, labels 70 % right (50 % systematic errors), models that average 5 labels,"
                        + " 95 % right with perfect labels, 25 % fresh labels, filter keeps 100 % of right and 50 % of"
                        + " wrong labels, all labels kept");
        assertThat(chain.closedForm()).isEmpty();
        assertThat(Arrays.stream(chain.limit()).allMatch(Double::isFinite)).isTrue();
    }
}
