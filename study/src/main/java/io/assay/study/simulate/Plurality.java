package io.assay.study.simulate;

import io.assay.study.internal.Checks;

/**
 * Which class wins a vote of independent raters, ties settled at random.
 *
 * <p>With {@code p_j} the chance that a vote names class {@code j}, class {@code j} wins {@code n} votes with chance
 * {@code P_j = sum over c of n! / c! p_j^c sum over t of 1 / (t + 1) [x^(n - c) y^t] product over l other than j of
 * (sum over m below c of (p_l x)^m / m! + y (p_l x)^c / c!)}, {@code c} its votes, {@code t} the number of classes that tie with it, and
 * {@code [x^a y^b]} the coefficient of {@code x^a y^b} in what follows. For two classes and odd {@code n} it is the binomial tail, the "integrated quality" of Sheng, Provost
 * and Ipeirotis (2008, doi:10.1145/1401890.1401965), section 3.
 *
 * <h2>Cost</h2> classes² votes³ at worst; votes that cannot win are left out.
 *
 * <h2>Accuracy</h2> sums of positive terms, so some units in the last place.
 */
public final class Plurality {
    /** The most votes for which the factorials are far from the largest double. */
    public static final int MOST_VOTES = 99;

    private Plurality() {}

    /**
     * {@return the chance of each class to win}
     *
     * @param chances of a vote for each class, at least 0, summing to 1
     * @param votes from 1 to {@value #MOST_VOTES}
     * @throws IllegalArgumentException if chances do not sum to 1 within 1e-9, or votes are out of range
     */
    public static double[] winners(double[] chances, int votes) {
        Checks.between(1, votes, MOST_VOTES, "votes");
        double sum = 0;
        for (double chance : chances) {
            sum += Checks.share(chance, "chance of a vote");
        }
        if (!(Math.abs(sum - 1) <= 1e-9)) {
            throw new IllegalArgumentException("chances of votes must sum to 1, but sum to " + sum);
        }
        return winnersUnchecked(chances, votes);
    }

    /**
     * {@return the chance that several raters together name the right class, each of whom names it with the same chance and the others alike}
     *
     * @param classes at least 2
     * @param accuracy of one rater, in [0, 1]
     * @param votes from 1 to {@value #MOST_VOTES}
     * @throws IllegalArgumentException if one is out of range
     */
    public static double accuracy(int classes, double accuracy, int votes) {
        return winners(PeopleErrors.symmetric(classes, accuracy).row(0), votes)[0];
    }

    static double[] winnersUnchecked(double[] chances, int votes) {
        if (votes == 1) {
            return chances.clone();
        }
        double[] winners = new double[chances.length];
        for (int j = 0; j < chances.length; j++) {
            winners[j] = wins(chances, votes, j);
        }
        return winners;
    }

    private static double wins(double[] chances, int votes, int winner) {
        double own = chances[winner];
        double term = 1;
        for (int m = 1; m <= votes; m++) {
            term *= m;
        }
        double sum = 0;
        for (int c = 1; c <= votes && own > 0; c++) {
            term *= own / c;
            if ((long) c * chances.length >= votes) {
                sum += term * others(chances, winner, c, votes - c);
            }
        }
        return sum;
    }

    /** Returns the coefficient for so many votes of the others, none above the cap, with a share for each tie. */
    private static double others(double[] chances, int winner, int cap, int left) {
        int classes = chances.length;
        double[][] product = new double[classes][left + 1];
        product[0][0] = 1;
        int used = 0;
        for (int l = 0; l < classes; l++) {
            if (l != winner && chances[l] > 0) {
                product = times(product, chances[l], cap, ++used);
            }
        }
        double sum = 0;
        for (int t = 0; t < classes; t++) {
            sum += product[t][left] / (t + 1);
        }
        return sum;
    }

    private static double[][] times(double[][] product, double chance, int cap, int used) {
        int left = product[0].length - 1;
        double[][] next = new double[product.length][left + 1];
        double factor = 1;
        for (int m = 0; m <= Math.min(cap, left); m++) {
            factor *= m == 0 ? 1 : chance / m;
            int shift = m == cap ? 1 : 0;
            for (int t = 0; t < used; t++) {
                for (int x = 0; x + m <= left; x++) {
                    next[t + shift][x + m] += product[t][x] * factor;
                }
            }
        }
        return next;
    }
}
