package io.assay.annotators.errors;

import io.assay.annotators.Annotations;
import io.assay.annotators.Consensus;
import io.assay.annotators.ConsensusMethod;
import io.assay.annotators.ConsensusMethods;
import io.assay.annotators.TieRule;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;

/**
 * The labels of raters and of a model put together: CROWDLAB (Goh, Tkachenko and Mueller 2022, arXiv:2210.06812).
 *
 * <p>A rater who names k says k with probability P, and every other category with probability {@code (1 - P) / (K - 1)}; P is the mean share
 * of ratings that equal the consensus, over units with several ratings. The model says what it predicts. The probabilities of a unit are
 * the mean of these, weighed: a rater by {@code 1 - (1 - A) / E}, A being the rater's agreement with the other ratings of the same
 * units, each unit counting by the number of the others, and E how often a guess of the commonest label is wrong; the model by the same
 * with its agreement with the consensus, times the square root of the mean number of ratings per unit. Weights are at least 1e-6. Raters
 * who share no unit with others have the mean agreement.
 *
 * <p>Differences from cleanlab: the model's probabilities are taken as they are, without a temperature fitted to the labels ({@code
 * io.assay.sampling.calibrate} does that); the consensus the weights start from is a majority whose ties go to the more probable category of
 * the model, then to the first. The labels of the result are those of the highest probability. Where all units have one rating,
 * agreement cannot be told, and raters and model weigh the same.
 *
 * <p>O(ratings times ratings per unit + units times categories). Immutable and thread-safe.
 */
public final class Crowdlab implements ConsensusMethod {
    private final Predictions predictions;

    private Crowdlab(Predictions predictions) {
        this.predictions = predictions;
    }

    /**
     * {@return the method with a model's predictions}
     *
     * @param predictions out of sample, a row per unit of the matrix in its order, a column per category in its order
     */
    public static Crowdlab of(Predictions predictions) {
        return new Crowdlab(predictions);
    }

    /** {@return {@code crowdlab}} */
    @Override
    public String name() {
        return "crowdlab";
    }

    /**
     * {@return the probabilities; per rater the figures {@code weight} and {@code agreement}}
     *
     * @param annotations coded ratings
     * @throws IllegalArgumentException if the predictions are of other categories, or of another number of units
     */
    @Override
    public Consensus of(Annotations annotations) {
        CrowdlabWeights weights = weights(annotations);
        RatingMatrix ratings = annotations.ratings();
        int k = ratings.categoryCount();
        double[] posteriors = new double[ratings.unitCount() * k];
        UnitRatings unit = ratings.cursor();
        for (int u = 0; u < ratings.unitCount(); u++) {
            ratings.load(u, unit);
            System.arraycopy(weights.probabilities(unit, predictions.row(u)), 0, posteriors, u * k, k);
        }
        Consensus consensus = Consensus.ofPosteriors(name(), annotations, posteriors, TieRule.first())
                .withRaters(weights.learned());
        return weights.isTold()
                ? consensus
                : consensus.withWarning(
                        "no unit has ratings by two people, so agreement cannot be told, and all weigh the same;"
                                + " have some units rated twice");
    }

    /** Returns what raters and the model weigh. */
    CrowdlabWeights weights(Annotations annotations) {
        if (!annotations.ratings().scale().name().matches("nominal|ordinal")) {
            throw new IllegalArgumentException("crowdlab takes categories, but the ratings are on the "
                    + annotations.ratings().scale().name() + " scale; "
                    + ConsensusMethods.biasPrecision().name()
                    + " takes numbers");
        }
        predictions.check(
                annotations.ratings().categories(), annotations.ratings().unitCount());
        return CrowdlabWeights.of(annotations, predictions);
    }

    Predictions predictions() {
        return predictions;
    }
}
