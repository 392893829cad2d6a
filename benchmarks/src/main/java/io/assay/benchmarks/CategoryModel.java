package io.assay.benchmarks;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Units have a true category, and each rater shows some category with a probability that depends on the true one alone.
 *
 * <p>With prevalence {@code P_t} and rater r's confusion {@code C_r(t, c)}, two ratings of a unit by raters r and s are c and k
 * with probability {@code sum_t P_t C_r(t, c) C_s(t, k)}; the joint distribution here is the mean of that over the pairs of raters,
 * and its margin is the prevalence of ratings. All coefficients of the population follow from it. Ratings that are missing completely
 * at random change none of them.
 */
final class CategoryModel implements CoverageModel {
    private final double[] prevalences;
    /** By rater, true category and given category. */
    private final double[][][] confusions;

    private final Scale scale;
    private final double missing;

    private CategoryModel(double[] prevalences, double[][][] confusions, Scale scale, double missing) {
        this.prevalences = prevalences;
        this.confusions = confusions;
        this.scale = scale;
        this.missing = missing;
    }

    /**
     * Raters who know the true category with a probability each, and otherwise draw one by prevalence. Two of them agree with
     * probability {@code a b + (1 - a b) S}, S being the sum of squared prevalences, and by chance with S, so alpha and Fleiss' kappa
     * are the mean of {@code a b} over pairs.
     */
    static CategoryModel knownElseGuessed(double[] prevalences, double missing, double... knows) {
        double[][][] confusions = new double[RATERS][prevalences.length][];
        for (int r = 0; r < RATERS; r++) {
            for (int t = 0; t < prevalences.length; t++) {
                double known = knows[r];
                confusions[r][t] =
                        Arrays.stream(prevalences).map(p -> (1 - known) * p).toArray();
                confusions[r][t][t] += known;
            }
        }
        String[] names = IntStream.rangeClosed(1, prevalences.length)
                .mapToObj(Integer::toString)
                .toArray(String[]::new);
        return new CategoryModel(prevalences, confusions, Scale.nominal(names), missing);
    }

    /** Equal raters of ordered levels who are right with a probability, and otherwise one level too low or too high. */
    static CategoryModel nearMisses(double[] prevalences, double right) {
        int q = prevalences.length;
        double[][] confusion = new double[q][q];
        for (int t = 0; t < q; t++) {
            confusion[t][t] = right;
            confusion[t][t == 0 ? 1 : t - 1] += (1 - right) / 2;
            confusion[t][t == q - 1 ? q - 2 : t + 1] += (1 - right) / 2;
        }
        double[][][] confusions = {confusion, confusion, confusion};
        return new CategoryModel(prevalences, confusions, Scale.ordinal(1, q), 0);
    }

    @Override
    public RatingMatrix draw(int units, RandomGenerator random) {
        double[][] rows = new double[units][RATERS];
        for (double[] row : rows) {
            int truth = category(prevalences, random);
            for (int r = 0; r < RATERS; r++) {
                row[r] = category(confusions[r][truth], random) + 1;
            }
            CoverageModel.omit(missing, row, random);
        }
        return RatingMatrix.of(scale, rows);
    }

    private static int category(double[] probabilities, RandomGenerator random) {
        double left = random.nextDouble();
        int k = 0;
        while (k < probabilities.length - 1 && left >= probabilities[k]) {
            left -= probabilities[k++];
        }
        return k;
    }

    /** Alpha with the nominal distance, and Fleiss' kappa, which differ only in samples. */
    double nominalAlpha() {
        double same = 0;
        for (double p : margin()) {
            same += p * p;
        }
        return (agreement() - same) / (1 - same);
    }

    /** Gwet's AC1: agreement by chance is {@code sum p (1 - p) / (q - 1)}. */
    double ac1() {
        double[] margin = margin();
        double chance = 0;
        for (double p : margin) {
            chance += p * (1 - p) / (margin.length - 1);
        }
        return (agreement() - chance) / (1 - chance);
    }

    /** Alpha with Krippendorff's ordinal distance: the share of ratings between the middles of the two levels, squared. */
    double ordinalAlpha() {
        double[] margin = margin();
        double[][] joint = joint();
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < margin.length; c++) {
            double between = 0;
            for (int k = c + 1; k < margin.length; k++) {
                between += (margin[k - 1] + margin[k]) / 2;
                observed += (joint[c][k] + joint[k][c]) * between * between;
                expected += 2 * margin[c] * margin[k] * between * between;
            }
        }
        return 1 - observed / expected;
    }

    private double agreement() {
        double[][] joint = joint();
        return IntStream.range(0, joint.length).mapToDouble(c -> joint[c][c]).sum();
    }

    private double[] margin() {
        return Arrays.stream(joint())
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
    }

    /** The joint distribution of two ratings of a unit by different raters, in either order. */
    private double[][] joint() {
        int q = prevalences.length;
        double[][] joint = new double[q][q];
        for (int r = 0; r < RATERS; r++) {
            for (int s = 0; s < RATERS; s++) {
                for (int t = 0; r != s && t < q; t++) {
                    add(joint, prevalences[t] / (RATERS * (RATERS - 1)), confusions[r][t], confusions[s][t]);
                }
            }
        }
        return joint;
    }

    private static void add(double[][] joint, double weight, double[] first, double[] second) {
        for (int c = 0; c < first.length; c++) {
            for (int k = 0; k < second.length; k++) {
                joint[c][k] += weight * first[c] * second[k];
            }
        }
    }
}
