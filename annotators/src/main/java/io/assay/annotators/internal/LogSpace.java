package io.assay.annotators.internal;

/** Sums of probabilities that are kept as logarithms. */
public final class LogSpace {
    private LogSpace() {}

    /**
     * Turns the logarithms of weights into probabilities.
     *
     * @param numbers logarithms, natural, some of which may be negative infinity but not all; modified, then the
     *     probabilities
     * @param from where they begin
     * @param length how many there are
     * @return the logarithm of the sum of the weights
     */
    public static double normalize(double[] numbers, int from, int length) {
        double most = Double.NEGATIVE_INFINITY;
        for (int k = from; k < from + length; k++) {
            most = Math.max(most, numbers[k]);
        }
        double sum = 0;
        for (int k = from; k < from + length; k++) {
            double weight = Math.exp(numbers[k] - most);
            numbers[k] = weight;
            sum += weight;
        }
        double inverse = 1 / sum;
        for (int k = from; k < from + length; k++) {
            numbers[k] *= inverse;
        }
        return most + Math.log(sum);
    }

    /**
     * {@return {@code x log y}, and 0 where x is 0}
     *
     * @param x any number
     * @param y not negative
     */
    public static double xlogy(double x, double y) {
        return x == 0 ? 0 : x * Math.log(y);
    }
}
