package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.Jackknife;
import io.assay.core.resample.Quantiles;
import io.assay.core.resample.RandomStream;
import io.assay.core.resample.WeightedStatistic;
import java.util.Arrays;

/** The bootstrap-t: replicates measured in their own jackknife standard errors. */
final class StudentizedInterval implements IntervalMethod {
    private static final String NAME = "bootstrap-t";
    /** Rows times rows times replicates. */
    private static final double MOST_STEPS = 4e9;

    private final Replicates plan;

    StudentizedInterval(int replicates, double confidence, long seed) {
        this.plan = new Replicates(replicates, confidence, seed);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Estimate applyTo(Estimate figure, Coefficient coefficient, RatingMatrix ratings) {
        if (!figure.isDefined()) {
            return figure;
        }
        DistinctUnits units = coefficient.usesRaters() ? ratings.distinctRows() : ratings.distinctUnits();
        if ((double) units.size() * units.size() * plan.count() > MOST_STEPS) {
            return figure.withoutInterval("the bootstrap-t over " + units.size()
                    + " distinct rows would take too long; use bootstrap-bca or the jackknife");
        }
        return around(figure, coefficient.statistic(units));
    }

    private Estimate around(Estimate figure, WeightedStatistic statistic) {
        Jackknife jackknife = Jackknife.of(statistic);
        double error = jackknife.standardError();
        if (!(error > 0) || jackknife.undefined() > 0) {
            return figure.withoutInterval(
                    error == 0
                            ? "no unit has any influence, so the jackknife standard error is 0 and deviations cannot be"
                                    + " measured in it"
                            : "leaving a unit out leaves the coefficient undefined, so there is no standard error");
        }
        double[] defined = plan.draw(() -> {
            WeightedStatistic.Evaluator evaluator = statistic.evaluator();
            int[] rowOfUnit = rowOfUnit(statistic);
            int[] weights = new int[statistic.rows()];
            return random -> deviation(random, evaluator, rowOfUnit, weights, figure.value());
        });
        return plan.tooLittle(defined)
                .map(figure::withoutInterval)
                .orElseGet(() -> limits(figure.withStandardError(error), defined, error));
    }

    private Estimate limits(Estimate figure, double[] sorted, double error) {
        double low = Quantiles.ofSorted(sorted, plan.lowerTail());
        double high = Quantiles.ofSorted(sorted, 1 - plan.lowerTail());
        if (!(Double.isFinite(low) && Double.isFinite(high))) {
            return figure.withoutInterval(
                    "too many bootstrap replicates have a standard error of 0, so deviations cannot"
                            + " be measured in it; use bootstrap-bca");
        }
        return plan.with(figure, figure.value() - error * high, figure.value() - error * low, sorted.length, NAME);
    }

    private static int[] rowOfUnit(WeightedStatistic statistic) {
        long units = 0;
        for (int row = 0; row < statistic.rows(); row++) {
            units += statistic.count(row);
        }
        int[] rows = new int[Math.toIntExact(units)];
        int next = 0;
        for (int row = 0; row < statistic.rows(); row++) {
            int end = next + (int) statistic.count(row);
            Arrays.fill(rows, next, end, row);
            next = end;
        }
        return rows;
    }

    /**
     * One replicate: how many of its own standard errors it lies from the estimate; infinite if its error is 0, NaN
     * if undefined.
     */
    private static double deviation(
            RandomStream random,
            WeightedStatistic.Evaluator evaluator,
            int[] rowOfUnit,
            int[] weights,
            double estimate) {
        Arrays.fill(weights, 0);
        for (int i = 0; i < rowOfUnit.length; i++) {
            weights[rowOfUnit[random.nextInt(rowOfUnit.length)]]++;
        }
        double value = evaluator.at(weights);
        double error = standardError(evaluator, weights, rowOfUnit.length);
        if (Double.isNaN(value) || Double.isNaN(error)) {
            return Double.NaN;
        }
        return value == estimate ? 0 : (value - estimate) / error;
    }

    /** The jackknife of a replicate; NaN if some unit cannot be left out. */
    private static double standardError(WeightedStatistic.Evaluator evaluator, int[] weights, int units) {
        double[] without = new double[weights.length];
        double mean = 0;
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] > 0) {
                weights[row]--;
                without[row] = evaluator.at(weights);
                weights[row]++;
                mean += weights[row] * without[row] / units;
            }
        }
        double squares = 0;
        for (int row = 0; row < weights.length; row++) {
            squares += weights[row] * (without[row] - mean) * (without[row] - mean);
        }
        // Rounding of equal values must not pass for spread.
        double error = Math.sqrt((units - 1.0) / units * squares);
        return error < 1e-14 ? 0 : error;
    }
}
