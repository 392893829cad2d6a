package io.assay.agreement;

import io.assay.core.Scale;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * How different two ratings are: the squared difference of Krippendorff's alpha.
 *
 * <p>A distance is symmetric, not negative, and 0 for equal values. It is <em>already squared</em>. It may be 0 for different
 * values too, as for two spellings of one set. Users write their own by implementing {@link #name} and
 * {@link #prepare}, or with {@link #of}; {@link #asMoments} and {@link #isEquality} are capabilities that make one
 * fast, whoever wrote it. Implementations are immutable and thread-safe.
 */
public interface Distance {
    /** {@return the distance's stable name, such as {@code ordinal}} */
    String name();

    /**
     * {@return the squared differences between the values given} Called once per computation, so that a distance which
     * depends on how often values occur, as the ordinal one does, looks only once.
     *
     * @param counts the distinct values of the pairable ratings and how often each occurs
     * @throws IllegalArgumentException if a value has no place in this distance
     */
    Prepared prepare(ValueCounts counts);

    /**
     * {@return whether the distance is 1 between any two different values} Such a distance needs only counts per
     * category.
     */
    default boolean isEquality() {
        return false;
    }

    /**
     * {@return coordinates such that the distance is the sum of squared differences of the coordinates, or none if
     * there are no such coordinates or they depend on the data} Such a distance needs only sums, whatever the number of
     * values.
     */
    default List<DoubleUnaryOperator> asMoments() {
        return List.of();
    }

    /**
     * {@return whether the one coordinate of {@link #asMoments} is the value itself} Alpha is then the same in any unit
     * and from any origin, and values of extreme size are brought to where squares neither overflow nor vanish.
     */
    default boolean isLinear() {
        return false;
    }

    /**
     * {@return whether squared differences change with how often values occur, as on ordinal scales} If not, leaving a
     * unit out costs only its own pairs, and the distance may be prepared with counts of 0 where they are not known yet.
     */
    default boolean dependsOnCounts() {
        return true;
    }

    /**
     * {@return whether the distance looks at the labels of categories and needs no numbers} It then finds them in
     * {@link ValueCounts#label}.
     */
    default boolean comparesLabels() {
        return false;
    }

    /**
     * {@return the one text of all labels that are the same to this distance; by default the label itself} Recode ratings with it
     * before what compares categories as they are written, such as percent agreement.
     *
     * @param label of a category
     */
    default String normalised(String label) {
        return label;
    }

    /** Squared differences between the values of one data set, by position. */
    @FunctionalInterface
    interface Prepared {
        /**
         * {@return the squared difference between two values}
         *
         * @param first position of one value in the {@link ValueCounts}
         * @param second position of the other
         */
        double squared(int first, int second);

        /**
         * {@return per value, a coordinate whose squared difference is the distance; empty if there is no such
         * coordinate}
         */
        default double[] coordinates() {
            return new double[0];
        }

        /**
         * {@return the first position of a value that is the same to this distance; by default the position itself} So
         * {@code a|b} and {@code b|a} are one set, and a resample of nothing else has no variation.
         *
         * @param position of a value in the {@link ValueCounts}
         */
        default int representative(int position) {
            return position;
        }
    }

    /**
     * {@return the distance of a scale: that of the same name}
     *
     * @param scale any scale; a circular one gives its period too
     */
    static Distance of(Scale scale) {
        if (scale instanceof Scale.Circular circular) {
            return circular(circular.period());
        }
        return switch (scale.name()) {
            case "nominal" -> nominal();
            case "ordinal" -> ordinal();
            case "interval" -> interval();
            default -> ratio();
        };
    }

    /** {@return the nominal distance: 1 between different values} */
    static Distance nominal() {
        return Distances.NOMINAL;
    }

    /**
     * {@return Krippendorff's ordinal distance: the squared number of pairable ratings between two values, ends counted
     * half}
     */
    static Distance ordinal() {
        return Distances.ORDINAL;
    }

    /** {@return the interval distance, {@code (a - b)^2}} */
    static Distance interval() {
        return Distances.INTERVAL;
    }

    /** {@return the ratio distance, {@code ((a - b) / (a + b))^2}, 0 between 0 and 0; negative values are refused} */
    static Distance ratio() {
        return Distances.RATIO;
    }

    /**
     * {@return the circular distance, {@code sin^2(pi (a - b) / period)}}
     *
     * @param period length of one turn in the unit of the values, positive and finite
     * @throws IllegalArgumentException if the period is not positive and finite
     */
    static Distance circular(double period) {
        return Distances.circular(period);
    }

    /**
     * {@return the bipolar distance, {@code (a - b)^2 / ((a + b - 2 lowest) (2 highest - a - b))}, for scales with two
     * poles} Values outside the scale are refused.
     *
     * @param lowest lower end of the scale, used or not
     * @param highest upper end of the scale, used or not
     * @throws IllegalArgumentException unless {@code lowest < highest} and their difference is finite
     */
    static Distance bipolar(double lowest, double highest) {
        return Distances.bipolar(lowest, highest);
    }

    /** {@return the Jaccard distance between sets of labels, {@code 1 - |A and B| / |A or B|}} */
    static SetDistance jaccard() {
        return SetDistance.JACCARD;
    }

    /**
     * {@return the MASI distance between sets of labels (Passonneau 2006), {@code 1 - |A and B| / |A or B| M}, M being 1
     * for equal sets, 2/3 if one holds the other, else 1/3}
     */
    static SetDistance masi() {
        return SetDistance.MASI;
    }

    /** {@return the MASI distance with 0.67 and 0.33 for 2/3 and 1/3, as nltk 3.8 computes it} */
    static SetDistance masiNltk() {
        return SetDistance.MASI_NLTK;
    }

    /**
     * {@return Passonneau's distance of 2004 between sets of labels: 0 if they are equal, 1/3 if one holds the other,
     * 2/3 if they overlap, 1 if they share nothing}
     */
    static SetDistance passonneau2004() {
        return SetDistance.PASSONNEAU_2004;
    }

    /**
     * {@return a distance of the user's own}
     *
     * @param name a name for results
     * @param squaredDifference symmetric, not negative, 0 for equal values, already squared; not checked
     */
    static Distance of(String name, DoubleBinaryOperator squaredDifference) {
        return Distances.custom(name, squaredDifference);
    }
}
