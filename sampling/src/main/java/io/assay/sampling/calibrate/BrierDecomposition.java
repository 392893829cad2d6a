package io.assay.sampling.calibrate;

/**
 * The parts of a Brier score over bins of probabilities (Murphy 1973; Stephenson, Coelho and Jolliffe 2008, doi:10.1175/2007WAF2006116.1), summed over
 * classes.
 *
 * <p>For each class, with n_b rows in bin b, mean probability p_b and share of the class y_b, and share y over all rows: reliability is {@code sum n_b
 * (p_b - y_b)^2 / n}, resolution {@code sum n_b (y_b - y)^2 / n}, uncertainty {@code y (1 - y)}. These three are the whole only if
 * all probabilities of a bin are equal; what is left lies within bins, the variance of the probabilities and their covariance with the outcomes. The
 * identity {@code score = reliability - resolution + uncertainty + withinVariance - 2 withinCovariance} is exact but for rounding.
 *
 * @param score mean of {@code sum (p_k - [k is right])^2} over rows, in [0, 2]
 * @param reliability how far probabilities are from frequencies; 0 is best
 * @param resolution how far frequencies differ between bins; high is good
 * @param uncertainty how hard the labels are to tell without a model
 * @param withinVariance variance of probabilities within bins
 * @param withinCovariance covariance of probabilities and outcomes within bins
 */
public record BrierDecomposition(
        double score,
        double reliability,
        double resolution,
        double uncertainty,
        double withinVariance,
        double withinCovariance) {}
