package io.assay.agreement.spans;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/*
 * Mathet, Widlöcher and Métivier (2015), section 4.4: each rater of the random continuum repeats a rater of the real one, drawn at
 * random, but turned: what stood before a random place goes after what stood behind it, spans remaining whole. The places lie at
 * least a mean span apart, so that copies of one rater do not agree because they hardly moved.
 */
/** Draws random continua like a real one. */
final class Shuffle {
    /** Draws of a place after which one too close is taken, for continua too short to keep the places apart. */
    private static final int TRIES = 100;

    private final Units units;
    private final double from;
    private final double length;
    private final boolean whole;
    private final double apart;
    private final int[][] byRater;

    Shuffle(Continuum continuum, Units units) {
        this.units = units;
        this.from = continuum.from();
        this.length = continuum.length();
        this.whole = isWhole(continuum);
        this.apart =
                continuum.spans().stream().mapToDouble(Span::length).average().orElse(0);
        this.byRater = new int[units.raters()][];
        Arrays.setAll(byRater, r -> indexes(units, r));
    }

    private static boolean isWhole(Continuum continuum) {
        return isWhole(continuum.from())
                && isWhole(continuum.to())
                && continuum.spans().stream().allMatch(s -> isWhole(s.start()) && isWhole(s.end()));
    }

    private static boolean isWhole(double position) {
        return position == Math.rint(position);
    }

    private static int[] indexes(Units units, int rater) {
        return IntStream.range(0, units.size())
                .filter(u -> units.rater()[u] == rater)
                .toArray();
    }

    /** Returns a random continuum with at least one span. */
    Units draw(RandomGenerator random) {
        int[] sources = new int[units.raters()];
        int size = 0;
        while (size == 0) {
            Arrays.setAll(sources, r -> random.nextInt(units.raters()));
            size = Arrays.stream(sources).map(s -> byRater[s].length).sum();
        }
        return turned(sources, places(random), size);
    }

    private double[] places(RandomGenerator random) {
        double[] places = new double[units.raters()];
        for (int r = 0; r < places.length; r++) {
            places[r] = place(random);
            for (int tries = 1; tries < TRIES && isTooClose(places, r); tries++) {
                places[r] = place(random);
            }
        }
        return places;
    }

    private double place(RandomGenerator random) {
        double place = random.nextDouble() * length;
        return whole ? Math.floor(place) : place;
    }

    private boolean isTooClose(double[] places, int r) {
        for (int i = 0; i < r; i++) {
            double distance = Math.abs(places[i] - places[r]);
            if (Math.min(distance, length - distance) < apart) {
                return true;
            }
        }
        return false;
    }

    private Units turned(int[] sources, double[] places, int size) {
        Units drawn = new Units(units.raters(), new int[size], new double[size], new double[size], new int[size]);
        int next = 0;
        for (int r = 0; r < sources.length; r++) {
            for (int u : byRater[sources[r]]) {
                double offset = units.start()[u] - from - places[r];
                drawn.rater()[next] = r;
                drawn.start()[next] = from + (offset < 0 ? offset + length : offset);
                drawn.end()[next] = drawn.start()[next] + (units.end()[u] - units.start()[u]);
                drawn.category()[next++] = units.category()[u];
            }
        }
        return drawn;
    }
}
