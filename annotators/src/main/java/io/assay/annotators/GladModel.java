package io.assay.annotators;

import io.assay.annotators.internal.Blocks;
import io.assay.annotators.internal.LogSpace;
import io.assay.annotators.internal.Votes;
import io.assay.core.tally.Sum;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The two steps of GLAD. */
final class GladModel implements Em.Model {
    private static final int NEWTON_STEPS = 3;
    private static final int HALVINGS = 30;

    private final Votes votes;
    private final int classes;
    private final Blocks blocks;
    private final double[] posteriors;
    private final double[] ability;
    /** The b of the model: the logarithm of the inverse difficulty. */
    private final double[] ease;
    /** The unit of each rating, and the ratings ordered by rater. */
    private final int[] unitOf;

    private final int[] byRater;
    private final int[] raterStart;

    /** The expected log-likelihood of a run of ratings as a function of one parameter, with its prior. */
    private interface Slope {
        /** Adds value, first and second derivative at x. */
        void at(double x, double[] into);
    }

    GladModel(Votes votes) {
        this.votes = votes;
        this.classes = votes.categoryCount();
        this.blocks = Blocks.of(votes.unitCount(), 1);
        this.posteriors = votes.shares();
        this.ability = new double[votes.raterCount()];
        this.ease = new double[votes.unitCount()];
        this.unitOf = new int[votes.ratingCount()];
        for (int u = 0; u < votes.unitCount(); u++) {
            Arrays.fill(unitOf, votes.offsets()[u], votes.offsets()[u + 1], u);
        }
        this.raterStart = new int[votes.raterCount() + 1];
        this.byRater = ordered();
        Arrays.fill(ability, 1);
        Arrays.fill(ease, 1);
        maximize();
    }

    private int[] ordered() {
        int[] counts = votes.ratingsByRater();
        for (int r = 0; r < counts.length; r++) {
            raterStart[r + 1] = raterStart[r] + counts[r];
        }
        int[] next = Arrays.copyOf(raterStart, counts.length);
        int[] order = new int[votes.ratingCount()];
        for (int i = 0; i < order.length; i++) {
            order[next[votes.raters()[i]]++] = i;
        }
        return order;
    }

    double[] posteriors() {
        return posteriors;
    }

    double ability(int rater) {
        return ability[rater];
    }

    double[] difficulties() {
        double[] difficulties = new double[ease.length];
        for (int u = 0; u < ease.length; u++) {
            difficulties[u] = votes.sizeOf(u) == 0 ? Double.NaN : -ease[u];
        }
        return difficulties;
    }

    @Override
    public double expect() {
        List<Sum> parts = blocks.map(b -> {
            Sum sum = new Sum();
            for (int u = blocks.start(b); u < blocks.start(b + 1); u++) {
                if (votes.sizeOf(u) > 0) {
                    sum.add(expect(u) - (ease[u] - 1) * (ease[u] - 1) / 2);
                }
            }
            return sum;
        });
        Sum all = new Sum();
        parts.forEach(all::add);
        for (double a : ability) {
            all.add(-(a - 1) * (a - 1) / 2);
        }
        return all.value();
    }

    private double expect(int u) {
        Arrays.fill(posteriors, u * classes, (u + 1) * classes, 0);
        double allWrong = -Math.log(classes);
        for (int i = votes.offsets()[u]; i < votes.offsets()[u + 1]; i++) {
            double x = ability[votes.raters()[i]] * Math.exp(ease[u]);
            allWrong += logSigmoid(-x) - Math.log(classes - 1.0);
            // The logarithms of the chances of right and wrong differ by x, and votes that are even stay even to the
            // last bit.
            posteriors[u * classes + votes.codes()[i]] += x + Math.log(classes - 1.0);
        }
        return allWrong + LogSpace.normalize(posteriors, u * classes, classes);
    }

    @Override
    public void maximize() {
        IntStream.range(0, ability.length).parallel().forEach(this::moveAbility);
        blocks.map(b -> {
            for (int u = blocks.start(b); u < blocks.start(b + 1); u++) {
                if (votes.sizeOf(u) > 0) {
                    moveEase(u);
                }
            }
            return b;
        });
    }

    private double right(int rating) {
        return posteriors[unitOf[rating] * classes + votes.codes()[rating]];
    }

    private void moveAbility(int rater) {
        ability[rater] = climbed(ability[rater], (a, into) -> {
            for (int at = raterStart[rater]; at < raterStart[rater + 1]; at++) {
                int rating = byRater[at];
                double scale = Math.exp(ease[unitOf[rating]]);
                double sigmoid = 1 / (1 + Math.exp(-a * scale));
                double right = right(rating);
                into[0] += right * logSigmoid(a * scale) + (1 - right) * logSigmoid(-a * scale);
                into[1] += scale * (right - sigmoid);
                into[2] -= scale * scale * sigmoid * (1 - sigmoid);
            }
        });
    }

    private void moveEase(int u) {
        ease[u] = climbed(ease[u], (b, into) -> {
            for (int i = votes.offsets()[u]; i < votes.offsets()[u + 1]; i++) {
                double x = ability[votes.raters()[i]] * Math.exp(b);
                double sigmoid = 1 / (1 + Math.exp(-x));
                double right = right(i);
                into[0] += right * logSigmoid(x) + (1 - right) * logSigmoid(-x);
                into[1] += x * (right - sigmoid);
                into[2] += x * (right - sigmoid) - x * x * sigmoid * (1 - sigmoid);
            }
        });
    }

    /** Returns a parameter after a few Newton steps, halved until they do not lower the expected log-likelihood. */
    private static double climbed(double start, Slope slope) {
        double x = start;
        double[] now = at(x, slope);
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double move = Math.max(-2, Math.min(2, now[1] / Math.max(0.5, -now[2])));
            double[] next = at(x + move, slope);
            for (int halving = 0; halving < HALVINGS && !(next[0] >= now[0]); halving++) {
                move /= 2;
                next = at(x + move, slope);
            }
            if (!(next[0] >= now[0])) {
                return x;
            }
            x += move;
            now = next;
        }
        return x;
    }

    private static double[] at(double x, Slope slope) {
        double[] into = {-(x - 1) * (x - 1) / 2, -(x - 1), -1};
        slope.at(x, into);
        return into;
    }

    private static double logSigmoid(double x) {
        return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
    }
}
