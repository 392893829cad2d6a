package io.assay.agreement;

/**
 * Sums over units that need no raters: what the analysis of variance between and within units follows from.
 *
 * @param units units with a rating
 * @param ratings ratings
 * @param squaredSizes ratings per unit, squared and summed
 * @param inverseSizes one over ratings per unit, summed
 * @param sum of all values
 * @param squaredSums squared sum of each unit over its size
 * @param squares of all values
 */
record OneWaySums(
        double units,
        double ratings,
        double squaredSizes,
        double inverseSizes,
        double sum,
        double squaredSums,
        double squares) {
    /** Sums of squares below this share of the total are rounding. */
    static final double ROUNDING = 1e-13;

    /** Returns what each row adds to each sum, by sum, then row. */
    static double[][] columns(ScoreRows rows) {
        double[][] columns = new double[7][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            double m = rows.ratingsOf(row);
            if (m > 0) {
                double sum = rows.sum(row);
                columns[0][row] = 1;
                columns[1][row] = m;
                columns[2][row] = m * m;
                columns[3][row] = 1 / m;
                columns[4][row] = sum;
                columns[5][row] = sum * sum / m;
                columns[6][row] = rows.squares(row);
            }
        }
        return columns;
    }

    static OneWaySums from(double[] sums) {
        return new OneWaySums(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6]);
    }

    static OneWaySums of(ScoreRows rows) {
        double[][] columns = columns(rows);
        double[] sums = new double[columns.length];
        for (int c = 0; c < sums.length; c++) {
            for (int row = 0; row < rows.size(); row++) {
                sums[c] += rows.count(row) * columns[c][row];
            }
        }
        return from(sums);
    }

    /** Returns whether all units have equally many ratings. */
    boolean isBalanced() {
        return squaredSizes * units == ratings * ratings;
    }

    /** Returns whether no value differs from another. */
    boolean isFlat() {
        return !(total() > ROUNDING * Math.max(squares, Double.MIN_NORMAL));
    }

    double total() {
        return Math.max(0, squares - sum * sum / ratings);
    }

    double between() {
        return Math.max(0, squaredSums - sum * sum / ratings);
    }

    double within() {
        return Math.max(0, squares - squaredSums);
    }

    /** Returns the mean square within units, NaN if no unit has two ratings. */
    double meanWithin() {
        return ratings > units ? within() / (ratings - units) : Double.NaN;
    }

    /** Returns the ratings per unit that the variance between units is multiplied by in the mean square between them. */
    double effectiveSize() {
        return (ratings - squaredSizes / ratings) / (units - 1);
    }

    /** Returns the components of variance by the method of moments, NaN where they cannot be told. */
    VarianceComponents components() {
        double within = meanWithin();
        double between = between() / (units - 1);
        return new VarianceComponents((between - within) / effectiveSize(), 0, within, units / inverseSizes);
    }
}
