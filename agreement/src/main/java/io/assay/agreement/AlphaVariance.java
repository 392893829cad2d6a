package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.UnitRatings;

/*
 * Alpha in Gwet's notation: with weights w = 1 - d^2 / max d^2 and r-bar ratings per pairable unit,
 * p_a = (1 - e) mean(a_i r_i / r-bar) + e with e = 1 / (n r-bar), p_e = sum w_kl pi_k pi_l, pi_k = sum r_ik / (n r-bar).
 * Each unit's score is linearised in p_a, p_e and r-bar, e being left out, as irrCAC 1.4 does.
 */
/** Gwet's linearised variance of alpha (2014, section 5.5), the distances being taken as fixed. */
final class AlphaVariance {
    /** Up to here a table by pairs of values is small. */
    static final int MOST_VALUES = 1024;

    private final double[][] weights;
    private final ValueCounts counts;
    private final double meanSize;
    private final double units;

    private AlphaVariance(ValueCounts counts, double[][] weights, double units) {
        this.counts = counts;
        this.weights = weights;
        this.units = units;
        this.meanSize = counts.total() / units;
    }

    /**
     * Adds the analytic interval.
     *
     * @param alpha defined
     * @param rows coded, at most {@link #MOST_VALUES} values
     * @param distance as alpha was computed with
     * @param counts of the pairable values
     */
    static Estimate applyTo(
            Estimate alpha, DistinctUnits rows, Distance distance, ValueCounts counts, double confidence) {
        AlphaVariance variance = new AlphaVariance(
                counts,
                weights(distance.prepare(counts), counts),
                alpha.counts().units());
        double squared = variance.of(rows, alpha.value());
        return Limits.student(alpha, Math.sqrt(squared), alpha.counts().units() - 1.0, confidence, "analytic");
    }

    private static double[][] weights(Distance.Prepared distance, ValueCounts counts) {
        int q = counts.size();
        double[][] table = new double[q][q];
        double largest = 0;
        for (int a = 0; a < q; a++) {
            for (int b = 0; b < a; b++) {
                boolean used = counts.count(a) > 0 && counts.count(b) > 0;
                table[a][b] = used ? distance.squared(b, a) : 0;
                largest = Math.max(largest, table[a][b]);
            }
        }
        for (int a = 0; a < q; a++) {
            table[a][a] = 1;
            for (int b = 0; b < a; b++) {
                table[a][b] = 1 - table[a][b] / largest;
                table[b][a] = table[a][b];
            }
        }
        return table;
    }

    private double of(DistinctUnits rows, double alpha) {
        double[] reach = reach();
        double expected = 0;
        for (int k = 0; k < reach.length; k++) {
            expected += prevalence(k) * reach[k];
        }
        double small = 1 / counts.total();
        double observed = (1 - expected) * alpha + expected;
        double plain = (observed - small) / (1 - small);
        double value = (plain - expected) / (1 - expected);
        UnitRatings unit = rows.cursor();
        double sum = 0;
        for (int row = 0; row < rows.size(); row++) {
            rows.load(row, unit);
            if (unit.size() < 2) {
                continue;
            }
            double excess = (unit.size() - meanSize) / meanSize;
            double own = pairs(unit) / meanSize - plain * excess;
            double chance = -expected * excess;
            for (int i = 0; i < unit.size(); i++) {
                chance += reach[unit.code(i)] / meanSize;
            }
            double score = (own - expected - 2 * (1 - value) * (chance - expected)) / (1 - expected);
            sum += rows.count(row) * (score - value) * (score - value);
        }
        return sum / (units * (units - 1));
    }

    private double prevalence(int k) {
        return counts.count(k) / counts.total();
    }

    /** By value: its mean weight with a value drawn at random. */
    private double[] reach() {
        double[] reach = new double[counts.size()];
        for (int k = 0; k < reach.length; k++) {
            for (int l = 0; l < reach.length; l++) {
                reach[k] += weights[k][l] * prevalence(l);
            }
        }
        return reach;
    }

    /** Weighted agreeing pairs over r - 1. */
    private double pairs(UnitRatings unit) {
        double pairs = 0;
        for (int i = 0; i < unit.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs += 2 * weights[unit.code(i)][unit.code(j)];
            }
        }
        return pairs / (unit.size() - 1);
    }
}
