package io.assay.study.simulate;

import io.assay.study.internal.Checks;

/**
 * People whose ratings a reward is learned from.
 *
 * <p>A rater values an answer at merit, plus {@code bias} times its show, plus {@code taste} times a direction of his own among its other features, and rates that with
 * an error. Some raters read the scale upside down. Merit, show and each other feature have a standard deviation of 1.
 *
 * @param count raters there are, from 2
 * @param overlap raters per answer, from 1 to all
 * @param answers answers rated, from 1
 * @param bias what show counts for with everyone, merit being 1
 * @param taste standard deviation of what one rater likes and others do not, at least 0
 * @param noise standard deviation of the error of a rating, at least 0
 * @param reversed share of raters who read the scale upside down, in [0, 1]
 */
public record RewardRaters(
        int count, int overlap, int answers, double bias, double taste, double noise, double reversed) {
    /**
     * Checks the figures.
     *
     * @param count from 2
     * @param overlap from 1 to all
     * @param answers from 1
     * @param bias finite
     * @param taste at least 0
     * @param noise at least 0
     * @param reversed in [0, 1]
     * @throws IllegalArgumentException if one is out of range
     */
    public RewardRaters {
        Checks.between(2, count, 10_000, "raters");
        Checks.between(1, overlap, count, "raters per answer");
        Checks.between(1, answers, 1_000_000, "rated answers");
        if (!Double.isFinite(bias)) {
            throw new IllegalArgumentException("bias must be finite, but was " + bias);
        }
        Checks.atLeastZero(taste, "taste");
        Checks.atLeastZero(noise, "noise");
        Checks.share(reversed, "share of reversed raters");
    }

    /** {@return ten raters, three per answer, 400 answers, with bias 0.5, taste 1, noise 1 and one reversed rater} */
    public static RewardRaters defaults() {
        return new RewardRaters(10, 3, 400, 0.5, 1, 1, 0.1);
    }

    /**
     * {@return these raters with a rubric that takes a share of bias, taste and noise away}
     *
     * @param share in [0, 1]; an assumption, to be measured before it is believed
     * @throws IllegalArgumentException if out of range
     */
    public RewardRaters withRubric(double share) {
        double left = 1 - Checks.share(share, "share that the rubric takes away");
        return new RewardRaters(count, overlap, answers, bias * left, taste * left, noise * left, reversed);
    }
}
