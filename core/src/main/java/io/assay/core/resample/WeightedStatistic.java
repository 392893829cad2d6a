package io.assay.core.resample;

/**
 * A statistic of units that can be computed at any multiplicities of its rows, without reading the ratings again.
 *
 * <p>A row is a unit, or several equal units taken together. Implementations are thread-safe; evaluators are not.
 */
public interface WeightedStatistic {
    /** {@return the number of rows} */
    int rows();

    /**
     * {@return how many units share a row, at least 1}
     *
     * @param row 0 to {@code rows() - 1}
     */
    long count(int row);

    /** {@return a new evaluator, for one thread} */
    Evaluator evaluator();

    /** Computes the statistic again and again with its own scratch space. */
    interface Evaluator {
        /**
         * {@return the statistic with each row taken so many times, or NaN if it is undefined}
         *
         * @param weights one per row, at least 0; not modified
         */
        double at(int[] weights);

        /**
         * {@return the statistic with one unit of a row left out, or NaN if it is undefined}
         *
         * @param row 0 to {@code rows() - 1}
         */
        double without(int row);
    }
}
