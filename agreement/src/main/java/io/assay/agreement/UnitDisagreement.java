package io.assay.agreement;

import io.assay.core.UnitRatings;
import java.util.function.DoubleUnaryOperator;
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
        DoubleUnaryOperator[] axes = distance.asMoments().toArray(DoubleUnaryOperator[]::new);
        return unit -> spread(unit, axes);
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

    private static double spread(UnitRatings unit, DoubleUnaryOperator[] axes) {
        int m = unit.size();
        double squares = 0;
        for (DoubleUnaryOperator axis : axes) {
            // From the first rating, so that equal ones come to 0 and not to what rounding leaves.
            double first = m == 0 ? 0 : axis.applyAsDouble(unit.value(0));
            double sum = 0;
            for (int i = 0; i < m; i++) {
                sum += axis.applyAsDouble(unit.value(i)) - first;
            }
            for (int i = 0; i < m; i++) {
                double deviation = axis.applyAsDouble(unit.value(i)) - first - sum / m;
                squares += deviation * deviation;
            }
        }
        return m < 2 ? 0 : 2 * squares / (m - 1);
    }
}
