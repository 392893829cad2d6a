package io.assay.examples;

import io.assay.annotators.Annotations;
import io.assay.annotators.Consensus;
import io.assay.annotators.ConsensusMethod;
import io.assay.annotators.TieRule;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;

/** A method of a user's own: the last rater is right. */
public final class LastRating implements ConsensusMethod {
    @Override
    public String name() {
        return "last-rating";
    }

    @Override
    public Consensus of(Annotations annotations) {
        RatingMatrix ratings = annotations.ratings();
        double[] posteriors = new double[ratings.unitCount() * ratings.categoryCount()];
        UnitRatings unit = ratings.cursor();
        for (int u = 0; u < ratings.unitCount(); u++) {
            ratings.load(u, unit);
            if (unit.size() > 0) {
                posteriors[u * ratings.categoryCount() + unit.code(unit.size() - 1)] = 1;
            }
        }
        return Consensus.ofPosteriors(name(), annotations, posteriors, TieRule.first());
    }
}
