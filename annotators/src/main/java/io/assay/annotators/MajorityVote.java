package io.assay.annotators;

/**
 * The majority vote: the category that most ratings of a unit name.
 *
 * <p>The probability of a category is its share of the votes. The share is no probability of being right: of three raters of one
 * opinion, it says 1. Units on which several categories are ahead together are reported as tied, and labelled by the rule for ties,
 * {@link TieRule#first} by default. O(ratings). Immutable.
 */
public final class MajorityVote implements ConsensusMethod {
    static final MajorityVote DEFAULTS = new MajorityVote(TieRule.first());

    private final TieRule ties;

    private MajorityVote(TieRule ties) {
        this.ties = ties;
    }

    /**
     * {@return the vote with another rule for ties}
     *
     * @param rule which label a tied unit gets
     */
    public MajorityVote ties(TieRule rule) {
        return new MajorityVote(rule);
    }

    @Override
    public String name() {
        return "majority";
    }

    @Override
    public Consensus of(Annotations annotations) {
        Ballots ballots = Ballots.of(name(), annotations);
        if (ballots.votes().ratingCount() == 0) {
            return ballots.trivial(name(), ties);
        }
        return Consensus.ofPosteriorsUnsafe(name(), annotations, ballots.votes().shares(), ties);
    }
}
