package io.assay.agreement.judge;

import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The alternative annotator test: may a judge, such as a language model, be used in place of people (Calderon,
 * Reichart and Dror, ACL 2025, arXiv:2501.10970, doi:10.48550/arXiv.2501.10970)?
 *
 * <p>Each person is left out in turn. On every unit that this person, the judge and at least one other person rated,
 * the judge <em>wins</em> if its rating is at least as close to those of the other people as that person's is, and
 * the person wins if theirs is at least as close; both may. Closeness is the share of equal ratings, or minus the
 * root mean squared difference. A one-sided t test asks whether the person wins more often than the judge by less
 * than {@code epsilon}, the advantage given to the judge because people are dear; over all people the p values are
 * judged by Benjamini and Yekutieli's procedure (2001, doi:10.1214/aos/1013699998), false discovery rate .05. The
 * <em>winning rate</em> omega is the share of people for whom the judge holds, and it passes from .5; the <em>average
 * advantage probability</em> rho is the mean share of units the judge wins.
 *
 * <h2>Choices</h2>
 *
 * Epsilon is .2 by default; the authors advise that much where people are trained experts and less, .15 or .1, where
 * they are skilled or crowd workers. If all differences of wins are equal, t has no value: the judge holds if they
 * are below epsilon, and does not if they are at it or above. A t test of fewer than 30 units per person is shaky:
 * that is a warning here, where the authors' program leaves such people out, and so are fewer than three people.
 *
 * <p>Units are assumed to be a random sample. O(ratings times people per unit). Immutable; every option returns a new
 * configuration.
 */
public final class AlternativeAnnotatorTest {
    private static final int FEW_UNITS = 30;
    private static final int FEW_PEOPLE = 3;

    private final String judge;
    private final double epsilon;
    private final double falseDiscoveryRate;
    private final Closeness closeness;

    /** How close a rating is to those of others. */
    private enum Closeness {
        /** By the scale: numbers by their squared differences, names by matches. */
        OF_SCALE,
        MATCHES,
        DIFFERENCES
    }

    private AlternativeAnnotatorTest(String judge, double epsilon, double falseDiscoveryRate, Closeness closeness) {
        this.judge = judge;
        this.epsilon = epsilon;
        this.falseDiscoveryRate = falseDiscoveryRate;
        this.closeness = closeness;
    }

    /**
     * Prepares the test: epsilon .2, false discovery rate .05; numbers are compared by root mean squared difference,
     * names by matches.
     *
     * @param judge id of the rater who is to stand in for people
     * @return the test, to be configured
     */
    public static AlternativeAnnotatorTest of(String judge) {
        return new AlternativeAnnotatorTest(judge, 0.2, 0.05, Closeness.OF_SCALE);
    }

    /**
     * {@return the test with another advantage for the judge}
     *
     * @param advantage in [0, 1); .2 by default
     * @throws IllegalArgumentException if it is out of range
     */
    public AlternativeAnnotatorTest epsilon(double advantage) {
        if (!(advantage >= 0 && advantage < 1)) {
            throw new IllegalArgumentException("epsilon must be in [0, 1), but was " + advantage);
        }
        return new AlternativeAnnotatorTest(judge, advantage, falseDiscoveryRate, closeness);
    }

    /**
     * {@return the test with another false discovery rate}
     *
     * @param rate in (0, 1); .05 by default
     * @throws IllegalArgumentException if it is out of range
     */
    public AlternativeAnnotatorTest falseDiscoveryRate(double rate) {
        if (!(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException("false discovery rate must be in (0, 1), but was " + rate);
        }
        return new AlternativeAnnotatorTest(judge, epsilon, rate, closeness);
    }

    /** {@return the test that counts equal ratings, whatever the scale} */
    public AlternativeAnnotatorTest byMatches() {
        return new AlternativeAnnotatorTest(judge, epsilon, falseDiscoveryRate, Closeness.MATCHES);
    }

    /** {@return the test that takes root mean squared differences; the ratings must be numbers} */
    public AlternativeAnnotatorTest byDifferences() {
        return new AlternativeAnnotatorTest(judge, epsilon, falseDiscoveryRate, Closeness.DIFFERENCES);
    }

    /**
     * Tests the judge.
     *
     * @param ratings of the judge and the people together; every other rater is a person
     * @return what came out
     * @throws IllegalArgumentException if the judge is not among the raters, or differences are asked for where
     *     ratings are not numbers
     */
    public AlternativeAnnotator of(RatingMatrix ratings) {
        int judgeIndex = ratings.raters().indexOf(judge);
        if (judgeIndex < 0) {
            throw new IllegalArgumentException("there is no rater \"" + judge + "\" to be tested as the judge");
        }
        boolean numeric = ratings.scale().isNumeric();
        if (closeness == Closeness.DIFFERENCES && !numeric) {
            throw new IllegalArgumentException(
                    "differences need numbers, but the scale is " + ratings.scale() + "; use byMatches()");
        }
        boolean differences = closeness == Closeness.DIFFERENCES || (closeness == Closeness.OF_SCALE && numeric);
        List<Wins> wins = Wins.of(ratings, judgeIndex, differences);
        return result(wins, ratings);
    }

    private AlternativeAnnotator result(List<Wins> wins, RatingMatrix ratings) {
        List<String> warnings = new ArrayList<>();
        List<Wins> tested = wins.stream().filter(w -> w.units() >= 2).toList();
        if (tested.size() < wins.size()) {
            warnings.add((wins.size() - tested.size()) + " people share fewer than two units with the judge and another"
                    + " person, and were left out");
        }
        long few = tested.stream().filter(w -> w.units() < FEW_UNITS).count();
        if (few > 0) {
            warnings.add(few + " of " + tested.size() + " people rated fewer than " + FEW_UNITS
                    + " units that count; the t test is shaky there");
        }
        if (tested.size() < FEW_PEOPLE) {
            warnings.add("the test asks for at least three people, and there are " + tested.size());
        }
        double[] p = tested.stream().mapToDouble(w -> w.p(epsilon)).toArray();
        boolean[] holds = FalseDiscoveries.rejected(p, falseDiscoveryRate);
        List<AlternativeAnnotator.Person> people = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            Wins w = tested.get(i);
            people.add(new AlternativeAnnotator.Person(
                    ratings.raters().get(w.person()), w.units(), w.judgeShare(), w.personShare(), p[i], holds[i]));
        }
        return AlternativeAnnotator.of(judge, epsilon, people, warnings);
    }

    /** How often the judge and one person win, and the sums of the differences. */
    private static final class Wins {
        private final int person;
        private long units;
        private long judgeWins;
        private long personWins;
        private long unequal;

        Wins(int person) {
            this.person = person;
        }

        int person() {
            return person;
        }

        long units() {
            return units;
        }

        double judgeShare() {
            return judgeWins / (double) units;
        }

        double personShare() {
            return personWins / (double) units;
        }

        /** By person, in the order of the raters. */
        static List<Wins> of(RatingMatrix ratings, int judge, boolean differences) {
            Wins[] wins = new Wins[ratings.raterCount()];
            Arrays.setAll(wins, Wins::new);
            UnitRatings unit = ratings.cursor();
            for (int u = 0; u < ratings.unitCount(); u++) {
                ratings.load(u, unit);
                int at = place(unit, judge);
                if (at < 0 || unit.size() < 3) {
                    continue;
                }
                for (int i = 0; i < unit.size(); i++) {
                    if (i != at) {
                        double farness = far(unit, at, i, at, differences);
                        wins[unit.rater(i)].add(farness, far(unit, i, i, at, differences));
                    }
                }
            }
            return Arrays.stream(wins).filter(w -> w.person != judge).toList();
        }

        private static int place(UnitRatings unit, int rater) {
            for (int i = 0; i < unit.size(); i++) {
                if (unit.rater(i) == rater) {
                    return i;
                }
            }
            return -1;
        }

        /** How far one rating is from those of the people other than the one left out. */
        private static double far(UnitRatings unit, int of, int leftOut, int judge, boolean differences) {
            double sum = 0;
            double value = unit.value(of);
            for (int i = 0; i < unit.size(); i++) {
                if (i != leftOut && i != judge) {
                    double apart = value - unit.value(i);
                    sum += differences ? apart * apart : apart == 0 ? 0 : 1;
                }
            }
            return sum;
        }

        private void add(double judgeFar, double personFar) {
            // 1.3 and 0.9 are as far from 1.1, whatever the rounding of their squared differences.
            boolean equal = Math.abs(judgeFar - personFar) <= 1e-12 * (judgeFar + personFar);
            units++;
            judgeWins += equal || judgeFar < personFar ? 1 : 0;
            personWins += equal || personFar < judgeFar ? 1 : 0;
            unequal += equal ? 0 : 1;
        }

        /**
         * The one-sided p value of "the person wins more often by at least epsilon"; differences of wins are -1, 0
         * and 1.
         */
        double p(double epsilon) {
            double mean = (personWins - judgeWins) / (double) units;
            // Sum of squares about the mean, exact in whole numbers up to the one division.
            double squares = unequal - (double) (personWins - judgeWins) * (personWins - judgeWins) / units;
            boolean constant = unequal == 0 || Math.abs(personWins - judgeWins) == units;
            if (constant) {
                return mean < epsilon ? 0 : 1;
            }
            double error = Math.sqrt(squares / (units - 1.0) / units);
            return TDistribution.of(units - 1.0).cumulativeProbability((mean - epsilon) / error);
        }
    }
}
