package sample;

import io.assay.agreement.Coefficient;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;

/** A coefficient of this project's own: the share of units whose ratings are at most one step apart. */
public final class WithinOneStep implements Coefficient {
    @Override
    public String name() {
        return "within-one-step";
    }

    @Override
    public boolean usesRaters() {
        return false;
    }

    @Override
    public Estimate of(RatingMatrix ratings) {
        long within = 0;
        long units = 0;
        UnitRatings unit = ratings.cursor();
        for (int u = 0; u < ratings.unitCount(); u++) {
            ratings.load(u, unit);
            if (unit.size() > 1) {
                units++;
                within += range(unit) <= 1 ? 1 : 0;
            }
        }
        return units == 0
                ? Estimate.undefined(name(), "no unit has two ratings")
                : Estimate.of(name(), (double) within / units);
    }

    private static double range(UnitRatings unit) {
        double least = unit.value(0);
        double most = unit.value(0);
        for (int i = 1; i < unit.size(); i++) {
            least = Math.min(least, unit.value(i));
            most = Math.max(most, unit.value(i));
        }
        return most - least;
    }
}
