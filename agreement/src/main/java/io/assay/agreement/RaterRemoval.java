package io.assay.agreement;

import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import java.util.Arrays;
import java.util.List;

/*
 * Leaving a rater out changes each unit that he rated: its pairs with him go, the weight of the others rises from 1/(m - 1) to 1/(m - 2), and
 * a unit of two is no longer pairable. One pass adds up these changes for all raters at once.
 */
/** Alpha without each rater in turn, from one pass over the ratings. */
final class RaterRemoval {
    /** Numbers of scratch space per pass; more raters take more passes. */
    private static final int BATCH = 4_000_000;

    private RaterRemoval() {}

    /** Returns alpha without each rater, NaN where undefined. */
    static double[] alphas(AlphaEngine engine) {
        RatingMatrix ratings = engine.ratings();
        Frame frame = Frame.of(ratings);
        Distance distance = engine.distance();
        if (distance.isEquality() && frame.isCoded()) {
            return batched(ratings, new Counts(frame));
        }
        if (frame.isCoded() && frame.categories() <= TableTally.MOST_VALUES) {
            return batched(ratings, new Table(frame, distance));
        }
        if (!distance.asMoments().isEmpty()) {
            return batched(ratings, new Moments(Coordinates.of(distance, ratings)));
        }
        return recomputed(engine);
    }

    /** What one kind of statistic keeps of the whole and of the changes by rater. */
    private interface Kind {
        /** Numbers kept per rater. */
        int width();

        /** Adds a unit to the whole, {@code sign} times. */
        void add(UnitRatings unit, double sign, double[] to, int at);

        /** Adds a unit without one of its ratings; only called with three or more ratings. */
        void addWithout(UnitRatings unit, int skipped, double[] to, int at);

        double alpha(double[] state);
    }

    private static double[] batched(RatingMatrix ratings, Kind kind) {
        int width = kind.width();
        double[] whole = new double[width];
        double[] alphas = new double[ratings.raterCount()];
        if (ratings.ratingCount() == 0) {
            Arrays.fill(alphas, Double.NaN);
            return alphas;
        }
        int batch = Math.max(1, BATCH / width);
        for (int from = 0; from < alphas.length; from += batch) {
            int to = Math.min(alphas.length, from + batch);
            double[] changes = new double[(to - from) * width];
            pass(ratings, kind, from, to, changes, from == 0 ? whole : new double[0]);
            for (int r = from; r < to; r++) {
                double[] state = whole.clone();
                for (int i = 0; i < width; i++) {
                    state[i] += changes[(r - from) * width + i];
                }
                alphas[r] = kind.alpha(state);
            }
        }
        return alphas;
    }

    private static void pass(RatingMatrix ratings, Kind kind, int from, int to, double[] changes, double[] whole) {
        int width = kind.width();
        UnitRatings unit = ratings.cursor();
        for (int u = 0; u < ratings.unitCount(); u++) {
            ratings.load(u, unit);
            if (unit.size() < 2) {
                continue;
            }
            if (whole.length > 0) {
                kind.add(unit, 1, whole, 0);
            }
            for (int i = 0; i < unit.size(); i++) {
                int rater = unit.rater(i);
                if (rater >= from && rater < to) {
                    int at = (rater - from) * width;
                    kind.add(unit, -1, changes, at);
                    if (unit.size() > 2) {
                        kind.addWithout(unit, i, changes, at);
                    }
                }
            }
        }
    }

    private static double[] recomputed(AlphaEngine engine) {
        List<String> raters = engine.ratings().raters();
        return raters.parallelStream()
                .mapToDouble(rater -> Agreement.krippendorff()
                        .distance(engine.distance())
                        .of(engine.ratings().withoutRaters(List.of(rater)))
                        .orNaN())
                .toArray();
    }

    /** Nominal: disagreement and counts per category. */
    private record Counts(Frame frame) implements Kind {
        @Override
        public int width() {
            return 1 + frame.categories();
        }

        @Override
        public void add(UnitRatings unit, double sign, double[] to, int at) {
            double unequal = 0;
            for (int i = 0; i < unit.size(); i++) {
                to[at + 1 + unit.code(i)] += sign;
                unequal += different(unit, i);
            }
            to[at] += sign * unequal / (unit.size() - 1);
        }

        @Override
        public void addWithout(UnitRatings unit, int skipped, double[] to, int at) {
            double unequal = -2.0 * different(unit, skipped);
            for (int i = 0; i < unit.size(); i++) {
                unequal += different(unit, i);
                to[at + 1 + unit.code(i)] += i == skipped ? 0 : 1;
            }
            to[at] += unequal / (unit.size() - 2);
        }

        private static int different(UnitRatings unit, int i) {
            int different = 0;
            for (int j = 0; j < unit.size(); j++) {
                different += unit.code(j) != unit.code(i) ? 1 : 0;
            }
            return different;
        }

        @Override
        public double alpha(double[] state) {
            double n = 0;
            for (int k = 1; k < state.length; k++) {
                n += state[k];
            }
            double overall = 0;
            for (int k = 1; k < state.length; k++) {
                overall += state[k] * (n - state[k]);
            }
            return overall > 0 ? 1 - (n - 1) * state[0] / overall : Double.NaN;
        }
    }

    /** Few values: counts per value and coincidences of values. */
    private record Table(Frame frame, Distance distance) implements Kind {
        @Override
        public int width() {
            return frame.categories() * (1 + frame.categories());
        }

        @Override
        public void add(UnitRatings unit, double sign, double[] to, int at) {
            pairs(unit, -1, sign * 2 / (unit.size() - 1), sign, to, at);
        }

        @Override
        public void addWithout(UnitRatings unit, int skipped, double[] to, int at) {
            pairs(unit, skipped, 2.0 / (unit.size() - 2), 1, to, at);
        }

        private void pairs(UnitRatings unit, int skipped, double weight, double count, double[] to, int at) {
            int values = frame.categories();
            for (int i = 0; i < unit.size(); i++) {
                if (i == skipped) {
                    continue;
                }
                int a = unit.code(i);
                to[at + a] += count;
                for (int j = 0; j < i; j++) {
                    if (j != skipped) {
                        int b = unit.code(j);
                        to[at + values + Math.min(a, b) * values + Math.max(a, b)] += weight;
                    }
                }
            }
        }

        @Override
        public double alpha(double[] state) {
            int values = frame.categories();
            return new Coincidences(
                            ValueCounts.of(frame, Arrays.copyOf(state, values)),
                            Arrays.copyOfRange(state, values, state.length))
                    .alpha(distance);
        }
    }

    /** Coordinates: disagreement, number of ratings, sums and sums of squares. */
    private record Moments(Coordinates coordinates) implements Kind {
        @Override
        public int width() {
            return 2 + 2 * coordinates.dimensions();
        }

        @Override
        public void add(UnitRatings unit, double sign, double[] to, int at) {
            sums(unit, -1, unit.size(), sign, to, at);
        }

        @Override
        public void addWithout(UnitRatings unit, int skipped, double[] to, int at) {
            sums(unit, skipped, unit.size() - 1, 1, to, at);
        }

        private void sums(UnitRatings unit, int skipped, int m, double sign, double[] to, int at) {
            double within = 0;
            for (int d = 0; d < coordinates.dimensions(); d++) {
                double sum = 0;
                double square = 0;
                for (int i = 0; i < unit.size(); i++) {
                    double x = i == skipped ? 0 : coordinates.at(d, unit, i);
                    sum += x;
                    square += x * x;
                }
                double mean = sum / m;
                for (int i = 0; i < unit.size(); i++) {
                    double deviation = i == skipped ? 0 : coordinates.at(d, unit, i) - mean;
                    within += deviation * deviation;
                }
                to[at + 2 + 2 * d] += sign * sum;
                to[at + 3 + 2 * d] += sign * square;
            }
            to[at] += sign * within * m / (m - 1);
            to[at + 1] += sign * m;
        }

        @Override
        public double alpha(double[] state) {
            double n = state[1];
            double spread = 0;
            double size = 0;
            for (int d = 0; d < coordinates.dimensions(); d++) {
                double sum = state[2 + 2 * d];
                spread += Math.max(0, state[3 + 2 * d] - sum * sum / n);
                size += state[3 + 2 * d];
            }
            // What is left by rounding alone is no variation.
            return n >= 2 && spread > 1e-13 * size ? 1 - (n - 1) * state[0] / (n * spread) : Double.NaN;
        }
    }
}
