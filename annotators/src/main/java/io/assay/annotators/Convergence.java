package io.assay.annotators;

import java.util.List;
import java.util.Locale;

/**
 * How an iteration went.
 *
 * @param status how it ended
 * @param iterations rounds made
 * @param objective what is maximised, before the first round and after each: the log-likelihood of the ratings, plus the
 *     logarithm of the prior density of the parameters where there is a prior (or, for a variational method, its lower
 *     bound); natural logarithms; unmodifiable; empty for methods that maximise nothing
 */
public record Convergence(Status status, int iterations, List<Double> objective) {
    /** How an iteration ended. */
    public enum Status {
        /** The method computes its result at once, or in a set number of rounds. */
        DIRECT,
        /** The last round changed less than the tolerance. */
        CONVERGED,
        /** The limit of rounds was reached first; the result is not final. */
        LIMIT_REACHED
    }

    /**
     * Copies the objective.
     *
     * @param status how it ended
     * @param iterations rounds made
     * @param objective what is maximised, round by round
     */
    public Convergence {
        objective = List.copyOf(objective);
    }

    /** For methods that compute their result at once. */
    static final Convergence DIRECT = new Convergence(Status.DIRECT, 0, List.of());

    /** {@return whether the result is final: the last round changed less than the tolerance, or none was needed} */
    public boolean isFinal() {
        return status != Status.LIMIT_REACHED;
    }

    /** {@return a line such as {@code converged after 12 rounds, log-likelihood -1888.117}} */
    @Override
    public String toString() {
        String rounds = iterations + (iterations == 1 ? " round" : " rounds");
        String last = objective.isEmpty()
                ? ""
                : String.format(Locale.ROOT, ", objective %.3f", objective.get(objective.size() - 1));
        return switch (status) {
            case DIRECT -> iterations == 0 ? "computed at once" : "computed in " + rounds;
            case CONVERGED -> "converged after " + rounds + last;
            case LIMIT_REACHED -> "not converged after " + rounds + last;
        };
    }
}
