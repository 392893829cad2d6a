package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;

/** How likely another rater of a unit gives a category that one has given it: a coefficient of one category. */
final class SpecificAgreement implements Coefficient {
    private final int code;
    private final String category;

    SpecificAgreement(int code, String category) {
        this.code = code;
        this.category = category;
    }

    @Override
    public String name() {
        return "specific-agreement";
    }

    @Override
    public boolean usesRaters() {
        return false;
    }

    @Override
    public Estimate of(RatingMatrix ratings) {
        DistinctUnits units = ratings.distinctUnits();
        UnitRatings unit = units.cursor();
        long used = 0;
        long usedRatings = 0;
        for (int row = 0; row < units.size(); row++) {
            units.load(row, unit);
            used += unit.size() < 2 ? 0 : units.count(row);
            usedRatings += unit.size() < 2 ? 0 : units.count(row) * unit.size();
        }
        return new Evidence(used, usedRatings)
                .estimate(
                        name(),
                        ratings,
                        statistic(units).value(),
                        used == 0
                                ? Undefined.nothingToCompare(ratings.raterCount())
                                : "no rating of a unit with two or more falls in " + category);
    }

    @Override
    public LinearStatistic statistic(DistinctUnits units) {
        double[][] columns = new double[2][units.size()];
        UnitRatings unit = units.cursor();
        for (int row = 0; row < units.size(); row++) {
            units.load(row, unit);
            double hits = 0;
            for (int i = 0; i < unit.size(); i++) {
                hits += unit.code(i) == code ? 1 : 0;
            }
            columns[0][row] = hits * (hits - 1);
            columns[1][row] = hits * (unit.size() - 1);
        }
        return new LinearStatistic(units.counts(), columns, sums -> sums[0] / sums[1]);
    }
}
