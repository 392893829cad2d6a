package io.assay.cli;

import io.assay.agreement.Coefficient;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;

/**
 * A coefficient as a user would write one, provided as a service: one minus the mean range of the ratings of a unit over the range of
 * all ratings.
 */
public final class MeanRange implements Coefficient {
    static final String NAME = "mean-range";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean fits(RatingMatrix ratings) {
        return ratings.scale().isNumeric();
    }

    @Override
    public Estimate of(RatingMatrix ratings) {
        UnitRatings unit = ratings.cursor();
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        long units = 0;
        long used = 0;
        for (int u = 0; u < ratings.unitCount(); u++) {
            ratings.load(u, unit);
            if (unit.size() < 2) {
                continue;
            }
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < unit.size(); i++) {
                low = Math.min(low, unit.value(i));
                high = Math.max(high, unit.value(i));
            }
            sum += high - low;
            least = Math.min(least, low);
            most = Math.max(most, high);
            units++;
            used += unit.size();
        }
        Estimate estimate = most > least
                ? Estimate.of(NAME, 1 - sum / units / (most - least))
                : Estimate.undefined(NAME, "all ratings are equal, so there is no range to compare with");
        return estimate.withCounts(
                new Estimate.Counts(units, used, ratings.unitCount() - units, ratings.ratingCount() - used));
    }
}
