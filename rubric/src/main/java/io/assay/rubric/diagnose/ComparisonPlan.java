package io.assay.rubric.diagnose;

import io.assay.agreement.compare.Comparison;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.Bootstrap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How to compare two versions of a rubric. Immutable; every option returns a new plan. */
public final class ComparisonPlan {
    private static final ComparisonPlan DEFAULTS = new ComparisonPlan(1000, 0.95, 1, null, false);

    private final int replicates;
    private final double confidence;
    private final long seed;
    private final @Nullable Function<String, String> sourceOfItem;
    private final boolean evenIfScalesChanged;

    private ComparisonPlan(
            int replicates,
            double confidence,
            long seed,
            @Nullable Function<String, String> sourceOfItem,
            boolean evenIfScalesChanged) {
        Bootstrap.bca(replicates, confidence, seed);
        this.replicates = replicates;
        this.confidence = confidence;
        this.seed = seed;
        this.sourceOfItem = sourceOfItem;
        this.evenIfScalesChanged = evenIfScalesChanged;
    }

    /** {@return the defaults: 1,000 bootstrap replicates over items, 95 % confidence, seed 1, changed scales refused} */
    public static ComparisonPlan defaults() {
        return DEFAULTS;
    }

    /**
     * Sets the number of bootstrap replicates.
     *
     * @param newReplicates at least 20
     * @return a new plan, otherwise the same
     * @throws IllegalArgumentException if there are fewer
     */
    public ComparisonPlan bootstrap(int newReplicates) {
        return new ComparisonPlan(newReplicates, confidence, seed, sourceOfItem, evenIfScalesChanged);
    }

    /**
     * Sets the confidence level of intervals, and with it the level of tests.
     *
     * @param newConfidence in (0, 1)
     * @return a new plan, otherwise the same
     * @throws IllegalArgumentException if it is out of range
     */
    public ComparisonPlan confidence(double newConfidence) {
        return new ComparisonPlan(replicates, newConfidence, seed, sourceOfItem, evenIfScalesChanged);
    }

    /**
     * Sets the seed of the bootstrap.
     *
     * @param newSeed any number
     * @return a new plan, otherwise the same
     */
    public ComparisonPlan seed(long newSeed) {
        return new ComparisonPlan(replicates, confidence, newSeed, sourceOfItem, evenIfScalesChanged);
    }

    /**
     * Draws sources of items with replacement in place of items: use it where items of one source resemble each other, such as summaries of one article.
     *
     * @param newSourceOfItem from the id of an item to the name of its source, not null
     * @return a new plan, otherwise the same
     */
    public ComparisonPlan clusteredBy(Function<String, String> newSourceOfItem) {
        return new ComparisonPlan(replicates, confidence, seed, newSourceOfItem, evenIfScalesChanged);
    }

    /**
     * Compares criteria whose scale changed too. The number of levels and how often each is used move alpha by themselves, so such a difference is not
     * the wording's alone.
     *
     * @return a new plan, otherwise the same
     */
    public ComparisonPlan evenIfScalesChanged() {
        return new ComparisonPlan(replicates, confidence, seed, sourceOfItem, true);
    }

    /** {@return the confidence level, in (0, 1)} */
    public double confidence() {
        return confidence;
    }

    boolean comparesChangedScales() {
        return evenIfScalesChanged;
    }

    Comparison of(RatingMatrix before, RatingMatrix after) {
        Comparison comparison = Comparison.paired(before, after)
                .bootstrap(replicates)
                .confidence(confidence)
                .seed(seed);
        return sourceOfItem == null ? comparison : comparison.clusteredBy(sourceOfItem);
    }
}
