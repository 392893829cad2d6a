package io.assay.agreement;

/**
 * Components of the variance of a rating; negative where the moments say so.
 *
 * @param units variance between units
 * @param raters variance between raters
 * @param residual what is left
 * @param averaged ratings per unit whose mean is judged: the harmonic mean over units
 */
record VarianceComponents(double units, double raters, double residual, double averaged) {
    /** Returns the share of the units' variance in that of a mean of ratings, raters' differences counted as error. */
    double agreement(double ratings) {
        return share((raters + residual) / ratings);
    }

    /** Returns the share of the units' variance where raters' differences do no harm. */
    double consistency(double ratings) {
        return share(residual / ratings);
    }

    /** NaN if the whole is not positive, which moments allow, or no more than rounding. */
    private double share(double error) {
        double whole = units + error;
        return whole > OneWaySums.ROUNDING * (Math.abs(units) + Math.abs(error)) ? units / whole : Double.NaN;
    }
}
