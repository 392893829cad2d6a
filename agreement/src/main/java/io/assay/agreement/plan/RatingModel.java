package io.assay.agreement.plan;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.core.resample.RandomStream;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A simple model of ratings, to plan with: a unit has a true category, drawn by prevalence; each rater shows it with
 * probability {@code sqrt(level)} and otherwise draws a category by prevalence.
 *
 * <p>Two raters then agree with probability {@code level + (1 - level) S}, S the sum of squared prevalences, and by
 * chance with probability S: in the infinite population of units Krippendorff's alpha is {@code level}, with any
 * distance. Raters are alike and independent given the unit; real ones are not, so take a plan as a first guess and
 * look again when some data are in.
 *
 * <p>Immutable; every option returns a new model.
 */
public final class RatingModel {
    private final double[] prevalences;
    private final int raters;
    private final boolean ordered;

    private RatingModel(double[] prevalences, int raters, boolean ordered) {
        this.prevalences = prevalences;
        this.raters = raters;
        this.ordered = ordered;
    }

    /**
     * Makes a model of two raters and unordered categories.
     *
     * @param prevalences how common each category is; at least two, positive, made to sum to 1; copied
     * @return the model
     * @throws IllegalArgumentException if there are fewer than two, or one is not positive
     */
    public static RatingModel of(double... prevalences) {
        if (prevalences.length < 2) {
            throw new IllegalArgumentException(
                    "a model needs at least two categories, but was given " + prevalences.length);
        }
        double sum = 0;
        for (double prevalence : prevalences) {
            sum += Checks.positive(prevalence, "prevalence");
        }
        double whole = sum;
        return new RatingModel(Arrays.stream(prevalences).map(p -> p / whole).toArray(), 2, false);
    }

    /**
     * {@return a model with another number of raters}
     *
     * @param count ratings per unit, at least 2
     * @throws IllegalArgumentException if there are fewer than two
     */
    public RatingModel raters(int count) {
        return new RatingModel(prevalences, Checks.atLeast(count, 2, "raters"), ordered);
    }

    /** {@return the model with categories as levels 1, 2, … of an ordinal scale} */
    public RatingModel ordinal() {
        return new RatingModel(prevalences, raters, true);
    }

    /**
     * Draws ratings. More units of the same seed begin with the same ones.
     *
     * @param units at least 1
     * @param level agreement beyond chance, in [0, 1]
     * @param seed any number
     * @return the ratings
     * @throws IllegalArgumentException if an argument is out of range
     */
    public RatingMatrix draw(int units, double level, long seed) {
        return draw(Checks.atLeast(units, 1, "units"), level, RandomStream.of(seed, 0));
    }

    RatingMatrix draw(int units, double level, RandomStream random) {
        if (!(level >= 0 && level <= 1)) {
            throw new IllegalArgumentException("level must be in [0, 1], but was " + level);
        }
        double accuracy = Math.sqrt(level);
        RatingMatrixBuilder builder = RatingMatrix.builder(scale());
        double[] encoded = IntStream.rangeClosed(1, prevalences.length)
                .mapToDouble(k -> builder.encode(Integer.toString(k)))
                .toArray();
        IntStream.rangeClosed(1, raters).forEach(r -> builder.rater("R" + r));
        for (int u = 0; u < units; u++) {
            int unit = builder.unitIndex(Integer.toString(u + 1));
            int truth = category(random);
            for (int r = 0; r < raters; r++) {
                int shown = random.nextDouble() < accuracy ? truth : category(random);
                builder.rateEncoded(unit, r, encoded[shown]);
            }
        }
        return builder.build();
    }

    private Scale scale() {
        if (ordered) {
            return Scale.ordinal(1, prevalences.length);
        }
        return Scale.nominal(IntStream.rangeClosed(1, prevalences.length)
                .mapToObj(Integer::toString)
                .toArray(String[]::new));
    }

    private int category(RandomStream random) {
        double left = random.nextDouble();
        int k = 0;
        while (k < prevalences.length - 1 && left >= prevalences[k]) {
            left -= prevalences[k++];
        }
        return k;
    }

    /** {@return the model in words} */
    @Override
    public String toString() {
        return raters + " raters, " + prevalences.length + (ordered ? " ordered" : "") + " categories of prevalence "
                + Arrays.toString(prevalences);
    }
}
