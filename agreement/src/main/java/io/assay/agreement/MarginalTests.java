package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Tests of whether raters use the categories equally often: agreement may be low because one of them leans, and that can be trained away.
 *
 * <ul>
 *   <li>two raters, two categories: {@link #mcNemar}, {@link #mcNemarCorrected}, {@link #mcNemarExact}
 *   <li>two raters, more categories: {@link #stuartMaxwell}, {@link #bhapkar} for the margins, {@link #bowker} for the symmetry of the whole table
 *   <li>more raters, two categories: {@link #cochranQ}
 * </ul>
 *
 * <p>Only units that all raters rated count; the effect's counts tell the others. Chi-squared holds for large samples: some ten units on which
 * raters differ. A test is undefined, with the reason in its effect, if the raters nowhere differ, for it would be 0 / 0. O(ratings + q^3).
 */
public final class MarginalTests {
    private static final String NEVER_DIFFER = "the raters differ on no unit, so there is nothing to test";

    private MarginalTests() {}

    /**
     * McNemar's test: chi-squared {@code (b - c)^2 / (b + c)} with b and c the units on which two raters differ one way and the other (McNemar
     * 1947, doi:10.1007/BF02295996).
     *
     * @param ratings the ratings of two raters, of at most two categories
     * @return the test, with Cohen's g, {@code b / (b + c) - 1/2}, as the effect: b counts units the first rater put in the first category
     */
    public static SignificanceTest mcNemar(RatingMatrix ratings) {
        return mcNemar("mcnemar", ratings, 0);
    }

    /**
     * McNemar's test with the correction for continuity: chi-squared {@code (|b - c| - 1)^2 / (b + c)} (Edwards 1948, doi:10.1007/BF02289261).
     *
     * @param ratings the ratings of two raters, of at most two categories
     * @return the test, with Cohen's g as the effect
     */
    public static SignificanceTest mcNemarCorrected(RatingMatrix ratings) {
        return mcNemar("mcnemar-corrected", ratings, 1);
    }

    private static SignificanceTest mcNemar(String name, RatingMatrix ratings, double correction) {
        double[] off = differing(ratings);
        Estimate effect = cohenG(ratings, off);
        if (!effect.isDefined()) {
            return SignificanceTest.undefined(name, effect);
        }
        double apart = Math.max(0, Math.abs(off[0] - off[1]) - correction);
        return SignificanceTest.chiSquared(name, apart * apart / (off[0] + off[1]), 1, effect);
    }

    /**
     * McNemar's exact test: b against a binomial distribution of b + c trials with probability 1/2, two-sided. Prefer it for few units.
     *
     * @param ratings the ratings of two raters, of at most two categories
     * @return the test, with the smaller of b and c as the statistic and Cohen's g as the effect
     */
    public static SignificanceTest mcNemarExact(RatingMatrix ratings) {
        double[] off = differing(ratings);
        Estimate effect = cohenG(ratings, off);
        if (!effect.isDefined()) {
            return SignificanceTest.undefined("mcnemar-exact", effect);
        }
        int smaller = (int) Math.min(off[0], off[1]);
        double below = BinomialDistribution.of((int) (off[0] + off[1]), 0.5).cumulativeProbability(smaller);
        return new SignificanceTest("mcnemar-exact", smaller, 0, Math.min(1, 2 * below), effect);
    }

    /** Units on which two raters differ, one way and the other; none if there is no such table. */
    private static double[] differing(RatingMatrix ratings) {
        if (!whyNotTwoByTwo(ratings).isEmpty() || ratings.categoryCount() < 2) {
            return new double[2];
        }
        double[][] table = PairRows.of(ratings).table();
        return new double[] {table[0][1], table[1][0]};
    }

    private static String whyNotTwoByTwo(RatingMatrix ratings) {
        String why = PairRows.whyNoTable(ratings);
        return why.isEmpty() && ratings.categoryCount() > 2
                ? "this is for two categories, and there are " + ratings.categoryCount() + "; use stuart-maxwell"
                : why;
    }

    private static Estimate cohenG(RatingMatrix ratings, double[] off) {
        String why = whyNotTwoByTwo(ratings);
        return why.isEmpty()
                ? PairRows.of(ratings)
                        .evidence()
                        .estimate("cohen-g", ratings, off[0] / (off[0] + off[1]) - 0.5, NEVER_DIFFER)
                : Evidence.undefined("cohen-g", ratings, why);
    }

    /**
     * Bowker's test of symmetry: chi-squared {@code sum (n_ij - n_ji)^2 / (n_ij + n_ji)} over pairs of categories, one degree of freedom for each pair
     * between which the raters differ (Bowker 1948, doi:10.1080/01621459.1948.10483284).
     *
     * @param ratings the ratings of two raters
     * @return the test, with Cohen's w, {@code sqrt(chi2 / n)}, as the effect
     */
    public static SignificanceTest bowker(RatingMatrix ratings) {
        return table("bowker", ratings, MarginalTests::symmetry);
    }

    private static double[] symmetry(double[][] table) {
        double statistic = 0;
        int degrees = 0;
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < i; j++) {
                double sum = table[i][j] + table[j][i];
                double difference = table[i][j] - table[j][i];
                statistic += sum > 0 ? difference * difference / sum : 0;
                degrees += sum > 0 ? 1 : 0;
            }
        }
        return new double[] {statistic, degrees};
    }

    /**
     * Stuart and Maxwell's test of equal margins: chi-squared {@code d' S^- d} with d the differences of the margins and S their covariances under the null
     * hypothesis (Stuart 1955, doi:10.1093/biomet/42.3-4.412; Maxwell 1970, doi:10.1192/bjp.116.535.651). Categories neither rater uses, or that
     * they never confuse with others, take no degree of freedom.
     *
     * @param ratings the ratings of two raters
     * @return the test, with Cohen's w, {@code sqrt(chi2 / n)}, as the effect
     */
    public static SignificanceTest stuartMaxwell(RatingMatrix ratings) {
        return table("stuart-maxwell", ratings, MarginalTests::margins);
    }

    /** The covariances are the Laplacian of the raters' confusions, so that its rank is what is left without unconnected groups. */
    private static double[] margins(double[][] table) {
        int q = table.length;
        double[] rows = PairRows.rowSums(table);
        double[] columns = PairRows.columnSums(table);
        double[] differences = new double[q];
        double[][] covariances = new double[q][];
        for (int i = 0; i < q; i++) {
            covariances[i] = new double[i + 1];
            for (int j = 0; j < i; j++) {
                covariances[i][j] = -(table[i][j] + table[j][i]);
            }
            covariances[i][i] = rows[i] + columns[i] - 2 * table[i][i];
            differences[i] = rows[i] - columns[i];
        }
        QuadraticForm form = QuadraticForm.of(covariances, differences);
        return new double[] {form.value(), form.rank()};
    }

    /**
     * Bhapkar's test of equal margins, with covariances that do not suppose them equal: {@code SM / (1 - SM / n)} of Stuart and Maxwell's SM (Bhapkar 1966,
     * doi:10.1080/01621459.1966.10502021). More powerful; the same for many units.
     *
     * @param ratings the ratings of two raters
     * @return the test, with Cohen's w of Stuart and Maxwell's test as the effect; undefined if the margins are as different as can be
     */
    public static SignificanceTest bhapkar(RatingMatrix ratings) {
        SignificanceTest test = stuartMaxwell(ratings);
        double n = test.effect().counts().units();
        if (!test.isDefined()) {
            return SignificanceTest.undefined("bhapkar", test.effect());
        }
        double rest = 1 - test.statistic() / n;
        return rest > 1e-12
                ? SignificanceTest.chiSquared(
                        "bhapkar", test.statistic() / rest, test.degreesOfFreedom(), test.effect())
                : SignificanceTest.undefined(
                        "bhapkar",
                        Estimate.undefined("cohen-w", "the margins differ without any variance; use stuart-maxwell")
                                .withCounts(test.effect().counts()));
    }

    /** Statistic and degrees of freedom of a table. */
    private interface TableTest {
        double[] of(double[][] table);
    }

    private static SignificanceTest table(String name, RatingMatrix ratings, TableTest test) {
        String why = PairRows.whyNoTable(ratings);
        if (!why.isEmpty()) {
            return SignificanceTest.undefined(name, Evidence.undefined("cohen-w", ratings, why));
        }
        PairRows rows = PairRows.of(ratings);
        double[] result = test.of(rows.table());
        Evidence evidence = rows.evidence();
        double w = result[1] > 0 ? Math.sqrt(result[0] / evidence.units()) : Double.NaN;
        Estimate effect = evidence.estimate(
                "cohen-w", ratings, w, evidence.units() == 0 ? Undefined.nothingToCompare(2) : NEVER_DIFFER);
        return effect.isDefined()
                ? SignificanceTest.chiSquared(name, result[0], result[1], effect)
                : SignificanceTest.undefined(name, effect);
    }

    /**
     * Cochran's Q: whether two or more raters use the second of two categories equally often; McNemar's test for two (Cochran 1950,
     * doi:10.2307/2332378).
     *
     * @param ratings the ratings, of at most two categories
     * @return chi-squared {@code (k - 1) (k sum C_j^2 - T^2) / (k T - sum R_i^2)} with k - 1 degrees of freedom, and the effect {@code eta-squared-q}, {@code
     *     Q / (n (k - 1))}, from 0 to 1 (Serlin, Carr and Marascuilo 1982, doi:10.1037/0033-2909.92.3.786)
     */
    public static SignificanceTest cochranQ(RatingMatrix ratings) {
        String why = whyNoQ(ratings);
        if (!why.isEmpty()) {
            return SignificanceTest.undefined("cochran-q", Evidence.undefined("eta-squared-q", ratings, why));
        }
        int k = ratings.raterCount();
        double[] columns = new double[k];
        double squares = 0;
        long units = 0;
        UnitRatings unit = ratings.cursor();
        for (int u = 0; u < ratings.unitCount(); u++) {
            ratings.load(u, unit);
            if (unit.size() == k) {
                double sum = 0;
                for (int i = 0; i < k; i++) {
                    columns[i] += unit.code(i);
                    sum += unit.code(i);
                }
                squares += sum * sum;
                units++;
            }
        }
        double total = Arrays.stream(columns).sum();
        double between = k * Arrays.stream(columns).map(c -> c * c).sum() - total * total;
        double q = (k - 1) * between / (k * total - squares);
        Estimate effect = new Evidence(units, units * k)
                .estimate(
                        "eta-squared-q",
                        ratings,
                        q / (units * (k - 1.0)),
                        units == 0 ? Evidence.noCompleteUnit(k) : NEVER_DIFFER);
        return effect.isDefined()
                ? SignificanceTest.chiSquared("cochran-q", q, k - 1.0, effect)
                : SignificanceTest.undefined("cochran-q", effect);
    }

    private static String whyNoQ(RatingMatrix ratings) {
        if (ratings.raterCount() < 2) {
            return Undefined.nothingToCompare(ratings.raterCount());
        }
        return ratings.isCoded() && ratings.categoryCount() <= 2
                ? ""
                : "this is for two categories, and there are more; use stuart-maxwell for each pair of raters";
    }
}
