package io.assay.annotators;

import io.assay.core.UnitRatings;
import java.util.List;
import java.util.Optional;

/**
 * The model of {@link DawidSkene} fitted to units that were passed over one by one, wherever they lie.
 *
 * <p>Immutable and thread-safe.
 */
public final class DawidSkeneFit {
    private final ExpectedConfusion expected;
    private final DawidSkeneParameters parameters;
    private final Convergence convergence;

    DawidSkeneFit(ExpectedConfusion expected, DawidSkeneParameters parameters, Convergence convergence) {
        this.expected = expected;
        this.parameters = parameters;
        this.convergence = convergence;
    }

    /** {@return the last parameters: with them, {@link DawidSkeneParameters#posterior} labels a unit} */
    public DawidSkeneParameters parameters() {
        return parameters;
    }

    /** {@return how the iteration ended, with the objective of each round} */
    public Convergence convergence() {
        return convergence;
    }

    /** {@return how common each category is; sums to 1} */
    public double[] prevalences() {
        return parameters.prevalences();
    }

    /**
     * {@return the confusion matrix of a rater; none if they rated nothing}
     *
     * @param rater index of the rater
     */
    public Optional<ConfusionMatrix> confusion(int rater) {
        return expected.ratingsOf(rater) == 0
                ? Optional.empty()
                : Optional.of(parameters.confusion(rater, labels(), expected.labels()));
    }

    /**
     * {@return the expected share of right labels of a rater, in [0, 1]; NaN if they rated nothing}
     *
     * @param rater index of the rater
     */
    public double accuracy(int rater) {
        return DawidSkeneModel.accuracy(expected.labels(), rater, parameters.categories());
    }

    /** {@return the number of ratings a rater gave}
     *
     * @param rater index of the rater
     */
    public long ratingsOf(int rater) {
        return expected.ratingsOf(rater);
    }

    /**
     * {@return the most probable category of a unit, the first of equals}
     *
     * @param unit with a rating or more
     * @param posterior overwritten with the probability of each category
     */
    public int label(UnitRatings unit, double[] posterior) {
        parameters.posterior(unit, posterior);
        int best = 0;
        for (int k = 1; k < posterior.length; k++) {
            best = posterior[k] > posterior[best] ? k : best;
        }
        return best;
    }

    private List<String> labels() {
        return java.util.stream.IntStream.range(0, parameters.categories())
                .mapToObj(expected.frame()::label)
                .toList();
    }
}
