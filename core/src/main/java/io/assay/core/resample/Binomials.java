package io.assay.core.resample;

/*
 * Small means by inversion of the cumulative probabilities, large ones by transformed rejection (BTRS, Hoermann 1993,
 * doi:10.1080/00949659308811496). Both are exact up to the rounding of doubles.
 */
/** Draws from binomial distributions whose parameters change with every draw. */
final class Binomials {
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final double[] LOG_FACTORIAL = new double[32];

    static {
        for (int i = 2; i < LOG_FACTORIAL.length; i++) {
            LOG_FACTORIAL[i] = LOG_FACTORIAL[i - 1] + Math.log(i);
        }
    }

    private Binomials() {}

    static int draw(RandomStream random, int trials, double p) {
        if (trials == 0 || p <= 0) {
            return 0;
        }
        if (p >= 1) {
            return trials;
        }
        if (p > 0.5) {
            return trials - draw(random, trials, 1 - p);
        }
        return trials * p < 10 ? byInversion(random, trials, p) : byRejection(random, trials, p);
    }

    private static int byInversion(RandomStream random, int trials, double p) {
        double odds = p / (1 - p);
        double atZero = Math.exp(trials * Math.log1p(-p));
        double left = random.nextDouble();
        double probability = atZero;
        int k = 0;
        while (left > probability && k < trials) {
            left -= probability;
            k++;
            probability *= odds * (trials - k + 1) / k;
        }
        return k;
    }

    private static int byRejection(RandomStream random, int trials, double p) {
        double q = 1 - p;
        double deviation = Math.sqrt(trials * p * q);
        double b = 1.15 + 2.53 * deviation;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double centre = trials * p + 0.5;
        double squeeze = 0.92 - 4.2 / b;
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double edge = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / edge + b) * u + centre);
            if (edge >= 0.07 && v <= squeeze) {
                return (int) k;
            }
            if (k >= 0 && k <= trials) {
                double scaled = v * (2.83 + 5.1 / b) * deviation / (a / (edge * edge) + b);
                if (Math.log(scaled) <= logRatio((int) k, trials, p)) {
                    return (int) k;
                }
            }
        }
    }

    /** Log of the probability of k over that of the mode. */
    private static double logRatio(int k, int trials, double p) {
        int mode = (int) ((trials + 1.0) * p);
        return logFactorial(mode)
                + logFactorial(trials - mode)
                - logFactorial(k)
                - logFactorial(trials - k)
                + (k - mode) * Math.log(p / (1 - p));
    }

    private static double logFactorial(int n) {
        if (n < LOG_FACTORIAL.length) {
            return LOG_FACTORIAL[n];
        }
        double x = n + 1.0;
        double inverse = 1 / (x * x);
        double series = (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - inverse / 1680) * inverse) * inverse) / x;
        return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + series;
    }
}
