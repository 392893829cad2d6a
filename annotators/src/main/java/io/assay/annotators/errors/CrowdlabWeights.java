package io.assay.annotators.errors;

import io.assay.annotators.Annotations;
import io.assay.annotators.RaterLearned;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What raters and a model weigh, by their agreement with others. */
final class CrowdlabWeights {
    static final double LEAST = 1e-6;

    private final Annotations annotations;
    private final double[] agreements;
    private final double[] weights;
    private final int[] counts;
    private final double modelWeight;
    private final double likelihood;
    private final boolean told;

    private CrowdlabWeights(
            Annotations annotations,
            double[] agreements,
            double[] weights,
            int[] counts,
            double modelWeight,
            double likelihood,
            boolean told) {
        this.annotations = annotations;
        this.agreements = agreements;
        this.weights = weights;
        this.counts = counts;
        this.modelWeight = modelWeight;
        this.likelihood = likelihood;
        this.told = told;
    }

    static CrowdlabWeights of(Annotations annotations, Predictions predictions) {
        int people = annotations.people().size();
        RatingMatrix ratings = annotations.ratings();
        int k = ratings.categoryCount();
        double[] equal = new double[people];
        double[] compared = new double[people];
        int[] counts = new int[people];
        int[] labels = new int[k];
        int several = 0;
        int rated = 0;
        double withConsensus = 0;
        double modelRight = 0;
        UnitRatings unit = ratings.cursor();
        for (int u = 0; u < ratings.unitCount(); u++) {
            ratings.load(u, unit);
            rated += unit.size() > 0 ? 1 : 0;
            for (int i = 0; i < unit.size(); i++) {
                counts[annotations.personOf(unit.rater(i))]++;
            }
            if (!isShared(annotations, unit)) {
                continue;
            }
            int consensus = consensus(unit, predictions.row(u));
            several++;
            labels[consensus]++;
            modelRight += Predictions.best(predictions.row(u)) == consensus ? 1 : 0;
            double right = 0;
            for (int i = 0; i < unit.size(); i++) {
                right += unit.code(i) == consensus ? 1 : 0;
                int one = annotations.personOf(unit.rater(i));
                for (int j = 0; j < unit.size(); j++) {
                    if (annotations.personOf(unit.rater(j)) != one) {
                        compared[one]++;
                        equal[one] += unit.code(i) == unit.code(j) ? 1 : 0;
                    }
                }
            }
            withConsensus += right / unit.size();
        }
        double[] agreements = new double[people];
        Arrays.setAll(agreements, p -> equal[p] / compared[p]);
        double mean =
                Arrays.stream(agreements).filter(Double::isFinite).average().orElse(Double.NaN);
        Arrays.setAll(agreements, p -> Double.isNaN(agreements[p]) ? mean : agreements[p]);
        boolean told = several > 0;
        double guess = told ? 1 - (double) Arrays.stream(labels).max().orElse(0) / several : Double.NaN;
        double[] weights = new double[people];
        Arrays.setAll(weights, p -> told ? weight(agreements[p], guess) : 1);
        double perUnit = (double) ratings.ratingCount() / Math.max(1, rated);
        double model = told ? weight(modelRight / several, guess) * Math.sqrt(perUnit) : 1;
        double likelihood = told ? Math.max(1.0 / k, withConsensus / several) : 1;
        return new CrowdlabWeights(annotations, agreements, weights, counts, model, likelihood, told);
    }

    /** A guess that is never wrong leaves nothing to be better at. */
    private static double weight(double agreement, double guess) {
        return guess > 0 ? Math.max(LEAST, 1 - (1 - agreement) / guess) : LEAST;
    }

    private static boolean isShared(Annotations annotations, UnitRatings unit) {
        for (int i = 1; i < unit.size(); i++) {
            if (annotations.personOf(unit.rater(i)) != annotations.personOf(unit.rater(0))) {
                return true;
            }
        }
        return false;
    }

    /** The majority, ties going to the more probable category, then to the first. */
    private static int consensus(UnitRatings unit, double[] row) {
        int[] votes = new int[row.length];
        for (int i = 0; i < unit.size(); i++) {
            votes[unit.code(i)]++;
        }
        int best = 0;
        for (int k = 1; k < votes.length; k++) {
            best = votes[k] > votes[best] || (votes[k] == votes[best] && row[k] > row[best]) ? k : best;
        }
        return best;
    }

    /** Returns the probability of each category of a unit. */
    double[] probabilities(UnitRatings unit, double[] row) {
        int k = row.length;
        double[] sum = new double[k];
        double all = modelWeight;
        for (int c = 0; c < k; c++) {
            sum[c] = modelWeight * row[c];
        }
        for (int i = 0; i < unit.size(); i++) {
            double weight = weights[annotations.personOf(unit.rater(i))];
            all += weight;
            for (int c = 0; c < k; c++) {
                sum[c] += weight * (c == unit.code(i) ? likelihood : (1 - likelihood) / (k - 1));
            }
        }
        for (int c = 0; c < k; c++) {
            sum[c] /= all;
        }
        return sum;
    }

    double ofPerson(int person) {
        return weights[person];
    }

    double ofModel() {
        return modelWeight;
    }

    double mean() {
        return Arrays.stream(weights).average().orElse(LEAST);
    }

    boolean isTold() {
        return told;
    }

    List<RaterLearned> learned() {
        List<RaterLearned> learned = new ArrayList<>();
        for (int p = 0; p < weights.length; p++) {
            Map<String, Double> figures =
                    told ? Map.of("weight", weights[p], "agreement", agreements[p]) : Map.of("weight", weights[p]);
            learned.add(new RaterLearned(annotations.people().get(p), counts[p], figures, Optional.empty()));
        }
        return learned;
    }
}
