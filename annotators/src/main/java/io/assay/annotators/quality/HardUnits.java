package io.assay.annotators.quality;

import io.assay.annotators.Consensus;
import io.assay.annotators.internal.Blocks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Dawid and Skene's model with units of five levels of difficulty: rater r names category k for a unit of category k and level d with
 * probability {@code 1 / (1 + exp(delta_d - theta_rk))} as in Rasch's model, and otherwise label l with a share {@code e_rkl}. Without
 * levels, two good raters who are right on a hard unit, where most are wrong, would look like copies.
 *
 * <p>Fitted by generalised EM (one Newton step for theta) with two pseudo-labels per row, spread as all raters label, from the posteriors
 * of {@code dawid-skene-map}. O(rounds times ratings times categories times levels).
 */
final class HardUnits {
    static final double[] LEVELS = {-3, -1.5, 0, 1.5, 3};
    private static final double[] START = {0.05, 0.2, 0.5, 0.2, 0.05};
    private static final int MIDDLE = 2;
    private static final int FIRST_STEPS = 8;
    private static final double SMOOTHING = 0.5;
    private static final int ROUNDS = 100;
    private static final double SETTLED = 1e-4;
    private static final double PSEUDO = 2;
    private static final double FURTHEST = 6;

    private final int k;
    private final int[] offsets;
    private final int[] people;
    private final int[] codes;
    private final double[][] pooled;
    private final double[] prevalences;
    private final double[] levels = START.clone();
    private final double[][] theta;

    /** Odds of labels by person, category and label: exp(theta) of the category itself, shares that sum to 1 of the others. */
    private final double[][] odds;

    /** Logarithms of the odds, and of one over the chance that it is another label, by person, category and level. */
    private final double[][] logOdds;

    private final double[][] logMiss;

    private HardUnits(int[] offsets, int[] people, int[] codes, Consensus start) {
        this.offsets = offsets;
        this.people = people;
        this.codes = codes;
        this.k = start.categories().size();
        this.pooled = new double[k][k];
        this.prevalences = new double[k];
        int raters = start.annotations().people().size();
        this.theta = new double[raters][k];
        this.odds = new double[raters][k * k];
        this.logOdds = new double[raters][k * k];
        this.logMiss = new double[raters][k * LEVELS.length];
        Arrays.fill(prevalences, 1.0 / k);
        Sums first = counted(start, raters);
        for (int step = 0; step < FIRST_STEPS; step++) {
            learn(first);
        }
        System.arraycopy(START, 0, levels, 0, START.length);
    }

    /** Adds up the labels by the posteriors of a consensus, all units being of middle level, and fills the pooled rows. */
    private Sums counted(Consensus start, int raters) {
        Sums sums = new Sums(raters);
        for (int u = 0; u + 1 < offsets.length; u++) {
            for (int c = 0; c < k && offsets[u] < offsets[u + 1]; c++) {
                double share = start.posterior(u, c);
                sums.prevalences[c] += share;
                sums.levels[MIDDLE] += share;
                for (int i = offsets[u]; i < offsets[u + 1]; i++) {
                    pooled[c][codes[i]] += share;
                    sums.add(people[i], c, codes[i], MIDDLE, share);
                }
            }
        }
        for (double[] row : pooled) {
            double all = Arrays.stream(row).sum();
            for (int l = 0; l < k; l++) {
                row[l] = (row[l] + SMOOTHING / k) / (all + SMOOTHING);
            }
        }
        return sums;
    }

    static HardUnits of(int[] offsets, int[] people, int[] codes, Consensus start) {
        HardUnits model = new HardUnits(offsets, people, codes, start);
        double change = 1;
        for (int round = 0; round < ROUNDS && change > SETTLED; round++) {
            change = model.round();
        }
        return model;
    }

    int categories() {
        return k;
    }

    /** Returns the share of units of a category and a level. */
    double share(int category, int level) {
        return prevalences[category] * levels[level];
    }

    /** Returns the odds of a label, for units of a category. */
    double odds(int person, int category, int label) {
        return odds[person][category * k + label];
    }

    /** Returns the probability of a label for units of a category and of middle level. */
    double chance(int person, int category, int label) {
        return odds(person, category, label) / (1 + odds(person, category, category));
    }

    /**
     * Returns the chance of a category, its share included, apart from the product of the odds of the labels.
     *
     * @param category the category
     * @param hits how many of the labels are that category
     * @param raters who gave the labels
     */
    double weight(int category, int hits, int[] raters) {
        double sum = 0;
        for (int d = 0; d < LEVELS.length; d++) {
            double product = levels[d] * Math.exp(-LEVELS[d] * hits);
            for (int rater : raters) {
                product /= 1 + odds(rater, category, category) * Math.exp(-LEVELS[d]);
            }
            sum += product;
        }
        return prevalences[category] * sum;
    }

    /** What the M-step needs, added up over units. */
    private final class Sums {
        final double[][] labels;
        final double[][] seen;
        final double[] prevalences = new double[k];
        final double[] levels = new double[LEVELS.length];

        Sums(int raters) {
            labels = new double[raters][k * k];
            seen = new double[raters][k * LEVELS.length];
        }

        void add(int person, int category, int label, int level, double share) {
            labels[person][category * k + label] += share;
            seen[person][category * LEVELS.length + level] += share;
        }

        void add(Sums other) {
            for (int r = 0; r < labels.length; r++) {
                add(labels[r], other.labels[r]);
                add(seen[r], other.seen[r]);
            }
            add(prevalences, other.prevalences);
            add(levels, other.levels);
        }

        private static void add(double[] to, double[] from) {
            for (int i = 0; i < to.length; i++) {
                to[i] += from[i];
            }
        }
    }

    /** One round of EM; returns the largest change of a level's share, or of a theta a tenth. */
    private double round() {
        Blocks blocks = Blocks.of(offsets.length - 1, (long) theta.length * k * (k + LEVELS.length));
        List<Sums> parts = blocks.map(block -> {
            Sums sums = new Sums(theta.length);
            for (int u = blocks.start(block); u < blocks.start(block + 1); u++) {
                expect(u, sums);
            }
            return sums;
        });
        Sums all = parts.get(0);
        parts.stream().skip(1).forEach(all::add);
        return learn(all);
    }

    private void expect(int u, Sums sums) {
        int from = offsets[u];
        int to = offsets[u + 1];
        if (from == to) {
            return;
        }
        double[] shares = posterior(from, to);
        for (int j = 0; j < shares.length; j++) {
            int c = j / LEVELS.length;
            int d = j % LEVELS.length;
            sums.prevalences[c] += shares[j];
            sums.levels[d] += shares[j];
            for (int i = from; i < to; i++) {
                sums.add(people[i], c, codes[i], d, shares[j]);
            }
        }
    }

    /** Returns the probability of each category and level of a unit, given its labels. */
    private double[] posterior(int from, int to) {
        double[] joint = new double[k * LEVELS.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < joint.length; j++) {
            int c = j / LEVELS.length;
            int d = j % LEVELS.length;
            joint[j] = Math.log(share(c, d));
            for (int i = from; i < to; i++) {
                joint[j] += logOdds[people[i]][c * k + codes[i]] - logMiss[people[i]][j];
                joint[j] -= codes[i] == c ? LEVELS[d] : 0;
            }
            most = Math.max(most, joint[j]);
        }
        double all = 0;
        for (int j = 0; j < joint.length; j++) {
            joint[j] = Math.exp(joint[j] - most);
            all += joint[j];
        }
        for (int j = 0; j < joint.length; j++) {
            joint[j] /= all;
        }
        return joint;
    }

    private double learn(Sums sums) {
        double units = Arrays.stream(sums.levels).sum();
        double change = 0;
        for (int d = 0; d < levels.length; d++) {
            // A little more, so that no level is lost for good.
            double share = (sums.levels[d] + SMOOTHING / levels.length) / (units + SMOOTHING);
            change = Math.max(change, Math.abs(share - levels[d]));
            levels[d] = share;
        }
        for (int c = 0; c < k; c++) {
            prevalences[c] = (sums.prevalences[c] + SMOOTHING / k) / (units + SMOOTHING);
        }
        double furthest = IntStream.range(0, theta.length)
                .parallel()
                .mapToDouble(r -> learn(r, sums))
                .max()
                .orElse(0);
        return Math.max(change, furthest / 10);
    }

    private double learn(int rater, Sums sums) {
        double furthest = 0;
        for (int c = 0; c < k; c++) {
            double slope = sums.labels[rater][c * k + c] + PSEUDO * pooled[c][c];
            double curvature = 1e-9;
            for (int d = 0; d < levels.length; d++) {
                double seen = sums.seen[rater][c * levels.length + d] + PSEUDO * levels[d];
                double right = 1 / (1 + Math.exp(LEVELS[d] - theta[rater][c]));
                slope -= seen * right;
                curvature += seen * right * (1 - right);
            }
            double step = Math.max(-1, Math.min(1, slope / curvature));
            theta[rater][c] = Math.max(-FURTHEST, Math.min(FURTHEST, theta[rater][c] + step));
            furthest = Math.max(furthest, Math.abs(step));
            fill(rater, c, sums);
        }
        return furthest;
    }

    private void fill(int rater, int c, Sums sums) {
        double wrong = 0;
        for (int l = 0; l < k; l++) {
            odds[rater][c * k + l] = sums.labels[rater][c * k + l] + PSEUDO * pooled[c][l];
            wrong += l == c ? 0 : odds[rater][c * k + l];
        }
        for (int l = 0; l < k; l++) {
            odds[rater][c * k + l] = l == c ? Math.exp(theta[rater][c]) : odds[rater][c * k + l] / wrong;
            logOdds[rater][c * k + l] = Math.log(odds[rater][c * k + l]);
        }
        for (int d = 0; d < LEVELS.length; d++) {
            logMiss[rater][c * LEVELS.length + d] = Math.log1p(odds(rater, c, c) * Math.exp(-LEVELS[d]));
        }
    }
}
