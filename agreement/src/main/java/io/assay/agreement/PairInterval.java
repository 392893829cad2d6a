package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.Quantiles;

/** The two bootstraps of alpha that draw pairs of ratings, expected disagreement being kept. */
final class PairInterval implements IntervalMethod {
    /** Draws in all replicates together. */
    private static final double MOST_STEPS = 4e9;

    private final Kind kind;
    private final Replicates plan;

    /** Whose algorithm. */
    enum Kind {
        KRIPPENDORFF("krippendorff-pair-bootstrap"),
        HAYES("hayes-pair-bootstrap");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    PairInterval(Kind kind, int replicates, double confidence, long seed) {
        this.kind = kind;
        this.plan = new Replicates(replicates, confidence, seed);
    }

    @Override
    public String name() {
        return kind.title;
    }

    @Override
    public Estimate applyTo(Estimate figure, Coefficient coefficient, RatingMatrix ratings) {
        if (!figure.isDefined()) {
            return figure;
        }
        if (!(coefficient instanceof Krippendorff alpha)) {
            return figure.withoutInterval("the " + kind.title + " is for Krippendorff's alpha, not for "
                    + coefficient.name() + "; use bootstrap-bca");
        }
        if (PairDeviations.count(ratings) * plan.count() > MOST_STEPS) {
            return figure.withoutInterval("there are too many pairs to draw them; use bootstrap-bca");
        }
        PairDeviations pairs = PairDeviations.of(
                ratings, alpha.distanceOn(ratings), figure.expected().orElseThrow());
        double[] sorted = plan.draw(() -> kind == Kind.HAYES ? pairs::hayes : pairs::krippendorff);
        return plan.tooLittle(sorted)
                .map(figure::withoutInterval)
                .orElseGet(() -> plan.with(
                        figure,
                        Quantiles.ofSorted(sorted, plan.lowerTail()),
                        Quantiles.ofSorted(sorted, 1 - plan.lowerTail()),
                        sorted.length,
                        kind.title));
    }
}
