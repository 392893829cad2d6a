package io.assay.study.simulate;

import io.assay.core.resample.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Answers with ratings, and the rewards that can be learned from them. The random numbers do not depend on bias, taste and noise. */
final class RewardData {
    /** Features beside merit and show. */
    static final int TASTES = 6;

    static final int FEATURES = 2 + TASTES;

    private final RewardRaters raters;
    private final double[][] features;
    private final int[][] who;
    private final double[][] ratings;

    private RewardData(RewardRaters raters, double[][] features, int[][] who, double[][] ratings) {
        this.raters = raters;
        this.features = features;
        this.who = who;
        this.ratings = ratings;
    }

    static RewardData draw(RewardRaters raters, long seed) {
        RandomGenerator random = RandomStream.of(seed, 1);
        double[][] likes = new double[raters.count()][];
        Arrays.setAll(likes, r -> likes(raters, r, random));
        int answers = raters.answers();
        RewardData data = new RewardData(
                raters, new double[answers][], new int[answers][], new double[answers][raters.overlap()]);
        int[] order = IntStream.range(0, raters.count()).toArray();
        for (int i = 0; i < answers; i++) {
            data.features[i] = answer(random);
            data.who[i] = some(order, raters.overlap(), random);
            for (int m = 0; m < raters.overlap(); m++) {
                data.ratings[i][m] =
                        dot(likes[data.who[i][m]], data.features[i]) + raters.noise() * random.nextGaussian();
            }
        }
        return data;
    }

    static double[] answer(RandomGenerator random) {
        double[] features = new double[FEATURES];
        Arrays.setAll(features, f -> random.nextGaussian());
        return features;
    }

    private static double[] likes(RewardRaters raters, int rater, RandomGenerator random) {
        double[] likes = new double[FEATURES];
        likes[0] = 1;
        likes[1] = raters.bias();
        for (int f = 2; f < FEATURES; f++) {
            likes[f] = raters.taste() * random.nextGaussian() / Math.sqrt(TASTES);
        }
        boolean reversed = rater < Math.round(raters.reversed() * raters.count());
        return reversed ? Arrays.stream(likes).map(like -> -like).toArray() : likes;
    }

    /** Returns some raters, drawn without replacement. */
    private static int[] some(int[] order, int wanted, RandomGenerator random) {
        for (int i = 0; i < wanted; i++) {
            int other = i + random.nextInt(order.length - i);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return Arrays.copyOf(order, wanted);
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int f = 0; f < a.length; f++) {
            sum += a[f] * b[f];
        }
        return sum;
    }

    /** Returns the reward learned from the ratings of all. */
    double[] fitAll() {
        return fit(rater -> true);
    }

    /** Returns the reward learned without raters whose ratings do not rise with the mean of the others'. */
    double[] fitWithoutOutliers() {
        boolean[] keeps = new boolean[raters.count()];
        for (int r = 0; r < keeps.length; r++) {
            keeps[r] = coMoves(r);
        }
        return fit(rater -> keeps[rater]);
    }

    /** Returns one reward per rater, for those who rated answers enough. */
    List<double[]> fitEach() {
        List<double[]> members = new ArrayList<>();
        for (int r = 0; r < raters.count(); r++) {
            int own = r;
            long rated = Arrays.stream(who)
                    .filter(some -> Arrays.stream(some).anyMatch(rater -> rater == own))
                    .count();
            if (rated > 2 * FEATURES) {
                members.add(fit(rater -> rater == own));
            }
        }
        return members.isEmpty() ? List.of(fitAll()) : members;
    }

    private boolean coMoves(int rater) {
        List<double[]> pairs = new ArrayList<>();
        for (int i = 0; i < who.length; i++) {
            for (int m = 0; m < who[i].length && who[i].length > 1; m++) {
                if (who[i][m] == rater) {
                    double others = (Arrays.stream(ratings[i]).sum() - ratings[i][m]) / (who[i].length - 1);
                    pairs.add(new double[] {ratings[i][m], others});
                }
            }
        }
        double own = pairs.stream().mapToDouble(pair -> pair[0]).average().orElse(0);
        return pairs.isEmpty()
                || pairs.stream().mapToDouble(pair -> (pair[0] - own) * pair[1]).sum() > 0;
    }

    /** Least squares on the mean rating of each answer by some raters; answers that none of them rated are left out. */
    private double[] fit(IntPredicate counts) {
        List<double[]> rows = new ArrayList<>();
        List<Double> means = new ArrayList<>();
        for (int i = 0; i < who.length; i++) {
            double sum = 0;
            int size = 0;
            for (int m = 0; m < who[i].length; m++) {
                if (counts.test(who[i][m])) {
                    sum += ratings[i][m];
                    size++;
                }
            }
            if (size > 0) {
                rows.add(features[i]);
                means.add(sum / size);
            }
        }
        return solve(rows, means);
    }

    /** Least squares; rows that leave coefficients open, or none, give zeros where nothing is known. */
    private static double[] solve(List<double[]> rows, List<Double> means) {
        DMatrixRMaj x = new DMatrixRMaj(rows.toArray(new double[0][]));
        double[] solution = new double[FEATURES];
        if (rows.size() < FEATURES) {
            return solution;
        }
        DMatrixRMaj y = new DMatrixRMaj(rows.size(), 1);
        for (int i = 0; i < rows.size(); i++) {
            y.set(i, 0, means.get(i));
        }
        DMatrixRMaj gram = new DMatrixRMaj(FEATURES, FEATURES);
        DMatrixRMaj right = new DMatrixRMaj(FEATURES, 1);
        CommonOps_DDRM.multTransA(x, x, gram);
        CommonOps_DDRM.multTransA(x, y, right);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(FEATURES);
        if (solver.setA(gram)) {
            solver.solve(right, DMatrixRMaj.wrap(FEATURES, 1, solution));
        }
        return solution;
    }
}
