package io.assay.annotators.gold;

import io.assay.agreement.compare.Holm;
import io.assay.annotators.Annotations;
import io.assay.annotators.Gold;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import io.assay.core.resample.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether gold has leaked: somebody who knows which units are gold, or their labels, does better on them than on the rest, or faster.
 *
 * <p>Better is how much more often than the others' mean a rater names what most others name, their own ratings left out, ties in parts. It
 * is taken in the same way on gold and on the rest, so that a gold label has no part in it. Faster is how far the logarithm of the duration
 * is below the others' mean on the same unit. Both are means over gold units minus means over the rest.
 *
 * <p>The p value comes from random choices of as many units as are gold among those the rater rated: if the rater treats gold as any other
 * unit, and gold was drawn at random, all choices are as likely. P values are adjusted over raters (Holm), so the probability that
 * anybody is accused wrongly is at most the false-alarm rate. Gold that is easier than the rest is easier for all, which the comparison
 * with the others takes off; gold that everybody knows is not found.
 *
 * <p>A rater with fewer than 5 gold or 5 other units that somebody else rated too is not tested. O(orders times ratings). The result is the
 * same for any number of threads. Immutable; every option returns a new configuration.
 */
public final class LeakCheck {
    private static final int LEAST = 5;
    private static final int ORDERS = 9_999;
    private static final LeakCheck DEFAULTS = new LeakCheck(0.05, 1);

    private final double falseAlarms;
    private final long seed;

    private LeakCheck(double falseAlarms, long seed) {
        this.falseAlarms = falseAlarms;
        this.seed = seed;
    }

    /**
     * What is found on a rater.
     *
     * @param rater id of the rater
     * @param gold number of gold units compared
     * @param rest number of other units compared
     * @param advantage how much better, or in log-durations faster, the rater is on gold; NaN if not tested
     * @param p adjusted p value; NaN if not tested
     * @param suspicious whether it is at most the false-alarm rate
     */
    public record Leak(String rater, int gold, int rest, double advantage, double p, boolean suspicious) {}

    /** {@return the check with a false-alarm rate of 0.05 over all raters} */
    public static LeakCheck defaults() {
        return DEFAULTS;
    }

    /**
     * {@return the check with another false-alarm rate}
     *
     * @param rate probability that anybody is accused wrongly, in [0.001, 1)
     * @throws IllegalArgumentException if it is out of range
     */
    public LeakCheck falseAlarms(double rate) {
        if (!(rate >= 0.001 && rate < 1)) {
            throw new IllegalArgumentException("the false-alarm rate must be in [0.001, 1), but was " + rate);
        }
        return new LeakCheck(rate, seed);
    }

    /**
     * {@return the check with another seed}
     *
     * @param newSeed any number; 1 by default
     */
    public LeakCheck seed(long newSeed) {
        return new LeakCheck(falseAlarms, newSeed);
    }

    /**
     * {@return for each person whether they are better on gold, in their order}
     *
     * @param annotations ratings and the people who gave them
     * @param gold known labels
     * @throws IllegalArgumentException if gold does not fit
     */
    public List<Leak> better(Annotations annotations, Gold gold) {
        RatingMatrix ratings = annotations.ratings();
        int[] truth = gold.codes(ratings);
        Differences differences = new Differences(annotations.people().size());
        UnitRatings unit = ratings.cursor();
        for (int u = 0; u < truth.length; u++) {
            ratings.load(u, unit);
            int[] people = new int[unit.size()];
            Arrays.setAll(people, i -> annotations.personOf(unit.rater(i)));
            double[] right = new double[people.length];
            Arrays.setAll(right, i -> LeakCheck.right(unit, people, i, ratings.categoryCount()));
            differences.add(people, right, truth[u] >= 0);
        }
        return tested(annotations.people(), differences);
    }

    /**
     * {@return for each rater whether they are faster on gold, in the order of the matrix}
     *
     * @param durations how long each rater took for each unit, on the ratio scale, in any unit of time
     * @param goldUnits ids of the gold units; those not in the matrix are of no account
     * @throws IllegalArgumentException if the scale is not that of ratios, or a duration is 0
     */
    public List<Leak> faster(RatingMatrix durations, List<String> goldUnits) {
        if (!durations.scale().name().equals("ratio")) {
            throw new IllegalArgumentException("durations must be on the ratio scale, but were on the "
                    + durations.scale().name() + " scale");
        }
        boolean[] gold = new boolean[durations.unitCount()];
        List<String> units = durations.units();
        Set<String> wanted = Set.copyOf(goldUnits);
        Differences differences = new Differences(durations.raterCount());
        UnitRatings unit = durations.cursor();
        for (int u = 0; u < gold.length; u++) {
            durations.load(u, unit);
            int[] people = new int[unit.size()];
            double[] haste = new double[people.length];
            for (int i = 0; i < people.length; i++) {
                people[i] = unit.rater(i);
                haste[i] = -Math.log(
                        positive(unit.value(i), units.get(u), durations.raters().get(people[i])));
            }
            differences.add(people, haste, wanted.contains(units.get(u)));
        }
        return tested(durations.raters(), differences);
    }

    private static double positive(double duration, String unit, String rater) {
        if (!(duration > 0)) {
            throw new IllegalArgumentException("the duration of rater \"" + rater + "\" on unit \"" + unit
                    + "\" must be positive, but was " + duration);
        }
        return duration;
    }

    /** Returns whether a rating is what most of the others gave, ties in parts; NaN if there are no others. */
    private static double right(UnitRatings unit, int[] people, int i, int categories) {
        int[] others = new int[categories];
        int count = 0;
        for (int j = 0; j < people.length; j++) {
            if (people[j] != people[i]) {
                others[unit.code(j)]++;
                count++;
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        int most = Arrays.stream(others).max().orElse(0);
        long ahead = Arrays.stream(others).filter(n -> n == most).count();
        return others[unit.code(i)] == most ? 1.0 / ahead : 0;
    }

    private List<Leak> tested(List<String> raters, Differences differences) {
        double[] p = new double[raters.size()];
        for (int r = 0; r < p.length; r++) {
            p[r] = differences.isEnough(r, LEAST) ? p(differences.of(r), differences.gold(r), r) : Double.NaN;
        }
        double[] adjusted = Holm.adjusted(p);
        List<Leak> leaks = new ArrayList<>();
        for (int r = 0; r < p.length; r++) {
            int all = differences.of(r).length;
            int gold = differences.gold(r);
            double advantage = Double.isNaN(p[r]) ? Double.NaN : advantage(differences.of(r), gold);
            leaks.add(new Leak(raters.get(r), gold, all - gold, advantage, adjusted[r], adjusted[r] <= falseAlarms));
        }
        return List.copyOf(leaks);
    }

    /** The share of random choices that are as far ahead; gold units are the first ones. */
    private double p(double[] differences, int gold, int rater) {
        double observed = advantage(differences, gold);
        double margin = 1e-12 * Arrays.stream(differences).map(Math::abs).max().orElse(0);
        long stream = (long) rater * ORDERS;
        long asFar = IntStream.range(0, ORDERS)
                .parallel()
                .filter(order -> {
                    double[] shuffled = shuffled(differences, gold, RandomStream.of(seed, stream + order));
                    return advantage(shuffled, gold) >= observed - margin;
                })
                .count();
        return (1.0 + asFar) / (1 + ORDERS);
    }

    private static double[] shuffled(double[] figures, int chosen, RandomStream random) {
        double[] shuffled = figures.clone();
        for (int i = 0; i < chosen; i++) {
            int j = i + random.nextInt(shuffled.length - i);
            double swapped = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = swapped;
        }
        return shuffled;
    }

    private static double advantage(double[] figures, int gold) {
        double first = 0;
        double second = 0;
        for (int i = 0; i < figures.length; i++) {
            first += i < gold ? figures[i] : 0;
            second += i < gold ? 0 : figures[i];
        }
        return first / gold - second / (figures.length - gold);
    }
}
