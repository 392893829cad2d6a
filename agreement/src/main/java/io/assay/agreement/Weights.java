package io.assay.agreement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;

/**
 * How much two categories count as agreement: 1 for equal ones, down to 0 for the two farthest apart (Gwet 2014, section 3.5).
 *
 * <p>Weights are computed from the categories' values, so unused levels and uneven steps count; labels without numbers stand for 1, 2, …. Only
 * {@link #ordinal()} uses ranks. Immutable and thread-safe.
 */
public final class Weights {
    private static final Weights IDENTITY = new Weights("identity", (values, k, l) -> k == l ? 0 : 1);
    private static final Weights LINEAR = ofDistance("linear", (a, b) -> Math.abs(a - b));
    private static final Weights QUADRATIC = ofDistance("quadratic", (a, b) -> (a - b) * (a - b));
    private static final Weights RADICAL = ofDistance("radical", (a, b) -> Math.sqrt(Math.abs(a - b)));
    private static final Weights ORDINAL =
            new Weights("ordinal", (values, k, l) -> Math.abs(k - l) * (Math.abs(k - l) + 1.0) / 2);
    private static final Weights RATIO = ofDistance("ratio", Weights::ratio);
    private static final Weights CIRCULAR = new Weights("circular", Weights::circular);
    private static final Weights BIPOLAR = new Weights("bipolar", Weights::bipolar);

    private final String name;
    private final Disagreement disagreement;

    /** Disagreement of the categories at two positions, before it is divided by the largest. */
    private interface Disagreement {
        double of(double[] values, int k, int l);
    }

    private Weights(String name, Disagreement disagreement) {
        this.name = name;
        this.disagreement = disagreement;
    }

    private static Weights ofDistance(String name, DoubleBinaryOperator distance) {
        return new Weights(name, (values, k, l) -> k == l ? 0 : distance.applyAsDouble(values[k], values[l]));
    }

    /** {@return weights that count equal categories only} */
    public static Weights identity() {
        return IDENTITY;
    }

    /** {@return weights that fall in proportion to the distance, {@code 1 - |a - b| / range}} */
    public static Weights linear() {
        return LINEAR;
    }

    /** {@return weights that fall with the squared distance, {@code 1 - ((a - b) / range)^2}} */
    public static Weights quadratic() {
        return QUADRATIC;
    }

    /** {@return weights that fall with the number of pairs of levels from one category to the other, by rank} */
    public static Weights ordinal() {
        return ORDINAL;
    }

    /** {@return weights that fall with the square root of the distance} */
    public static Weights radical() {
        return RADICAL;
    }

    /** {@return weights that fall with {@code ((a - b) / (a + b))^2}, for values of a ratio scale} */
    public static Weights ratio() {
        return RATIO;
    }

    /** {@return weights for categories round a circle, whose number of steps is {@code range + 1}} */
    public static Weights circular() {
        return CIRCULAR;
    }

    /** {@return weights for a scale with two opposite ends, which count differences near the ends more} */
    public static Weights bipolar() {
        return BIPOLAR;
    }

    /**
     * Makes weights from any distance.
     *
     * @param name stable name for reports
     * @param distance of two category values; 0 for equal ones, otherwise positive; divided by the largest that the categories have
     * @return the weights {@code 1 - distance / largest distance}
     */
    public static Weights custom(String name, DoubleBinaryOperator distance) {
        return ofDistance(Objects.requireNonNull(name, "name"), Objects.requireNonNull(distance, "distance"));
    }

    /**
     * Finds weights by name.
     *
     * @param name {@code identity}, {@code linear}, {@code quadratic}, {@code ordinal}, {@code radical}, {@code ratio},
     *     {@code circular} or {@code bipolar}, in any case
     * @return the weights
     * @throws IllegalArgumentException if there are none of that name
     */
    public static Weights named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "identity", "unweighted" -> IDENTITY;
            case "linear" -> LINEAR;
            case "quadratic" -> QUADRATIC;
            case "ordinal" -> ORDINAL;
            case "radical" -> RADICAL;
            case "ratio" -> RATIO;
            case "circular" -> CIRCULAR;
            case "bipolar" -> BIPOLAR;
            default ->
                throw new IllegalArgumentException("there are no weights called \"" + name
                        + "\"; known are identity, linear, quadratic, ordinal, radical, ratio, circular and bipolar");
        };
    }

    /** {@return the stable name} */
    public String name() {
        return name;
    }

    /**
     * Computes the weights of all pairs of categories.
     *
     * @param values the categories' values, ascending, distinct
     * @return a new table, weight of categories k and l at {@code [k][l]}, 1 on the diagonal, 0 for the farthest pair
     * @throws IllegalArgumentException if the distance is negative or not finite for some pair
     */
    public double[][] table(double... values) {
        int q = values.length;
        double[][] table = new double[q][q];
        double largest = 0;
        for (int k = 0; k < q; k++) {
            for (int l = 0; l < q; l++) {
                table[k][l] = k == l ? 0 : disagreement.of(values, k, l);
                if (!(table[k][l] >= 0 && table[k][l] < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("the " + name + " weights do not fit the categories " + values[k]
                            + " and " + values[l] + ": their distance would be " + table[k][l]);
                }
                largest = Math.max(largest, table[k][l]);
            }
        }
        double whole = largest;
        for (double[] row : table) {
            Arrays.setAll(row, l -> whole == 0 ? 1 : 1 - row[l] / whole);
        }
        return table;
    }

    private static double ratio(double a, double b) {
        double share = (a - b) / (a + b);
        return a < 0 || b < 0 ? Double.NaN : share * share;
    }

    private static double circular(double[] values, int k, int l) {
        double steps = values[values.length - 1] - values[0] + 1;
        double sine = Math.sin(Math.PI * (values[k] - values[l]) / steps);
        return sine * sine;
    }

    private static double bipolar(double[] values, int k, int l) {
        double apart = values[k] - values[l];
        double sum = values[k] + values[l];
        return apart * apart / ((sum - 2 * values[0]) * (2 * values[values.length - 1] - sum));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Weights other && disagreement == other.disagreement && name.equals(other.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
