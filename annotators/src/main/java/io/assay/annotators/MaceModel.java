package io.assay.annotators;

import io.assay.annotators.internal.Blocks;
import io.assay.annotators.internal.LogSpace;
import io.assay.annotators.internal.Votes;
import io.assay.core.resample.RandomStream;
import io.assay.core.tally.Sum;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * One start of MACE. Of a rater it keeps the expected number of labels given knowingly, and of those given by habit, by
 * category; the posteriors are a Beta and a Dirichlet distribution of those counts plus the prior ones.
 */
final class MaceModel implements Em.Model {
    private static final double KNOWING = 0.5;
    private static final double HABIT = 10;

    private final Votes votes;
    private final int classes;
    private final Blocks blocks;
    private final int[] ratings;
    private final double[] posteriors;
    private final double[] known;
    private final double[] habitual;
    /** Weights of knowing, and of not knowing and naming each category. */
    private final double[] knowing;

    private final double[] naming;
    private double marginal;

    MaceModel(Votes votes, long seed, int start) {
        this.votes = votes;
        this.classes = votes.categoryCount();
        this.blocks = Blocks.of(votes.unitCount(), 1);
        this.ratings = votes.ratingsByRater();
        this.posteriors = new double[votes.unitCount() * classes];
        this.known = new double[votes.raterCount()];
        this.habitual = new double[votes.raterCount() * classes];
        this.knowing = new double[votes.raterCount()];
        this.naming = new double[votes.raterCount() * classes];
        draw(RandomStream.of(seed, start));
        expectLabels();
        maximize();
    }

    private void draw(RandomStream random) {
        for (int r = 0; r < knowing.length; r++) {
            double spam = 1 + random.nextDouble() / 2;
            double knows = 1 + random.nextDouble() / 2;
            knowing[r] = knows / (spam + knows);
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                naming[r * classes + k] = 1 + random.nextDouble() / 2;
                sum += naming[r * classes + k];
            }
            for (int k = 0; k < classes; k++) {
                naming[r * classes + k] *= spam / (spam + knows) / sum;
            }
        }
    }

    double[] posteriors() {
        return posteriors;
    }

    /** Returns the logarithm of the marginal likelihood with the last weights. */
    double marginal() {
        return marginal;
    }

    double competence(int rater) {
        return (known[rater] + KNOWING) / (ratings[rater] + 2 * KNOWING);
    }

    double habit(int rater, int category) {
        return (habitual[rater * classes + category] + HABIT) / (ratings[rater] - known[rater] + classes * HABIT);
    }

    @Override
    public double expect() {
        double divergence = 0;
        for (int r = 0; r < known.length; r++) {
            divergence += ratings[r] == 0 ? 0 : divergence(r);
        }
        expectLabels();
        return marginal - divergence;
    }

    private void expectLabels() {
        List<Sum> parts = blocks.map(b -> {
            Sum sum = new Sum();
            for (int u = blocks.start(b); u < blocks.start(b + 1); u++) {
                if (votes.sizeOf(u) > 0) {
                    sum.add(expect(u));
                }
            }
            return sum;
        });
        Sum all = new Sum();
        parts.forEach(all::add);
        marginal = all.value();
    }

    private double expect(int u) {
        Arrays.fill(posteriors, u * classes, (u + 1) * classes, -Math.log(classes));
        for (int i = votes.offsets()[u]; i < votes.offsets()[u + 1]; i++) {
            int rater = votes.raters()[i];
            double other = naming[rater * classes + votes.codes()[i]];
            double logOther = Math.log(other);
            double logSame = Math.log(other + knowing[rater]);
            for (int k = 0; k < classes; k++) {
                posteriors[u * classes + k] += k == votes.codes()[i] ? logSame : logOther;
            }
        }
        return LogSpace.normalize(posteriors, u * classes, classes);
    }

    @Override
    public void maximize() {
        Arrays.fill(known, 0);
        Arrays.fill(habitual, 0);
        for (int u = 0; u < votes.unitCount(); u++) {
            for (int i = votes.offsets()[u]; i < votes.offsets()[u + 1]; i++) {
                int rater = votes.raters()[i];
                int cell = rater * classes + votes.codes()[i];
                double knew =
                        posteriors[u * classes + votes.codes()[i]] * knowing[rater] / (knowing[rater] + naming[cell]);
                known[rater] += knew;
                habitual[cell] += 1 - knew;
            }
        }
        for (int r = 0; r < known.length; r++) {
            double spam = Math.exp(Digamma.value(ratings[r] - known[r] + KNOWING) - Digamma.value(ratings[r] + 1.0));
            knowing[r] = Math.exp(Digamma.value(known[r] + KNOWING) - Digamma.value(ratings[r] + 1.0));
            double all = Digamma.value(ratings[r] - known[r] + classes * HABIT);
            for (int k = 0; k < classes; k++) {
                naming[r * classes + k] = spam * Math.exp(Digamma.value(habitual[r * classes + k] + HABIT) - all);
            }
        }
    }

    /** Returns how far the posteriors of a rater's parameters are from the priors, Kullback and Leibler's divergence. */
    private double divergence(int rater) {
        double spam = ratings[rater] - known[rater];
        double[] prior = {KNOWING, KNOWING};
        double result = divergence(new double[] {known[rater], spam}, prior);
        double[] habits = new double[classes];
        Arrays.fill(habits, HABIT);
        return result + divergence(Arrays.copyOfRange(habitual, rater * classes, (rater + 1) * classes), habits);
    }

    private static double divergence(double[] counts, double[] prior) {
        double sum = 0;
        double all = 0;
        double before = 0;
        for (int k = 0; k < counts.length; k++) {
            double after = counts[k] + prior[k];
            all += after;
            before += prior[k];
            sum += LogGamma.value(prior[k]) - LogGamma.value(after) + counts[k] * Digamma.value(after);
        }
        return sum + LogGamma.value(all) - LogGamma.value(before) - (all - before) * Digamma.value(all);
    }
}
