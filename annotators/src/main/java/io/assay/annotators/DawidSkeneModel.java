package io.assay.annotators;

import io.assay.annotators.internal.Blocks;
import io.assay.annotators.internal.LogSpace;
import io.assay.annotators.internal.Votes;
import io.assay.core.tally.Sum;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two steps of Dawid and Skene's expectation-maximisation, fused into one pass over the units.
 *
 * <p>Tables of rater by label by truth are flat, the truth running fastest, so that a rating adds one run of numbers to the
 * logarithms of its unit's classes and, once they are probabilities, adds them to one run of the counts. A block of units has
 * counts of its own.
 */
final class DawidSkeneModel implements Em.Model {
    private final Votes votes;
    private final int[] gold;
    private final int classes;
    private final Blocks blocks;
    private final int cells;
    private final double[] pseudo;
    private DawidSkeneParameters parameters;
    private Counts counts;

    /** Expected counts of labels, of units per class, and the log-likelihood they came with. */
    private record Counts(double[] labels, double[] classes, Sum logLikelihood) {
        static Counts zero(int cells, int classes) {
            return new Counts(new double[cells], new double[classes], new Sum());
        }

        void add(Counts other) {
            for (int i = 0; i < labels.length; i++) {
                labels[i] += other.labels[i];
            }
            for (int k = 0; k < classes.length; k++) {
                classes[k] += other.classes[k];
            }
            logLikelihood.add(other.logLikelihood);
        }
    }

    /** Starts from the vote shares. */
    DawidSkeneModel(Votes votes, int[] gold, @Nullable ConfusionPrior prior) {
        this.votes = votes;
        this.gold = gold;
        this.classes = votes.categoryCount();
        this.cells = votes.raterCount() * classes * classes;
        this.blocks = Blocks.of(votes.unitCount(), cells);
        this.counts = pass(this::voteBlock);
        this.pseudo = prior == null ? new double[classes * classes] : prior.cells(pooled(), classes);
        this.parameters = DawidSkeneParameters.fitting(counts.labels, counts.classes, pseudo);
    }

    @Override
    public double expect() {
        counts = pass((from, to, into) -> expectBlock(from, to, into, null));
        return counts.logLikelihood.value() + parameters.logPrior();
    }

    @Override
    public void maximize() {
        parameters = DawidSkeneParameters.fitting(counts.labels, counts.classes, pseudo);
    }

    /** Returns the posteriors of the present parameters, unit after unit. */
    double[] posteriors() {
        double[] posteriors = new double[votes.unitCount() * classes];
        blocks.map(b -> {
            Counts ignored = Counts.zero(cells, classes);
            expectBlock(blocks.start(b), blocks.start(b + 1), ignored, posteriors);
            return ignored.classes;
        });
        return posteriors;
    }

    double[] prevalences() {
        return parameters.prevalences();
    }

    /** Returns a rater's table; rows of categories that none of their units is likely to be are NaN. */
    ConfusionMatrix confusion(int rater, List<String> categories) {
        return parameters.confusion(rater, categories, counts.labels);
    }

    /** Returns the expected share of right labels of a rater. */
    double accuracy(int rater) {
        return accuracy(counts.labels, rater, classes);
    }

    static double accuracy(double[] labels, int rater, int classes) {
        int from = rater * classes * classes;
        double right = 0;
        double all = 0;
        for (int cell = 0; cell < classes * classes; cell++) {
            all += labels[from + cell];
            right += cell / classes == cell % classes ? labels[from + cell] : 0;
        }
        return right / all;
    }

    private double[] pooled() {
        double[] all = new double[classes * classes];
        for (int i = 0; i < counts.labels.length; i++) {
            all[i % all.length] += counts.labels[i];
        }
        return all;
    }

    private interface Work {
        void block(int from, int to, Counts into);
    }

    private Counts pass(Work work) {
        List<Counts> parts = blocks.map(b -> {
            Counts part = Counts.zero(cells, classes);
            work.block(blocks.start(b), blocks.start(b + 1), part);
            return part;
        });
        Counts sum = parts.get(0);
        parts.subList(1, parts.size()).forEach(sum::add);
        return sum;
    }

    private void voteBlock(int from, int to, Counts into) {
        double[] share = new double[classes];
        for (int u = from; u < to; u++) {
            if (votes.sizeOf(u) == 0) {
                continue;
            }
            Arrays.fill(share, 0);
            for (int i = votes.offsets()[u]; i < votes.offsets()[u + 1]; i++) {
                share[votes.codes()[i]] += 1.0 / votes.sizeOf(u);
            }
            if (gold[u] >= 0) {
                Arrays.fill(share, 0);
                share[gold[u]] = 1;
            }
            count(u, share, into);
        }
    }

    private void expectBlock(int from, int to, Counts into, double @Nullable [] posteriors) {
        double[] unit = new double[classes];
        int[] offsets = votes.offsets();
        int[] raters = votes.raters();
        int[] codes = votes.codes();
        Sum logLikelihood = into.logLikelihood;
        for (int u = from; u < to; u++) {
            if (offsets[u] == offsets[u + 1]) {
                continue;
            }
            parameters.start(unit);
            for (int i = offsets[u]; i < offsets[u + 1]; i++) {
                parameters.rate(raters[i], codes[i], unit);
            }
            if (gold[u] >= 0) {
                logLikelihood.add(unit[gold[u]]);
                Arrays.fill(unit, 0);
                unit[gold[u]] = 1;
            } else {
                logLikelihood.add(LogSpace.normalize(unit, 0, classes));
            }
            count(u, unit, into);
            if (posteriors != null) {
                System.arraycopy(unit, 0, posteriors, u * classes, classes);
            }
        }
    }

    private void count(int u, double[] probabilities, Counts into) {
        double[] labels = into.labels;
        for (int k = 0; k < classes; k++) {
            into.classes[k] += probabilities[k];
        }
        for (int i = votes.offsets()[u]; i < votes.offsets()[u + 1]; i++) {
            int at = (votes.raters()[i] * classes + votes.codes()[i]) * classes;
            for (int k = 0; k < classes; k++) {
                labels[at + k] += probabilities[k];
            }
        }
    }
}
