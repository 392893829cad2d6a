package io.assay.annotators.errors;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.resample.RandomStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Confident learning: which labels a model contradicts with confidence, and how right the labels are altogether.
 *
 * <p>A unit counts as confidently of category k if its probability of k is at least the mean probability of k over the units labelled k; if
 * several categories pass, the one of the highest probability counts. The counts of label by confident category, scaled row by row to the
 * number of units of each label and then to a sum of 1, estimate the joint distribution of given and true label. From it come the
 * transition matrix and the accuracy of the labels, the sum of the diagonal. A unit is flagged if its confident category is not its label;
 * flagged units are ranked by their normalised margin, the probability of the label minus the highest other one.
 *
 * <p>The interval of the accuracy is the percentile one over resampled units with thresholds and counts made anew. It is of the sample
 * alone: it does not know whether the model is calibrated or right, and a model that errs as the labels do finds nothing.
 *
 * <p>The joint distribution is exact if the model is always right and sure. Otherwise it is biased: a category that others are taken
 * for has a lower threshold than the rest, so the errors in it count for less. Of labels with a sixth of one category taken for
 * another, models that were sure, middling and unsure found 0.12, 0.13 and 0.24. Take transitions for a direction, and labels that
 * several people checked for a figure.
 *
 * <p>A label that nobody has has no threshold; no unit counts as that category. O(replicates times units times categories). The result is
 * the same for any number of threads. Immutable; every option returns a new configuration.
 *
 * <p>References: Northcutt, Jiang and Chuang (2021), doi:10.1613/jair.1.12125.
 */
public final class ConfidentLearning {
    private static final ConfidentLearning DEFAULTS = new ConfidentLearning(200, 0.95, 1);

    private final int replicates;
    private final double confidence;
    private final long seed;

    private ConfidentLearning(int replicates, double confidence, long seed) {
        this.replicates = replicates;
        this.confidence = confidence;
        this.seed = seed;
    }

    /** {@return the configuration with an interval of 95 % from 200 replicates} */
    public static ConfidentLearning defaults() {
        return DEFAULTS;
    }

    /**
     * {@return the configuration with another interval}
     *
     * @param number of replicates, at least 20
     * @param level in (0, 1)
     * @param newSeed any number
     * @throws IllegalArgumentException if a figure is out of range
     */
    public ConfidentLearning bootstrap(int number, double level, long newSeed) {
        if (number < 20 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "the bootstrap needs at least 20 replicates and a confidence in (0, 1), but was given " + number
                            + " and " + level);
        }
        return new ConfidentLearning(number, level, newSeed);
    }

    /**
     * Looks for label errors.
     *
     * @param labels index of the label of each unit among the categories; -1 for none, such units having no part in anything; not modified
     * @param predictions of the same units, out of sample
     * @return what is found
     * @throws IllegalArgumentException if there are not as many labels as predictions, or a label is no category
     */
    public LabelErrors of(int[] labels, Predictions predictions) {
        int k = predictions.categories().size();
        predictions.check(predictions.categories(), labels.length);
        for (int u = 0; u < labels.length; u++) {
            if (labels[u] < -1 || labels[u] >= k) {
                throw new IllegalArgumentException("the label of unit " + (u + 1)
                        + " must be -1 or an index of one of the " + k + " categories, but was " + labels[u]);
            }
        }
        int[] used =
                IntStream.range(0, labels.length).filter(u -> labels[u] >= 0).toArray();
        Joint joint = Joint.of(labels, predictions, used);
        return new LabelErrors(predictions, labels.clone(), joint, accuracy(labels, predictions, used, joint));
    }

    private Estimate accuracy(int[] labels, Predictions predictions, int[] used, Joint joint) {
        String name = "label-accuracy";
        if (!joint.isDefined()) {
            return Estimate.undefined(
                    name, used.length == 0 ? "there are no labels" : "no unit is confidently of any category");
        }
        Estimate estimate = Estimate.of(name, joint.diagonal())
                .withCounts(new Estimate.Counts(used.length, used.length, labels.length - used.length, 0));
        double[] drawn = IntStream.range(0, replicates)
                .parallel()
                .mapToDouble(b -> Joint.of(labels, predictions, resampled(used, RandomStream.of(seed, b)))
                        .diagonal())
                .toArray();
        double[] defined =
                Arrays.stream(drawn).filter(Double::isFinite).sorted().toArray();
        int undefined = drawn.length - defined.length;
        if (undefined > drawn.length / 10) {
            return estimate.withoutInterval(
                    "the figure is undefined in " + undefined + " of " + drawn.length + " replicates");
        }
        double lower = quantile(defined, (1 - confidence) / 2);
        double upper = quantile(defined, (1 + confidence) / 2);
        return estimate.withInterval(new Interval(
                lower,
                upper,
                confidence,
                "bootstrap-percentile",
                Optional.of(new Interval.Resampling(replicates, undefined, seed))));
    }

    private static int[] resampled(int[] used, RandomStream random) {
        int[] drawn = new int[used.length];
        Arrays.setAll(drawn, i -> used[random.nextInt(used.length)]);
        return drawn;
    }

    /**
     * Interpolates linearly, at position share (n - 1) from the first value: type 7, which stays within the values by itself. Not the type 6 of {@link
     * io.assay.core.resample.Quantiles}, whose limits are wider at few replicates.
     */
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
