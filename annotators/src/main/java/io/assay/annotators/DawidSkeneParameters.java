package io.assay.annotators;

import io.assay.annotators.internal.LogSpace;
import io.assay.core.UnitRatings;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * What the model of {@link DawidSkene} has at the start of a round: how common each category is, and how each rater labels units of each.
 *
 * <p>Immutable and thread-safe. Written, it takes 8 bytes per rater, label and category.
 */
public final class DawidSkeneParameters {
    private final int classes;
    /** Logarithms of the probability of a label, by rater, label and truth, the truth running fastest. */
    private final double[] logTable;

    private final double[] logPrevalence;
    /** Pseudo-labels, by label and truth. */
    private final double[] pseudo;

    private DawidSkeneParameters(double[] logTable, double[] logPrevalence, double[] pseudo) {
        this.classes = logPrevalence.length;
        this.logTable = logTable;
        this.logPrevalence = logPrevalence;
        this.pseudo = pseudo;
    }

    /**
     * Returns those that fit expected counts best.
     *
     * @param labels expected labels by rater, label and truth; not modified
     * @param units expected units by category; not modified
     * @param pseudo by label and truth; kept
     */
    static DawidSkeneParameters fitting(double[] labels, double[] units, double[] pseudo) {
        int classes = units.length;
        double all = Arrays.stream(units).sum();
        double[] logPrevalence =
                Arrays.stream(units).map(count -> Math.log(count / all)).toArray();
        double[] logTable = new double[labels.length];
        int square = classes * classes;
        for (int from = 0; from < labels.length; from += square) {
            for (int truth = 0; truth < classes; truth++) {
                double sum = 0;
                for (int cell = truth; cell < square; cell += classes) {
                    sum += labels[from + cell] + pseudo[cell];
                }
                for (int cell = truth; cell < square; cell += classes) {
                    double share = (labels[from + cell] + pseudo[cell]) / sum;
                    logTable[from + cell] = Math.log(sum > 0 ? share : 1.0 / classes);
                }
            }
        }
        return new DawidSkeneParameters(logTable, logPrevalence, pseudo);
    }

    /** Adds the logarithms of what is known of a unit's category before its ratings. */
    void start(double[] unit) {
        System.arraycopy(logPrevalence, 0, unit, 0, classes);
    }

    /** Adds the logarithms of a rating's probabilities to those of its unit's categories. */
    void rate(int rater, int code, double[] unit) {
        int at = (rater * classes + code) * classes;
        for (int k = 0; k < classes; k++) {
            unit[k] += logTable[at + k];
        }
    }

    /**
     * Works out the probabilities of a unit's category.
     *
     * @param unit with a rating or more
     * @param posterior overwritten with the probability of each category
     * @return the log-likelihood of the unit's ratings
     */
    public double posterior(UnitRatings unit, double[] posterior) {
        start(posterior);
        for (int i = 0; i < unit.size(); i++) {
            rate(unit.rater(i), unit.code(i), posterior);
        }
        return LogSpace.normalize(posterior, 0, classes);
    }

    /** {@return the number of categories} */
    public int categories() {
        return classes;
    }

    /** {@return the number of raters} */
    public int raters() {
        return logTable.length / (classes * classes);
    }

    /** {@return how common each category is; sums to 1} */
    public double[] prevalences() {
        return Arrays.stream(logPrevalence).map(Math::exp).toArray();
    }

    double[] pseudo() {
        return pseudo;
    }

    /** Returns the logarithm of the prior density, but for a constant. */
    double logPrior() {
        double sum = 0;
        for (int cell = 0; cell < pseudo.length; cell++) {
            for (int from = 0; from < logTable.length && pseudo[cell] > 0; from += pseudo.length) {
                sum += pseudo[cell] * logTable[from + cell];
            }
        }
        return sum;
    }

    /**
     * Returns a rater's table; rows of categories that none of their units is likely to be are NaN.
     *
     * @param labels expected labels of all raters
     */
    ConfusionMatrix confusion(int rater, List<String> categories, double[] labels) {
        double[] cells = new double[classes * classes];
        int from = rater * classes * classes;
        for (int truth = 0; truth < classes; truth++) {
            double seen = 0;
            for (int label = 0; label < classes; label++) {
                seen += labels[from + label * classes + truth] + pseudo[label * classes + truth];
            }
            for (int label = 0; label < classes; label++) {
                double probability = Math.exp(logTable[from + label * classes + truth]);
                cells[truth * classes + label] = seen > 1e-9 ? probability : Double.NaN;
            }
        }
        return ConfusionMatrix.ofUnsafe(categories, cells);
    }

    /**
     * Writes the parameters.
     *
     * @param out where to
     * @throws IOException if it cannot be written
     */
    public void write(DataOutput out) throws IOException {
        for (double[] array : List.of(logTable, logPrevalence, pseudo)) {
            out.writeInt(array.length);
            for (double number : array) {
                out.writeDouble(number);
            }
        }
    }

    /**
     * {@return parameters that were written}
     *
     * @param in where from
     * @throws IOException if it cannot be read
     */
    public static DawidSkeneParameters read(DataInput in) throws IOException {
        return new DawidSkeneParameters(readDoubles(in), readDoubles(in), readDoubles(in));
    }

    private static double[] readDoubles(DataInput in) throws IOException {
        double[] array = new double[in.readInt()];
        for (int i = 0; i < array.length; i++) {
            array[i] = in.readDouble();
        }
        return array;
    }
}
