package io.assay.agreement;

import io.assay.core.UnitRatings;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/** The mean squared distance between two ratings of a unit, from what a tally of all units knows. */
final class UnitDisagreement {
    private UnitDisagreement() {}

    static ToDoubleFunction<UnitRatings> of(Distance distance, AlphaTally all) {
        if (all instanceof CountTally counts) {
            Distance.Prepared prepared = distance.prepare(counts.valueCounts());
            return unit -> pairs(unit, prepared, counts);
        }
        if (all instanceof TableTally table) {
            Distance.Prepared prepared = distance.prepare(table.valueCounts());
            return unit -> pairs(unit, prepared, table);
        }
        if (all instanceof MarginTally margins) {
            return unit -> pairs(unit, margins.prepared(), margins);
        }
        if (all instanceof MomentTally moments && moments.coordinates() instanceof Coordinates.Listed listed) {
            return unit -> mean(unit, squares(unit, i -> listed.at(0, unit, i), 0));
        }
        DoubleUnaryOperator[] axes = distance.asMoments().toArray(DoubleUnaryOperator[]::new);
        return unit -> {
            double squares = 0;
            for (DoubleUnaryOperator axis : axes) {
                squares = squares(unit, i -> axis.applyAsDouble(unit.value(i)), squares);
            }
            return mean(unit, squares);
        };
    }

    private static double pairs(UnitRatings unit, Distance.Prepared prepared, AlphaTally all) {
        int m = unit.size();
        double sum = 0;
        for (int i = 0; i < m; i++) {
            int code = all.frame().code(unit, i);
            for (int j = 0; j < i; j++) {
                sum += prepared.squared(code, all.frame().code(unit, j));
            }
        }
        return m < 2 ? 0 : 2 * sum / ((double) m * (m - 1));
    }

    private static double mean(UnitRatings unit, double squares) {
        return unit.size() < 2 ? 0 : 2 * squares / (unit.size() - 1);
    }

    /** Adds the centred squares of a coordinate; taken from the first rating, so that equal ones come to 0 and not to what rounding leaves. */
    private static double squares(UnitRatings unit, IntToDoubleFunction at, double before) {
        int m = unit.size();
        double first = m == 0 ? 0 : at.applyAsDouble(0);
        double sum = 0;
        for (int i = 0; i < m; i++) {
            sum += at.applyAsDouble(i) - first;
        }
        double squares = before;
        for (int i = 0; i < m; i++) {
            double deviation = at.applyAsDouble(i) - first - sum / m;
            squares += deviation * deviation;
        }
        return squares;
    }
}
