package io.assay.sampling.cost;

import io.assay.core.Estimate;

/**
 * What it costs to label some items, and what quality to expect.
 *
 * @param items items that get labels
 * @param labels labels on them, further raters included
 * @param gold labels on gold questions, to check raters with
 * @param rework labels that are done again
 * @param rounds rounds of labelling
 * @param low cost at the lower price
 * @param high cost at the higher price
 * @param quality what to expect; undefined with its reason where it was not measured
 */
public record LabelingCost(
        long items, long labels, long gold, long rework, int rounds, double low, double high, Estimate quality) {
    /** {@return all labels that are paid for} */
    public long paid() {
        return labels + gold + rework;
    }
}
