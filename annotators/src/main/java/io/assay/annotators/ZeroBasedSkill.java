package io.assay.annotators;

import io.assay.annotators.internal.Votes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Zero-based skill (Toloka): votes weighed by skills that are learned step by step from the agreement with the vote.
 *
 * <p>Skills begin at 1/K + 10<sup>-5</sup> for K categories. In each of 100 rounds, units are labelled by the weighed vote, and
 * a rater's skill moves towards the share {@code a} of their labels that agree: {@code s += rate * (a - s)}. The rate is 1,
 * halved every 20 rounds. There is no early stop. The figure of a rater is their {@code skill}. O(rounds times ratings).
 * Immutable.
 */
public final class ZeroBasedSkill implements ConsensusMethod {
    static final ZeroBasedSkill DEFAULTS = new ZeroBasedSkill(TieRule.first());
    private static final int ROUNDS = 100;
    private static final int HALVED_EVERY = 20;

    private final TieRule ties;

    private ZeroBasedSkill(TieRule ties) {
        this.ties = ties;
    }

    /**
     * {@return the method with another rule for ties, in every round}
     *
     * @param rule which label a tied unit gets; {@link TieRule#first} by default
     */
    public ZeroBasedSkill ties(TieRule rule) {
        return new ZeroBasedSkill(rule);
    }

    @Override
    public String name() {
        return "zero-based-skill";
    }

    @Override
    public Consensus of(Annotations annotations) {
        Ballots ballots = Ballots.of(name(), annotations);
        if (ballots.isTrivial()) {
            return ballots.trivial(name(), ties);
        }
        Votes votes = ballots.votes();
        double[] skills = new double[votes.raterCount()];
        Arrays.fill(skills, 1.0 / votes.categoryCount() + 1e-5);
        double rate = 1;
        for (int round = 0; round < ROUNDS; round++) {
            rate *= round > 0 && round % HALVED_EVERY == 0 ? 0.5 : 1;
            Consensus vote = Consensus.ofPosteriorsUnsafe(name(), annotations, Weighing.shares(votes, skills), ties);
            double[] agreeing = Weighing.accuracies(votes, vote);
            for (int r = 0; r < skills.length; r++) {
                skills[r] += rate * (agreeing[r] - skills[r]);
            }
        }
        return Consensus.ofPosteriorsUnsafe(name(), annotations, Weighing.shares(votes, skills), ties)
                .withRaters(ballots.learned(r -> Map.of("skill", skills[r]), r -> Optional.empty()))
                .withConvergence(new Convergence(Convergence.Status.DIRECT, ROUNDS, List.of()));
    }
}
