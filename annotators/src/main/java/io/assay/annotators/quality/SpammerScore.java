package io.assay.annotators.quality;

import io.assay.annotators.internal.Wilson;
import io.assay.core.Estimate;
import io.assay.core.Interval;

/**
 * Raykar and Yu's score of how much a rater's labels depend on the unit (2012, JMLR 13, section 4): {@code 1 / (K (K - 1))
 * sum_{k < l} sum_c (T_kc - T_lc)^2} over the rows of the confusion matrix; for two categories it is (sensitivity + specificity
 * - 1)^2.
 *
 * <p>The limits are the least and the largest score that is possible if every cell is within its Wilson interval, the level of
 * each being such that all hold together (Bonferroni, over the K (K - 1) free cells). They are wide rather than narrow: the
 * score of the counts is too high by the noise of the rows, and resampling the counts would only add to that.
 */
final class SpammerScore {
    private SpammerScore() {}

    static Estimate of(ConfusionCounts counts, double confidence) {
        String name = "spammer-score";
        int k = counts.categories().size();
        if (k < 2) {
            return Estimate.undefined(name, "there are fewer than two categories");
        }
        long all = 0;
        for (int truth = 0; truth < k; truth++) {
            if (counts.count(truth) == 0) {
                return Estimate.undefined(
                        name,
                        "the rater labelled no unit known to be \""
                                + counts.categories().get(truth) + "\", and every category needs one");
            }
            all += counts.count(truth);
        }
        Interval[][] cells = cells(counts, 1 - (1 - confidence) / (k * (k - 1.0)));
        return Estimate.of(name, score(counts.matrix().toArray()))
                .withCounts(new Estimate.Counts(all, all, 0, 0))
                .withInterval(Interval.analytic(
                        bound(cells, false), Math.min(1, bound(cells, true)), confidence, "wilson-simultaneous"));
    }

    static double score(double[][] rows) {
        double sum = 0;
        for (int k = 0; k < rows.length; k++) {
            for (int l = 0; l < k; l++) {
                for (int c = 0; c < rows.length; c++) {
                    sum += (rows[k][c] - rows[l][c]) * (rows[k][c] - rows[l][c]);
                }
            }
        }
        return sum / (rows.length * (rows.length - 1.0));
    }

    private static Interval[][] cells(ConfusionCounts counts, double level) {
        int k = counts.categories().size();
        Interval[][] cells = new Interval[k][k];
        for (int truth = 0; truth < k; truth++) {
            for (int label = 0; label < k; label++) {
                cells[truth][label] = Wilson.interval((double) counts.count(truth, label), counts.count(truth), level);
            }
        }
        return cells;
    }

    /** The least, or the largest, sum of squared differences of cells that are within their intervals. */
    private static double bound(Interval[][] cells, boolean largest) {
        double sum = 0;
        for (int k = 0; k < cells.length; k++) {
            for (int l = 0; l < k; l++) {
                for (int c = 0; c < cells.length; c++) {
                    double above = cells[k][c].upper() - cells[l][c].lower();
                    double below = cells[l][c].upper() - cells[k][c].lower();
                    // Above minus below: one is negative where the intervals do not meet.
                    double apart = largest ? Math.max(above, below) : Math.max(0, -Math.min(above, below));
                    sum += apart * apart;
                }
            }
        }
        return sum / (cells.length * (cells.length - 1.0));
    }
}
