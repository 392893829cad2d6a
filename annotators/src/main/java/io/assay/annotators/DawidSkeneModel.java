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
    private final double[] pseudo;
    private final double[] logTable;
    private final double[] logPrevalence;
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
        int cells = votes.raterCount() * classes * classes;
        this.blocks = Blocks.of(votes.unitCount(), cells);
        this.logTable = new double[cells];
        this.logPrevalence = new double[classes];
        this.counts = pass(this::voteBlock);
        this.pseudo = prior == null ? new double[classes * classes] : prior.cells(pooled(), classes);
        maximize();
    }

    @Override
    public double expect() {
        counts = pass((from, to, into) -> expectBlock(from, to, into, null));
        return counts.logLikelihood.value() + logPrior();
    }

    @Override
    public void maximize() {
        double units = Arrays.stream(counts.classes).sum();
        for (int k = 0; k < classes; k++) {
            logPrevalence[k] = Math.log(counts.classes[k] / units);
        }
        int square = classes * classes;
        for (int r = 0; r < votes.raterCount(); r++) {
            for (int truth = 0; truth < classes; truth++) {
                double sum = 0;
                for (int cell = truth; cell < square; cell += classes) {
                    sum += counts.labels[r * square + cell] + pseudo[cell];
                }
                for (int cell = truth; cell < square; cell += classes) {
                    double share = (counts.labels[r * square + cell] + pseudo[cell]) / sum;
                    logTable[r * square + cell] = Math.log(sum > 0 ? share : 1.0 / classes);
                }
            }
        }
    }

    /** Returns the posteriors of the present parameters, unit after unit. */
    double[] posteriors() {
        double[] posteriors = new double[votes.unitCount() * classes];
        blocks.map(b -> {
            Counts ignored = Counts.zero(logTable.length, classes);
            expectBlock(blocks.start(b), blocks.start(b + 1), ignored, posteriors);
            return ignored.classes;
        });
        return posteriors;
    }

    double[] prevalences() {
        return Arrays.stream(logPrevalence).map(Math::exp).toArray();
    }

    /** Returns a rater's table; rows of categories that none of their units is likely to be are NaN. */
    ConfusionMatrix confusion(int rater, List<String> categories) {
        double[] cells = new double[classes * classes];
        int from = rater * classes * classes;
        for (int truth = 0; truth < classes; truth++) {
            double seen = 0;
            for (int label = 0; label < classes; label++) {
                seen += counts.labels[from + label * classes + truth] + pseudo[label * classes + truth];
            }
            for (int label = 0; label < classes; label++) {
                double probability = Math.exp(logTable[from + label * classes + truth]);
                cells[truth * classes + label] = seen > 1e-9 ? probability : Double.NaN;
            }
        }
        return ConfusionMatrix.ofUnsafe(categories, cells);
    }

    /** Returns the expected share of right labels of a rater. */
    double accuracy(int rater) {
        int from = rater * classes * classes;
        double right = 0;
        double all = 0;
        for (int cell = 0; cell < classes * classes; cell++) {
            all += counts.labels[from + cell];
            right += cell / classes == cell % classes ? counts.labels[from + cell] : 0;
        }
        return right / all;
    }

    private double logPrior() {
        double sum = 0;
        for (int cell = 0; cell < pseudo.length; cell++) {
            for (int r = 0; r < votes.raterCount() && pseudo[cell] > 0; r++) {
                sum += pseudo[cell] * logTable[r * pseudo.length + cell];
            }
        }
        return sum;
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
            Counts part = Counts.zero(logTable.length, classes);
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
            System.arraycopy(logPrevalence, 0, unit, 0, classes);
            for (int i = offsets[u]; i < offsets[u + 1]; i++) {
                int at = (raters[i] * classes + codes[i]) * classes;
                for (int k = 0; k < classes; k++) {
                    unit[k] += logTable[at + k];
                }
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
