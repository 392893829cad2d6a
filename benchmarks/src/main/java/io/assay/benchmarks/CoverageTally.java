package io.assay.benchmarks;

import io.assay.core.Interval;
import java.util.List;
import java.util.Optional;

/**
 * What became of the intervals of many samples.
 *
 * @param repetitions samples
 * @param intervals those that had an interval
 * @param below intervals that lie wholly below the true value
 * @param above intervals that lie wholly above it
 * @param width the median width; NaN if there is none
 * @param method what the intervals say they are; empty if there is none
 */
record CoverageTally(int repetitions, int intervals, int below, int above, double width, String method) {
    static CoverageTally of(double truth, List<Optional<Interval>> found) {
        List<Interval> intervals = found.stream().flatMap(Optional::stream).toList();
        double[] widths =
                intervals.stream().mapToDouble(Interval::width).sorted().toArray();
        return new CoverageTally(
                found.size(),
                intervals.size(),
                (int) intervals.stream().filter(i -> i.upper() < truth).count(),
                (int) intervals.stream().filter(i -> i.lower() > truth).count(),
                widths.length == 0 ? Double.NaN : widths[widths.length / 2],
                intervals.isEmpty() ? "" : intervals.get(0).method());
    }

    /** Share of the intervals that cover. */
    double covered() {
        return 1 - (double) (below + above) / intervals;
    }

    /** Whether most samples had no interval, so that those which had one tell nothing of the method. */
    boolean isScarce() {
        return 2 * intervals < repetitions;
    }

    /** Share of samples without an interval. */
    double none() {
        return 1 - (double) intervals / repetitions;
    }
}
