package io.assay.annotators;

import io.assay.annotators.internal.Votes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The messages of Karger, Oh and Shah for two categories: units tell raters what the others say, raters tell units how reliable
 * they have been.
 *
 * <p>With labels A of -1 and 1, messages from unit i to rater j are {@code x = sum A_ij' y_j'i} over the other raters j' of the
 * unit, and from rater to unit {@code y = sum A_i'j x_i'j} over the other units i' of the rater. They begin at y = 1, so the
 * first round is a majority vote, and are scaled to a mean square of 1 each round. The label is the sign of {@code sum A_ij
 * y_ji}, a tie if that is 0. There are no probabilities.
 *
 * <p>The figure of a rater is their {@code reliability}, the mean of their last messages; what it is relative to is the other
 * raters. The method takes both categories as equally common and does badly where they are not. O(rounds times ratings).
 * Immutable.
 *
 * <p>References: Karger, Oh and Shah (2014), <i>Budget-optimal task allocation for reliable crowdsourcing systems</i>,
 * Operations Research 62(1), doi:10.1287/opre.2013.1235.
 */
public final class Kos implements ConsensusMethod {
    static final Kos DEFAULTS = new Kos(100, TieRule.first());
    private static final double SETTLED = 1e-10;

    private final int rounds;
    private final TieRule ties;

    private Kos(int rounds, TieRule ties) {
        this.rounds = rounds;
        this.ties = ties;
    }

    /**
     * {@return the method with another limit of rounds}
     *
     * @param most rounds at most, at least 1; 100 by default
     * @throws IllegalArgumentException if it is below 1
     */
    public Kos rounds(int most) {
        return new Kos(new Em.Limits(most, 0).rounds(), ties);
    }

    /**
     * {@return the method with another rule for ties}
     *
     * @param rule which label a unit gets if the sum is 0; {@link TieRule#first} by default
     */
    public Kos ties(TieRule rule) {
        return new Kos(rounds, rule);
    }

    @Override
    public String name() {
        return "kos";
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the ratings are not in categories, or there are more than two
     */
    @Override
    public Consensus of(Annotations annotations) {
        Ballots ballots = Ballots.of(name(), annotations);
        if (ballots.categories() > 2) {
            throw new IllegalArgumentException("kos needs two categories, but there are " + ballots.categories()
                    + "; use dawid-skene, mace or glad");
        }
        if (ballots.isTrivial()) {
            return ballots.trivial(name(), ties);
        }
        Votes votes = ballots.votes();
        double[] messages = new double[votes.ratingCount()];
        Arrays.fill(messages, 1);
        Convergence convergence = exchange(votes, messages);
        double[] reliability = means(votes, messages);
        Consensus consensus = Consensus.ofWeights(name(), annotations, weights(votes, messages), ties)
                .withConvergence(convergence)
                .withRaters(ballots.learned(r -> Map.of("reliability", reliability[r]), r -> Optional.empty()));
        return ballots.warned(consensus);
    }

    private Convergence exchange(Votes votes, double[] messages) {
        for (int round = 1; round <= rounds; round++) {
            double[] next = toUnits(votes, toRaters(votes, messages));
            double square = 0;
            for (double message : next) {
                square += message * message;
            }
            if (square == 0) {
                // Nobody shares a unit with anybody: there is nothing to say, and the votes stand.
                return new Convergence(Convergence.Status.CONVERGED, round, List.of());
            }
            double scale = Math.sqrt(square / next.length);
            double moved = 0;
            for (int i = 0; i < next.length; i++) {
                moved = Math.max(moved, Math.abs(next[i] / scale - messages[i]));
                messages[i] = next[i] / scale;
            }
            if (moved <= SETTLED) {
                return new Convergence(Convergence.Status.CONVERGED, round, List.of());
            }
        }
        return new Convergence(Convergence.Status.LIMIT_REACHED, rounds, List.of());
    }

    private static int sign(Votes votes, int i) {
        return 2 * votes.codes()[i] - 1;
    }

    private static double[] toRaters(Votes votes, double[] fromRaters) {
        double[] messages = new double[fromRaters.length];
        for (int u = 0; u < votes.unitCount(); u++) {
            int from = votes.offsets()[u];
            int to = votes.offsets()[u + 1];
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += sign(votes, i) * fromRaters[i];
            }
            for (int i = from; i < to; i++) {
                messages[i] = sum - sign(votes, i) * fromRaters[i];
            }
        }
        return messages;
    }

    private static double[] toUnits(Votes votes, double[] fromUnits) {
        double[] sums = new double[votes.raterCount()];
        for (int i = 0; i < fromUnits.length; i++) {
            sums[votes.raters()[i]] += sign(votes, i) * fromUnits[i];
        }
        double[] messages = new double[fromUnits.length];
        for (int i = 0; i < messages.length; i++) {
            messages[i] = sums[votes.raters()[i]] - sign(votes, i) * fromUnits[i];
        }
        return messages;
    }

    /** Returns for each unit the sum, as the weight of the category that it speaks for. */
    private static double[] weights(Votes votes, double[] messages) {
        double[] weights = new double[2 * votes.unitCount()];
        for (int u = 0; u < votes.unitCount(); u++) {
            double sum = 0;
            double size = 0;
            for (int i = votes.offsets()[u]; i < votes.offsets()[u + 1]; i++) {
                sum += sign(votes, i) * messages[i];
                size += Math.abs(messages[i]);
            }
            boolean tie = Math.abs(sum) <= 1e-9 * size;
            weights[2 * u] = tie ? 1 : Math.max(0, -sum);
            weights[2 * u + 1] = tie ? 1 : Math.max(0, sum);
        }
        return weights;
    }

    private static double[] means(Votes votes, double[] messages) {
        double[] sums = new double[votes.raterCount()];
        int[] counts = votes.ratingsByRater();
        for (int i = 0; i < messages.length; i++) {
            sums[votes.raters()[i]] += messages[i];
        }
        for (int r = 0; r < sums.length; r++) {
            sums[r] /= Math.max(1, counts[r]);
        }
        return sums;
    }
}
