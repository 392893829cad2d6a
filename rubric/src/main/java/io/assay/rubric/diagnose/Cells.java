package io.assay.rubric.diagnose;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Weighted points of the sheets on which every criterion has some: what a total is made up of.
 *
 * @param complete by item, the sheets as arrays in the order of the criteria
 * @param raters by item, who filled in each of these sheets
 * @param leftOut sheets without points on some criterion
 * @param reason why there is no total; empty if there is one
 * @param grain what differences of totals are rounded to, since {@code 0.1 + 0.2} is not {@code 0.3 + 0} and rounding is no disagreement
 */
record Cells(
        Map<String, List<double[]>> complete,
        Map<String, List<String>> raters,
        long leftOut,
        Optional<String> reason,
        double grain) {
    /** Sums beyond these have squares, or a square of their grain, that overflow or vanish. */
    private static final double LARGEST = 1e150;

    private static final double SMALLEST = 1e-130;

    static Cells none(String reason) {
        return new Cells(Map.of(), Map.of(), 0, Optional.of(reason), 0);
    }

    /** Collects sheets, of which some may have no points on some criterion. */
    static final class Collector {
        private final Map<String, List<double[]>> complete = new LinkedHashMap<>();
        private final Map<String, List<String>> raters = new LinkedHashMap<>();
        private long leftOut;
        private double largest;

        /** Adds a sheet; NaN stands for no points. */
        void add(String item, String rater, double[] points) {
            double size = 0;
            for (double value : points) {
                size += Math.abs(value);
            }
            if (Double.isNaN(size)) {
                leftOut++;
                return;
            }
            largest = Math.max(largest, size);
            complete.computeIfAbsent(item, i -> new ArrayList<>()).add(points);
            raters.computeIfAbsent(item, i -> new ArrayList<>()).add(rater);
        }

        Cells cells() {
            if (largest > LARGEST || (largest > 0 && largest < SMALLEST)) {
                return none(
                        (largest > 1
                                        ? "the points of a sheet add up to more than " + LARGEST
                                        : "the points of every sheet add up to less than " + SMALLEST)
                                + ", whose square cannot be told; divide all points by one number, which leaves agreement as it is");
            }
            // 2^-42 of the largest sum: far above what adding a few thousand criteria rounds off, far below any points.
            return new Cells(complete, raters, leftOut, Optional.empty(), 0x1p10 * Math.ulp(largest));
        }
    }

    long sheets() {
        return complete.values().stream().mapToLong(List::size).sum();
    }

    /** Returns the sum over all criteria but one; over all if there is no such one. */
    double total(double[] points, int without) {
        double sum = 0;
        for (int k = 0; k < points.length; k++) {
            sum += k == without ? 0 : points[k];
        }
        return grain == 0 ? sum : Math.rint(sum / grain) * grain;
    }

    /** Returns the totals without one criterion as ratings; of all criteria if there is no such one. */
    RatingMatrix totals(int without) {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.interval());
        complete.forEach((item, sheets) -> {
            List<String> by = raters.getOrDefault(item, List.of());
            for (int i = 0; i < sheets.size(); i++) {
                builder.rate(item, by.get(i), total(sheets.get(i), without));
            }
        });
        return builder.build();
    }
}
