package io.assay.annotators.errors;

import io.assay.annotators.Annotations;
import io.assay.annotators.Consensus;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which units deserve one more label, and by whom: ActiveLab (Goh and Mueller 2023, arXiv:2301.11856) under a budget.
 *
 * <p>The score of a unit is the mean of the probability of its consensus, weighed by what its raters and the model weigh together, and of 1
 * / K, weighed by what a rater weighs on average: what the probability would tend to if one more label came that tells nothing. Weights
 * and probabilities are those of {@link Crowdlab}. The lowest score comes first, equal ones in the order of the matrix: unsure units, and
 * those whose few labels are all there is.
 *
 * <p>Each is assigned to the rater who weighs most among those who have not rated the unit and have labels left to give, or with {@link
 * #costs} to the one who weighs most for the cost of a label, of those whose label can still be paid; where nobody is left the unit is
 * passed over. A unit gets one label at most: put the labels in and ask again. O(units log units + assignments times
 * raters). Immutable; every option returns a new configuration.
 */
public final class NextLabels {
    private final int budget;
    private final int perRater;
    private final double amount;
    private final Map<String, Double> costs;

    private NextLabels(int budget, int perRater, double amount, Map<String, Double> costs) {
        this.budget = budget;
        this.perRater = perRater;
        this.amount = amount;
        this.costs = costs;
    }

    /**
     * One more label.
     *
     * @param unit id of the unit
     * @param rater id of the person who is to label it
     * @param score of the unit, in [0, 1]; the lower, the more it is worth
     * @param cost of the label; 1 if no costs were given
     */
    public record Assignment(String unit, String rater, double score, double cost) {}

    /**
     * {@return a plan of a number of labels, without a limit for each rater}
     *
     * @param labels at most, at least 1
     * @throws IllegalArgumentException if it is below 1
     */
    public static NextLabels budget(int labels) {
        if (labels < 1) {
            throw new IllegalArgumentException("the budget must be at least 1 label, but was " + labels);
        }
        return new NextLabels(labels, Integer.MAX_VALUE, Double.POSITIVE_INFINITY, Map.of());
    }

    /**
     * {@return the plan in which nobody labels more than so many}
     *
     * @param labels for each rater at most, at least 1
     * @throws IllegalArgumentException if it is below 1
     */
    public NextLabels perRater(int labels) {
        if (labels < 1) {
            throw new IllegalArgumentException("a rater must have at least 1 label to give, but was given " + labels);
        }
        return new NextLabels(budget, labels, amount, costs);
    }

    /**
     * {@return the plan in which each label is paid for}
     *
     * @param spending what all labels may cost together, positive, in any currency
     * @param perLabel what a label of each person costs, positive, in the same currency; everybody needs one; not modified
     * @throws IllegalArgumentException if an amount is not positive and finite
     */
    public NextLabels costs(double spending, Map<String, Double> perLabel) {
        if (!(spending > 0 && spending < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the spending must be positive and finite, but was " + spending);
        }
        perLabel.forEach((rater, cost) -> {
            if (!(cost > 0 && cost < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "a label must cost a positive and finite amount, but one by \"" + rater + "\" costs " + cost);
            }
        });
        return new NextLabels(budget, perRater, spending, Map.copyOf(perLabel));
    }

    /**
     * {@return what to label next, the most worthwhile first; fewer than the budget if units or raters run out; unmodifiable}
     *
     * @param annotations coded ratings, perhaps of some units only
     * @param predictions of a model, out of sample; where there is no model, the same probability for each category
     * @throws IllegalArgumentException if the predictions do not fit, or there are costs, but somebody has none
     */
    public List<Assignment> of(Annotations annotations, Predictions predictions) {
        Crowdlab crowdlab = Crowdlab.of(predictions);
        CrowdlabWeights weights = crowdlab.weights(annotations);
        double[] scores = scores(annotations, crowdlab.of(annotations), weights, predictions);
        double[] prices = prices(annotations.people());
        List<Integer> raters = IntStream.range(0, prices.length)
                .boxed()
                .sorted(Comparator.comparingDouble(p -> -weights.ofPerson(p) / prices[p]))
                .toList();
        int[] left = new int[prices.length];
        Arrays.fill(left, perRater);
        double purse = amount;
        List<Assignment> assignments = new ArrayList<>();
        List<Integer> order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(u -> scores[u]))
                .toList();
        UnitRatings unit = annotations.ratings().cursor();
        for (int u : order) {
            if (assignments.size() == budget) {
                break;
            }
            annotations.ratings().load(u, unit);
            double payable = purse;
            int rater = free(
                    annotations,
                    unit,
                    raters.stream()
                            .filter(p -> left[p] > 0 && prices[p] <= payable * (1 + 1e-12))
                            .toList());
            if (rater >= 0) {
                left[rater]--;
                purse -= prices[rater];
                String id = annotations.ratings().units().get(u);
                assignments.add(new Assignment(id, annotations.people().get(rater), scores[u], prices[rater]));
            }
        }
        return List.copyOf(assignments);
    }

    private static double[] scores(
            Annotations annotations, Consensus consensus, CrowdlabWeights weights, Predictions predictions) {
        RatingMatrix ratings = annotations.ratings();
        double[] scores = new double[ratings.unitCount()];
        double chance = 1.0 / ratings.categoryCount();
        UnitRatings unit = ratings.cursor();
        for (int u = 0; u < scores.length; u++) {
            ratings.load(u, unit);
            double present = weights.ofModel();
            for (int i = 0; i < unit.size(); i++) {
                present += weights.ofPerson(annotations.personOf(unit.rater(i)));
            }
            double[] row = predictions.row(u);
            double quality =
                    unit.size() == 0 ? row[Predictions.best(row)] : consensus.posterior(u, consensus.labelIndex(u));
            scores[u] = (present * quality + weights.mean() * chance) / (present + weights.mean());
        }
        return scores;
    }

    /** Returns what a label of each person costs. */
    private double[] prices(List<String> people) {
        List<String> without = costs.isEmpty()
                ? List.of()
                : people.stream().filter(person -> !costs.containsKey(person)).toList();
        if (!without.isEmpty()) {
            throw new IllegalArgumentException(without.size() + " raters have no cost: "
                    + String.join(", ", without.subList(0, Math.min(5, without.size())))
                    + (without.size() > 5 ? ", …" : "")
                    + "; give each one, or leave their ratings out");
        }
        return people.stream()
                .mapToDouble(person -> costs.getOrDefault(person, 1.0))
                .toArray();
    }

    /** Returns the first rater in order who has not labelled the unit, or -1. */
    private static int free(Annotations annotations, UnitRatings unit, List<Integer> raters) {
        for (int rater : raters) {
            if (IntStream.range(0, unit.size()).noneMatch(i -> annotations.personOf(unit.rater(i)) == rater)) {
                return rater;
            }
        }
        return -1;
    }
}
