package io.assay.rubric.diagnose;

import io.assay.core.Estimate;
import java.util.List;

/**
 * Whether criteria hang together over items, each the mean of its raters' weighted points: Cronbach's alpha (1951, doi:10.1007/BF02310555),
 * {@code K/(K-1) (1 - sum of variances / variance of the sum)}, and the correlation of each criterion with the sum of the others (Henrysson 1963,
 * doi:10.1007/BF02289618).
 */
final class ItemAnalysis {
    private static final String CRONBACH = "cronbach-alpha";
    private static final String ITEM_REST = "item-rest-correlation";

    private final Cells cells;
    private final int criteria;
    private final Resampling resampling;
    /** By item: the mean points on each criterion, less the mean over items. */
    private final double[][] items;

    ItemAnalysis(Cells cells, int criteria, Resampling resampling) {
        this.cells = cells;
        this.criteria = criteria;
        this.resampling = resampling;
        this.items = cells.complete().values().stream().map(this::means).toArray(double[][]::new);
        for (int k = 0; k < criteria; k++) {
            double mean = 0;
            for (double[] item : items) {
                mean += item[k] / items.length;
            }
            for (double[] item : items) {
                item[k] -= mean;
            }
        }
    }

    private double[] means(List<double[]> sheets) {
        double[] means = new double[criteria];
        for (double[] sheet : sheets) {
            for (int k = 0; k < criteria; k++) {
                means[k] += sheet[k];
            }
        }
        for (int k = 0; k < criteria; k++) {
            means[k] /= sheets.size();
        }
        return means;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    Estimate cronbach() {
        if (criteria < 2) {
            return Estimate.undefined(CRONBACH, "it needs at least two criteria");
        }
        double[][] rows = new double[items.length][];
        for (int i = 0; i < rows.length; i++) {
            double total = sum(items[i]);
            double[] row = new double[criteria + 4];
            row[0] = 1;
            for (int k = 0; k < criteria; k++) {
                row[1 + k] = items[i][k];
                row[criteria + 1] += items[i][k] * items[i][k];
            }
            row[criteria + 2] = total;
            row[criteria + 3] = total * total;
            rows[i] = row;
        }
        return finished(
                CRONBACH, "all items have the same mean total, and without variation it cannot be told", rows, sums -> {
                    double parts = sums[criteria + 1];
                    for (int k = 0; k < criteria; k++) {
                        parts -= sums[1 + k] * sums[1 + k] / sums[0];
                    }
                    double whole = variation(sums[0], sums[criteria + 2], sums[criteria + 3]);
                    return whole > 0 ? criteria / (criteria - 1.0) * (1 - parts / whole) : Double.NaN;
                });
    }

    Estimate itemRest(int criterion) {
        if (criteria < 2) {
            return Estimate.undefined(ITEM_REST, "there are no other criteria");
        }
        double[][] rows = new double[items.length][];
        for (int i = 0; i < rows.length; i++) {
            double one = items[i][criterion];
            double rest = sum(items[i]) - one;
            rows[i] = new double[] {1, one, one * one, rest, rest * rest, one * rest};
        }
        return finished(
                ITEM_REST,
                "all items have the same mean on it or on the rest, and without variation it cannot be told",
                rows,
                sums -> {
                    double one = variation(sums[0], sums[1], sums[2]);
                    double rest = variation(sums[0], sums[3], sums[4]);
                    double product = sums[5] - sums[1] * sums[3] / sums[0];
                    return one > 0 && rest > 0 ? product / Math.sqrt(one * rest) : Double.NaN;
                });
    }

    /** Returns the sum of squared deviations; 0 if rounding alone could make it. */
    private double variation(double n, double sum, double squares) {
        double variation = squares - sum * sum / n;
        return variation > Math.max(1e-12 * squares, n * cells.grain() * cells.grain()) ? variation : 0;
    }

    private Estimate finished(
            String name, String constant, double[][] rows, java.util.function.ToDoubleFunction<double[]> function) {
        if (cells.reason().isPresent()) {
            return Estimate.undefined(name, cells.reason().get());
        }
        Estimate.Counts counts = new Estimate.Counts(items.length, cells.sheets(), 0, cells.leftOut());
        if (items.length < 2) {
            return Estimate.undefined(name, "it needs at least two items with points on every criterion")
                    .withCounts(counts);
        }
        SumsStatistic statistic = new SumsStatistic(rows, function);
        double value = statistic.value();
        return resampling.applyTo(
                (Double.isNaN(value) ? Estimate.undefined(name, constant) : Estimate.of(name, value))
                        .withCounts(counts),
                statistic);
    }
}
