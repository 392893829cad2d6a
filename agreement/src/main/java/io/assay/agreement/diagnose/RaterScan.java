package io.assay.agreement.diagnose;

import io.assay.agreement.Influence;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** One pass over the ratings that compares each rater with the others. */
final class RaterScan {
    /** A heat map of more raters cannot be read. */
    private static final int MOST_PAIRED = 50;

    private final RatingMatrix ratings;
    private final boolean hasOffsets;
    private final long[] given;
    private final long[] compared;
    private final long[] equal;
    /** Per rater over shared units: number, mean and summed squared deviations of the offset from the others' mean. */
    private final long[] shared;

    private final double[] offset;
    private final double[] deviation;
    /** Place of a rater in the pair tables, or -1. */
    private final int[] place;

    private final int[] paired;
    private final long[][] pairsCompared;
    private final long[][] pairsEqual;

    private RaterScan(RatingMatrix ratings) {
        int raters = ratings.raterCount();
        this.ratings = ratings;
        this.hasOffsets = !ratings.scale().name().equals("nominal")
                && !ratings.scale().name().equals("circular");
        this.given = given(ratings);
        this.compared = new long[raters];
        this.equal = new long[raters];
        this.shared = new long[raters];
        this.offset = new double[raters];
        this.deviation = new double[raters];
        this.paired = mostActive(given);
        this.place = new int[raters];
        Arrays.fill(place, -1);
        for (int i = 0; i < paired.length; i++) {
            place[paired[i]] = i;
        }
        this.pairsCompared = new long[paired.length][paired.length];
        this.pairsEqual = new long[paired.length][paired.length];
    }

    static RaterScan of(RatingMatrix ratings) {
        RaterScan scan = new RaterScan(ratings);
        UnitRatings unit = ratings.cursor();
        for (int u = 0; u < ratings.unitCount(); u++) {
            ratings.load(u, unit);
            if (unit.size() >= 2) {
                scan.compare(unit);
            }
        }
        return scan;
    }

    private static long[] given(RatingMatrix ratings) {
        long[] given = new long[ratings.raterCount()];
        UnitRatings unit = ratings.cursor();
        for (int u = 0; u < ratings.unitCount(); u++) {
            ratings.load(u, unit);
            for (int i = 0; i < unit.size(); i++) {
                given[unit.rater(i)]++;
            }
        }
        return given;
    }

    private static int[] mostActive(long[] given) {
        return IntStream.range(0, given.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer r) -> -given[r]))
                .limit(MOST_PAIRED)
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void compare(UnitRatings unit) {
        double sum = 0;
        for (int i = 0; i < unit.size(); i++) {
            sum += unit.value(i);
            for (int j = 0; j < i; j++) {
                compare(unit.rater(i), unit.rater(j), unit.value(i) == unit.value(j));
            }
        }
        if (hasOffsets) {
            for (int i = 0; i < unit.size(); i++) {
                double others = (sum - unit.value(i)) / (unit.size() - 1);
                addOffset(unit.rater(i), unit.value(i) - others);
            }
        }
    }

    private void compare(int first, int second, boolean same) {
        int match = same ? 1 : 0;
        compared[first]++;
        compared[second]++;
        equal[first] += match;
        equal[second] += match;
        int a = place[first];
        int b = place[second];
        if (a >= 0 && b >= 0) {
            pairsCompared[a][b]++;
            pairsCompared[b][a]++;
            pairsEqual[a][b] += match;
            pairsEqual[b][a] += match;
        }
    }

    /** Welford's update. */
    private void addOffset(int rater, double x) {
        shared[rater]++;
        double before = x - offset[rater];
        offset[rater] += before / shared[rater];
        deviation[rater] += before * (x - offset[rater]);
    }

    List<RaterProfile> profiles(Influence influence) {
        double[] without = influence.withoutRaters();
        double alpha = influence.estimate().orNaN();
        List<RaterProfile> profiles = new ArrayList<>();
        for (int r = 0; r < given.length; r++) {
            boolean placed = hasOffsets && shared[r] > 0;
            profiles.add(new RaterProfile(
                    ratings.raters().get(r),
                    given[r],
                    compared[r],
                    compared[r] == 0 ? Double.NaN : (double) equal[r] / (double) compared[r],
                    placed ? offset[r] : Double.NaN,
                    placed && shared[r] > 1 ? Math.sqrt(deviation[r] / (shared[r] - 1.0) / shared[r]) : Double.NaN,
                    without[r],
                    without[r] - alpha));
        }
        profiles.sort(Comparator.comparingDouble((RaterProfile p) -> Double.isNaN(p.gain()) ? -2 : p.gain())
                .reversed());
        return profiles;
    }

    RaterPairs pairs() {
        List<String> names =
                Arrays.stream(paired).mapToObj(r -> ratings.raters().get(r)).toList();
        return new RaterPairs(names, given.length - paired.length, pairsCompared, pairsEqual);
    }
}
