package io.assay.sampling.loop;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.resample.Bootstrap;
import io.assay.core.resample.WeightedStatistic;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How many labels a query saves: the labels that its mean curve needs to reach a quality, beside those of a baseline.
 *
 * <p>Between two sizes a curve is a straight line, and it reaches a quality where it first comes there. A curve that does not reach it within the budget
 * needs an unknown number, and so does one that has it with the seed set already: both are undefined, and so is the saving. Intervals are percentiles of
 * 1,000 resamples of the runs, of both curves together; if a curve does not reach the quality in some of them, there is no interval.
 *
 * @param quality to be reached
 * @param needed labels that the query needs
 * @param baseline labels that the baseline needs
 * @param saved one minus their ratio: 0.3 saves three labels of ten, below 0 the query needs more
 */
public record LabelSaving(double quality, Estimate needed, Estimate baseline, Estimate saved) {
    private static final int REPLICATES = 1000;

    /** What rounding may take away from a mean of equal qualities. */
    private static final double ROUNDING = 1e-12;

    static LabelSaving of(LearningCurve query, LearningCurve baseline, double quality, long seed) {
        int runs = query.runs().size();
        Resampler resampler = new Resampler(runs, query.confidence(), seed);
        Estimate needed = resampler.figure("labels-needed", counts -> needed(query, counts, quality));
        Estimate other = resampler.figure("labels-needed", counts -> needed(baseline, counts, quality));
        Estimate saved = resampler.figure(
                "label-saving",
                counts -> saved(needed(query, counts, quality), needed(baseline, counts, quality), query, baseline));
        return new LabelSaving(quality, needed, other, saved);
    }

    /** Labels needed, or why that is not known. */
    private record Needed(double labels, String unknown) {
        static Needed because(String reason) {
            return new Needed(Double.NaN, reason);
        }
    }

    private static Needed saved(Needed query, Needed baseline, LearningCurve one, LearningCurve other) {
        if (!query.unknown.isEmpty() || !baseline.unknown.isEmpty()) {
            return Needed.because(
                    query.unknown.isEmpty()
                            ? other.name() + ": " + baseline.unknown
                            : one.name() + ": " + query.unknown);
        }
        return new Needed(1 - query.labels / baseline.labels, "");
    }

    private static Needed needed(LearningCurve curve, int[] counts, double quality) {
        Map<Integer, double[]> sums = new TreeMap<>();
        for (LearningRun run : curve.runs()) {
            for (LearningRun.Point point : run.points()) {
                double[] sum = sums.computeIfAbsent(point.labels(), labels -> new double[2]);
                sum[0] += counts[run.number()] * point.quality();
                sum[1] += counts[run.number()];
            }
        }
        double before = Double.NaN;
        int labelsBefore = 0;
        for (Map.Entry<Integer, double[]> size : sums.entrySet()) {
            if (size.getValue()[1] > 0) {
                double mean = size.getValue()[0] / size.getValue()[1];
                if (mean >= quality - ROUNDING) {
                    return reached(labelsBefore, before, size.getKey(), mean, quality);
                }
                before = mean;
                labelsBefore = size.getKey();
            }
        }
        return Needed.because("not reached with " + labelsBefore + " labels");
    }

    private static Needed reached(int labelsBefore, double before, int labels, double mean, double quality) {
        return labelsBefore == 0
                ? Needed.because("reached by the seed set of " + labels + " already; fewer may do")
                : new Needed(
                        labelsBefore + (labels - labelsBefore) * Math.min(1, (quality - before) / (mean - before)), "");
    }

    /** Makes estimates of what depends on how often each run counts. */
    private record Resampler(int runs, double confidence, long seed) {
        Estimate figure(String name, Function<int[], Needed> statistic) {
            int[] once = new int[runs];
            Arrays.fill(once, 1);
            Needed whole = statistic.apply(once);
            if (!whole.unknown.isEmpty()) {
                return Estimate.undefined(name, whole.unknown);
            }
            Estimate estimate = Estimate.of(name, whole.labels).withCounts(new Estimate.Counts(runs, 0, 0, 0));
            if (runs < 2) {
                return estimate.withoutInterval("one run tells nothing of how runs differ; make at least two");
            }
            return complete(Bootstrap.percentile(REPLICATES, confidence, seed)
                    .applyTo(estimate, new OverRuns(runs, statistic)));
        }

        private static Estimate complete(Estimate estimate) {
            int missing = estimate.interval()
                    .flatMap(Interval::resampling)
                    .map(Interval.Resampling::undefined)
                    .orElse(0);
            return missing == 0
                    ? estimate
                    : estimate.withoutInterval("in " + missing + " of " + REPLICATES
                            + " resamples of the runs a curve does not reach the quality, or has it with the seed set");
        }
    }

    /** A figure of runs, of which some may count more than once. */
    private record OverRuns(int rows, Function<int[], Needed> statistic) implements WeightedStatistic {
        @Override
        public long count(int row) {
            return 1;
        }

        @Override
        public Evaluator evaluator() {
            return new Evaluator() {
                @Override
                public double at(int[] weights) {
                    return statistic.apply(weights).labels;
                }

                @Override
                public double without(int row) {
                    int[] weights = new int[rows];
                    Arrays.fill(weights, 1);
                    weights[row] = 0;
                    return at(weights);
                }
            };
        }
    }
}
