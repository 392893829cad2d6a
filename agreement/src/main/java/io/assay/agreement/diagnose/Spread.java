package io.assay.agreement.diagnose;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** How far apart the ratings of each unit are: shares and histogram of units. */
final class Spread {
    private static final int MOST_LEVELS = 12;
    private static final int BINS = 10;

    private final RatingMatrix ratings;
    private final boolean nominal;
    private final boolean levels;
    private final double boundary;
    /** The way round a circular scale; 0 on others. */
    private final double period;
    /** A quarter of the farthest that two ratings can be apart: finite whatever they are. */
    private final double quarter;

    private final String boundaryText;
    private long units;
    private long unanimous;
    private long major;
    private final long[] bins;

    private Spread(RatingMatrix ratings, OptionalDouble wanted) {
        this.ratings = ratings;
        this.nominal = ratings.scale().name().equals("nominal");
        this.levels = ratings.scale().name().equals("ordinal") && ratings.isCoded();
        this.period = ratings.scale() instanceof Scale.Circular circle ? circle.period() : 0;
        this.quarter = period > 0 ? period / 8 : quarterOfRange(ratings);
        this.boundary = wanted.orElse(levels ? 1 : quarter);
        this.boundaryText = boundaryText();
        this.bins = new long[binCount()];
    }

    static Spread of(RatingMatrix ratings, OptionalDouble boundary) {
        Spread spread = new Spread(ratings, boundary);
        UnitRatings unit = ratings.cursor();
        for (int u = 0; u < ratings.unitCount(); u++) {
            ratings.load(u, unit);
            if (unit.size() >= 2) {
                spread.add(unit);
            }
        }
        return spread;
    }

    private static double quarterOfRange(RatingMatrix ratings) {
        UnitRatings unit = ratings.cursor();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int u = 0; u < ratings.unitCount(); u++) {
            ratings.load(u, unit);
            for (int i = 0; i < unit.size(); i++) {
                low = Math.min(low, unit.value(i));
                high = Math.max(high, unit.value(i));
            }
        }
        return low < high ? high / 4 - low / 4 : 0;
    }

    private String boundaryText() {
        if (nominal) {
            return "no category has more than half of the ratings";
        }
        String amount = boundary == Math.rint(boundary) && Math.abs(boundary) < 1e15
                ? Long.toString((long) boundary)
                : String.format(Locale.ROOT, "%.4g", boundary);
        return "more than " + amount + (levels ? boundary == 1 ? " level apart" : " levels apart" : " apart");
    }

    private int binCount() {
        if (nominal) {
            return Math.max(1, Math.min(MOST_LEVELS, ratings.categoryCount()));
        }
        return levels && ratings.categoryCount() <= MOST_LEVELS ? Math.max(1, ratings.categoryCount()) : BINS + 1;
    }

    private void add(UnitRatings unit) {
        units++;
        if (nominal) {
            addNominal(unit);
            return;
        }
        if (period > 0) {
            count(0, farthestRound(unit));
            return;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < unit.size(); i++) {
            double at = levels ? unit.code(i) : unit.value(i);
            low = Math.min(low, at);
            high = Math.max(high, at);
        }
        count(low, high);
    }

    /** Returns the largest distance of two ratings, the shorter way round. */
    private double farthestRound(UnitRatings unit) {
        double farthest = 0;
        for (int i = 0; i < unit.size(); i++) {
            for (int j = 0; j < i; j++) {
                double apart = Math.abs(unit.value(i) - unit.value(j)) % period;
                farthest = Math.max(farthest, Math.min(apart, period - apart));
            }
        }
        return farthest;
    }

    private void count(double low, double high) {
        unanimous += high == low ? 1 : 0;
        major += high - low > boundary ? 1 : 0;
        bins[high == low ? 0 : bin(low, high)]++;
    }

    private int bin(double low, double high) {
        if (bins.length != BINS + 1) {
            return (int) (high - low);
        }
        double share = levels ? (high - low) / (ratings.categoryCount() - 1.0) : (high / 4 - low / 4) / quarter;
        return (int) Math.max(1, Math.min(BINS, Math.ceil(share * BINS)));
    }

    private void addNominal(UnitRatings unit) {
        int[] codes = new int[unit.size()];
        Arrays.setAll(codes, unit::code);
        Arrays.sort(codes);
        int different = 0;
        int largest = 0;
        int run = 0;
        for (int i = 0; i < codes.length; i++) {
            boolean starts = i == 0 || codes[i] != codes[i - 1];
            run = starts ? 1 : run + 1;
            different += starts ? 1 : 0;
            largest = Math.max(largest, run);
        }
        unanimous += different == 1 ? 1 : 0;
        major += 2 * largest <= codes.length ? 1 : 0;
        bins[Math.min(bins.length, different) - 1]++;
    }

    DisagreementShares shares() {
        double n = units == 0 ? Double.NaN : units;
        return new DisagreementShares(units, unanimous / n, (units - unanimous - major) / n, major / n, boundaryText);
    }

    Histogram histogram() {
        return new Histogram(axis(), labels(), bins);
    }

    private String axis() {
        if (nominal) {
            return "different categories given to the unit";
        }
        return bins.length == BINS + 1
                ? "distance between the lowest and the highest rating, share of the range"
                : "levels between the lowest and the highest rating";
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < bins.length; i++) {
            if (nominal) {
                labels.add(
                        i + 1 == bins.length && bins.length == MOST_LEVELS ? (i + 1) + "+" : Integer.toString(i + 1));
            } else if (bins.length != BINS + 1) {
                labels.add(Integer.toString(i));
            } else {
                labels.add(i == 0 ? "equal" : "up to " + 100 * i / BINS + " %");
            }
        }
        return labels;
    }
}
