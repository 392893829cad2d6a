package io.assay.agreement;

import org.apache.commons.statistics.distribution.FDistribution;

/** The exact F tests and limits of intraclass correlations of complete ratings: McGraw and Wong (1996), tables 4, 7 and 8. */
final class IccLimits {
    private final double n;
    private final double k;
    private final double msr;
    private final double msc;
    private final double mse;
    private final double msw;
    private final IccForm form;

    IccLimits(TwoWay analysis, IccForm form) {
        this.n = analysis.size().units();
        this.k = analysis.size().raters();
        this.msr = analysis.meanUnits();
        this.msc = analysis.meanRaters();
        this.mse = analysis.meanResidual();
        this.msw = Double.NaN;
        this.form = form;
    }

    /** Takes units with equally many ratings each, whoever gave them. */
    IccLimits(OneWaySums sums, IccForm form) {
        this.n = sums.units();
        this.k = sums.ratings() / sums.units();
        this.msr = sums.between() / (n - 1);
        this.msc = Double.NaN;
        this.mse = Double.NaN;
        this.msw = sums.meanWithin();
        this.form = form;
    }

    /** Returns the lower and the upper limit; NaN where Satterthwaite's degrees of freedom vanish. */
    double[] limits(double confidence) {
        double tail = (1 - confidence) / 2;
        double[] single = form.design() == IccForm.Design.AGREEMENT ? agreement(tail) : error(tail);
        return form.isAveraged() ? new double[] {steppedUp(single[0]), steppedUp(single[1])} : single;
    }

    /** Limits where a single mean square is the error: MSW or MSE. */
    private double[] error(double tail) {
        double error = form.isOneWay() ? msw : mse;
        double degrees = form.isOneWay() ? n * (k - 1) : (n - 1) * (k - 1);
        double up = quantile(n - 1, degrees, tail) * error;
        double down = error / quantile(degrees, n - 1, tail);
        return new double[] {(msr - up) / (msr + (k - 1) * up), (msr - down) / (msr + (k - 1) * down)};
    }

    private double[] agreement(double tail) {
        double others = k * msc + (k * n - k - n) * mse;
        double r = n * (msr - mse) / (n * msr + others);
        if (!(r < 1)) {
            return new double[] {1, 1};
        }
        double v = degrees(k * r / (n * (1 - r)), 1 + k * r * (n - 1) / (n * (1 - r)));
        double up = quantile(n - 1, v, tail);
        double down = quantile(v, n - 1, tail);
        return new double[] {
            n * (msr - up * mse) / (up * others + n * msr), n * (down * msr - mse) / (others + n * down * msr)
        };
    }

    /** Satterthwaite's degrees of freedom of a MSC + b MSE. */
    private double degrees(double a, double b) {
        double sum = a * msc + b * mse;
        double parts = a * msc * a * msc / (k - 1) + b * mse * b * mse / ((n - 1) * (k - 1));
        return sum * sum / parts;
    }

    /** Spearman and Brown's formula; at and beyond its pole the limit is infinite. */
    private double steppedUp(double single) {
        double denominator = 1 + (k - 1) * single;
        return denominator > 0 ? k * single / denominator : Double.NEGATIVE_INFINITY;
    }

    private static double quantile(double df1, double df2, double tail) {
        return df1 > 0 && df2 > 0.01 ? FDistribution.of(df1, df2).inverseSurvivalProbability(tail) : Double.NaN;
    }

    /** Returns F and its two degrees of freedom for the null hypothesis that the coefficient is {@code against}. */
    double[] test(double against) {
        return form.design() == IccForm.Design.AGREEMENT ? agreementTest(against) : errorTest(against);
    }

    private double[] errorTest(double against) {
        double error = form.isOneWay() ? msw : mse;
        double degrees = form.isOneWay() ? n * (k - 1) : (n - 1) * (k - 1);
        double ratio = (1 - against) / (form.isAveraged() ? 1 : 1 + (k - 1) * against);
        return new double[] {msr / error * ratio, n - 1, degrees};
    }

    private double[] agreementTest(double against) {
        double times = form.isAveraged() ? 1 : k;
        double a = times * against / (n * (1 - against));
        double b = 1 + times * against * (n - 1) / (n * (1 - against));
        return new double[] {msr / (a * msc + b * mse), n - 1, degrees(a, b)};
    }
}
