package io.assay.sampling;

/**
 * Selection of what to label: the place to start.
 *
 * <p>{@code Sampling.byEntropy().select(logits, 1_000)} chooses the thousand rows a model is most uncertain about. Each strategy is immutable;
 * its options filter rows, spread the selection over classes or strata, mix in random rows, or make rows differ from each other.
 */
public final class Sampling {
    private Sampling() {}

    /**
     * {@return a strategy that takes the rows with the highest scores}
     *
     * @param scorer built in or your own
     */
    public static Strategy by(Scorer scorer) {
        return Strategy.of(scorer);
    }

    /** {@return a strategy by {@linkplain Scorer#entropy() entropy}} */
    public static Strategy byEntropy() {
        return by(Scorer.entropy());
    }

    /** {@return a strategy by {@linkplain Scorer#margin() margin}} */
    public static Strategy byMargin() {
        return by(Scorer.margin());
    }

    /** {@return a strategy by {@linkplain Scorer#leastConfidence() least confidence}} */
    public static Strategy byLeastConfidence() {
        return by(Scorer.leastConfidence());
    }

    /**
     * {@return a strategy that takes rows at random, each with the same chance: what others have to beat}
     *
     * @param seed any number
     */
    public static Strategy atRandom(long seed) {
        return by(Scorer.random(seed));
    }

    /**
     * {@return whether this JVM scores pools by the incubating Vector API} It does if it was started with {@code --add-modules jdk.incubator.vector} on a
     * processor with vectors of 256 bits or more, unless the system property {@code assay.vector} is {@code false}. Scores are the same, to the last bit.
     */
    public static boolean usesVectorApi() {
        return Accelerator.isOn();
    }
}
