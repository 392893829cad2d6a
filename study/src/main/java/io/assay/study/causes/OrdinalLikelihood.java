package io.assay.study.causes;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Ordered levels: a rater sees the unit's standard normal latent value with shift and noise, and gives the level it falls into.
 *
 * <p>The thresholds between levels are those at which the model has the margin of all ratings. The latent value is a grid of points.
 */
final class OrdinalLikelihood extends CategoryLikelihood {
    private static final double REACH = 3.3;
    private static final int NEWTON = 3;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final double[] points;
    private final double[] weights;
    private final double[] cumulative;
    private final double[] quantiles;
    private final double[] scores;
    private final double[] shares;
    private final double[] thresholds;
    private final double step;
    private double kernelOf = -1;
    private final double[][] kernel;

    OrdinalLikelihood(Sheet sheet, double step) {
        super(sheet, (int) (2 * Math.ceil(REACH / step)) + 1);
        this.step = step;
        points = new double[states];
        weights = new double[states];
        for (int z = 0; z < states; z++) {
            points[z] = (z - (states - 1) / 2) * step;
            weights[z] = step * Phi.density(points[z]);
        }
        double[] margin = margin(sheet);
        cumulative = new double[categories - 1];
        quantiles = new double[categories - 1];
        scores = new double[categories];
        double below = 0;
        for (int k = 0; k < categories; k++) {
            scores[k] = below + margin[k] / 2;
            below += margin[k];
            if (k < categories - 1) {
                // A level that nobody gives still needs thresholds in order.
                cumulative[k] = Math.min(Math.max(below, 1e-4), 1 - 1e-4);
                quantiles[k] = NORMAL.inverseCumulativeProbability(cumulative[k]);
            }
        }
        shares = shares();
        thresholds = new double[categories - 1];
        kernel = new double[states][states];
    }

    static double[] margin(Sheet sheet) {
        double[] margin = new double[sheet.categories.size()];
        for (int i = 0; i < sheet.who.length; i++) {
            for (int code : sheet.codes[i]) {
                margin[code] += sheet.weights[i] / (double) sheet.ratings;
            }
        }
        return margin;
    }

    @Override
    Model start() {
        Model model = new Model(sheet.raters, categories, categories - 1);
        model.noise = Math.log(0.5);
        return model;
    }

    @Override
    void prepare(Model model) {
        double sigma = Math.exp(model.noise);
        double spread = Math.sqrt(1 + sigma * sigma + model.views);
        for (int k = 0; k < thresholds.length; k++) {
            thresholds[k] = quantiles[k] * spread;
        }
        for (int i = 0; i < NEWTON; i++) {
            adjust(model, sigma);
        }
        if (model.views > 0 && model.views != kernelOf) {
            makeKernel(model.views);
        }
    }

    /** One step of Newton's method for each threshold towards the margin of all ratings. */
    private void adjust(Model model, double sigma) {
        double[] margin = new double[thresholds.length];
        double[] slope = new double[thresholds.length];
        for (int r = 0; r < sheet.raters; r++) {
            add(model, r, sigma, model.hardShare > 0 ? 1 - model.hardShare : 1, margin, slope);
            if (model.hardShare > 0) {
                add(model, r, sigma * Math.exp(model.hard), model.hardShare, margin, slope);
            }
        }
        for (int k = 0; k < thresholds.length; k++) {
            double move = (cumulative[k] - margin[k]) / Math.max(slope[k], 1e-3);
            thresholds[k] += Math.max(-0.5, Math.min(0.5, move));
            if (k > 0 && thresholds[k] < thresholds[k - 1]) {
                thresholds[k] = thresholds[k - 1];
            }
        }
    }

    private void add(Model model, int r, double sigma, double weight, double[] margin, double[] slope) {
        double sd = Math.sqrt(1 + model.views + square(sigma * Math.exp(model.ratio[r]) * (1 + model.tiring[r] / 2)));
        double[] below = new double[thresholds.length];
        double[] density = new double[thresholds.length];
        for (int k = 0; k < below.length; k++) {
            double x = (thresholds[k] - model.shift[r]) / sd;
            below[k] = Phi.of(x);
            density[k] = Phi.density(x) / sd;
        }
        for (int j = 0; j < model.boundary.length; j++) {
            if (model.boundary[j] > 0) {
                double under = j == 0 ? 0 : below[j - 1];
                double over = j == below.length - 1 ? 1 : below[j + 1];
                below[j] += model.boundary[j] / 2 * (over - 2 * below[j] + under);
                density[j] *= 1 - model.boundary[j] / 2;
            }
        }
        double careless = model.careless[r];
        double even = 0;
        for (int k = 0; k < below.length; k++) {
            even += chance(k, model.guess[r]);
            double f = below[k];
            double keep = 1 - careless;
            double overused = 0;
            double kept = 1;
            for (int x = 0; x < categories; x++) {
                double share = model.overuse[r][x];
                overused = (1 - share) * overused + (x <= k ? share : 0);
                kept *= 1 - share;
            }
            double share = shares[r] * weight;
            margin[k] += share * (keep * (kept * f + overused) + careless * even);
            slope[k] += share * keep * kept * density[k];
        }
    }

    private static double square(double x) {
        return x * x;
    }

    @Override
    double[] weights() {
        return weights;
    }

    @Override
    void plain(Model model, int r, boolean hard, double time, double[][] table) {
        double sd = Math.exp(model.noise + model.ratio[r] + (hard ? model.hard : 0)) * (1 + model.tiring[r] * time);
        double shift = model.shift[r] + model.drift[r] * (time - 0.5);
        double scale = 1 / sd;
        for (int z = 0; z < states; z++) {
            double before = 0;
            for (int k = 0; k < categories - 1; k++) {
                double below = Phi.of((thresholds[k] - points[z] - shift) * scale);
                table[k][z] = below - before + 1e-9;
                before = below;
            }
            table[categories - 1][z] = 1 - before + 1e-9;
        }
    }

    private void makeKernel(double variance) {
        double sd = Math.sqrt(variance);
        for (int z = 0; z < states; z++) {
            double sum = 0;
            for (int y = 0; y < states; y++) {
                double far = (z - y) * step / sd;
                // The mass of the view between the points around, so that a narrow view stays whole.
                kernel[z][y] = Phi.of(far + step / 2 / sd) - Phi.of(far - step / 2 / sd);
                sum += kernel[z][y];
            }
            for (int y = 0; y < states; y++) {
                kernel[z][y] /= sum;
            }
        }
        kernelOf = variance;
    }

    @Override
    void spread(Model model, double[] from, double[] to) {
        for (int z = 0; z < states; z++) {
            double sum = 0;
            double[] row = kernel[z];
            for (int y = 0; y < states; y++) {
                sum += row[y] * from[y];
            }
            to[z] = sum;
        }
    }

    @Override
    int[] boundary(int number) {
        return new int[] {number, number + 1};
    }

    @Override
    double[] scores() {
        return scores;
    }

    @Override
    double chance(int category, int guess) {
        if (guess == Model.Guess.EVEN) {
            return 1.0 / categories;
        }
        return guess == category ? 1 : 0;
    }

    double[] thresholds() {
        return Arrays.copyOf(thresholds, thresholds.length);
    }
}
