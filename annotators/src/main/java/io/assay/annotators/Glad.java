package io.assay.annotators;

import java.util.Map;
import java.util.Optional;

/**
 * Generative model of labels, abilities and difficulties (GLAD): a rater of ability {@code a} labels a unit of difficulty
 * {@code -b} rightly with probability {@code 1 / (1 + exp(-a exp(b)))}, and otherwise names each other category equally often.
 *
 * <p>Categories are equally common; abilities and b have normal priors with mean and variance 1, as published. Fitted by
 * expectation-maximisation from the shares of the votes; each maximisation moves abilities and difficulties one after the other
 * by safeguarded Newton steps, so the objective, the logarithm of likelihood and prior, never decreases.
 *
 * <p>The figure of a rater is their {@code ability}: 0 is guessing, negative is worse than guessing. {@link
 * Consensus#difficulties} gives the units'. With few ratings per unit the difficulty is mostly prior. O(rounds times ratings).
 * Immutable.
 *
 * <p>References: Whitehill, Wu, Bergsma, Movellan and Ruvolo (2009), <i>Whose vote should count more</i>, NIPS 22.
 */
public final class Glad implements ConsensusMethod {
    static final Glad DEFAULTS = new Glad(TieRule.first(), new Em.Limits(500, 1e-9));

    private final TieRule ties;
    private final Em.Limits limits;

    private Glad(TieRule ties, Em.Limits limits) {
        this.ties = ties;
        this.limits = limits;
    }

    /**
     * {@return the method with another rule for ties}
     *
     * @param rule which label a unit gets if probabilities are equal; {@link TieRule#first} by default
     */
    public Glad ties(TieRule rule) {
        return new Glad(rule, limits);
    }

    /**
     * {@return the method with another limit of rounds}
     *
     * @param most rounds at most, at least 1; 500 by default
     * @throws IllegalArgumentException if it is below 1
     */
    public Glad rounds(int most) {
        return new Glad(ties, limits.rounds(most));
    }

    /**
     * {@return the method with another tolerance}
     *
     * @param relative as in {@link DawidSkene#tolerance}
     * @throws IllegalArgumentException if it is out of range
     */
    public Glad tolerance(double relative) {
        return new Glad(ties, limits.tolerance(relative));
    }

    @Override
    public String name() {
        return "glad";
    }

    @Override
    public Consensus of(Annotations annotations) {
        Ballots ballots = Ballots.of(name(), annotations);
        if (ballots.isTrivial()) {
            return ballots.trivial(name(), ties);
        }
        GladModel model = new GladModel(ballots.votes());
        Convergence convergence = Em.run(model, limits);
        Consensus consensus = Consensus.ofPosteriorsUnsafe(name(), annotations, model.posteriors(), ties)
                .withDifficulties(model.difficulties())
                .withConvergence(convergence)
                .withRaters(ballots.learned(r -> Map.of("ability", model.ability(r)), r -> Optional.empty()));
        return ballots.warned(consensus);
    }
}
