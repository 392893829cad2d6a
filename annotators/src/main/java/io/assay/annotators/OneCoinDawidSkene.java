package io.assay.annotators;

import io.assay.annotators.internal.Blocks;
import io.assay.annotators.internal.LogSpace;
import io.assay.annotators.internal.Votes;
import io.assay.core.tally.Sum;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Dawid and Skene's model with one figure per rater: they are right with probability s, and otherwise name each other category
 * equally often.
 *
 * <p>Fitted as {@link DawidSkene}, from the shares of the votes; the figure of a rater is their {@code accuracy} s. Prevalences
 * of the categories are taken as equal. {@link #learnPrevalences} estimates them, which is known to fail where raters lean
 * towards a category: the model then explains the leaning by the prevalence. O(ratings times categories) a round. Immutable.
 */
public final class OneCoinDawidSkene implements ConsensusMethod {
    static final OneCoinDawidSkene DEFAULTS = new OneCoinDawidSkene(false, TieRule.first(), new Em.Limits(1000, 1e-9));

    private final boolean learning;
    private final TieRule ties;
    private final Em.Limits limits;

    private OneCoinDawidSkene(boolean learning, TieRule ties, Em.Limits limits) {
        this.learning = learning;
        this.ties = ties;
        this.limits = limits;
    }

    /** {@return the method with prevalences estimated from the ratings; not the default, for the reason given above} */
    public OneCoinDawidSkene learnPrevalences() {
        return new OneCoinDawidSkene(true, ties, limits);
    }

    /**
     * {@return the method with another rule for ties}
     *
     * @param rule which label a unit gets if probabilities are equal; {@link TieRule#first} by default
     */
    public OneCoinDawidSkene ties(TieRule rule) {
        return new OneCoinDawidSkene(learning, rule, limits);
    }

    /**
     * {@return the method with another limit of rounds}
     *
     * @param most rounds at most, at least 1; 1,000 by default
     * @throws IllegalArgumentException if it is below 1
     */
    public OneCoinDawidSkene rounds(int most) {
        return new OneCoinDawidSkene(learning, ties, limits.rounds(most));
    }

    /**
     * {@return the method with another tolerance}
     *
     * @param relative as in {@link DawidSkene#tolerance}
     * @throws IllegalArgumentException if it is out of range
     */
    public OneCoinDawidSkene tolerance(double relative) {
        return new OneCoinDawidSkene(learning, ties, limits.tolerance(relative));
    }

    @Override
    public String name() {
        return "one-coin-dawid-skene";
    }

    @Override
    public Consensus of(Annotations annotations) {
        Ballots ballots = Ballots.of(name(), annotations);
        if (ballots.isTrivial()) {
            return ballots.trivial(name(), ties);
        }
        Coins coins = new Coins(ballots.votes(), learning);
        Convergence convergence = Em.run(coins, limits);
        Consensus consensus = Consensus.ofPosteriorsUnsafe(name(), annotations, coins.posteriors, ties)
                .withPrevalences(coins.prevalences())
                .withConvergence(convergence)
                .withRaters(ballots.learned(r -> Map.of("accuracy", coins.accuracies[r]), r -> Optional.empty()));
        return ballots.warned(consensus);
    }

    /** The two steps. */
    private static final class Coins implements Em.Model {
        private final Votes votes;
        private final boolean learning;
        private final int classes;
        private final Blocks blocks;
        private final int[] ratings;
        private final double[] accuracies;
        private final double[] logPrevalence;
        private final double[] posteriors;

        Coins(Votes votes, boolean learning) {
            this.votes = votes;
            this.learning = learning;
            this.classes = votes.categoryCount();
            this.blocks = Blocks.of(votes.unitCount(), 1);
            this.ratings = votes.ratingsByRater();
            this.accuracies = new double[votes.raterCount()];
            this.logPrevalence = new double[classes];
            this.posteriors = votes.shares();
            Arrays.fill(logPrevalence, -Math.log(classes));
            maximize();
        }

        double[] prevalences() {
            return Arrays.stream(logPrevalence).map(Math::exp).toArray();
        }

        @Override
        public double expect() {
            double[] right = new double[accuracies.length];
            double[] wrong = new double[accuracies.length];
            for (int r = 0; r < right.length; r++) {
                right[r] = Math.log(accuracies[r]);
                wrong[r] = Math.log((1 - accuracies[r]) / (classes - 1));
            }
            List<Sum> parts = blocks.map(b -> {
                Sum sum = new Sum();
                for (int u = blocks.start(b); u < blocks.start(b + 1); u++) {
                    if (votes.sizeOf(u) > 0) {
                        sum.add(expect(u, right, wrong));
                    }
                }
                return sum;
            });
            Sum all = new Sum();
            parts.forEach(all::add);
            return all.value();
        }

        private double expect(int u, double[] right, double[] wrong) {
            System.arraycopy(logPrevalence, 0, posteriors, u * classes, classes);
            for (int i = votes.offsets()[u]; i < votes.offsets()[u + 1]; i++) {
                int rater = votes.raters()[i];
                for (int k = 0; k < classes; k++) {
                    posteriors[u * classes + k] += k == votes.codes()[i] ? right[rater] : wrong[rater];
                }
            }
            return LogSpace.normalize(posteriors, u * classes, classes);
        }

        @Override
        public void maximize() {
            Arrays.fill(accuracies, 0);
            double[] sums = new double[classes];
            int rated = 0;
            for (int u = 0; u < votes.unitCount(); u++) {
                rated += votes.sizeOf(u) > 0 ? 1 : 0;
                for (int k = 0; k < classes && votes.sizeOf(u) > 0; k++) {
                    sums[k] += posteriors[u * classes + k];
                }
                for (int i = votes.offsets()[u]; i < votes.offsets()[u + 1]; i++) {
                    accuracies[votes.raters()[i]] += posteriors[u * classes + votes.codes()[i]];
                }
            }
            for (int r = 0; r < accuracies.length; r++) {
                // A sum of probabilities may pass the number of ratings by a rounding error.
                accuracies[r] = ratings[r] == 0 ? 0.5 : Math.min(1, accuracies[r] / ratings[r]);
            }
            for (int k = 0; k < classes && learning; k++) {
                logPrevalence[k] = Math.log(sums[k] / rated);
            }
        }
    }
}
