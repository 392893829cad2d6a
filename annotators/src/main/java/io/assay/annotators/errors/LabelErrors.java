package io.assay.annotators.errors;

import io.assay.annotators.ConfusionMatrix;
import io.assay.core.Estimate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What confident learning finds in labels. Immutable and thread-safe. */
public final class LabelErrors {
    private final Predictions predictions;
    private final int[] labels;
    private final Joint joint;
    private final Estimate accuracy;

    LabelErrors(Predictions predictions, int[] labels, Joint joint, Estimate accuracy) {
        this.predictions = predictions;
        this.labels = labels;
        this.joint = joint;
        this.accuracy = accuracy;
    }

    /**
     * A label that is probably wrong.
     *
     * @param unit index of the unit
     * @param label the label it has
     * @param suggested the category it is confidently of
     * @param margin probability of the label minus the highest of the others, in [-1, 1]; the lower, the surer the error
     */
    public record Suspect(int unit, String label, String suggested, double margin) {}

    /** {@return the names of the categories, in order; unmodifiable} */
    public List<String> categories() {
        return predictions.categories();
    }

    /** {@return the flagged units, the surest errors first; unmodifiable} */
    public List<Suspect> suspects() {
        return IntStream.range(0, labels.length)
                .filter(u -> labels[u] >= 0)
                .mapToObj(u -> new Suspect(
                        u, categories().get(labels[u]), name(joint.confident(predictions.row(u))), margin(u)))
                .filter(one -> !one.suggested().isEmpty() && !one.suggested().equals(one.label()))
                .sorted(Comparator.comparingDouble(Suspect::margin).thenComparingInt(Suspect::unit))
                .toList();
    }

    private String name(int category) {
        return category < 0 ? "" : categories().get(category);
    }

    private double margin(int unit) {
        double[] row = predictions.row(unit);
        double other = 0;
        for (int k = 0; k < row.length; k++) {
            other = k == labels[unit] ? other : Math.max(other, row[k]);
        }
        return row[labels[unit]] - other;
    }

    /** {@return the estimated share of units whose label is right, with its interval; undefined if no unit is confident} */
    public Estimate accuracy() {
        return accuracy;
    }

    /**
     * {@return the estimated share of all units that have one label and are of another category; NaN if no unit is confident}
     *
     * @param label index of the label given
     * @param truth index of the true category
     */
    public double joint(int label, int truth) {
        return joint.cell(label, truth);
    }

    /**
     * {@return the mean probability of a category over the units labelled so, from which on a unit is confidently of it; infinite if no unit
     * is labelled so}
     *
     * @param category index of the category
     */
    public double threshold(int category) {
        return joint.threshold(category);
    }

    /**
     * {@return the noise transition matrix: in row k and column l the probability that a unit that is k is labelled l; a row is NaN if no
     * unit is estimated to be of its category}
     */
    public ConfusionMatrix transitions() {
        int k = categories().size();
        double[][] counts = new double[k][k];
        for (int truth = 0; truth < k; truth++) {
            for (int label = 0; label < k; label++) {
                counts[truth][label] = joint.isDefined() ? joint.cell(label, truth) : 0;
            }
        }
        return ConfusionMatrix.ofCounts(categories(), counts);
    }

    /** {@return a line such as {@code 12 suspects; label-accuracy 0.9312, …}} */
    @Override
    public String toString() {
        int count = suspects().size();
        return count + (count == 1 ? " suspect; " : " suspects; ") + accuracy;
    }
}
