package io.assay.annotators;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Multi-annotator competence estimation (MACE): a rater either knows the label of a unit, with a probability that is their
 * competence, or names a category from a habit of their own, whatever the unit.
 *
 * <p>Categories of units are equally common. Fitted by variational Bayes as published: a Beta(0.5, 0.5) prior on knowing, a
 * Dirichlet prior with 10 in each category on the habit, at most 50 rounds from each of 10 starts. A start draws weights of 1
 * to 1.5 for knowing and not knowing, and for each category of the habit. The start with the highest marginal likelihood is
 * kept. The objective of {@link Consensus#convergence} is the lower bound of the evidence, which never decreases.
 *
 * <p>Figures of a rater: {@code competence}, the mean of the posterior of knowing, and {@code habit:c} for each category c. A
 * competence near 0 means that the labels tell nothing, not that they are wrong. O(starts times rounds times ratings).
 * Immutable.
 *
 * <p>References: Hovy, Berg-Kirkpatrick, Vaswani and Hovy (2013), <i>Learning whom to trust with MACE</i>, NAACL-HLT.
 */
public final class Mace implements ConsensusMethod {
    static final Mace DEFAULTS = new Mace(10, 1, TieRule.first(), new Em.Limits(50, 1e-9));

    private final int starts;
    private final long seed;
    private final TieRule ties;
    private final Em.Limits limits;

    private Mace(int starts, long seed, TieRule ties, Em.Limits limits) {
        this.starts = starts;
        this.seed = seed;
        this.ties = ties;
        this.limits = limits;
    }

    /**
     * {@return the method with another number of starts}
     *
     * @param number at least 1; 10 by default
     * @throws IllegalArgumentException if it is below 1
     */
    public Mace starts(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("there must be at least one start, but the number was " + number);
        }
        return new Mace(number, seed, ties, limits);
    }

    /**
     * {@return the method with another seed of the starts}
     *
     * @param newSeed any number; 1 by default
     */
    public Mace seed(long newSeed) {
        return new Mace(starts, newSeed, ties, limits);
    }

    /**
     * {@return the method with another rule for ties}
     *
     * @param rule which label a unit gets if probabilities are equal; {@link TieRule#first} by default
     */
    public Mace ties(TieRule rule) {
        return new Mace(starts, seed, rule, limits);
    }

    /**
     * {@return the method with another limit of rounds}
     *
     * @param most rounds at most from each start, at least 1; 50 by default, as published
     * @throws IllegalArgumentException if it is below 1
     */
    public Mace rounds(int most) {
        return new Mace(starts, seed, ties, limits.rounds(most));
    }

    /**
     * {@return the method with another tolerance}
     *
     * @param relative as in {@link DawidSkene#tolerance}
     * @throws IllegalArgumentException if it is out of range
     */
    public Mace tolerance(double relative) {
        return new Mace(starts, seed, ties, limits.tolerance(relative));
    }

    @Override
    public String name() {
        return "mace";
    }

    @Override
    public Consensus of(Annotations annotations) {
        Ballots ballots = Ballots.of(name(), annotations);
        if (ballots.isTrivial()) {
            return ballots.trivial(name(), ties);
        }
        // Of the starts only the best so far is kept: each holds a probability per unit and category.
        MaceModel model = new MaceModel(ballots.votes(), seed, 0);
        Convergence convergence = Em.run(model, limits);
        for (int start = 1; start < starts; start++) {
            MaceModel other = new MaceModel(ballots.votes(), seed, start);
            Convergence run = Em.run(other, limits);
            if (other.marginal() > model.marginal()) {
                model = other;
                convergence = run;
            }
        }
        MaceModel best = model;
        List<String> categories = annotations.ratings().categories();
        Consensus consensus = Consensus.ofPosteriorsUnsafe(name(), annotations, best.posteriors(), ties)
                .withConvergence(convergence)
                .withRaters(ballots.learned(r -> figures(best, r, categories), r -> Optional.empty()));
        return ballots.warned(consensus);
    }

    private static Map<String, Double> figures(MaceModel model, int rater, List<String> categories) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("competence", model.competence(rater));
        for (int k = 0; k < categories.size(); k++) {
            figures.put("habit:" + categories.get(k), model.habit(rater, k));
        }
        return figures;
    }
}
