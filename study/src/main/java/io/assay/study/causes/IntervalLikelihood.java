package io.assay.study.causes;

import java.util.Arrays;

/**
 * Numbers: the unit's value, from a normal distribution, with shift and normal noise. The variance of the units' values is what noise leaves
 * of the variance of all ratings.
 *
 * <p>Careless answers come from the normal distribution of all ratings; a constant answer from a narrow one around it. Which answers are
 * careless is summed over all subsets of the raters who have any.
 */
final class IntervalLikelihood extends Likelihood {
    private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

    private final double[][] meetings;
    /** Ratings less their mean, in units of the deviation within units. */
    private final double[][] values;

    private final double within;
    private final double sd;
    private final double[] shares;
    /** Variance of the units' values under the model at hand. */
    private double between;
    /** Variances of the raters' noise under the model at hand, by ease, where it does not change in time. */
    private final double[][] variances;

    private final double[][] logs;

    IntervalLikelihood(Sheet sheet) {
        super(sheet);
        meetings = meetings(sheet);
        shares = shares();
        variances = new double[2][sheet.raters];
        logs = new double[2][sheet.raters];
        double inner = 0;
        double freedom = 0;
        double sum = 0;
        for (double[] unit : sheet.values) {
            double own = mean(unit);
            for (double value : unit) {
                inner += square(value - own);
                sum += value;
            }
            freedom += unit.length - 1;
        }
        double mean = sum / sheet.ratings;
        within = Math.sqrt(inner / freedom);
        values = new double[sheet.values.length][];
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = Arrays.stream(sheet.values[i])
                    .map(value -> (value - mean) / within)
                    .toArray();
            squares += Arrays.stream(values[i]).map(IntervalLikelihood::square).sum();
        }
        sd = Math.sqrt(squares / (sheet.ratings - 1));
    }

    private static double mean(double[] unit) {
        return Arrays.stream(unit).average().orElseThrow();
    }

    /** Returns the standard deviation within units, in which shifts are counted. */
    double within() {
        return within;
    }

    @Override
    Model start() {
        Model model = new Model(sheet.raters, 0, 0);
        return model;
    }

    private double variance(Model model, int r, double time, boolean hard) {
        double noise = Math.exp(model.noise + model.ratio[r] + (hard ? model.hard : 0)) * (1 + model.tiring[r] * time);
        return noise * noise;
    }

    private double seen(Model model, int i, int a, double time) {
        int r = sheet.who[i][a];
        return values[i][a] - model.shift[r] - model.drift[r] * (time - 0.5);
    }

    private double time(int i, int a) {
        return sheet.isOrdered ? sheet.times[i][a] : 0.5;
    }

    @Override
    void logs(Model model, double[] out) {
        between = between(model);
        fill(model);
        for (int i = 0; i < out.length; i++) {
            double easy = log(model, i, false);
            out[i] = model.hardShare > 0
                    ? add(Math.log1p(-model.hardShare) + easy, Math.log(model.hardShare) + log(model, i, true))
                    : easy;
        }
    }

    @Override
    void hard(Model model, double[] out) {
        between = between(model);
        fill(model);
        for (int i = 0; i < out.length; i++) {
            double odds =
                    Math.log(model.hardShare / (1 - model.hardShare)) + log(model, i, true) - log(model, i, false);
            out[i] = 1 / (1 + Math.exp(-odds));
        }
    }

    private void fill(Model model) {
        for (int h = 0; h < 2; h++) {
            for (int r = 0; r < sheet.raters; r++) {
                variances[h][r] = variance(model, r, 0.5, h == 1);
                logs[h][r] = Math.log(variances[h][r]);
            }
        }
    }

    private double between(Model model) {
        double noise = model.views;
        for (int r = 0; r < sheet.raters; r++) {
            noise += shares[r]
                    * (1 - model.careless[r])
                    * (meanVariance(model, r) + square(model.shift[r]) + square(model.drift[r]) / 12);
        }
        return Math.max(0.05 * sd * sd, sd * sd - noise);
    }

    private static double add(double a, double b) {
        double most = Math.max(a, b);
        return most == Double.NEGATIVE_INFINITY ? most : most + Math.log1p(Math.exp(Math.min(a, b) - most));
    }

    private double log(Model model, int i, boolean hard) {
        return log(model, i, hard, 0, 0);
    }

    /** Sums over who of the raters from a position on is careless, given who before it is. */
    private double log(Model model, int i, boolean hard, int from, long careless) {
        int[] who = sheet.who[i];
        int a = from;
        while (a < who.length && model.careless[who[a]] == 0) {
            a++;
        }
        if (a == who.length) {
            return model.views > 0 ? grouped(model, i, hard, careless) : together(model, i, hard, careless);
        }
        double share = model.careless[who[a]];
        double careful = Math.log1p(-share) + log(model, i, hard, a + 1, careless);
        long with = careless | (1L << a);
        return add(careful, Math.log(share) + random(i, a) + log(model, i, hard, a + 1, with));
    }

    private double random(int i, int a) {
        double z = values[i][a] / sd;
        return -(LOG_TWO_PI + z * z) / 2 - Math.log(sd);
    }

    private double together(Model model, int i, boolean hard, long careless) {
        int[] who = sheet.who[i];
        int h = hard ? 1 : 0;
        double precision = 1 / between;
        double sum = 0;
        double squares = 0;
        double log = Math.log(between);
        int n = 1;
        for (int a = 0; a < who.length; a++) {
            if ((careless >> a & 1) == 0) {
                int r = who[a];
                double time = time(i, a);
                boolean tires = model.tiring[r] > 0;
                double v = tires ? variance(model, r, time, hard) : variances[h][r];
                double x = seen(model, i, a, time);
                precision += 1 / v;
                sum += x / v;
                squares += x * x / v;
                log += tires ? Math.log(v) : logs[h][r];
                n++;
            }
        }
        return -((n - 1) * LOG_TWO_PI + log + Math.log(precision) + squares - sum * sum / precision) / 2;
    }

    private double grouped(Model model, int i, boolean hard, long careless) {
        int[] who = sheet.who[i];
        int h = hard ? 1 : 0;
        double log = Math.log(between);
        double precision = 1 / between;
        double sum = 0;
        double squares = 0;
        int n = 1;
        for (int g = 0; g < 2; g++) {
            double own = 0;
            double ownSum = 0;
            double ownSquares = 0;
            for (int a = 0; a < who.length; a++) {
                if ((careless >> a & 1) == 0 && model.groups[who[a]] == g) {
                    int r = who[a];
                    double time = time(i, a);
                    boolean tires = model.tiring[r] > 0;
                    double v = tires ? variance(model, r, time, hard) : variances[h][r];
                    double x = seen(model, i, a, time);
                    own += 1 / v;
                    ownSum += x / v;
                    ownSquares += x * x / v;
                    log += tires ? Math.log(v) : logs[h][r];
                    n++;
                }
            }
            if (own > 0) {
                double x = ownSum / own;
                double v = model.views + 1 / own;
                log += Math.log(own) + ownSquares - ownSum * x + Math.log(v);
                precision += 1 / v;
                sum += x / v;
                squares += x * x / v;
            }
        }
        return -((n - 1) * LOG_TWO_PI + log + Math.log(precision) + squares - sum * sum / precision) / 2;
    }

    @Override
    double disagreement(Model model) {
        double sum = 0;
        double pairs = 0;
        for (int r = 0; r < sheet.raters; r++) {
            for (int s = 0; s < r; s++) {
                sum += meetings[r][s] * pair(model, r, s);
                pairs += meetings[r][s];
            }
        }
        return sum / pairs;
    }

    private double pair(Model model, int r, int s) {
        double careful = meanVariance(model, r)
                + meanVariance(model, s)
                + square(model.shift[r] - model.shift[s])
                + (square(model.drift[r]) + square(model.drift[s])) / 12
                + (model.views > 0 && model.groups[r] != model.groups[s] ? 2 * model.views : 0);
        double keep = (1 - model.careless[r]) * (1 - model.careless[s]);
        // A random answer and any other lie as far apart as two ratings of different units.
        return keep * careful + (1 - keep) * 2 * sd * sd;
    }

    private double meanVariance(Model model, int r) {
        double worse = 1 + (model.hardShare > 0 ? model.hardShare * (Math.exp(2 * model.hard) - 1) : 0);
        double tired = 1 + model.tiring[r] + square(model.tiring[r]) / 3;
        return Math.exp(2 * (model.noise + model.ratio[r])) * worse * tired;
    }

    private static double square(double x) {
        return x * x;
    }
}
