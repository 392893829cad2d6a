package io.assay.annotators;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A vote in which each rater counts as much as a weight given beforehand, such as their accuracy on gold units.
 *
 * <p>The probability of a category is its share of the weight. Where all raters of a unit weigh nothing, their votes count the
 * same. O(ratings). Immutable.
 */
public final class WeightedVote implements ConsensusMethod {
    private final Map<String, Double> weights;
    private final TieRule ties;

    private WeightedVote(Map<String, Double> weights, TieRule ties) {
        this.weights = weights;
        this.ties = ties;
    }

    /**
     * {@return the vote with weights}
     *
     * @param weights by the id of the person; finite, not negative; every person who rates needs one; not modified
     * @throws IllegalArgumentException if a weight is negative or not finite
     */
    public static WeightedVote of(Map<String, Double> weights) {
        List<String> wrong = new ArrayList<>();
        new TreeMap<>(weights).forEach((rater, weight) -> {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                wrong.add("\"" + rater + "\": " + weight);
            }
        });
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(
                    "weights must be finite and not negative, but were " + String.join(", ", wrong));
        }
        return new WeightedVote(Map.copyOf(weights), TieRule.first());
    }

    /**
     * {@return the vote with another rule for ties}
     *
     * @param rule which label a tied unit gets; {@link TieRule#first} by default
     */
    public WeightedVote ties(TieRule rule) {
        return new WeightedVote(weights, rule);
    }

    @Override
    public String name() {
        return "weighted";
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the ratings are not in categories, or a person has no weight
     */
    @Override
    public Consensus of(Annotations annotations) {
        Ballots ballots = Ballots.of(name(), annotations);
        List<String> people = annotations.people();
        List<String> without =
                people.stream().filter(id -> !weights.containsKey(id)).toList();
        if (!without.isEmpty()) {
            throw new IllegalArgumentException(without.size() + " raters have no weight: "
                    + String.join(", ", without.subList(0, Math.min(5, without.size())))
                    + (without.size() > 5 ? ", …" : "") + "; give them one, 0 to leave them out");
        }
        double[] byIndex =
                people.stream().mapToDouble(id -> weights.getOrDefault(id, 0.0)).toArray();
        return Consensus.ofPosteriorsUnsafe(name(), annotations, Weighing.shares(ballots.votes(), byIndex), ties)
                .withRaters(ballots.learned(r -> Map.of("weight", byIndex[r]), r -> Optional.empty()));
    }
}
