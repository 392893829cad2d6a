package io.assay.annotators;

import io.assay.annotators.internal.Votes;
import java.util.Map;
import java.util.Optional;

/**
 * Worker agreement with aggregate (Appen): a majority vote, then a vote in which each rater weighs as much as the share of
 * their labels that agreed with the first.
 *
 * <p>The first vote is tied where {@link MajorityVote} is; with a rule that abstains, tied units do not count for the shares.
 * The figure of a rater is their {@code skill}, that share, in [0, 1]. O(ratings). Immutable.
 */
public final class Wawa implements ConsensusMethod {
    static final Wawa DEFAULTS = new Wawa(TieRule.first());

    private final TieRule ties;

    private Wawa(TieRule ties) {
        this.ties = ties;
    }

    /**
     * {@return the method with another rule for ties, in both votes}
     *
     * @param rule which label a tied unit gets; {@link TieRule#first} by default
     */
    public Wawa ties(TieRule rule) {
        return new Wawa(rule);
    }

    @Override
    public String name() {
        return "wawa";
    }

    @Override
    public Consensus of(Annotations annotations) {
        Ballots ballots = Ballots.of(name(), annotations);
        if (ballots.isTrivial()) {
            return ballots.trivial(name(), ties);
        }
        Votes votes = ballots.votes();
        Consensus first = Consensus.ofPosteriorsUnsafe(name(), annotations, votes.shares(), ties);
        double[] skills = Weighing.accuracies(votes, first);
        return Consensus.ofPosteriorsUnsafe(name(), annotations, Weighing.shares(votes, skills), ties)
                .withRaters(ballots.learned(r -> Map.of("skill", skills[r]), r -> Optional.empty()));
    }
}
