package io.assay.agreement.diagnose;

/**
 * Where alpha starts to be tentative and where it starts to be good.
 *
 * @param tentative alpha below this means that the labels are the bottleneck
 * @param good alpha from here on is good
 */
public record Thresholds(double tentative, double good) {
    /** The defaults: 0.70 and 0.80. */
    public static final Thresholds DEFAULT = new Thresholds(0.70, 0.80);

    /**
     * Checks the thresholds.
     *
     * @param tentative at least -1
     * @param good from {@code tentative} to 1
     * @throws IllegalArgumentException unless {@code -1 <= tentative <= good <= 1}
     */
    public Thresholds {
        if (!(tentative >= -1 && tentative <= good && good <= 1)) {
            throw new IllegalArgumentException(
                    "thresholds must satisfy -1 <= tentative <= good <= 1, but were " + tentative + " and " + good);
        }
    }
}
