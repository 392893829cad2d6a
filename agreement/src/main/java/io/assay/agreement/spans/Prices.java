package io.assay.agreement.spans;

import java.util.Arrays;
import java.util.List;

/*
 * The dual of the linear program: least total cost of candidates that hold each span once, fractions allowed. Solved by the revised simplex
 * method (Dantzig, Orden and Wolfe 1955) from the basis in which every span is alone, so that the inverse starts as the identity and stays
 * sparse. The amounts of the spans are moved off 1 by less than 1e-6, each by another amount, for no two bases to tie; whether prices
 * are feasible does not depend on the amounts. Whatever rounding leaves is mended at the end.
 */
/** Prices of spans such that no candidate costs less than its spans are worth: their sum bounds every partition from below. */
final class Prices {
    private static final double TOLERANCE = 1e-10;
    private static final double GOLDEN = 0.6180339887498949;

    private final int[][] members;
    private final double[] costs;
    private final double[] prices;
    private final double[] amounts;
    private final double[][] inverse;
    /** Candidates worth a look; looking through all of them takes most of the time. */
    private int[] shortList = {};

    private Prices(int spans, List<int[]> members, double[] costs) {
        this.members = members.toArray(int[][]::new);
        this.costs = costs;
        this.prices = new double[spans];
        this.amounts = new double[spans];
        this.inverse = new double[spans][spans];
        for (int u = 0; u < spans; u++) {
            prices[u] = 1;
            amounts[u] = 1 + 1e-6 * (u * GOLDEN - Math.floor(u * GOLDEN));
            inverse[u][u] = 1;
        }
    }

    /**
     * Returns a price per span.
     *
     * @param spans number of spans
     * @param members spans of each candidate; every span alone, at cost 1, is one
     * @param costs cost of each candidate
     */
    static double[] of(int spans, List<int[]> members, double[] costs) {
        Prices prices = new Prices(spans, members, costs);
        int entering = prices.cheapest();
        for (int steps = 50 * spans; entering >= 0 && steps > 0; steps--) {
            prices.enter(entering);
            entering = prices.cheapest();
        }
        prices.mend();
        return prices.prices;
    }

    private double excess(int candidate) {
        double excess = costs[candidate];
        for (int u : members[candidate]) {
            excess -= prices[u];
        }
        return excess;
    }

    /** Returns the candidate on the short list that costs least against what its spans are worth; -1 if none costs less. */
    private int cheapest() {
        int best = cheapest(shortList);
        if (best < 0) {
            shortList = cheapestOfEachSpan();
            best = cheapest(shortList);
        }
        return best;
    }

    /** Returns, for each span, the candidate that costs least against what its spans are worth, if it costs less. */
    private int[] cheapestOfEachSpan() {
        double[] least = new double[prices.length];
        int[] best = new int[prices.length];
        Arrays.fill(least, -TOLERANCE);
        Arrays.fill(best, -1);
        for (int c = 0; c < costs.length; c++) {
            double excess = excess(c);
            for (int u : members[c]) {
                if (excess < least[u]) {
                    least[u] = excess;
                    best[u] = c;
                }
            }
        }
        return Arrays.stream(best).filter(c -> c >= 0).distinct().toArray();
    }

    private int cheapest(int[] list) {
        int best = -1;
        double least = -TOLERANCE;
        for (int c : list) {
            double excess = excess(c);
            if (excess < least) {
                least = excess;
                best = c;
            }
        }
        return best;
    }

    private void enter(int candidate) {
        double excess = excess(candidate);
        double[] direction = new double[prices.length];
        for (int i = 0; i < direction.length; i++) {
            for (int u : members[candidate]) {
                direction[i] += inverse[i][u];
            }
        }
        int leaving = leaving(direction);
        pivot(direction, leaving);
        for (int u = 0; u < prices.length; u++) {
            prices[u] += excess * inverse[leaving][u];
        }
    }

    private int leaving(double[] direction) {
        int leaving = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < direction.length; i++) {
            if (direction[i] > 1e-9 && amounts[i] / direction[i] < least) {
                least = amounts[i] / direction[i];
                leaving = i;
            }
        }
        return leaving;
    }

    private void pivot(double[] direction, int leaving) {
        double[] row = inverse[leaving];
        for (int u = 0; u < row.length; u++) {
            row[u] /= direction[leaving];
        }
        amounts[leaving] /= direction[leaving];
        int[] filled = filled(row);
        for (int i = 0; i < direction.length; i++) {
            if (i != leaving && direction[i] != 0) {
                for (int u : filled) {
                    inverse[i][u] -= direction[i] * row[u];
                }
                amounts[i] -= direction[i] * amounts[leaving];
            }
        }
    }

    private static int[] filled(double[] row) {
        int[] filled = new int[row.length];
        int count = 0;
        for (int u = 0; u < row.length; u++) {
            if (row[u] != 0) {
                filled[count++] = u;
            }
        }
        return Arrays.copyOf(filled, count);
    }

    /** Lowers prices where a candidate still costs less than its spans are worth. */
    private void mend() {
        for (int c = 0; c < costs.length; c++) {
            double excess = excess(c);
            if (excess < 0) {
                prices[members[c][0]] += excess;
            }
        }
    }
}
