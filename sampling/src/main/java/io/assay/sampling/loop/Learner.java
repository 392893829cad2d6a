package io.assay.sampling.loop;

/**
 * Something that learns from labelled rows of a pool, such as {@link LogisticRegression#on a logistic regression} or a script around a network.
 *
 * <p>Laws: the same rows and labels give the same model, whatever was trained before.
 */
@FunctionalInterface
public interface Learner {
    /**
     * {@return what was learned}
     *
     * @param rows numbers of labelled rows of the pool, from 0, all different
     * @param labels the class of each of them, from 0
     */
    Model train(int[] rows, int[] labels);
}
