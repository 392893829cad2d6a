package io.assay.annotators.quality;

import io.assay.agreement.Agreement;
import io.assay.annotators.Consensus;
import io.assay.annotators.ConsensusMethods;
import io.assay.annotators.Gold;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import io.assay.core.resample.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Which raters to remove, in what order, and what that does.
 *
 * <p>Raters are ordered by how much Krippendorff's alpha would rise without each. Removing those who agree least always raises
 * the alpha of the same ratings, so that rise proves nothing. Two figures stand beside it: alpha after removing as many raters
 * drawn at random, and the rise on <em>held-out</em> units. For the latter units are split into halves at random, the order is
 * made on one half and alpha taken on the other, and the reverse; 10 splits, so 20 held-out rises.
 *
 * <p>A step is recommended if it and all before it raise held-out alpha further, in at least 9 of 10 halves and by 0.05 on
 * average: a rater who is a little below the others would raise it too, and is worth keeping. The halves are of one sample, so
 * they tell chance in choosing the rater, not chance in the sample. A rise of alpha is not yet a gain: with gold, see what
 * becomes of the majority vote. Raters who disagree may be those who are right.
 *
 * <p>Raters are those of the matrix; the second rating of a person is a rater of its own. O((draws + splits) times steps times
 * ratings). The result is the same for any number of threads. Immutable; every option returns a new configuration.
 */
public final class RemovalPlan {
    private static final RemovalPlan DEFAULTS = new RemovalPlan(Gold.none(), 5, 0.05, 1);
    private static final int DRAWS = 100;
    private static final int SPLITS = 10;
    private static final double HOLDS = 0.9;

    private final Gold gold;
    private final int steps;
    private final double leastGain;
    private final long seed;

    private RemovalPlan(Gold gold, int steps, double leastGain, long seed) {
        this.gold = gold;
        this.steps = steps;
        this.leastGain = leastGain;
        this.seed = seed;
    }

    /** {@return the plan of at most 5 removals, without gold} */
    public static RemovalPlan defaults() {
        return DEFAULTS;
    }

    /**
     * {@return the plan with known labels}
     *
     * @param known labels of some units
     */
    public RemovalPlan gold(Gold known) {
        return new RemovalPlan(known, steps, leastGain, seed);
    }

    /**
     * {@return the plan of another number of removals}
     *
     * @param most removals at most, at least 1; two raters are always left
     * @throws IllegalArgumentException if it is below 1
     */
    public RemovalPlan steps(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("the number of removals must be at least 1, but was " + most);
        }
        return new RemovalPlan(gold, most, leastGain, seed);
    }

    /**
     * {@return the plan with another least rise of held-out alpha that makes a removal worth it}
     *
     * @param rise per rater, in [0, 1); 0.05 by default
     * @throws IllegalArgumentException if it is out of range
     */
    public RemovalPlan leastGain(double rise) {
        if (!(rise >= 0 && rise < 1)) {
            throw new IllegalArgumentException("the least rise must be in [0, 1), but was " + rise);
        }
        return new RemovalPlan(gold, steps, rise, seed);
    }

    /**
     * {@return the plan with another seed of draws and splits}
     *
     * @param newSeed any number; 1 by default
     */
    public RemovalPlan seed(long newSeed) {
        return new RemovalPlan(gold, steps, leastGain, newSeed);
    }

    /**
     * Tries removals.
     *
     * @param ratings units by raters
     * @return the curve
     * @throws IllegalArgumentException if gold does not fit
     */
    public RemovalCurve of(RatingMatrix ratings) {
        int[] codes = gold.codes(ratings);
        Estimate all = Agreement.krippendorff(ratings);
        OptionalDouble allGold = goldAccuracy(ratings, codes, ratings.categories());
        int most = Math.min(steps, ratings.raterCount() - 2);
        if (!all.isDefined() || most < 1) {
            return new RemovalCurve(all, allGold, List.of(), 0);
        }
        List<String> order = ordered(ratings);
        double[][] heldOut = heldOut(ratings, most);
        List<RemovalCurve.Step> curve = new ArrayList<>();
        int recommended = 0;
        for (int n = 1; n <= most; n++) {
            RatingMatrix left = ratings.withoutRaters(order.subList(0, n));
            double share = share(heldOut, n);
            curve.add(new RemovalCurve.Step(
                    order.get(n - 1),
                    Agreement.krippendorff(left),
                    random(ratings, n),
                    gain(heldOut, n),
                    share,
                    goldAccuracy(left, codes, ratings.categories()),
                    ratings.ratingCount() - left.ratingCount(),
                    pairable(ratings) - pairable(left)));
            boolean worth = share >= HOLDS && gain(heldOut, n) - gain(heldOut, n - 1) >= leastGain;
            recommended = recommended == n - 1 && worth ? n : recommended;
        }
        return new RemovalCurve(all, allGold, curve, recommended);
    }

    /** Returns the raters, the one whose removal raises alpha most first; those without whom alpha is undefined last. */
    private static List<String> ordered(RatingMatrix ratings) {
        double[] without = Agreement.krippendorff().influence(ratings).withoutRaters();
        return IntStream.range(0, without.length)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        r -> Double.isNaN(without[r]) ? Double.POSITIVE_INFINITY : -without[r]))
                .map(ratings.raters()::get)
                .toList();
    }

    /** Returns for each held-out half alpha after 0, 1, … removals; NaN where undefined. */
    private double[][] heldOut(RatingMatrix ratings, int most) {
        return IntStream.range(0, 2 * SPLITS)
                .parallel()
                .mapToObj(half -> {
                    RandomStream random = RandomStream.of(seed, half / 2);
                    List<List<String>> halves = List.of(new ArrayList<>(), new ArrayList<>());
                    ratings.units()
                            .forEach(unit -> halves.get(random.nextInt(2)).add(unit));
                    RatingMatrix chosenOn = ratings.onlyUnits(halves.get(half % 2));
                    RatingMatrix heldOut = ratings.onlyUnits(halves.get(1 - half % 2));
                    double[] alphas = new double[most + 1];
                    Arrays.fill(alphas, Double.NaN);
                    if (Agreement.krippendorff(chosenOn).isDefined()) {
                        List<String> order = ordered(chosenOn);
                        Arrays.setAll(
                                alphas,
                                n -> Agreement.krippendorff(heldOut.withoutRaters(order.subList(0, n)))
                                        .orNaN());
                    }
                    return alphas;
                })
                .toArray(double[][]::new);
    }

    private static double share(double[][] heldOut, int n) {
        return Arrays.stream(heldOut)
                        .filter(alphas -> alphas[n] > alphas[n - 1])
                        .count()
                / (double) heldOut.length;
    }

    private static double gain(double[][] heldOut, int n) {
        return Arrays.stream(heldOut)
                .mapToDouble(alphas -> alphas[n] - alphas[0])
                .filter(gain -> !Double.isNaN(gain))
                .average()
                .orElse(Double.NaN);
    }

    private double random(RatingMatrix ratings, int n) {
        double[] alphas = IntStream.range(0, DRAWS)
                .parallel()
                .mapToDouble(draw -> {
                    RandomStream random = RandomStream.of(seed, DRAWS + draw);
                    List<String> raters = new ArrayList<>(ratings.raters());
                    List<String> removed = new ArrayList<>();
                    while (removed.size() < n) {
                        removed.add(raters.remove(random.nextInt(raters.size())));
                    }
                    return Agreement.krippendorff(ratings.withoutRaters(removed))
                            .orNaN();
                })
                .toArray();
        return Arrays.stream(alphas).filter(a -> !Double.isNaN(a)).average().orElse(Double.NaN);
    }

    /** By label, since an open scale without some raters may have other codes. */
    private OptionalDouble goldAccuracy(RatingMatrix ratings, int[] codes, List<String> categories) {
        if (gold.size() == 0) {
            return OptionalDouble.empty();
        }
        Consensus majority = ConsensusMethods.majority().of(ratings);
        double right = 0;
        int rated = 0;
        for (int u = 0; u < codes.length; u++) {
            int label = majority.labelIndex(u);
            if (codes[u] >= 0 && label >= 0) {
                rated++;
                right += majority.categories().get(label).equals(categories.get(codes[u])) ? 1 : 0;
            }
        }
        return rated == 0 ? OptionalDouble.empty() : OptionalDouble.of(right / rated);
    }

    private static int pairable(RatingMatrix ratings) {
        UnitRatings unit = ratings.cursor();
        int count = 0;
        for (int u = 0; u < ratings.unitCount(); u++) {
            ratings.load(u, unit);
            count += unit.size() >= 2 ? 1 : 0;
        }
        return count;
    }
}
