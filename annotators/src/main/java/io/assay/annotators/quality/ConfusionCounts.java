package io.assay.annotators.quality;

import io.assay.annotators.ConfusionMatrix;
import io.assay.annotators.internal.Wilson;
import io.assay.core.Estimate;
import java.util.Arrays;
import java.util.List;

/**
 * How often a rater gave each label to units of each category.
 *
 * <p>Immutable and thread-safe.
 */
public final class ConfusionCounts {
    private final List<String> categories;
    private final long[][] counts;
    private final double confidence;

    ConfusionCounts(List<String> categories, long[][] counts, double confidence) {
        this.categories = categories;
        this.counts = counts;
        this.confidence = confidence;
    }

    /** {@return the names of the categories, in order; empty if ratings are no categories; unmodifiable} */
    public List<String> categories() {
        return categories;
    }

    /**
     * {@return how often units of one category were labelled as another}
     *
     * @param truth index of the category of the units
     * @param label index of the label
     */
    public long count(int truth, int label) {
        return counts[truth][label];
    }

    /**
     * {@return how many labels were given to units of a category}
     *
     * @param truth index of the category
     */
    public long count(int truth) {
        return Arrays.stream(counts[truth]).sum();
    }

    /** {@return the counts as shares of their rows} */
    public ConfusionMatrix matrix() {
        double[][] rows = new double[counts.length][];
        Arrays.setAll(rows, k -> Arrays.stream(counts[k]).asDoubleStream().toArray());
        return ConfusionMatrix.ofCounts(categories, rows);
    }

    /**
     * {@return the probability of a label for units of a category, with Wilson's interval; undefined if no such unit was labelled}
     *
     * @param truth index of the category of the units
     * @param label index of the label
     */
    public Estimate cell(int truth, int label) {
        long all = count(truth);
        return all == 0
                ? Estimate.undefined("confusion", "no unit of category \"" + categories.get(truth) + "\" was labelled")
                : Wilson.estimate("confusion", (double) count(truth, label), all, 0, confidence);
    }

    /** {@return the shares, a line per category} */
    @Override
    public String toString() {
        return matrix().toString();
    }
}
