package io.assay.rubric.diagnose;

import io.assay.core.Estimate;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of the disagreement in a total that comes from each criterion: the sum over items of the covariance over raters of the criterion's weighted
 * points with the total, by the sum of the total's variances. The parts sum to 1, since the covariances of the parts of a sum with it are its variance.
 */
final class DisagreementShares {
    private static final String NAME = "disagreement-share";

    private final Cells cells;
    private final Resampling resampling;
    /** By item with two or more sheets: covariances of each criterion with the total, then the total's variance. */
    private final List<double[]> items = new ArrayList<>();

    private long sheets;

    DisagreementShares(Cells cells, Resampling resampling) {
        this.cells = cells;
        this.resampling = resampling;
        for (List<double[]> item : cells.complete().values()) {
            if (item.size() >= 2) {
                items.add(moments(item));
                sheets += item.size();
            }
        }
    }

    private double[] moments(List<double[]> item) {
        int criteria = item.get(0).length;
        double[] means = new double[criteria + 1];
        for (double[] sheet : item) {
            for (int k = 0; k < criteria; k++) {
                means[k] += sheet[k] / item.size();
            }
            means[criteria] += cells.total(sheet, -1) / item.size();
        }
        double[] moments = new double[criteria + 1];
        for (double[] sheet : item) {
            double deviation = cells.total(sheet, -1) - means[criteria];
            for (int k = 0; k < criteria; k++) {
                moments[k] += (sheet[k] - means[k]) * deviation / (item.size() - 1);
            }
            moments[criteria] += deviation * deviation / (item.size() - 1);
        }
        return moments;
    }

    Estimate of(int criterion) {
        if (cells.reason().isPresent()) {
            return Estimate.undefined(NAME, cells.reason().get());
        }
        Estimate.Counts counts = new Estimate.Counts(
                items.size(),
                sheets,
                cells.complete().size() - items.size(),
                cells.leftOut() + cells.sheets() - sheets);
        if (items.isEmpty()) {
            return Estimate.undefined(NAME, "no item has two sheets with points on every criterion")
                    .withCounts(counts);
        }
        double least = cells.grain() * cells.grain();
        double[][] rows = new double[items.size()][];
        for (int i = 0; i < rows.length; i++) {
            double[] moments = items.get(i);
            rows[i] = new double[] {moments[criterion], moments[moments.length - 1]};
        }
        SumsStatistic statistic = new SumsStatistic(rows, sums -> sums[1] > least ? sums[0] / sums[1] : Double.NaN);
        double share = statistic.value();
        Estimate estimate = Double.isNaN(share)
                ? Estimate.undefined(
                        NAME, "raters give the same total to every item, so there is no disagreement to divide")
                : Estimate.of(NAME, share);
        return resampling.applyTo(estimate.withCounts(counts), statistic);
    }
}
