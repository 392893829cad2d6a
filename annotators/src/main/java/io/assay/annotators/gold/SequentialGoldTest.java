package io.assay.annotators.gold;

import java.util.Locale;

/**
 * Wald's sequential probability ratio test of a rater's accuracy on gold questions: stops a bad rater, and stops testing a good one, as
 * early as the answers allow.
 *
 * <p>A rater is good whose accuracy is at least {@code good}, and bad whose accuracy is at most {@code bad}. After each answer the
 * logarithm of the likelihood ratio of bad to good grows by {@code log((1 - bad) / (1 - good))} if it is wrong, and by {@code log(bad /
 * good)}, which is negative, if it is right. The rater is stopped once the ratio reaches {@code 1 / a}, and passes once it falls to {@code
 * b}: with Ville's inequality the probability that a good rater is ever stopped is at most {@code a}, and that a bad one passes at most
 * {@code b}, without any approximation. Wald's own limits, {@code (1 - b) / a} and {@code b / (1 - a)}, stop a little earlier and keep the
 * sum of both only. A rater in between may be decided either way, and takes longest.
 *
 * <p>Answers are taken as independent, the gold questions as drawn at random. Immutable and thread-safe.
 *
 * <p>References: Wald (1945), doi:10.1214/aoms/1177731118; Ville (1939).
 */
public final class SequentialGoldTest {
    private final double good;
    private final double bad;
    private final double stopped;
    private final double passed;

    private SequentialGoldTest(double good, double bad, double stopped, double passed) {
        this.good = good;
        this.bad = bad;
        this.stopped = stopped;
        this.passed = passed;
    }

    /** What is decided. */
    public enum Decision {
        /** Ask another gold question. */
        CONTINUE,
        /** The rater is good enough; no more gold is needed. */
        PASSED,
        /** The rater is bad; stop them. */
        STOPPED
    }

    /**
     * How far a rater is.
     *
     * @param answers number of answers until the decision, or so far
     * @param right right ones among them
     * @param logRatio natural logarithm of the likelihood ratio of bad to good
     * @param decision what is decided
     */
    public record State(int answers, int right, double logRatio, Decision decision) {
        /** {@return a line such as {@code stopped after 9 answers, 4 of them right}} */
        @Override
        public String toString() {
            return decision.name().toLowerCase(Locale.ROOT) + " after " + answers
                    + (answers == 1 ? " answer, " : " answers, ") + right + " of them right";
        }
    }

    /**
     * {@return the test that is wrong with a probability of at most 0.05 either way}
     *
     * @param good accuracy that is good enough, in (0, 1)
     * @param bad accuracy that is too low, in (0, 1), below {@code good}
     * @throws IllegalArgumentException if {@code 0 < bad < good < 1} does not hold
     */
    public static SequentialGoldTest of(double good, double bad) {
        if (!(bad > 0 && bad < good && good < 1)) {
            throw new IllegalArgumentException(
                    "accuracies must be 0 < bad < good < 1, but bad was " + bad + " and good was " + good);
        }
        return new SequentialGoldTest(good, bad, 0.05, 0.05);
    }

    /**
     * {@return the test with other error rates}
     *
     * @param goodStopped largest probability that a good rater is stopped, in (0, 1)
     * @param badPassed largest probability that a bad rater passes, in (0, 1)
     * @throws IllegalArgumentException if either is out of range, or they sum to 1 or more
     */
    public SequentialGoldTest errors(double goodStopped, double badPassed) {
        if (!(goodStopped > 0 && badPassed > 0 && goodStopped + badPassed < 1)) {
            throw new IllegalArgumentException("error rates must be positive and sum to less than 1, but were "
                    + goodStopped + " and " + badPassed);
        }
        return new SequentialGoldTest(good, bad, goodStopped, badPassed);
    }

    /** {@return the state before the first answer} */
    public State start() {
        return new State(0, 0, 0, Decision.CONTINUE);
    }

    /**
     * {@return the state after one more answer; the same state if it is decided already}
     *
     * @param state before the answer
     * @param right whether the answer is right
     */
    public State after(State state, boolean right) {
        if (state.decision() != Decision.CONTINUE) {
            return state;
        }
        double ratio = state.logRatio() + (right ? Math.log(bad / good) : Math.log((1 - bad) / (1 - good)));
        Decision decision = ratio >= -Math.log(stopped)
                ? Decision.STOPPED
                : ratio <= Math.log(passed) ? Decision.PASSED : Decision.CONTINUE;
        return new State(state.answers() + 1, state.right() + (right ? 1 : 0), ratio, decision);
    }

    /**
     * {@return the state after answers, which ends at the first decision}
     *
     * @param right whether each answer is right, in the order given
     */
    public State of(boolean... right) {
        State state = start();
        for (boolean one : right) {
            state = after(state, one);
        }
        return state;
    }

    /** {@return the accuracies and error rates} */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "good from %s, bad up to %s; a good rater is stopped with probability at most %s, a bad one passes with at most %s",
                good,
                bad,
                stopped,
                passed);
    }
}
