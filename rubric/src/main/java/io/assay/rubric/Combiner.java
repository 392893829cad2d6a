package io.assay.rubric;

import java.util.function.ToDoubleBiFunction;

/**
 * How the values of siblings become one. Users write their own by implementing {@link #name} and {@link #combine}.
 *
 * <p>Laws: raising a value never lowers the result, and the order of siblings does not matter; only an {@linkplain #isOrdered ordered}
 * combiner is exempt. The range of the result is then that of the combined lowest and highest values. Implementations are
 * immutable and thread-safe.
 */
public interface Combiner {
    /** {@return the combiner's stable name, such as {@code weightedMean}} */
    String name();

    /**
     * {@return the value of siblings}
     *
     * @param values at least one; points if {@link #isOfPoints}, else shares as the rubric normalises them; not modified
     * @param weights one per value, at least 0, not all 0; not modified
     */
    double combine(double[] values, double[] weights);

    /** {@return whether it combines points, not shares of what each sibling could earn} */
    default boolean isOfPoints() {
        return false;
    }

    /** {@return whether values must lie from 0 to 1} */
    default boolean needsShares() {
        return false;
    }

    /** {@return whether it gives an order of items in place of a number: first value first} */
    default boolean isOrdered() {
        return false;
    }

    /** {@return the sum of points, each times its weight} */
    static Combiner sum() {
        return Combiners.SUM;
    }

    /** {@return the mean of shares by weight} */
    static Combiner weightedMean() {
        return Combiners.WEIGHTED_MEAN;
    }

    /** {@return the smallest share; weights are not used, except that a sibling of weight 0 does not count} */
    static Combiner min() {
        return Combiners.MIN;
    }

    /** {@return the geometric mean of shares by weight; 0 if any share is 0} */
    static Combiner geometric() {
        return Combiners.GEOMETRIC;
    }

    /** {@return an order: items are compared by the first share, then the second, and so on; only for the rubric itself} */
    static Combiner lexicographic() {
        return Combiners.LEXICOGRAPHIC;
    }

    /**
     * {@return a combiner of the user's own, over shares}
     *
     * @param name for files and explanations
     * @param function of values and weights; monotone, and the same for any order of siblings
     */
    static Combiner custom(String name, ToDoubleBiFunction<double[], double[]> function) {
        return Combiners.custom(name, function);
    }
}
