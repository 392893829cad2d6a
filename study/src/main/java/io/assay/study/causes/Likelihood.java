package io.assay.study.causes;

import java.util.Arrays;

/** How likely the ratings are under a model, and how much disagreement the model makes. Not thread-safe. */
abstract class Likelihood {
    final Sheet sheet;

    Likelihood(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Returns a model of common noise alone, near the data. */
    abstract Model start();

    /** Fills in the log-likelihood of each distinct unit. */
    abstract void logs(Model model, double[] out);

    /** Returns the mean distance of two ratings of a unit that the model makes, over the pairs of raters there are. */
    abstract double disagreement(Model model);

    final double total(Model model, double[] out) {
        logs(model, out);
        double sum = 0;
        for (int i = 0; i < out.length; i++) {
            sum += sheet.weights[i] * out[i];
        }
        return sum;
    }

    /** Fills in the chance that each distinct unit is hard, given its ratings. */
    abstract void hard(Model model, double[] out);

    final double[] row() {
        return new double[sheet.who.length];
    }

    /** Returns on how many units each two raters met. */
    static double[][] meetings(Sheet sheet) {
        double[][] meetings = new double[sheet.raters][sheet.raters];
        for (int i = 0; i < sheet.who.length; i++) {
            int[] who = sheet.who[i];
            for (int a = 0; a < who.length; a++) {
                for (int b = 0; b < a; b++) {
                    // As in alpha, a unit of m ratings weighs m in all: each of its pairs 1 / (m - 1).
                    double weight = sheet.weights[i] / (who.length - 1.0);
                    meetings[who[a]][who[b]] += weight;
                    meetings[who[b]][who[a]] += weight;
                }
            }
        }
        return meetings;
    }

    final double[] shares() {
        return Arrays.stream(sheet.counts)
                .mapToDouble(count -> count / (double) sheet.ratings)
                .toArray();
    }
}
