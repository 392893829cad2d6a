package io.assay.annotators;

import io.assay.annotators.internal.Votes;
import io.assay.core.tally.Frame;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The model of Dawid and Skene (1979): every unit has a true category, and every rater a confusion matrix that tells how they
 * label units of each.
 *
 * <p>With {@code p_k} the prevalence of category k and {@code T^r[k, l]} the probability that rater r labels a unit of category
 * k as l, the log-likelihood of the ratings is {@code sum_i log sum_k p_k prod T^r[k, y_ir]}, the product over the ratings of
 * unit i. It is maximised by expectation-maximisation in log space. Expectation: {@code q_i(k)} proportional to {@code p_k prod
 * T^r[k, y_ir]}. Maximisation: prevalences are the means of q, rows of T the expected shares of labels.
 *
 * <h2>Start</h2>
 *
 * The shares of the votes, so the result is deterministic, and categories keep the names the majority gives them: a permutation
 * of all names would be as likely.
 *
 * <h2>Prior</h2>
 *
 * None by default: the maximum of the likelihood. With a {@link ConfusionPrior} it is that of the posterior density (MAP), and
 * the method is called {@code dawid-skene-map}. Use one where raters gave few labels for each category. The objective then
 * includes the logarithm of the prior.
 *
 * <h2>Gold</h2>
 *
 * Units with known labels take part with the probability 1 of that label, and so teach the raters' matrices.
 *
 * <h2>Result</h2>
 *
 * Posterior probabilities, prevalences, and of each rater the confusion matrix and {@code accuracy}, the expected share of
 * right labels. The model takes ratings of a unit as independent given its category; where raters copy or share a misreading,
 * probabilities are too near 0 and 1.
 *
 * <h2>Cost</h2>
 *
 * O(ratings times categories) a round; memory O(ratings + units times categories + raters times categories squared). The
 * objective never decreases, but for rounding.
 *
 * <p>References: Dawid and Skene (1979), <i>Maximum likelihood estimation of observer error-rates using the EM algorithm</i>,
 * Applied Statistics 28(1), doi:10.2307/2346806.
 *
 * <p>Immutable; every option returns a new configuration.
 */
public final class DawidSkene implements ConsensusMethod {
    static final DawidSkene DEFAULTS = new DawidSkene(null, Gold.none(), TieRule.first(), new Em.Limits(1000, 1e-9));

    private final @Nullable ConfusionPrior prior;
    private final Gold gold;
    private final TieRule ties;
    private final Em.Limits limits;

    private DawidSkene(@Nullable ConfusionPrior prior, Gold gold, TieRule ties, Em.Limits limits) {
        this.prior = prior;
        this.gold = gold;
        this.ties = ties;
        this.limits = limits;
    }

    /**
     * {@return the method with a prior on confusion matrices}
     *
     * @param newPrior in pseudo-labels
     */
    public DawidSkene prior(ConfusionPrior newPrior) {
        return new DawidSkene(newPrior, gold, ties, limits);
    }

    /**
     * {@return the method with known labels}
     *
     * @param known labels of some units
     */
    public DawidSkene gold(Gold known) {
        return new DawidSkene(prior, known, ties, limits);
    }

    /**
     * {@return the method with another rule for ties}
     *
     * @param rule which label a unit gets if probabilities are equal; {@link TieRule#first} by default
     */
    public DawidSkene ties(TieRule rule) {
        return new DawidSkene(prior, gold, rule, limits);
    }

    /**
     * {@return the method with another limit of rounds}
     *
     * @param most rounds at most, at least 1; 1,000 by default
     * @throws IllegalArgumentException if it is below 1
     */
    public DawidSkene rounds(int most) {
        return new DawidSkene(prior, gold, ties, limits.rounds(most));
    }

    /**
     * {@return the method with another tolerance}
     *
     * @param relative the iteration ends when a round raises the objective by no more than this times its size; in [0, 1), 1e-9
     *     by default
     * @throws IllegalArgumentException if it is out of range
     */
    public DawidSkene tolerance(double relative) {
        return new DawidSkene(prior, gold, ties, limits.tolerance(relative));
    }

    /**
     * Fits the model to units that need not lie in one place, as on a cluster, by passing over them once a round. The figures are those of
     * {@link #of}, but for rounding, as sums are taken in another order.
     *
     * @param frame coded ratings, and the number of raters
     * @param pass adds every unit once to the empty tally it is given, or to tallies made from it that are merged, and returns the whole
     * @return the fit
     * @throws IllegalArgumentException if there is gold, which names units, or there are no ratings or fewer than two categories, or the frame does
     *     not fit
     */
    public DawidSkeneFit fit(Frame frame, UnaryOperator<ExpectedConfusion> pass) {
        if (gold.size() > 0) {
            throw new IllegalArgumentException(
                    "units passed over one by one have no names, so gold cannot be used here");
        }
        ExpectedConfusion votes = pass.apply(ExpectedConfusion.ofVotes(frame));
        if (votes.units() == 0 || frame.categories() < 2) {
            throw new IllegalArgumentException("there is nothing to learn from " + votes.units() + " rated units and "
                    + frame.categories() + " categories; it takes a unit and two categories");
        }
        PassedOver model = new PassedOver(votes, pass, prior);
        Convergence convergence = Em.run(model, limits);
        return model.fit(convergence);
    }

    /** The model with its units elsewhere. */
    private static final class PassedOver implements Em.Model {
        private final UnaryOperator<ExpectedConfusion> pass;
        private ExpectedConfusion expected;
        private DawidSkeneParameters parameters;

        PassedOver(ExpectedConfusion votes, UnaryOperator<ExpectedConfusion> pass, @Nullable ConfusionPrior prior) {
            this.pass = pass;
            this.expected = votes;
            this.parameters = votes.maximize(prior);
        }

        @Override
        public double expect() {
            expected = pass.apply(ExpectedConfusion.of(expected.frame(), parameters));
            return expected.objective();
        }

        @Override
        public void maximize() {
            parameters = expected.maximize(null);
        }

        DawidSkeneFit fit(Convergence convergence) {
            return new DawidSkeneFit(expected, parameters, convergence);
        }
    }

    @Override
    public String name() {
        return prior == null ? "dawid-skene" : "dawid-skene-map";
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the ratings are not in categories, raters and categories are too many for a table, or
     *     gold does not fit
     */
    @Override
    public Consensus of(Annotations annotations) {
        Ballots ballots = Ballots.of(name(), annotations);
        int[] codes = gold.codes(annotations.ratings());
        if (ballots.isTrivial()) {
            return ballots.trivial(name(), ties);
        }
        ballots.checkTables(name());
        Votes votes = ballots.votes();
        DawidSkeneModel model = new DawidSkeneModel(votes, codes, prior);
        Convergence convergence = Em.run(model, limits);
        Consensus consensus = Consensus.ofPosteriorsUnsafe(name(), annotations, model.posteriors(), ties)
                .withPrevalences(model.prevalences())
                .withConvergence(convergence)
                .withRaters(ballots.learned(
                        r -> Map.of("accuracy", model.accuracy(r)),
                        r -> Optional.of(
                                model.confusion(r, annotations.ratings().categories()))));
        return ballots.warned(consensus);
    }
}
