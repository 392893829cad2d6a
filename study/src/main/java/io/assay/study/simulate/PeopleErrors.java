package io.assay.study.simulate;

import io.assay.study.internal.Checks;
import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * How people mislabel: kinds of items, and how often an item of each kind gets each label.
 *
 * <p>Classes are equally common. Usually there is one kind of items per class; with {@link #systematic systematic errors} some items of each class mislead everyone.
 * Immutable.
 */
public final class PeopleErrors {
    private static final int MOST_CLASSES = 100;

    private final String name;
    private final int classes;
    private final double[][] rows;
    private final double[] weights;

    private PeopleErrors(String name, int classes, double[][] rows, double[] weights) {
        this.name = name;
        this.classes = classes;
        this.rows = rows;
        this.weights = weights;
    }

    /**
     * {@return errors that fall on all wrong classes alike}
     *
     * @param classes from 2 to 100
     * @param accuracy share of right labels, in [0, 1]
     * @throws IllegalArgumentException if one is out of range
     */
    public static PeopleErrors symmetric(int classes, double accuracy) {
        double[][] rows = right(classes, accuracy);
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < classes; j++) {
                rows[i][j] = i == j ? accuracy : (1 - accuracy) / (classes - 1);
            }
        }
        return new PeopleErrors("symmetric", classes, rows, equal(classes, 1.0 / classes));
    }

    /**
     * {@return errors that mistake each class for the next, and the last for the first}
     *
     * @param classes from 2 to 100
     * @param accuracy share of right labels, in [0, 1]
     * @throws IllegalArgumentException if one is out of range
     */
    public static PeopleErrors nextClass(int classes, double accuracy) {
        double[][] rows = right(classes, accuracy);
        for (int i = 0; i < classes; i++) {
            rows[i][(i + 1) % classes] = 1 - accuracy;
        }
        return new PeopleErrors("next-class", classes, rows, equal(classes, 1.0 / classes));
    }

    /**
     * {@return errors of which some are shared: everybody mislabels the same items in the same way}
     *
     * <p>A share {@code shared (1 - accuracy)} of the items of each class is always taken for the next class; on the others people err symmetrically, as often as the
     * accuracy asks for.
     *
     * @param classes from 2 to 100
     * @param accuracy share of right labels, in [0, 1]
     * @param shared share of the errors that all people make alike, in [0, 1]
     * @throws IllegalArgumentException if one is out of range
     */
    public static PeopleErrors systematic(int classes, double accuracy, double shared) {
        double misleading =
                Checks.share(shared, "share of systematic errors") * (1 - Checks.share(accuracy, "accuracy"));
        double elsewhere = misleading < 1 ? Math.min(1, accuracy / (1 - misleading)) : 1;
        double[][] plain = symmetric(classes, elsewhere).rows;
        double[][] rows = Arrays.copyOf(plain, 2 * classes);
        double[] weights = Arrays.copyOf(equal(classes, (1 - misleading) / classes), 2 * classes);
        for (int i = 0; i < classes; i++) {
            rows[classes + i] = new double[classes];
            rows[classes + i][(i + 1) % classes] = 1;
            weights[classes + i] = misleading / classes;
        }
        return new PeopleErrors(String.format(Locale.ROOT, "%.0f %% systematic", 100 * shared), classes, rows, weights);
    }

    /**
     * {@return errors as they were measured}
     *
     * @param confusion how often each class, by rows, gets each label; rows sum to 1; copied
     * @throws IllegalArgumentException if it is not square, or a row does not sum to 1 within 1e-9
     */
    public static PeopleErrors confusion(double[][] confusion) {
        int classes = Checks.between(2, confusion.length, MOST_CLASSES, "classes");
        double[][] rows = new double[classes][];
        for (int i = 0; i < classes; i++) {
            if (confusion[i].length != classes) {
                throw new IllegalArgumentException("a confusion of " + classes
                        + " classes needs as many columns, but row " + (i + 1) + " has " + confusion[i].length);
            }
            double sum = 0;
            for (double share : confusion[i]) {
                sum += Checks.share(share, "share of labels in row " + (i + 1));
            }
            if (!(Math.abs(sum - 1) <= 1e-9)) {
                throw new IllegalArgumentException(
                        "row " + (i + 1) + " of the confusion must sum to 1, but sums to " + sum);
            }
            rows[i] = confusion[i].clone();
        }
        return new PeopleErrors("as measured", classes, rows, equal(classes, 1.0 / classes));
    }

    private static double[][] right(int classes, double accuracy) {
        Checks.between(2, classes, MOST_CLASSES, "classes");
        Checks.share(accuracy, "accuracy");
        double[][] rows = new double[classes][classes];
        for (int i = 0; i < classes; i++) {
            rows[i][i] = accuracy;
        }
        return rows;
    }

    private static double[] equal(int count, double weight) {
        double[] weights = new double[count];
        Arrays.fill(weights, weight);
        return weights;
    }

    /** {@return what the errors are called, in a word or two} */
    public String name() {
        return name;
    }

    /** {@return the number of classes} */
    public int classes() {
        return classes;
    }

    /** {@return the share of right labels} */
    public double accuracy() {
        double sum = 0;
        for (int kind = 0; kind < rows.length; kind++) {
            sum += weights[kind] * rows[kind][truth(kind)];
        }
        return sum;
    }

    /** Returns the same kinds of items, all labelled right. */
    PeopleErrors without() {
        double[][] perfect = new double[rows.length][classes];
        for (int kind = 0; kind < rows.length; kind++) {
            perfect[kind][truth(kind)] = 1;
        }
        return new PeopleErrors("no errors", classes, perfect, weights);
    }

    /** Returns the label of an item of a class, of any of its kinds. */
    int draw(int truth, RandomGenerator random) {
        return draw(truth, 1, random);
    }

    /** Returns the label that most of some people give an item of a class, ties settled at random; the item is of the same kind for all of them. */
    int draw(int truth, int people, RandomGenerator random) {
        double[] row = rows[kind(truth, random)];
        int[] votes = new int[classes];
        for (int i = 0; i < people; i++) {
            votes[label(row, random)]++;
        }
        int best = 0;
        int ties = 1;
        for (int k = 1; k < classes; k++) {
            if (votes[k] > votes[best]) {
                best = k;
                ties = 1;
            } else if (votes[k] == votes[best] && random.nextInt(++ties) == 0) {
                best = k;
            }
        }
        return best;
    }

    private int kind(int truth, RandomGenerator random) {
        double among = 0;
        for (int each = truth; each < rows.length; each += classes) {
            among += weights[each];
        }
        double place = random.nextDouble() * among;
        int kind = truth;
        while (kind + classes < rows.length && place >= weights[kind]) {
            place -= weights[kind];
            kind += classes;
        }
        return kind;
    }

    private static int label(double[] row, RandomGenerator random) {
        double left = random.nextDouble();
        int label = 0;
        while (label < row.length - 1 && left >= row[label]) {
            left -= row[label++];
        }
        return label;
    }

    /**
     * {@return the share of right labels if several people label each item and most of them decide, ties settled at random}
     *
     * @param people from 1 to {@value Plurality#MOST_VOTES}
     * @throws IllegalArgumentException if out of range
     */
    public double accuracyOf(int people) {
        Checks.between(1, people, Plurality.MOST_VOTES, "people per item");
        double sum = 0;
        for (int kind = 0; kind < rows.length; kind++) {
            sum += weights[kind] * Plurality.winnersUnchecked(rows[kind], people)[truth(kind)];
        }
        return sum;
    }

    int kinds() {
        return rows.length;
    }

    /** Returns the class of the items of a kind. */
    int truth(int kind) {
        return kind % classes;
    }

    /** Returns the share of items that are of a kind. */
    double weight(int kind) {
        return weights[kind];
    }

    /** Returns how often items of a kind get each label; a copy. */
    double[] row(int kind) {
        return rows[kind].clone();
    }

    double[][] rows() {
        return rows;
    }
}
