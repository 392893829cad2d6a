package io.assay.agreement.spans;

import io.assay.agreement.Distance;
import io.assay.agreement.ValueCounts;
import io.assay.core.Estimate;
import java.util.Arrays;
import java.util.List;

/**
 * What a member of the u-alpha family compares: which pairs of values, and how different they are.
 *
 * <p>Every member is 1 minus the mean difference of the coincidences over the mean difference of chance coincidences
 * {@code e_ck = l (l_c l_k - [c = k] s_c) / (l^2 - s)}, taken over the pairs of values it compares.
 */
sealed interface Reading {
    /** How different two values are; NaN for a pair that is not compared. */
    @FunctionalInterface
    interface Difference {
        double of(int c, int k);
    }

    /** Returns the differences between the values of the overlaps. */
    Difference difference(Overlaps overlaps);

    /** Returns why there is no figure if no compared values coincide. */
    String nothingCompared();

    /** Returns why there is no figure if chance would give no difference. */
    String nothingVaries();

    /** Returns the estimate without name and counts, or the reason why there is none. */
    default Estimate finish(String name, Overlaps overlaps) {
        Difference difference = difference(overlaps);
        double[] observed = mean(overlaps, difference, true);
        double[] expected = mean(overlaps, difference, false);
        if (!(observed[1] > 0)) {
            return Estimate.undefined(name, nothingCompared());
        }
        double observedMean = observed[0] / observed[1];
        double expectedMean = expected[0] / expected[1];
        if (!(expected[0] > 0)) {
            return Estimate.undefined(name, nothingVaries());
        }
        return Estimate.of(name, 1 - observedMean / expectedMean).withParts(observedMean, expectedMean);
    }

    /** Returns the summed differences and the summed weights of the compared pairs. */
    private static double[] mean(Overlaps overlaps, Difference difference, boolean observed) {
        double[] sums = new double[2];
        for (int c = 0; c <= overlaps.gap; c++) {
            for (int k = 0; k <= overlaps.gap; k++) {
                double d = difference.of(c, k);
                if (!Double.isNaN(d)) {
                    double weight = observed ? overlaps.coincidences[c][k] : overlaps.chance(c, k);
                    sums[0] += weight * d;
                    sums[1] += weight;
                }
            }
        }
        return sums;
    }

    /** u-alpha: every value against every other, the gap being one. */
    record Unitizing() implements Reading {
        @Override
        public Difference difference(Overlaps overlaps) {
            return (c, k) -> c == k ? 0 : 1;
        }

        @Override
        public String nothingCompared() {
            return "no continuum was read by two raters, so nothing can be compared";
        }

        @Override
        public String nothingVaries() {
            return "all raters gave the whole continuum one and the same value, so there is no variation to tell";
        }
    }

    /** |u-alpha: spans against gaps. */
    record Binary() implements Reading {
        @Override
        public Difference difference(Overlaps overlaps) {
            int gap = overlaps.gap;
            return (c, k) -> (c == gap) == (k == gap) ? 0 : 1;
        }

        @Override
        public String nothingCompared() {
            return "no continuum was read by two raters, so nothing can be compared";
        }

        @Override
        public String nothingVaries() {
            return "the raters marked nothing or everything, so there is no variation to tell";
        }
    }

    /** cu-alpha: categories where two raters both marked a span. */
    record Coding(Distance distance, double[] values, String[] labels) implements Reading {
        @Override
        public Difference difference(Overlaps overlaps) {
            int gap = overlaps.gap;
            Distance.Prepared prepared = prepared(overlaps);
            int[] position = positions();
            return (c, k) ->
                    c == gap || k == gap ? Double.NaN : c == k ? 0 : prepared.squared(position[c], position[k]);
        }

        private Distance.Prepared prepared(Overlaps overlaps) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double[] counts = new double[sorted.length];
            String[] named = new String[sorted.length];
            int[] position = positions();
            for (int c = 0; c < overlaps.gap; c++) {
                named[position[c]] = labels[c];
                for (int k = 0; k < overlaps.gap; k++) {
                    counts[position[c]] += overlaps.coincidences[c][k];
                }
            }
            return distance.prepare(ValueCounts.of(sorted, counts).withLabels(List.of(named)));
        }

        private int[] positions() {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return Arrays.stream(values)
                    .mapToInt(v -> Arrays.binarySearch(sorted, v))
                    .toArray();
        }

        @Override
        public String nothingCompared() {
            return "no two raters marked the same stretch, so there are no categories to compare";
        }

        @Override
        public String nothingVaries() {
            return "all that was marked has one and the same category, so there is no variation to tell";
        }
    }

    /** (k)u-alpha: one category against all else; with or without gaps. */
    record OneCategory(int category, String label, boolean gaps) implements Reading {
        @Override
        public Difference difference(Overlaps overlaps) {
            int gap = overlaps.gap;
            return (c, k) -> c != category || (!gaps && k == gap) ? Double.NaN : k == category ? 0 : 1;
        }

        @Override
        public String nothingCompared() {
            return "no rater marked " + label + (gaps ? "" : " where another marked anything")
                    + ", so there is nothing to compare";
        }

        @Override
        public String nothingVaries() {
            return label + " is the only value there is, so there is no variation to tell";
        }
    }
}
