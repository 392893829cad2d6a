package io.assay.core.tally;

import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import java.util.Arrays;

/** The distinct values of a matrix that has no codes, ascending. */
final class DistinctValues {
    private DistinctValues() {}

    static double[] of(RatingMatrix matrix) {
        double[] all = new double[matrix.ratingCount()];
        UnitRatings unit = matrix.cursor();
        int next = 0;
        for (int u = 0; u < matrix.unitCount(); u++) {
            matrix.load(u, unit);
            for (int i = 0; i < unit.size(); i++) {
                all[next++] = unit.value(i);
            }
        }
        Arrays.parallelSort(all);
        int kept = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[kept - 1]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }
}
