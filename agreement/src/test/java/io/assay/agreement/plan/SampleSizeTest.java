package io.assay.agreement.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.agreement.Agreement;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The formulas against simulations of what they promise. */
class SampleSizeTest {
    private static final Random RANDOM = new Random(1);

    /** Counts of both, only first, only second, neither. */
    private static int[] table(BinaryTable shares, long units) {
        int[] cells = new int[4];
        for (long u = 0; u < units; u++) {
            double x = RANDOM.nextDouble();
            int cell = x < shares.both()
                    ? 0
                    : x < shares.both() + shares.onlyFirst()
                            ? 1
                            : x < shares.both() + shares.onlyFirst() + shares.onlySecond() ? 2 : 3;
            cells[cell]++;
        }
        return cells;
    }

    private static double kappa(int[] cells) {
        double n = cells[0] + cells[1] + cells[2] + cells[3];
        double p = (cells[0] + cells[1]) / n;
        double q = (cells[0] + cells[2]) / n;
        double chance = p * q + (1 - p) * (1 - q);
        return ((cells[0] + cells[3]) / n - chance) / (1 - chance);
    }

    @Test
    void the_scaled_variance_of_balanced_raters_is_one_minus_kappa_squared() {
        for (double kappa : new double[] {0, 0.3, 0.7, 0.9}) {
            assertThat(BinaryTable.of(kappa, 0.5, 0.5).scaledVariance()).isCloseTo(1 - kappa * kappa, within(1e-12));
        }
    }

    @Test
    void the_scaled_variance_is_that_of_cohens_kappa_in_the_library() {
        // 1,000 units with exactly the cells of the table, so that the estimates are the parameters.
        int[] cells = {430, 70, 130, 370};
        double[][] rows = new double[1000][];
        int next = 0;
        for (int cell = 0; cell < 4; cell++) {
            for (int i = 0; i < cells[cell]; i++) {
                rows[next++] = new double[] {cell < 2 ? 1 : 0, cell % 2 == 0 ? 1 : 0};
            }
        }
        double error = Agreement.cohenKappa(RatingMatrix.of(Scale.nominal("0", "1"), rows))
                .standardError()
                .orElseThrow();

        double planned = Math.sqrt(BinaryTable.of(kappa(cells), 0.5, 0.56).scaledVariance() / 1000);

        assertThat(planned).isCloseTo(error, within(0.001 * error));
    }

    @Test
    void cantors_units_have_about_the_power_promised() {
        long units = SampleSize.cohenKappa(0.4, 0.7, 0.4, 0.5, 0.05, 0.8);
        BinaryTable truth = BinaryTable.of(0.7, 0.4, 0.5);
        double critical = 0.4 + 1.6449 * Math.sqrt(BinaryTable.of(0.4, 0.4, 0.5).scaledVariance() / units);
        int found = 0;
        for (int i = 0; i < 4000; i++) {
            found += kappa(table(truth, units)) > critical ? 1 : 0;
        }

        assertThat(found / 4000.0).isCloseTo(0.8, within(0.05));
    }

    @Test
    void donner_and_eliasziws_units_have_about_the_power_promised() {
        long units = SampleSize.intraclassKappa(0.4, 0.7, 0.3, 0.05, 0.8);
        double[] hypothesis = BinaryTable.of(0.4, 0.3, 0.3).outcomes();
        BinaryTable truth = BinaryTable.of(0.7, 0.3, 0.3);
        int found = 0;
        for (int i = 0; i < 4000; i++) {
            int[] cells = table(truth, units);
            double[] outcomes = {cells[0], cells[1] + (double) cells[2], cells[3]};
            // Goodness of fit with the prevalence estimated and kappa as under the hypothesis: one degree of freedom.
            double p = (2 * outcomes[0] + outcomes[1]) / (2.0 * units);
            double[] fitted = BinaryTable.of(0.4, p, p).outcomes();
            double chi = 0;
            for (int k = 0; k < 3; k++) {
                double expected = units * fitted[k];
                chi += (outcomes[k] - expected) * (outcomes[k] - expected) / expected;
            }
            found += chi > 3.841 ? 1 : 0;
        }

        assertThat(hypothesis[0] + hypothesis[1] + hypothesis[2]).isCloseTo(1, within(1e-12));
        assertThat(found / 4000.0).isCloseTo(0.8, within(0.06));
    }

    /** One-way ICC and its F limits from drawn normal ratings. */
    private static double[] oneWay(long units, int raters, double correlation, double lowF, double highF) {
        double between = 0;
        double within = 0;
        double grand = 0;
        double[] means = new double[(int) units];
        for (int u = 0; u < units; u++) {
            double unit = Math.sqrt(correlation) * RANDOM.nextGaussian();
            double[] x = new double[raters];
            for (int r = 0; r < raters; r++) {
                x[r] = unit + Math.sqrt(1 - correlation) * RANDOM.nextGaussian();
                means[u] += x[r] / raters;
            }
            for (double value : x) {
                within += (value - means[u]) * (value - means[u]);
            }
            grand += means[u] / units;
        }
        for (double mean : means) {
            between += raters * (mean - grand) * (mean - grand);
        }
        double f = between / (units - 1) / (within / (units * (raters - 1.0)));
        return new double[] {f, icc(f / highF, raters), icc(f / lowF, raters)};
    }

    private static double icc(double f, int raters) {
        return (f - 1) / (f + raters - 1);
    }

    private static double fQuantile(double p, double a, double b) {
        return org.apache.commons.statistics.distribution.FDistribution.of(a, b).inverseCumulativeProbability(p);
    }

    @Test
    void walters_units_have_about_the_power_promised() {
        int raters = 3;
        long units = SampleSize.intraclassCorrelation(0.6, 0.8, raters, 0.05, 0.8);
        double ratio = 1 + raters * 0.6 / 0.4;
        double critical = ratio * fQuantile(0.95, units - 1.0, units * (raters - 1.0));
        int found = 0;
        for (int i = 0; i < 3000; i++) {
            found += oneWay(units, raters, 0.8, 1, 1)[0] > critical ? 1 : 0;
        }

        assertThat(found / 3000.0).isCloseTo(0.8, within(0.04));
    }

    @Test
    void bonetts_units_give_about_the_width_promised() {
        for (int raters : new int[] {2, 4}) {
            long units = SampleSize.intraclassCorrelationWidth(0.75, raters, 0.2, 0.95);
            double low = fQuantile(0.025, units - 1.0, units * (raters - 1.0));
            double high = fQuantile(0.975, units - 1.0, units * (raters - 1.0));
            double width = 0;
            for (int i = 0; i < 1000; i++) {
                double[] drawn = oneWay(units, raters, 0.75, low, high);
                width += (drawn[2] - drawn[1]) / 1000;
            }

            assertThat(width).isCloseTo(0.2, within(0.01));
        }
    }

    @Test
    void percent_agreement_in_the_worst_case_is_gwets_one_over_the_squared_margin() {
        // z = 2 is a confidence of .9545.
        assertThat(SampleSize.percentAgreement(0.5, 0.1, 0.9544997361036416, Long.MAX_VALUE))
                .isEqualTo(100);
        assertThat(SampleSize.percentAgreement(0.5, 0.1, 0.9544997361036416, 100))
                .isEqualTo(50);
        assertThat(SampleSize.percentAgreement(0.5, 0.001, 0.95, 40)).isEqualTo(40);
    }

    @Test
    void chance_correction_asks_for_more_units() {
        // Brennan-Prediger .6 of two categories is percent agreement .8 with half the margin.
        assertThat(SampleSize.chanceCorrected(0.6, 0.5, 0.1, 0.95, Long.MAX_VALUE))
                .isEqualTo(SampleSize.percentAgreement(0.8, 0.05, 0.95, Long.MAX_VALUE));
    }

    @Test
    void wider_intervals_and_larger_differences_need_fewer_units() {
        long before = Long.MAX_VALUE;
        for (double width = 0.05; width < 0.6; width += 0.05) {
            long kappa = SampleSize.cohenKappaWidth(0.7, 0.4, 0.4, width, 0.95);
            assertThat(kappa).isLessThanOrEqualTo(before);
            before = kappa;
        }
        assertThat(SampleSize.cohenKappa(0.4, 0.8, 0.4, 0.5, 0.05, 0.8))
                .isLessThan(SampleSize.cohenKappa(0.4, 0.6, 0.4, 0.5, 0.05, 0.8));
        assertThat(SampleSize.intraclassCorrelation(0.6, 0.8, 2, 0.05, 0.9))
                .isGreaterThan(SampleSize.intraclassCorrelation(0.6, 0.8, 2, 0.05, 0.8));
    }

    @Test
    void impossible_wishes_are_refused() {
        assertThatThrownBy(() -> SampleSize.cohenKappa(0.5, 0.5, 0.5, 0.5, 0.05, 0.8))
                .hasMessageContaining("differ");
        assertThatThrownBy(() -> SampleSize.cohenKappa(0.5, 0.95, 0.2, 0.6, 0.05, 0.8))
                .hasMessageContaining("impossible");
        assertThatThrownBy(() -> SampleSize.percentAgreement(0.5, Double.NaN, 0.95, 10))
                .hasMessageContaining("margin");
    }
}
