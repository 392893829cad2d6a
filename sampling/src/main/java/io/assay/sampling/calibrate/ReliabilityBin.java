package io.assay.sampling.calibrate;

/**
 * A bar of a reliability diagram: rows whose largest probability lies in {@code (lower, upper]}.
 *
 * @param lower lower limit, not included unless it is the first bin's
 * @param upper upper limit, included
 * @param count rows in the bin, at least 1
 * @param confidence their mean largest probability
 * @param accuracy share of them whose most probable class is right
 */
public record ReliabilityBin(double lower, double upper, int count, double confidence, double accuracy) {
    /** {@return confidence minus accuracy: positive where the model is too sure of itself} */
    public double gap() {
        return confidence - accuracy;
    }
}
