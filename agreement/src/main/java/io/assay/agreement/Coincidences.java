package io.assay.agreement;

/**
 * The coincidence table of few values and its margins, from which alpha with any distance follows (Krippendorff 2011, section C).
 */
final class Coincidences {
    private final ValueCounts counts;
    private final double[] table;
    private final int values;

    /**
     * Makes a table.
     *
     * @param counts the margins; kept
     * @param table coincidences of a and b, both orders together, at a * values + b with a <= b; kept
     */
    Coincidences(ValueCounts counts, double[] table) {
        this.counts = counts;
        this.table = table;
        this.values = counts.size();
    }

    double observed(Distance distance) {
        return observed(distance.prepare(counts));
    }

    double expected(Distance distance) {
        return expected(distance.prepare(counts));
    }

    double observed(Distance.Prepared prepared) {
        double sum = 0;
        for (int a = 0; a < values; a++) {
            for (int b = a + 1; b < values; b++) {
                double pairs = table[a * values + b];
                if (pairs != 0) {
                    sum += pairs * prepared.squared(a, b);
                }
            }
        }
        return sum / counts.total();
    }

    private double expected(Distance.Prepared prepared) {
        double n = counts.total();
        double sum = 0;
        for (int a = 0; a < values; a++) {
            double count = counts.count(a);
            for (int b = a + 1; b < values && count != 0; b++) {
                double pairs = count * counts.count(b);
                if (pairs != 0) {
                    sum += pairs * prepared.squared(a, b);
                }
            }
        }
        return 2 * sum / (n * (n - 1));
    }

    /** Returns alpha, or NaN if there is no variation. */
    double alpha(Distance distance) {
        Distance.Prepared prepared = distance.prepare(counts);
        double expected = expected(prepared);
        return expected > 0 ? 1 - observed(prepared) / expected : Double.NaN;
    }

    /** Returns the table with the second value counted as the first. */
    Coincidences merged(int first, int second) {
        if (first == second) {
            throw new IllegalArgumentException("a category cannot be merged with itself");
        }
        double[] margins = counts.counts();
        margins[first] += margins[second];
        margins[second] = 0;
        double[] joined = new double[table.length];
        for (int a = 0; a < values; a++) {
            for (int b = a; b < values; b++) {
                int one = a == second ? first : a;
                int other = b == second ? first : b;
                joined[Math.min(one, other) * values + Math.max(one, other)] += table[a * values + b];
            }
        }
        return new Coincidences(counts.withCounts(margins), joined);
    }
}
