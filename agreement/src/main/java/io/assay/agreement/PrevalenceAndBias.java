package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;

/**
 * Why kappa of two raters and two categories is low although they mostly agree: how rare a category is, and how differently raters use it (Byrt,
 * Bishop and Carlin 1993, doi:10.1016/0895-4356(93)90018-V).
 *
 * <p>With a and d the units both put in the first and in the second category, b and c those they disagree about, n in all: {@code PABAK = 2 p_o - 1},
 * {@code PI = (a - d) / n}, {@code BI = (b - c) / n}, and {@code kappa = (PABAK - PI^2 + BI^2) / (1 - PI^2 + BI^2)}. PABAK is kappa with both
 * indices at 0; report it with them, not in place of kappa.
 *
 * @param pabak the prevalence-adjusted bias-adjusted kappa, {@code pabak}, which is {@link MaxwellRe}, with its analytic interval
 * @param kappa Cohen's kappa, with its analytic interval
 * @param kappaMaximum the largest kappa the raters' margins allow
 * @param prevalenceIndex PI, positive if the first category is the more frequent; NaN if undefined
 * @param biasIndex BI, positive if the first rater uses the first category more often; NaN if undefined
 */
public record PrevalenceAndBias(
        Estimate pabak, Estimate kappa, Estimate kappaMaximum, double prevalenceIndex, double biasIndex) {
    /**
     * Computes the indices of the units that both raters rated.
     *
     * @param ratings the ratings of exactly two raters, of at most two categories
     * @return the indices, defined or with the reason why they are not
     */
    public static PrevalenceAndBias of(RatingMatrix ratings) {
        Estimate figure = MaxwellRe.figure(ratings);
        Estimate kappa = CohenKappa.DEFAULTS.of(ratings);
        Estimate maximum = KappaMaximum.coefficient().of(ratings);
        if (!figure.isDefined()) {
            return new PrevalenceAndBias(renamed(figure), kappa, maximum, Double.NaN, Double.NaN);
        }
        double[][] table = PairRows.of(ratings).table();
        double n = figure.counts().units();
        int q = table.length;
        double d = q < 2 ? 0 : table[1][1];
        double off = q < 2 ? 0 : table[0][1] - table[1][0];
        Estimate pabak = MaxwellRe.coefficient().analytic(renamed(figure), ratings, 0.95);
        return new PrevalenceAndBias(pabak, kappa, maximum, (table[0][0] - d) / n, off / n);
    }

    private static Estimate renamed(Estimate figure) {
        Estimate named = figure.isDefined()
                ? Estimate.of("pabak", figure.value())
                : Estimate.undefined("pabak", figure.reason().orElse(""));
        return named.withCounts(figure.counts());
    }

    /** {@return whether there are indices; otherwise {@link #pabak} says why not} */
    public boolean isDefined() {
        return pabak.isDefined();
    }
}
