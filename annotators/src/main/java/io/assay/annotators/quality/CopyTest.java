package io.assay.annotators.quality;

import io.assay.agreement.compare.Holm;
import io.assay.annotators.Annotations;
import io.assay.annotators.quality.CopiedPairs.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which two raters label more alike than raters do who do not know of each other: one may have copied, or both are one person.
 *
 * <p>Two raters may agree because units are easy, because both fall into the same trap, or because both confuse the same
 * categories. So the test takes the labels of each unit as given, and asks only <em>who</em> gave which. The chance of an assignment
 * {@code y} of a unit's labels to its raters is proportional to {@code sum_k w_k prod_r o_r(k, y_r)}, over the categories {@code k} that the
 * unit may be of, with each rater's odds {@code o} of labels: Dawid and Skene's model with units of different difficulty, as in Rasch's.
 * Given the category, whatever makes a unit hard, easy or misleading for all raters alike, in log odds, cancels. A unit on which all agree
 * tells nothing, nor does one without a third rater. How likely a pair then is to have the same label, and which, is computed exactly per unit.
 *
 * <p>The statistic adds up, over the units that both labelled, the logarithm of the likelihood ratio of "one label of two is copied"
 * to independence, in steps of 1/8. Sharing a label that few others gave weighs most: two raters who are wrong together, where nobody
 * else is. The p value is the exact chance of a sum as large (discrete convolution). Over all tested pairs it is adjusted by Holm's
 * method: the chance that <em>any</em> pair is named wrongly is at most the false-alarm rate.
 *
 * <p>That holds if the odds are right, and for raters of equal odds whatever the units are like. Odds are estimated from the same ratings, so the
 * rate is approximate; in simulations of unequal raters, hard units, traps, raters of one bias and spammers it was 2 % where 5 % was asked for.
 * Raters who have in common what no confusion matrix shows, such as the same reading of a rule that concerns few units, cannot be told from
 * copies. Look at the units before accusing anybody. And where few others rate, or there are but two categories, two who copy may look like the
 * two best raters, and are then not named.
 *
 * <p>Of units with more than ten raters the pair is seen beside eight others, who take turns from unit to unit. Of the units of a pair
 * that tell anything at most 1,000 are used, evenly spread. Only pairs that share enough units are tested (10 by default). A person's
 * second rating of a unit does not count. O(sum over units of pairs of raters), and the cost of the consensus. Immutable; every option returns a
 * new configuration.
 *
 * <p>References: van der Linden and Sotaridona (2006), doi:10.3102/10769986031003283, for matches as sums of unequal trials; Ponocny
 * (2001), Psychometrika 66(3), for tests given the totals.
 */
public final class CopyTest {
    private static final int NEXT = 20;
    private static final CopyTest DEFAULTS = new CopyTest(0.05, 10);

    private final double falseAlarms;
    private final int least;

    private CopyTest(double falseAlarms, int least) {
        this.falseAlarms = falseAlarms;
        this.least = least;
    }

    /** {@return the test with a false-alarm rate of 0.05 over all pairs, for pairs that share at least 10 units} */
    public static CopyTest defaults() {
        return DEFAULTS;
    }

    /**
     * {@return the test with another false-alarm rate}
     *
     * @param rate chance that any pair is named wrongly, in (0, 1)
     * @throws IllegalArgumentException if it is out of range
     */
    public CopyTest falseAlarms(double rate) {
        if (!(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException("the false-alarm rate must be in (0, 1), but was " + rate
                    + (rate > 1 && rate < 100 ? "; did you mean " + rate / 100 + "?" : ""));
        }
        return new CopyTest(rate, least);
    }

    /**
     * {@return the test with another least number of shared units}
     *
     * @param units both of a pair must have labelled so many; at least 1, 10 by default
     * @throws IllegalArgumentException if it is below 1
     */
    public CopyTest leastShared(int units) {
        if (units < 1) {
            throw new IllegalArgumentException(
                    "a pair must share at least one unit to be compared, but was given " + units);
        }
        return new CopyTest(falseAlarms, units);
    }

    /**
     * Tests all pairs of people.
     *
     * @param annotations ratings on the nominal or ordinal scale, and the people who gave them
     * @return the pairs that are too much alike; none, with the reason, if no pair could be tested
     */
    public CopiedPairs of(Annotations annotations) {
        String scale = annotations.ratings().scale().name();
        if (!annotations.ratings().isCoded() || !scale.matches("nominal|ordinal")) {
            return CopiedPairs.untested(
                    falseAlarms, least, 0, "the ratings are on the " + scale + " scale and no categories");
        }
        if (annotations.ratings().categoryCount() < 2) {
            return CopiedPairs.untested(falseAlarms, least, 0, "there are fewer than two categories");
        }
        PairUnits counted = PairUnits.counted(annotations);
        List<PairUnits.Later> later = IntStream.range(0, counted.people())
                .parallel()
                .mapToObj(person -> counted.later(person, least))
                .toList();
        if (later.stream().allMatch(partners -> partners.enough().length == 0)) {
            int few = later.stream().mapToInt(PairUnits.Later::few).sum();
            return CopiedPairs.untested(falseAlarms, least, few, counted.reason(few, least));
        }
        return tested(counted.learned(annotations), later);
    }

    private CopiedPairs tested(PairUnits units, List<PairUnits.Later> later) {
        List<Found> found = IntStream.range(0, units.people())
                .parallel()
                .mapToObj(first -> tested(units, first, later.get(first)))
                .toList();
        int few = found.stream().mapToInt(Found::few).sum();
        List<Pair> pairs = found.stream().flatMap(one -> one.pairs().stream()).toList();
        if (pairs.isEmpty()) {
            return CopiedPairs.untested(falseAlarms, least, few, units.reason(few, least));
        }
        return new CopiedPairs(falseAlarms, least, pairs.size(), few, "", shown(adjusted(pairs)));
    }

    /**
     * What was found about one rater and those after.
     *
     * @param pairs the pairs that were tested
     * @param few how many share units, but too few, or none that tells anything
     */
    private record Found(List<Pair> pairs, int few) {}

    private static Found tested(PairUnits units, int first, PairUnits.Later later) {
        List<Pair> pairs = new ArrayList<>();
        for (int second : later.enough()) {
            Pair pair = new PairScore(units, first, second).pair();
            if (pair.telling() > 0) {
                pairs.add(pair);
            }
        }
        return new Found(pairs, later.few() + later.enough().length - pairs.size());
    }

    private List<Pair> adjusted(List<Pair> pairs) {
        double[] adjusted = Holm.adjusted(pairs.stream().mapToDouble(Pair::p).toArray());
        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            all.add(pairs.get(i).adjusted(adjusted[i], adjusted[i] <= falseAlarms));
        }
        all.sort(Comparator.comparingDouble(Pair::p));
        return all;
    }

    /** Returns all that are named, and the next. */
    private static List<Pair> shown(List<Pair> sorted) {
        long named = sorted.stream().filter(Pair::flagged).count();
        return List.copyOf(sorted.subList(0, (int) Math.min(sorted.size(), named + NEXT)));
    }
}
