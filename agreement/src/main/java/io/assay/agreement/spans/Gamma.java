package io.assay.agreement.spans;

import io.assay.core.Estimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gamma: agreement on where spans are and what they are called, by the best alignment of the spans of all raters.
 *
 * <p>Two spans {@code u} and {@code v} have the dissimilarity
 *
 * <pre>{@code
 *     d(u, v)     = alpha d_pos(u, v) + beta d_cat(u, v)
 *     d_pos(u, v) = ((|start u - start v| + |end u - end v|) / (length u + length v))^2 Delta
 *     d_cat(u, v) = (dissimilarity of the categories, 0 to 1) Delta
 * }</pre>
 *
 * and {@code Delta} is the dissimilarity of a span from none, and of none from none. A unitary alignment takes at most one span of
 * each rater for the same thing; its disorder is the mean of {@code d} over all pairs of raters. An alignment puts each span into
 * one unitary alignment; its disorder is their sum over the mean number of spans per rater. {@code gamma = 1 - observed / expected}: the
 * least disorder of the continuum, found exactly, over the mean of the least disorders of random continua.
 *
 * <p>A random continuum repeats, for each rater, the spans of a rater drawn at random, turned around a random place; the places lie at least a
 * mean span apart where there is room, and are whole if all positions are. After 30 random continua, as many are drawn as make the expected
 * disorder precise to {@link #precision} with the confidence {@link #samplingConfidence}: {@code (CV z / precision)^2}, with
 * {@code CV} the standard deviation over the mean of those 30, at most 100,000.
 *
 * <p>Gamma-cat (Mathet 2017) looks at categories alone: in a unitary alignment of {@code n} spans, each pair weighs
 * {@code max(0, 1 - d_pos / Delta) / (n - 1)}, and {@code 1 - observed / expected} compares the weighted mean of {@code d_cat} of the best
 * alignment with its mean over the best alignments of the same random continua. Gamma-k does so for pairs in which a category occurs.
 * Combined alignments favour equal categories by chance too, which lowers what is expected: of units given beforehand, gamma-cat lies near
 * nominal alpha after {@link #positional()} alignment, and somewhat below it after a combined one.
 *
 * <h2>Input</h2>
 *
 * Two or more raters. Spans of one rater may overlap and nest ({@link Continuum.Builder#nesting}).
 *
 * <h2>Result</h2>
 *
 * At most 1; 0 is what chance would give. {@code Delta} multiplies all disorders and leaves gamma as it is. Undefined, with the
 * reason, without spans, with fewer than two raters, or where chance gives no disorder. Gamma-cat is also undefined if no aligned spans
 * overlap, or there is one category only. No interval is published.
 *
 * <h2>Cost</h2>
 *
 * Per continuum O(spans^2) and, for each group of spans that may be aligned with one another, O(spans^3) for two raters; for more,
 * the number of their plausible unitary alignments, which grows steeply with the number of raters and of spans in one place.
 *
 * <h2>Accuracy</h2>
 *
 * Best alignments are exact. A seed gives the same result for any number of threads.
 *
 * <p>Immutable and thread-safe; every option returns a new configuration.
 *
 * <p>References: Mathet, Widlöcher and Métivier (2015), <i>The unified and holistic method gamma for inter-annotator agreement measure and
 * alignment</i>, Computational Linguistics 41, 437-479, doi:10.1162/COLI_a_00227; Mathet (2017), <i>The agreement measure
 * gamma-cat: a complement to gamma focused on categorization of a continuum</i>, Computational Linguistics 43, 661-681,
 * doi:10.1162/COLI_a_00296.
 */
public final class Gamma {
    /** The stable name of gamma. */
    public static final String NAME = "gamma";

    private static final Gamma DEFAULTS =
            new Gamma(new Weights(1, 1, 1, CategoryDissimilarity.nominal()), new Sampling(0, 0.02, 0.95), 1);

    private final Weights weights;
    private final Sampling sampling;
    private final long seed;

    private record Weights(double position, double category, double empty, CategoryDissimilarity categories) {}

    private Gamma(Weights weights, Sampling sampling, long seed) {
        this.weights = weights;
        this.sampling = sampling;
        this.seed = seed;
    }

    /**
     * {@return gamma with equal weights of position and category, nominal categories, {@code Delta = 1}, and an expected disorder precise
     * to 2 % with 95 % confidence}
     */
    public static Gamma combined() {
        return DEFAULTS;
    }

    /** {@return gamma of positions alone, categories being of no account} */
    public static Gamma positional() {
        return DEFAULTS.categoryWeight(0);
    }

    /**
     * Sets alpha, the weight of positions; 1 by default.
     *
     * @param alpha at least 0
     * @return a new configuration
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public Gamma positionWeight(double alpha) {
        return with(new Weights(weight(alpha, "position"), weights.category, weights.empty, weights.categories));
    }

    /**
     * Sets beta, the weight of categories; 1 by default.
     *
     * @param beta at least 0
     * @return a new configuration
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public Gamma categoryWeight(double beta) {
        return with(new Weights(weights.position, weight(beta, "category"), weights.empty, weights.categories));
    }

    /**
     * Sets Delta, the dissimilarity of a span from none, in which disorders are told; 1 by default. Gamma does not depend on it.
     *
     * @param delta positive
     * @return a new configuration
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public Gamma emptyDissimilarity(double delta) {
        if (!(delta > 0 && delta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the dissimilarity from no span must be positive and finite, but was " + delta);
        }
        return with(new Weights(weights.position, weights.category, delta, weights.categories));
    }

    /**
     * Sets how different categories are; nominal by default.
     *
     * @param categories the dissimilarity
     * @return a new configuration
     */
    public Gamma categories(CategoryDissimilarity categories) {
        return with(new Weights(weights.position, weights.category, weights.empty, categories));
    }

    /**
     * Sets how precise the expected disorder is to be, relative to it; 0.02 by default.
     *
     * @param precision in (0, 1)
     * @return a new configuration, which draws as many random continua as that takes
     * @throws IllegalArgumentException if it is not in (0, 1)
     */
    public Gamma precision(double precision) {
        return new Gamma(weights, new Sampling(0, share(precision, "precision"), sampling.confidence()), seed);
    }

    /**
     * Sets the confidence that the expected disorder is as precise as asked for; 0.95 by default.
     *
     * @param confidence in (0, 1)
     * @return a new configuration, which draws as many random continua as that takes
     * @throws IllegalArgumentException if it is not in (0, 1)
     */
    public Gamma samplingConfidence(double confidence) {
        return new Gamma(weights, new Sampling(0, sampling.precision(), share(confidence, "confidence")), seed);
    }

    /**
     * Sets the number of random continua, in place of a precision.
     *
     * @param samples 1 to 100,000
     * @return a new configuration
     * @throws IllegalArgumentException if it is out of range
     */
    public Gamma samples(int samples) {
        if (samples < 1 || samples > Sampling.MOST) {
            throw new IllegalArgumentException(
                    "1 to " + Sampling.MOST + " random continua can be drawn, but was " + samples);
        }
        return new Gamma(weights, new Sampling(samples, sampling.precision(), sampling.confidence()), seed);
    }

    /**
     * Sets the seed of the random continua; 1 by default.
     *
     * @param newSeed any number
     * @return a new configuration
     */
    public Gamma seed(long newSeed) {
        return new Gamma(weights, sampling, newSeed);
    }

    private Gamma with(Weights changed) {
        return new Gamma(changed, sampling, seed);
    }

    private static double weight(double weight, String name) {
        if (weight >= 0 && weight < Double.POSITIVE_INFINITY) {
            return weight;
        }
        throw new IllegalArgumentException("the " + name + " weight must be finite and at least 0, but was " + weight);
    }

    private static double share(double share, String name) {
        if (share > 0 && share < 1) {
            return share;
        }
        throw new IllegalArgumentException("the " + name + " must be in (0, 1), but was " + share);
    }

    /** {@return the stable name of gamma} */
    public String name() {
        return NAME;
    }

    /**
     * {@return gamma of a continuum}
     *
     * @param continuum what the raters marked
     * @throws IllegalArgumentException if the dissimilarity breaks its laws or does not know a category, or too many spans lie in one
     *     place to find the best alignment
     */
    public Estimate of(Continuum continuum) {
        return measure(continuum).gamma();
    }

    /**
     * {@return the best alignment of a continuum, without drawing random ones}
     *
     * @param continuum what the raters marked; a single rater's spans are all alone
     * @throws IllegalArgumentException if the dissimilarity breaks its laws or does not know a category, or too many spans lie in one
     *     place to find the best alignment
     */
    public Alignment align(Continuum continuum) {
        Costs costs = costs(continuum);
        return Alignment.of(continuum, costs, Aligner.align(costs), weights.empty);
    }

    /**
     * {@return gamma, gamma-cat and gamma-k of a continuum, and its best alignment}
     *
     * @param continuum what the raters marked
     * @throws IllegalArgumentException if the dissimilarity breaks its laws or does not know a category, or too many spans lie in one
     *     place to find the best alignment
     */
    public GammaResult measure(Continuum continuum) {
        Costs costs = costs(continuum);
        List<int[]> groups = Aligner.align(costs);
        Alignment alignment = Alignment.of(continuum, costs, groups, weights.empty);
        Estimate.Counts counts = new Estimate.Counts(1, costs.units().size(), 0, 0);
        String reason = continuum.raters().size() < 2
                ? "a single rater has nobody to agree with"
                : continuum.spans().isEmpty() ? "nobody marked a span" : "";
        if (!reason.isEmpty()) {
            return results(continuum, alignment, new double[0][], new double[0], reason, counts);
        }
        int categories = continuum.categories().size();
        double[] observed = Chance.disorders(costs, groups, categories);
        double[][] chance = sampling.rows(new Chance(costs, new Shuffle(continuum, costs.units()), categories, seed));
        return results(continuum, alignment, chance, observed, "", counts);
    }

    private Costs costs(Continuum continuum) {
        return new Costs(
                Units.of(continuum),
                weights.position,
                weights.category,
                CategoryTable.of(continuum.categories(), weights.categories));
    }

    private GammaResult results(
            Continuum continuum,
            Alignment alignment,
            double[][] chance,
            double[] observed,
            String reason,
            Estimate.Counts counts) {
        GammaParts parts = new GammaParts(chance, observed, weights.empty, reason, counts);
        Map<String, Estimate> each = new LinkedHashMap<>();
        for (String category : continuum.categories()) {
            each.put(category, parts.of("gamma-k", each.size() + 2));
        }
        return new GammaResult(alignment, chance.length, parts.of(NAME, 0), parts.of("gamma-cat", 1), Map.copyOf(each));
    }
}
