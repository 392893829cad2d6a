package io.assay.annotators;

import io.assay.annotators.internal.Components;
import java.util.Map;
import java.util.Optional;

/**
 * Raters who are severe or lenient, and more or less exact: the rating of unit i by rater r is the unit's value plus the
 * rater's bias plus normal noise of the rater's own standard deviation.
 *
 * <p>{@code y_ir = m_i + b_r + e_ir} with {@code m_i} normal around a common mean with a common variance, both estimated;
 * {@code e_ir} normal with variance {@code s_r^2}. Values of units are integrated out; biases and variances are the maximum of
 * likelihood times prior, by expectation-conditional maximisation from the means of the ratings. The priors are weak and
 * explicit:
 *
 * <ul>
 *   <li>a bias is normal with mean 0 and the standard deviation of all ratings;
 *   <li>a variance counts as if two ratings more had been seen that had the pooled variance within units. This keeps a rater
 *       who happens to hit a value from being taken as exact.
 * </ul>
 *
 * <p>The value of a unit is its posterior mean: pulled towards the common mean, the more so the fewer and the less exact its
 * ratings. Its interval holds 95 % of the posterior, given the raters' figures, {@code bias} and {@code sd}, in the unit of the
 * ratings. Undefined, with a warning, where all ratings are equal: the values are then that number, without an interval.
 * O(rounds times ratings). Immutable.
 *
 * <p>References: Raykar and others (2010), <i>Learning from crowds</i>, JMLR 11, section 6, without the covariates and with
 * biases; Meng and Rubin (1993), doi:10.1093/biomet/80.2.267, for the algorithm.
 */
public final class BiasPrecision implements ConsensusMethod {
    static final BiasPrecision DEFAULTS = new BiasPrecision(new Em.Limits(1000, 1e-10));

    private final Em.Limits limits;

    private BiasPrecision(Em.Limits limits) {
        this.limits = limits;
    }

    /**
     * {@return the method with another limit of rounds}
     *
     * @param most rounds at most, at least 1; 1,000 by default
     * @throws IllegalArgumentException if it is below 1
     */
    public BiasPrecision rounds(int most) {
        return new BiasPrecision(limits.rounds(most));
    }

    /**
     * {@return the method with another tolerance}
     *
     * @param relative as in {@link DawidSkene#tolerance}; 1e-10 by default
     * @throws IllegalArgumentException if it is out of range
     */
    public BiasPrecision tolerance(double relative) {
        return new BiasPrecision(limits.tolerance(relative));
    }

    @Override
    public String name() {
        return "bias-precision";
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the ratings are not numbers
     */
    @Override
    public Consensus of(Annotations annotations) {
        Scores scores = Scores.ofNumbers(name(), annotations);
        Consensus mean = CentralValue.MEAN.of(annotations);
        BiasPrecisionModel model = new BiasPrecisionModel(scores);
        if (!model.hasVariation()) {
            double[] values = mean.units().stream()
                    .mapToDouble(unit -> unit.value().orElse(Double.NaN))
                    .toArray();
            return Consensus.ofValues(name(), annotations, values, Optional.empty())
                    .withWarning(
                            scores.values().length == 0
                                    ? "there are no ratings, so no unit has a value"
                                    : "no two ratings of one unit differ, so nothing can be learned about the raters;"
                                            + " values are the ratings themselves");
        }
        Convergence convergence = Em.run(model, limits);
        Consensus consensus = Consensus.ofValues(name(), annotations, model.means(), Optional.of(model.errors()))
                .withConvergence(convergence)
                .withRaters(scores.learned(r -> Map.of("bias", model.bias(r), "sd", model.deviation(r))));
        return warned(consensus, scores);
    }

    private static Consensus warned(Consensus consensus, Scores scores) {
        Components sets = new Components(scores.annotations().people().size());
        for (int u = 0; u < scores.units(); u++) {
            for (int i = scores.offsets()[u]; i < scores.offsets()[u + 1]; i++) {
                sets.join(scores.people()[scores.offsets()[u]], scores.people()[i]);
            }
        }
        int[] counts = scores.counts();
        int groups = 0;
        for (int r = 0; r < counts.length; r++) {
            groups += counts[r] > 0 && sets.find(r) == r ? 1 : 0;
        }
        Consensus result = groups < 2
                ? consensus
                : consensus.withWarning("the raters fall into " + groups
                        + " groups that share no unit, so biases of different groups can be told apart by the prior only; have"
                        + " some units rated across groups");
        return consensus.convergence().isFinal()
                ? result
                : result.withWarning("the iteration stopped at its limit of "
                        + consensus.convergence().iterations() + " rounds before it settled; allow more");
    }
}
