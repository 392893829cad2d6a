package io.assay.agreement.judge;

import io.assay.agreement.Coefficient;
import io.assay.agreement.IntervalMethod;
import io.assay.agreement.compare.AgreementDifference;
import io.assay.agreement.compare.Comparison;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How well a judge agrees with people, next to how well people agree among themselves, on one footing: the same
 * coefficient, the mean over pairs of two raters, on the same units, those the judge and at least two people rated.
 *
 * <p>A coefficient of all raters together would not do: it mixes the two, and more raters are not the same as fewer.
 * The difference, judge minus people, is paired by unit. Pairs between which the coefficient is undefined are left
 * out and counted. Categories of an open nominal scale are held fixed for all pairs. The people are taken as given;
 * other people might differ more.
 *
 * @param judge id of the judge
 * @param people the mean coefficient over pairs of people, with its BCa interval
 * @param withJudge the mean coefficient over pairs of the judge and one person, with its BCa interval
 * @param difference how the second differs from the first
 * @param pairs pairs of people used
 * @param judgePairs pairs with the judge used
 * @param leftOut pairs of either kind left out because the coefficient is undefined
 */
public record JudgeAgreement(
        String judge,
        Estimate people,
        Estimate withJudge,
        AgreementDifference difference,
        int pairs,
        int judgePairs,
        int leftOut) {
    private static final int MOST_RATERS = 100;

    /**
     * Compares with BCa intervals of 1,000 replicates at 95 %, seed 1.
     *
     * @param ratings of the judge and the people together; every other rater is a person
     * @param judge id of the judge
     * @param coefficient a coefficient for two raters
     * @return the comparison
     * @throws IllegalArgumentException if the judge is not among the raters, or there are more than 100 raters
     */
    public static JudgeAgreement of(RatingMatrix ratings, String judge, Coefficient coefficient) {
        return of(ratings, judge, coefficient, 1000, 0.95, 1);
    }

    /**
     * Compares with BCa intervals.
     *
     * @param ratings of the judge and the people together; every other rater is a person
     * @param judge id of the judge
     * @param coefficient a coefficient for two raters
     * @param replicates at least 20
     * @param confidence in (0, 1)
     * @param seed any number; the same seed gives the same intervals
     * @return the comparison
     * @throws IllegalArgumentException if the judge is not among the raters, there are more than 100 raters, or a
     *     parameter is out of range
     */
    public static JudgeAgreement of(
            RatingMatrix ratings, String judge, Coefficient coefficient, int replicates, double confidence, long seed) {
        if (!ratings.raters().contains(judge)) {
            throw new IllegalArgumentException("there is no rater \"" + judge + "\" to be compared as the judge");
        }
        if (ratings.raterCount() > MOST_RATERS) {
            throw new IllegalArgumentException("pairs of raters are compared for at most " + MOST_RATERS
                    + " raters, but there are " + ratings.raterCount() + "; choose some with withoutRaters(...)");
        }
        RatingMatrix common = declared(commonUnits(ratings, judge));
        List<PairMean.Pair> among = new ArrayList<>();
        List<PairMean.Pair> with = new ArrayList<>();
        int leftOut = pairs(common, judge, coefficient, among, with);
        PairMean people = new PairMean(coefficient, among, coefficient.name() + " among people");
        PairMean judged = new PairMean(coefficient, with, coefficient.name() + " with the judge");
        IntervalMethod interval = IntervalMethod.bootstrapBca(replicates, confidence, seed);
        return new JudgeAgreement(
                judge,
                people.of(common, interval),
                judged.of(common, interval),
                Comparison.within(common)
                        .bootstrap(replicates)
                        .confidence(confidence)
                        .seed(seed)
                        .of(people, judged),
                among.size(),
                with.size(),
                leftOut);
    }

    /** Units that the judge and at least two people rated. */
    private static RatingMatrix commonUnits(RatingMatrix ratings, String judge) {
        int index = ratings.raters().indexOf(judge);
        List<String> unwanted = new ArrayList<>();
        UnitRatings unit = ratings.cursor();
        for (int u = 0; u < ratings.unitCount(); u++) {
            ratings.load(u, unit);
            boolean judged = false;
            for (int i = 0; i < unit.size(); i++) {
                judged |= unit.rater(i) == index;
            }
            if (!judged || unit.size() < 3) {
                unwanted.add(ratings.units().get(u));
            }
        }
        return ratings.withoutUnits(unwanted);
    }

    /** Holds the categories found in all ratings fixed, so that q is the same for every pair. */
    private static RatingMatrix declared(RatingMatrix ratings) {
        List<String> found = ratings.categories();
        return ratings.scale().equals(Scale.nominal()) && found.size() > 1
                ? ratings.recode(Scale.nominal(found.toArray(String[]::new)), label -> label)
                : ratings;
    }

    /** Sorts pairs into those with and without the judge; returns how many are undefined. */
    private static int pairs(
            RatingMatrix ratings,
            String judge,
            Coefficient coefficient,
            List<PairMean.Pair> among,
            List<PairMean.Pair> with) {
        List<String> raters = ratings.raters();
        int undefined = 0;
        for (int a = 0; a < raters.size(); a++) {
            for (int b = a + 1; b < raters.size(); b++) {
                PairMean.Pair pair = new PairMean.Pair(raters.get(a), raters.get(b));
                if (!coefficient.of(pair.of(ratings), IntervalMethod.none()).isDefined()) {
                    undefined++;
                } else if (pair.one().equals(judge) || pair.other().equals(judge)) {
                    with.add(pair);
                } else {
                    among.add(pair);
                }
            }
        }
        return undefined;
    }

    /** {@return the verdict in sentences for people} */
    @Override
    public String toString() {
        if (!difference.difference().isDefined()) {
            return "The agreement of \"" + judge + "\" with people cannot be compared: "
                    + difference.difference().reason().orElse("") + ".";
        }
        double gap = difference.difference().value();
        String verdict = difference.difference().interval().isEmpty()
                ? "how sure that is cannot be told"
                : difference.isSettled() ? "the interval excludes 0" : "the interval holds 0, so this may be chance";
        String lost = leftOut == 0 ? "" : " " + leftOut + " pairs were undefined and left out.";
        return String.format(
                Locale.ROOT,
                "People agree among themselves with %.3f, \"%s\" with people with %.3f, which is %.3f %s: %s (%s).%s",
                people.value(),
                judge,
                withJudge.value(),
                Math.abs(gap),
                gap < 0 ? "less" : "more",
                verdict,
                difference.difference().interval().map(Object::toString).orElse("no interval"),
                lost);
    }
}
