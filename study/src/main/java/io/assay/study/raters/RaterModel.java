package io.assay.study.raters;

import io.assay.study.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a rater answers. What a rater is about to say comes from the unit, with the rater's own shift and noise; then careless answers and
 * overused categories replace it.
 *
 * <p>With true value {@code theta_u}, view {@code v_gu} of the rater's group, own view {@code o_ru}, shift {@code s_r}, drift {@code d_r} over the
 * rater's positions {@code t} in [0, 1], noise {@code sigma_r} and a standard normal number {@code e}, the rating on an interval scale is
 * {@code x_ru = theta_u + v_gu + o_ru + s_r + d_r t + sigma_r h_u (1 + (f_r - 1) t) e}
 * with {@code h_u} the factor of hard units and {@code f_r} of tiredness. On an ordinal scale that is the latent value, and its level is given. On
 * a nominal scale the rater knows the category with probability {@code (1 - sigma_r) (1 - (1 - 1 / f_r) t) / h_u}, else guesses by
 * prevalence.
 *
 * <p>Immutable and thread-safe; every option returns a new model.
 *
 * @since 0.1
 */
public final class RaterModel {
    final double noise;
    final double severity;
    final double drift;
    final double tiring;
    final double ownView;
    final double careless;
    final @Nullable String constant;
    final int group;
    final List<Overuse> overuses;
    final double @Nullable [][] confusion;

    /**
     * A category given regardless of the unit.
     *
     * @param category which
     * @param share how often
     */
    record Overuse(String category, double share) {}

    private RaterModel(Draft draft) {
        noise = draft.noise;
        severity = draft.severity;
        drift = draft.drift;
        tiring = draft.tiring;
        ownView = draft.ownView;
        careless = draft.careless;
        constant = draft.constant;
        group = draft.group;
        overuses = draft.overuses;
        confusion = draft.confusion;
    }

    /** The fields while they are being set. */
    private static final class Draft {
        double noise;
        double severity;
        double drift;
        double tiring = 1;
        double ownView;
        double careless;

        @Nullable String constant;

        int group;
        List<Overuse> overuses = List.of();
        double @Nullable [][] confusion;

        Draft() {}

        Draft(RaterModel from) {
            noise = from.noise;
            severity = from.severity;
            drift = from.drift;
            tiring = from.tiring;
            ownView = from.ownView;
            careless = from.careless;
            constant = from.constant;
            group = from.group;
            overuses = from.overuses;
            confusion = from.confusion;
        }
    }

    /**
     * {@return a rater with noise and no other fault}
     *
     * @param noise on interval scales the standard deviation of errors, on ordinal ones the same in standard deviations of the latent
     *     value; on nominal ones the chance to guess, in [0, 1]
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public static RaterModel noise(double noise) {
        Draft draft = new Draft();
        draft.noise = Checks.atLeastZero(noise, "noise");
        return new RaterModel(draft);
    }

    /**
     * {@return the model with a shift} Interval and ordinal scales only.
     *
     * @param shift added to every value
     * @throws IllegalArgumentException if it is not finite
     */
    public RaterModel severity(double shift) {
        Draft draft = new Draft(this);
        draft.severity = Checks.finite(shift, "severity");
        return new RaterModel(draft);
    }

    /**
     * {@return the model that also gives a category regardless of the unit} Nominal and ordinal scales only.
     *
     * @param category the category
     * @param share how often, in [0, 1]
     * @throws IllegalArgumentException if the share is out of range
     */
    public RaterModel overuses(String category, double share) {
        Draft draft = new Draft(this);
        draft.overuses = new ArrayList<>(overuses);
        draft.overuses.add(new Overuse(category, Checks.share(share, "share of overuse")));
        draft.overuses = List.copyOf(draft.overuses);
        return new RaterModel(draft);
    }

    /**
     * {@return the model with random answers} They are drawn evenly from the categories, on interval scales from the distribution of the
     * true values.
     *
     * @param share how often, in [0, 1]
     * @throws IllegalArgumentException if it is out of range
     */
    public RaterModel careless(double share) {
        Draft draft = new Draft(this);
        draft.careless = Checks.share(share, "share of careless answers");
        draft.constant = null;
        return new RaterModel(draft);
    }

    /**
     * {@return the model that gives one and the same answer now and then}
     *
     * @param share how often, in [0, 1]
     * @param answer a category, or a number on an interval scale
     * @throws IllegalArgumentException if the share is out of range
     */
    public RaterModel straightLines(double share, String answer) {
        Draft draft = new Draft(careless(share));
        draft.constant = answer;
        return new RaterModel(draft);
    }

    /**
     * {@return the model whose shift moves while rating} Interval and ordinal scales only.
     *
     * @param shift from the rater's first rating to the last
     * @throws IllegalArgumentException if it is not finite
     */
    public RaterModel drift(double shift) {
        Draft draft = new Draft(this);
        draft.drift = Checks.finite(shift, "drift");
        return new RaterModel(draft);
    }

    /**
     * {@return the model that gets worse while rating}
     *
     * @param factor on interval and ordinal scales, what noise is multiplied by at the last rating; on a nominal one, what the chance to
     *     know is divided by; at least 1
     * @throws IllegalArgumentException if it is less than 1 or not finite
     */
    public RaterModel tiring(double factor) {
        if (!(factor >= 1)) {
            throw new IllegalArgumentException("the factor of tiredness must be at least 1, but was " + factor);
        }
        Draft draft = new Draft(this);
        draft.tiring = Checks.finite(factor, "tiring");
        return new RaterModel(draft);
    }

    /**
     * {@return the model with a view of its own on each unit, the same whenever the unit is rated again}
     *
     * @param strength on interval and ordinal scales the standard deviation of the view; on a nominal one the chance that the rater's
     *     truth is drawn anew, in [0, 1]
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public RaterModel ownView(double strength) {
        Draft draft = new Draft(this);
        draft.ownView = Checks.atLeastZero(strength, "own view");
        return new RaterModel(draft);
    }

    /**
     * {@return the model as a member of a group; see {@link Population#groupViews}}
     *
     * @param number any number; 0 is where everybody is
     */
    public RaterModel group(int number) {
        Draft draft = new Draft(this);
        draft.group = number;
        return new RaterModel(draft);
    }

    /**
     * {@return the model that turns what it is about to say into something else} Nominal and ordinal scales only.
     *
     * @param rows a row per category about to be said, with the chance of each category given instead; rows sum to 1; copied
     * @throws IllegalArgumentException if it is not square, a chance is out of range, or a row does not sum to 1
     */
    public RaterModel confusion(double[][] rows) {
        for (double[] row : rows) {
            double sum = Arrays.stream(row)
                    .map(p -> Checks.share(p, "chance in the confusion"))
                    .sum();
            if (row.length != rows.length || !(Math.abs(sum - 1) < 1e-9)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "a confusion has as many columns as rows, and each row sums to 1; %s has %d columns and sums to %s",
                        Arrays.toString(row),
                        row.length,
                        sum));
            }
        }
        Draft draft = new Draft(this);
        draft.confusion = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
        return new RaterModel(draft);
    }

    /** {@return the model in words; faults it does not have are left out} */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>(List.of("noise " + noise));
        add(words, "severity ", severity, 0);
        add(words, "drift ", drift, 0);
        add(words, "tiring ", tiring, 1);
        add(words, "own view ", ownView, 0);
        add(words, constant == null ? "careless " : "always " + constant + " in a share of ", careless, 0);
        overuses.forEach(one -> words.add("overuses " + one.category + " in a share of " + one.share));
        if (group != 0) {
            words.add("group " + group);
        }
        if (confusion != null) {
            words.add("confusion " + Arrays.deepToString(confusion));
        }
        return String.join(", ", words);
    }

    private static void add(List<String> words, String name, double value, double none) {
        if (value != none) {
            words.add(name + value);
        }
    }
}
