package io.assay.agreement.plan;

/**
 * Numbers of units by published formulas. All are large-sample approximations: for other coefficients, few units or
 * extreme prevalences see {@link SimulatedPlan}, which also checks them.
 */
public final class SampleSize {
    private SampleSize() {}

    /**
     * Units to tell Cohen's kappa of two raters with two categories from a threshold (Cantor 1996,
     * doi:10.1037/1082-989X.1.2.150; Flack et al. 1988, doi:10.1007/BF02294215): {@code n = ((z_a sqrt(Q_0) + z_b
     * sqrt(Q_1)) / (k_1 - k_0))^2}, {@code Q} being n times the variance of Fleiss, Cohen and Everitt (1969) at each
     * kappa, for a one-sided test at {@code significance}; for a two-sided one give half of it.
     *
     * @param threshold kappa under the hypothesis, in (-1, 1)
     * @param kappa what kappa really is, in (-1, 1), not the threshold
     * @param firstRate share of units the first rater puts into the first category, in (0, 1)
     * @param secondRate share of units the second rater does, in (0, 1)
     * @param significance chance of a false claim, in (0, 1), such as 0.05
     * @param power chance of a true claim, in (0, 1), such as 0.8
     * @return the number of units
     * @throws IllegalArgumentException if an argument is out of range, or a kappa is impossible at these rates
     */
    public static long cohenKappa(
            double threshold, double kappa, double firstRate, double secondRate, double significance, double power) {
        Checks.different(Checks.level(threshold, "threshold"), Checks.level(kappa, "kappa"), "threshold and kappa");
        BinaryTable hypothesis = BinaryTable.of(threshold, firstRate, secondRate);
        BinaryTable truth = BinaryTable.of(kappa, firstRate, secondRate);
        double a = Checks.z(1 - Checks.inOpenUnit(significance, "significance"));
        double b = Checks.z(Checks.inOpenUnit(power, "power"));
        double root = (a * Math.sqrt(hypothesis.scaledVariance()) + b * Math.sqrt(truth.scaledVariance()))
                / (kappa - threshold);
        return Math.max(2, Checks.up(root * root));
    }

    /**
     * Units for an interval of Cohen's kappa of two raters with two categories of a wanted width, {@code n = 4 z^2 Q
     * / width^2}, with Q as in {@link #cohenKappa}.
     *
     * @param kappa what kappa is expected to be, in (-1, 1)
     * @param firstRate share of units the first rater puts into the first category, in (0, 1)
     * @param secondRate share of units the second rater does, in (0, 1)
     * @param width distance between the limits, positive
     * @param confidence in (0, 1)
     * @return the number of units
     * @throws IllegalArgumentException if an argument is out of range, or kappa is impossible at these rates
     */
    public static long cohenKappaWidth(
            double kappa, double firstRate, double secondRate, double width, double confidence) {
        BinaryTable truth = BinaryTable.of(Checks.level(kappa, "kappa"), firstRate, secondRate);
        double z = Checks.z((1 + Checks.inOpenUnit(confidence, "confidence")) / 2) / Checks.positive(width, "width");
        return Math.max(2, Checks.up(4 * z * z * truth.scaledVariance()));
    }

    /**
     * Units to tell the intraclass kappa (Scott's pi) of two raters with two categories from a threshold by the
     * goodness-of-fit test, two-sided (Donner and Eliasziw 1992, doi:10.1002/sim.4780111109): {@code n = (z_a/2 +
     * z_b)^2 / sum_i (P_i(k_1) - P_i(k_0))^2 / P_i(k_0)} over the three outcomes, both yes, both no and one each, of
     * the common correlation model.
     *
     * @param threshold kappa under the hypothesis, in (-1, 1)
     * @param kappa what kappa really is, in (-1, 1), not the threshold
     * @param prevalence share of yes, in (0, 1), the same for both raters
     * @param significance chance of a false claim, in (0, 1)
     * @param power chance of a true claim, in (0, 1)
     * @return the number of units
     * @throws IllegalArgumentException if an argument is out of range, or a kappa is impossible at this prevalence
     */
    public static long intraclassKappa(
            double threshold, double kappa, double prevalence, double significance, double power) {
        Checks.different(Checks.level(threshold, "threshold"), Checks.level(kappa, "kappa"), "threshold and kappa");
        double[] hypothesis = BinaryTable.of(threshold, prevalence, prevalence).outcomes();
        double[] truth = BinaryTable.of(kappa, prevalence, prevalence).outcomes();
        double distance = 0;
        for (int i = 0; i < truth.length; i++) {
            distance += (truth[i] - hypothesis[i]) * (truth[i] - hypothesis[i]) / hypothesis[i];
        }
        double z = Checks.z(1 - Checks.inOpenUnit(significance, "significance") / 2)
                + Checks.z(Checks.inOpenUnit(power, "power"));
        return Math.max(2, Checks.up(z * z / distance));
    }

    /**
     * Units to tell a one-way intraclass correlation from a threshold (Walter, Eliasziw and Donner 1998,
     * doi:10.1002/(SICI)1097-0258(19980115)17:1&lt;101::AID-SIM727&gt;3.0.CO;2-E): {@code k = 1 + 2 (z_a + z_b)^2 m /
     * ((ln C)^2 (m - 1))}, {@code C = (1 + m r_0/(1 - r_0)) / (1 + m r_1/(1 - r_1))}, for a one-sided test and normal
     * ratings.
     *
     * @param threshold the correlation under the hypothesis, in [0, 1)
     * @param correlation what it really is, in (0, 1), not the threshold
     * @param raters ratings per unit, at least 2
     * @param significance chance of a false claim, in (0, 1)
     * @param power chance of a true claim, in (0, 1)
     * @return the number of units
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static long intraclassCorrelation(
            double threshold, double correlation, int raters, double significance, double power) {
        if (!(threshold >= 0 && threshold < 1)) {
            throw new IllegalArgumentException("threshold must be in [0, 1), but was " + threshold);
        }
        Checks.inOpenUnit(correlation, "correlation");
        Checks.different(threshold, correlation, "threshold and correlation");
        double m = Checks.atLeast(raters, 2, "raters");
        double c = Math.log((1 + m * threshold / (1 - threshold)) / (1 + m * correlation / (1 - correlation)));
        double z = Checks.z(1 - Checks.inOpenUnit(significance, "significance"))
                + Checks.z(Checks.inOpenUnit(power, "power"));
        return Math.max(2, Checks.up(1 + 2 * z * z * m / (c * c * (m - 1))));
    }

    /**
     * Units for an interval of a one-way or two-way consistency intraclass correlation of a wanted width (Bonett
     * 2002, doi:10.1002/sim.1108): {@code n = 8 z^2 (1 - r)^2 (1 + (m - 1) r)^2 / (m (m - 1) width^2) + 1}, and
     * {@code 5 r} more for two raters and {@code r >= .7}, for normal ratings.
     *
     * @param correlation what it is expected to be, in (0, 1)
     * @param raters ratings per unit, at least 2
     * @param width distance between the limits, positive
     * @param confidence in (0, 1)
     * @return the number of units
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static long intraclassCorrelationWidth(double correlation, int raters, double width, double confidence) {
        double r = Checks.inOpenUnit(correlation, "correlation");
        double m = Checks.atLeast(raters, 2, "raters");
        double z = Checks.z((1 + Checks.inOpenUnit(confidence, "confidence")) / 2) / Checks.positive(width, "width");
        double spread = (1 - r) * (1 + (m - 1) * r);
        double more = raters == 2 && r >= 0.7 ? 5 * r : 0;
        return Math.max(2, Checks.up(8 * z * z * spread * spread / (m * (m - 1)) + 1 + more));
    }

    /**
     * Units for percent agreement of two raters with a wanted margin of error: {@code n_0 = z^2 p (1 - p) /
     * margin^2}, and {@code n_0 / (1 + n_0 / N)} from a population of N units (Cochran 1977, <i>Sampling
     * Techniques</i>, section 4.2). Gwet (2014, <i>Handbook of Inter-Rater Reliability</i>) takes the worst case
     * {@code p = .5}, z about 2: {@code 1 / margin^2}. With three or more raters as many units are more than enough.
     *
     * @param agreement share of agreeing pairs, in (0, 1); .5 is the worst case
     * @param margin half the width of the interval, in (0, 1)
     * @param confidence in (0, 1)
     * @param population units there are in all; {@code Long.MAX_VALUE} if without end
     * @return the number of units, at most the population
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static long percentAgreement(double agreement, double margin, double confidence, long population) {
        double p = Checks.inOpenUnit(agreement, "agreement");
        double z =
                Checks.z((1 + Checks.inOpenUnit(confidence, "confidence")) / 2) / Checks.inOpenUnit(margin, "margin");
        if (population < 1) {
            throw new IllegalArgumentException("a population needs at least one unit, but was given " + population);
        }
        double infinite = z * z * p * (1 - p);
        double corrected = population == Long.MAX_VALUE ? infinite : infinite / (1 + infinite / population);
        return Math.min(population, Math.max(2, Checks.up(corrected)));
    }

    /**
     * Units for a coefficient {@code (p_a - p_e) / (1 - p_e)} of two raters, such as AC1 or Brennan and Prediger's,
     * with a wanted margin of error, agreement by chance being taken as known: {@link #percentAgreement} with the
     * margin {@code (1 - p_e) margin}. For Brennan and Prediger's coefficient {@code p_e = 1/q} is known; for AC1
     * {@code 1/q} is the most it can be, and the result an approximation.
     *
     * @param coefficient what it is expected to be, in (-1, 1)
     * @param chance agreement by chance, in (0, 1)
     * @param margin half the width of the interval, in (0, 1)
     * @param confidence in (0, 1)
     * @param population units there are in all; {@code Long.MAX_VALUE} if without end
     * @return the number of units, at most the population
     * @throws IllegalArgumentException if an argument is out of range, or the coefficient is impossible with this
     *     chance
     */
    public static long chanceCorrected(
            double coefficient, double chance, double margin, double confidence, long population) {
        double room = 1 - Checks.inOpenUnit(chance, "chance");
        double agreement = chance + Checks.level(coefficient, "coefficient") * room;
        return percentAgreement(agreement, Checks.inOpenUnit(margin, "margin") * room, confidence, population);
    }
}
