package io.assay.study.causes;

import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * The disagreement of each criterion as a share of what chance would make, {@code D_o / D_e = 1 - alpha}, with any unit left out.
 *
 * <p>Sums by unit make leaving one out O(categories). Levels count by their middle ranks among all ratings, as in alpha.
 */
final class Vagueness {
    private final List<Sums> criteria = new ArrayList<>();
    private final int units;

    Vagueness(List<RatingMatrix> matrices) {
        Map<String, Integer> index = new HashMap<>();
        for (RatingMatrix matrix : matrices) {
            matrix.units().forEach(unit -> index.putIfAbsent(unit, index.size()));
        }
        units = index.size();
        for (RatingMatrix matrix : matrices) {
            criteria.add(new Sums(matrix, index));
        }
    }

    /** The sums of one criterion, by unit: observed disagreement, ratings, and what the expected one needs. */
    private static final class Sums {
        private final double[][] byUnit;
        private final double[] all;
        private final int categories;

        Sums(RatingMatrix matrix, Map<String, Integer> index) {
            boolean isNominal = matrix.scale().name().equals("nominal");
            categories = isNominal ? matrix.categoryCount() : 0;
            double[] scores = matrix.scale().name().equals("ordinal") ? ranks(matrix) : new double[0];
            byUnit = new double[index.size()][];
            all = new double[2 + (isNominal ? categories : 2)];
            UnitRatings cursor = matrix.cursor();
            double centre = centre(matrix, scores);
            for (int u = 0; u < matrix.unitCount(); u++) {
                matrix.load(u, cursor);
                if (cursor.size() >= 2) {
                    double[] sums = isNominal ? ofCodes(cursor) : ofNumbers(cursor, scores, centre);
                    byUnit[Objects.requireNonNull(index.get(matrix.units().get(u)))] = sums;
                    for (int j = 0; j < all.length; j++) {
                        all[j] += sums[j];
                    }
                }
            }
        }

        private static double[] ranks(RatingMatrix matrix) {
            double[] counts = new double[matrix.categoryCount()];
            UnitRatings cursor = matrix.cursor();
            for (int u = 0; u < matrix.unitCount(); u++) {
                matrix.load(u, cursor);
                for (int i = 0; cursor.size() >= 2 && i < cursor.size(); i++) {
                    counts[cursor.code(i)]++;
                }
            }
            double below = 0;
            double[] ranks = new double[counts.length];
            for (int k = 0; k < counts.length; k++) {
                ranks[k] = below + counts[k] / 2;
                below += counts[k];
            }
            return ranks;
        }

        /** Returns about the middle of the values, from which squares keep their digits. */
        private static double centre(RatingMatrix matrix, double[] scores) {
            UnitRatings cursor = matrix.cursor();
            double sum = 0;
            for (int u = 0; u < matrix.unitCount(); u++) {
                matrix.load(u, cursor);
                for (int i = 0; i < cursor.size(); i++) {
                    sum += value(cursor, i, scores);
                }
            }
            return sum / Math.max(1, matrix.ratingCount());
        }

        private static double value(UnitRatings cursor, int i, double[] scores) {
            return scores.length > 0 ? scores[cursor.code(i)] : cursor.value(i);
        }

        private double[] ofCodes(UnitRatings cursor) {
            double[] sums = new double[2 + categories];
            int m = cursor.size();
            double same = 0;
            for (int i = 0; i < m; i++) {
                same += sums[2 + cursor.code(i)]++;
            }
            sums[0] = (m * (m - 1.0) - 2 * same) / (m - 1);
            sums[1] = m;
            return sums;
        }

        private static double[] ofNumbers(UnitRatings cursor, double[] scores, double centre) {
            int m = cursor.size();
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < m; i++) {
                double x = value(cursor, i, scores) - centre;
                sum += x;
                squares += x * x;
            }
            return new double[] {2 * (m * squares - sum * sum) / (m - 1), m, sum, squares};
        }

        /** Returns observed over expected disagreement without a unit; with all of them if it is -1. */
        double without(int unit) {
            double[] sums = all.clone();
            double[] own = unit < 0 ? null : byUnit[unit];
            for (int j = 0; own != null && j < sums.length; j++) {
                sums[j] -= own[j];
            }
            double n = sums[1];
            double same = 0;
            for (int k = 0; k < categories; k++) {
                same += sums[2 + k] * (sums[2 + k] - 1);
            }
            double expected =
                    categories > 0 ? 1 - same / (n * (n - 1)) : 2 * (n * sums[3] - sums[2] * sums[2]) / (n * (n - 1));
            return expected > 0 ? sums[0] / n / expected : 0;
        }
    }

    /** Returns the figures of all criteria. */
    double[] all() {
        return without(-1);
    }

    private double[] without(int unit) {
        return criteria.stream().mapToDouble(sums -> sums.without(unit)).toArray();
    }

    /** Returns the jackknife standard error of a function of the figures. */
    double error(ToDoubleFunction<double[]> function) {
        double[] left = new double[units];
        double mean = 0;
        for (int u = 0; u < units; u++) {
            left[u] = function.applyAsDouble(without(u));
            mean += left[u] / units;
        }
        double squares = 0;
        for (double value : left) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares * (units - 1.0) / units);
    }

    int units() {
        return units;
    }
}
