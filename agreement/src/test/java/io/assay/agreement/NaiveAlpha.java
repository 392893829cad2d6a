package io.assay.agreement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Krippendorff's alpha by its definition, in 40-digit decimals, from the list of all coincidences: slow and obvious.
 *
 * <p>Shares nothing with the library: no closed form, no table, no shift.
 */
final class NaiveAlpha {
    private static final MathContext DIGITS = new MathContext(40);

    /** A squared difference between two values, given how often each value occurs. */
    interface Difference {
        BigDecimal squared(double a, double b, NavigableMap<Double, Integer> counts);
    }

    private NaiveAlpha() {}

    static final Difference NOMINAL = (a, b, counts) -> a == b ? BigDecimal.ZERO : BigDecimal.ONE;

    static final Difference INTERVAL =
            (a, b, counts) -> exact(a).subtract(exact(b)).pow(2);

    static final Difference RATIO = (a, b, counts) -> a == b
            ? BigDecimal.ZERO
            : exact(a).subtract(exact(b)).divide(exact(a).add(exact(b)), DIGITS).pow(2);

    static final Difference ORDINAL = (a, b, counts) -> {
        if (a == b) {
            return BigDecimal.ZERO;
        }
        double low = Math.min(a, b);
        double high = Math.max(a, b);
        BigDecimal sum = BigDecimal.ZERO;
        for (int n : counts.subMap(low, true, high, true).values()) {
            sum = sum.add(BigDecimal.valueOf(n));
        }
        BigDecimal ends = BigDecimal.valueOf(counts.get(low) + counts.get(high)).divide(BigDecimal.valueOf(2), DIGITS);
        return sum.subtract(ends).pow(2);
    };

    private static BigDecimal exact(double value) {
        return new BigDecimal(value);
    }

    /** Returns alpha, or NaN if it is undefined. */
    static double of(double[][] units, Difference difference) {
        List<double[]> pairable = new ArrayList<>();
        TreeMap<Double, Integer> counts = new TreeMap<>();
        List<Double> all = new ArrayList<>();
        for (double[] unit : units) {
            double[] rated = java.util.Arrays.stream(unit)
                    .filter(v -> !Double.isNaN(v))
                    .map(v -> v + 0.0)
                    .toArray();
            if (rated.length >= 2) {
                pairable.add(rated);
                for (double v : rated) {
                    counts.merge(v, 1, Integer::sum);
                    all.add(v);
                }
            }
        }
        BigDecimal n = BigDecimal.valueOf(all.size());
        BigDecimal observed = BigDecimal.ZERO;
        for (double[] unit : pairable) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < unit.length; i++) {
                for (int j = 0; j < unit.length; j++) {
                    sum = i == j ? sum : sum.add(difference.squared(unit[i], unit[j], counts));
                }
            }
            observed = observed.add(sum.divide(BigDecimal.valueOf(unit.length - 1), DIGITS));
        }
        BigDecimal expected = BigDecimal.ZERO;
        for (double a : counts.keySet()) {
            for (double b : counts.keySet()) {
                BigDecimal pairs = BigDecimal.valueOf((long) counts.get(a) * counts.get(b));
                expected = expected.add(pairs.multiply(difference.squared(a, b, counts)));
            }
        }
        if (expected.signum() == 0) {
            return Double.NaN;
        }
        BigDecimal ratio = observed.multiply(n.subtract(BigDecimal.ONE)).divide(expected, DIGITS);
        return BigDecimal.ONE.subtract(ratio).doubleValue();
    }
}
