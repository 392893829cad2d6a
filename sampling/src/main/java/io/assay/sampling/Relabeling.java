package io.assay.sampling;

import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Which items to label once more: those whose labels so far, and the model, leave the class the least certain.
 *
 * <p>A score in the way of ActiveLab (Goh and Mueller 2023, arXiv:2301.11856) with the weights of CROWDLAB (Goh, Tkachenko and Mueller 2022, arXiv:2210.06812).
 * With J_i the raters of item i, K classes, rater weights w_j with mean w, model weight w_M, model probabilities p_M, and c the consensus,
 *
 * <pre>
 * Q_i     = (sum over J_i of w_j p_j(c) + w_M p_M(c)) / (sum over J_i of w_j + w_M)
 * score_i = 1 - ((sum over J_i of w_j + w_M) Q_i + w / K) / (sum over J_i of w_j + w_M + w)
 * </pre>
 *
 * where p_j(c) is P if rater j chose c and (1 - P)/(K - 1) if not. Over the items with two labels or more: P is the mean share of an item's labels that are its consensus;
 * s_j how often other raters of the same item agree with rater j, for a rater with no such item how often raters agree at all; A_M the share of consensus labels that the model gives, A_0
 * that of the most frequent one; {@code w_j = 1 - (1 - s_j)/(1 - A_0)} and {@code w_M = (1 - (1 - A_M)/(1 - A_0)) sqrt(mean number of labels)}. Neither {@code 1 - A_0} nor a weight before
 * the root is taken as less than 1e-6. The consensus is the most frequent label, of equally frequent ones the one the model finds most probable, then the first; without labels, the
 * model's.
 *
 * <p>An item without labels competes with those that have some, so scores choose between a new label and one more. The model's probabilities are taken at the pool's temperature; they
 * should come from a model that did not train on the item, and be calibrated. Time is linear in ratings and in rows times classes. Immutable.
 */
public final class Relabeling {
    private final double[] scores;
    private final int[] consensus;
    private final double[] quality;
    private final List<String> raters;
    private final RaterTrust trust;

    private Relabeling(double[] scores, int[] consensus, double[] quality, List<String> raters, RaterTrust trust) {
        this.scores = scores;
        this.consensus = consensus;
        this.quality = quality;
        this.raters = raters;
        this.trust = trust;
    }

    /**
     * {@return the need of every row of a pool for one more label}
     *
     * @param ratings the labels so far, categories being names of classes; units are ids of rows of the pool
     * @param pool a model's outputs for these items and others
     * @param classes the name of each class of the pool, in order
     * @throws IllegalArgumentException if classes are not one name per class, a category is no class, a unit is no row, or no unit has two ratings, so that raters cannot be compared
     */
    public static Relabeling of(RatingMatrix ratings, Logits pool, List<String> classes) {
        RowVotes votes = RowVotes.of(ratings, pool, classes);
        RaterTrust trust = RaterTrust.of(votes, ratings.raterCount());
        int rows = pool.rowCount();
        double[] scores = new double[rows];
        double[] quality = new double[rows];
        int[] consensus = new int[rows];
        double likely = trust.consensusShare();
        double unlikely = classes.size() == 1 ? 0 : (1 - likely) / (classes.size() - 1);
        UnitRatings cursor = votes.cursor();
        Row row = pool.cursor();
        for (int i = 0; i < rows; i++) {
            pool.load(i, row);
            int size = votes.load(i, cursor);
            consensus[i] = votes.consensus(i);
            double weight = trust.modelWeight();
            double sum = weight * row.probability(consensus[i]);
            for (int j = 0; j < size; j++) {
                double ofRater = trust.weight(cursor.rater(j));
                weight += ofRater;
                sum += ofRater * (votes.label(cursor, j) == consensus[i] ? likely : unlikely);
            }
            quality[i] = sum / weight;
            scores[i] = 1 - (sum + trust.meanWeight() / classes.size()) / (weight + trust.meanWeight());
        }
        return new Relabeling(scores, consensus, quality, ratings.raters(), trust);
    }

    /**
     * {@return the need of every row of a pool for one more label, its classes being called {@code 0, 1, ...}}
     *
     * @param ratings the labels so far; units are ids of rows of the pool
     * @param pool a model's outputs for these items and others
     * @throws IllegalArgumentException as {@link #of(RatingMatrix, Logits, List)}
     */
    public static Relabeling of(RatingMatrix ratings, Logits pool) {
        return of(
                ratings,
                pool,
                IntStream.range(0, pool.classCount())
                        .mapToObj(Integer::toString)
                        .toList());
    }

    /** {@return one score per row in [0, 1], the higher, the more it wants a label; for {@link Scorer#given}} */
    public double[] scores() {
        return scores.clone();
    }

    /** {@return a strategy that takes the rows that most want a label, for the pool this was made from} */
    public Strategy strategy() {
        return Sampling.by(Scorer.given(scores));
    }

    /**
     * {@return the class that a row is taken for}
     *
     * @param row row of the pool
     */
    public int consensus(int row) {
        return consensus[Objects.checkIndex(row, consensus.length)];
    }

    /**
     * {@return how likely the consensus of a row is right, Q above}
     *
     * @param row row of the pool
     */
    public double quality(int row) {
        return quality[Objects.checkIndex(row, quality.length)];
    }

    /**
     * {@return the weight of a rater, at most 1; 1e-6 if no better than always saying the most frequent class}
     *
     * @param rater id of a rater
     * @throws IllegalArgumentException if there is no such rater
     */
    public double raterWeight(String rater) {
        int index = raters.indexOf(rater);
        if (index < 0) {
            throw new IllegalArgumentException("there is no rater \"" + rater + "\"; raters are " + raters);
        }
        return trust.weight(index);
    }

    /** {@return the weight of the model beside raters} */
    public double modelWeight() {
        return trust.modelWeight();
    }
}
