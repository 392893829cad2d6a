package io.assay.annotators.preferences;

/**
 * What noise in preferences does to the accuracy that can be seen: raters turn a preference round with probability e,
 * independently of each other and of the pair.
 *
 * <p>Two raters then agree with probability {@code (1 - e)^2 + e^2}, and a model that is right with probability a is seen to be
 * right with probability {@code (1 - e) a + e (1 - a)}: against single labels nothing can score above {@code 1 - e}.
 */
public final class PreferenceNoise {
    private PreferenceNoise() {}

    /**
     * {@return the probability e that a rater turns a preference round, from how often two of them agree}
     *
     * @param agreement share of pairs of ratings that are equal, in [0.5, 1]; below 0.5 raters disagree more than coins, which
     *     such noise cannot do
     * @throws IllegalArgumentException if it is out of range
     */
    public static double flipRate(double agreement) {
        if (!(agreement >= 0.5 && agreement <= 1)) {
            throw new IllegalArgumentException("agreement of two raters who err independently is in [0.5, 1], but was "
                    + agreement + (agreement > 1 && agreement <= 100 ? "; did you mean " + agreement / 100 + "?" : ""));
        }
        return (1 - Math.sqrt(2 * agreement - 1)) / 2;
    }

    /**
     * {@return the accuracy that is seen against single labels}
     *
     * @param accuracy against the truth, in [0, 1]
     * @param flipRate probability that a label is turned round, in [0, 0.5]
     * @throws IllegalArgumentException if one is out of range
     */
    public static double observedAccuracy(double accuracy, double flipRate) {
        check(accuracy, 1, "accuracy");
        check(flipRate, 0.5, "flip rate");
        return (1 - flipRate) * accuracy + flipRate * (1 - accuracy);
    }

    /**
     * {@return the accuracy against the truth that an accuracy against single labels comes from; it may pass 1 where the latter
     * is above what the noise allows}
     *
     * @param observed accuracy against single labels, in [0, 1]
     * @param flipRate probability that a label is turned round, in [0, 0.5)
     * @throws IllegalArgumentException if one is out of range; at 0.5 labels say nothing
     */
    public static double trueAccuracy(double observed, double flipRate) {
        check(observed, 1, "accuracy");
        check(flipRate, Math.nextDown(0.5), "flip rate");
        return (observed - flipRate) / (1 - 2 * flipRate);
    }

    private static void check(double value, double most, String name) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(name + " must be in [0, " + most + "], but was " + value);
        }
    }
}
