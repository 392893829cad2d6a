package io.assay.annotators.internal;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Shares with Wilson's score interval (1927, doi:10.1080/01621459.1927.10502953). */
public final class Wilson {
    private Wilson() {}

    /**
     * {@return a share}
     *
     * @param name of the figure
     * @param hits at most {@code trials}; need not be whole
     * @param trials positive
     * @param dropped units that could not be used
     * @param confidence in (0, 1)
     */
    public static Estimate estimate(String name, double hits, long trials, long dropped, double confidence) {
        return Estimate.of(name, hits / trials)
                .withCounts(new Estimate.Counts(trials, trials, dropped, 0))
                .withInterval(interval(hits, trials, confidence));
    }

    /**
     * {@return the interval of a share}
     *
     * @param hits at most {@code trials}; need not be whole
     * @param trials positive
     * @param confidence in (0, 1)
     */
    public static Interval interval(double hits, long trials, double confidence) {
        double share = hits / trials;
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + confidence) / 2);
        double shrink = 1 + z * z / trials;
        double centre = (share + z * z / (2 * trials)) / shrink;
        double reach = z / shrink * Math.sqrt(share * (1 - share) / trials + z * z / (4.0 * trials * trials));
        double lower = Math.min(share, Math.max(0, centre - reach));
        double upper = Math.max(share, Math.min(1, centre + reach));
        return Interval.analytic(lower, upper, confidence, "wilson");
    }
}
