package io.assay.study.raters;

import io.assay.core.Scale;
import io.assay.study.internal.Checks;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The units to be rated: what is true of them, and what makes them hard for anybody.
 *
 * <p>On a nominal scale a unit has a true category, drawn by prevalence. On an ordinal scale it has a latent value from the
 * standard normal distribution, cut into levels at the quantiles of the prevalences. On an interval scale it has a value
 * from a normal distribution.
 *
 * <p>Immutable and thread-safe; every option returns a new population.
 *
 * @since 0.1
 */
public final class Population {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** On which scale the units have values. */
    enum Kind {
        NOMINAL,
        ORDINAL,
        INTERVAL
    }

    final Kind kind;
    final List<String> categories;
    final double mean;
    final double sd;
    final double hardShare;
    final double hardFactor;
    final double views;
    final List<Boundary> boundaries;
    private final double[] prevalences;
    private final double[] cuts;

    /**
     * Two categories that are told apart badly.
     *
     * @param lower one category
     * @param upper the other
     * @param share how often a coin decides between them
     */
    record Boundary(int lower, int upper, double share) {}

    private Population(Draft draft) {
        kind = draft.kind;
        categories = draft.categories;
        prevalences = draft.prevalences;
        cuts = kind == Kind.ORDINAL ? cuts(prevalences) : new double[0];
        mean = draft.mean;
        sd = draft.sd;
        hardShare = draft.hardShare;
        hardFactor = draft.hardFactor;
        views = draft.views;
        boundaries = draft.boundaries;
    }

    /** The fields while they are being set. */
    private static final class Draft {
        Kind kind;
        List<String> categories = List.of();
        double[] prevalences = new double[0];
        double mean;
        double sd = 1;
        double hardShare;
        double hardFactor = 1;
        double views;
        List<Boundary> boundaries = List.of();

        Draft(Kind kind) {
            this.kind = kind;
        }

        Draft(Population from) {
            kind = from.kind;
            categories = from.categories;
            prevalences = from.prevalences;
            mean = from.mean;
            sd = from.sd;
            hardShare = from.hardShare;
            hardFactor = from.hardFactor;
            views = from.views;
            boundaries = from.boundaries;
        }
    }

    /**
     * {@return units of unordered categories, called A, B, C, …}
     *
     * @param prevalences how common each category is; at least two, positive, made to sum to 1; copied
     * @throws IllegalArgumentException if there are fewer than two or more than 26, or one is not positive
     */
    public static Population nominal(double... prevalences) {
        if (prevalences.length > 26) {
            throw new IllegalArgumentException(
                    "there must be at most 26 categories, but there are " + prevalences.length);
        }
        return discrete(
                Kind.NOMINAL,
                IntStream.range(0, prevalences.length)
                        .mapToObj(k -> String.valueOf((char) ('A' + k)))
                        .toList(),
                prevalences);
    }

    /**
     * {@return units of ordered levels 1, 2, 3, …}
     *
     * @param prevalences how common each level is; at least two, positive, made to sum to 1; copied
     * @throws IllegalArgumentException if there are fewer than two, or one is not positive
     */
    public static Population ordinal(double... prevalences) {
        return discrete(
                Kind.ORDINAL,
                IntStream.rangeClosed(1, prevalences.length)
                        .mapToObj(Integer::toString)
                        .toList(),
                prevalences);
    }

    private static Population discrete(Kind kind, List<String> categories, double[] prevalences) {
        Draft draft = new Draft(kind);
        draft.categories = categories;
        draft.prevalences = Categories.shares(prevalences, "prevalences");
        return new Population(draft);
    }

    /**
     * {@return units with a number each, from a normal distribution}
     *
     * @param mean the middle of the true values
     * @param sd their standard deviation, positive
     * @throws IllegalArgumentException if an argument is not finite, or the deviation is not positive
     */
    public static Population interval(double mean, double sd) {
        Draft draft = new Draft(Kind.INTERVAL);
        draft.mean = Checks.finite(mean, "mean");
        draft.sd = Checks.positive(sd, "sd");
        return new Population(draft);
    }

    /**
     * {@return the population with other names of categories}
     *
     * @param names as many as there are categories, from the lowest if they are ordered
     * @throws IllegalArgumentException if there are more, fewer, or two of one name
     */
    public Population categories(String... names) {
        if (names.length != categories.size() || new HashSet<>(Arrays.asList(names)).size() < names.length) {
            throw new IllegalArgumentException("there must be " + categories.size()
                    + " different names of categories, but they were " + String.join(", ", names));
        }
        Draft draft = new Draft(this);
        draft.categories = List.of(names);
        return new Population(draft);
    }

    /**
     * {@return the population in which some units are hard for everybody} On interval and ordinal scales the noise of every
     * rater is multiplied at hard units; on a nominal scale the chance to know the category is divided.
     *
     * @param share the chance of a unit to be hard, in [0, 1]
     * @param factor how much harder, at least 1
     * @throws IllegalArgumentException if an argument is out of range
     */
    public Population hardUnits(double share, double factor) {
        Draft draft = new Draft(this);
        draft.hardShare = Checks.share(share, "share of hard units");
        draft.hardFactor = factor >= 1 ? Checks.finite(factor, "factor") : refuse(factor);
        return new Population(draft);
    }

    private static double refuse(double factor) {
        throw new IllegalArgumentException("the factor of hard units must be at least 1, but was " + factor);
    }

    /**
     * {@return the population in which two categories are told apart badly} Whenever a rater is about to give one of the two, a coin
     * decides between them with the chance stated.
     *
     * @param lower a category
     * @param upper another one; the next one if they are ordered
     * @param share how often a coin decides, in [0, 1]
     * @throws IllegalArgumentException if there is no such category, they are not next to each other on an ordinal scale, or the share is
     *     out of range
     */
    public Population ambiguous(String lower, String upper, double share) {
        int from = Categories.position(categories, lower);
        int to = Categories.position(categories, upper);
        if (from == to || (kind == Kind.ORDINAL && to != from + 1)) {
            throw new IllegalArgumentException("an ambiguous boundary lies between "
                    + (kind == Kind.ORDINAL ? "a level and the next one" : "two categories") + ", but was given "
                    + lower + " and " + upper);
        }
        Draft draft = new Draft(this);
        draft.boundaries = java.util.stream.Stream.concat(
                        boundaries.stream(),
                        java.util.stream.Stream.of(new Boundary(from, to, Checks.share(share, "share of coin flips"))))
                .toList();
        return new Population(draft);
    }

    /**
     * {@return the population that {@linkplain RaterModel#group groups} of raters see differently}
     *
     * @param strength on interval and ordinal scales, the standard deviation of what a group adds to a unit, in the unit of the values
     *     (latent values have deviation 1); on a nominal scale the chance that a group draws the category of a unit anew, in [0, 1]
     * @throws IllegalArgumentException if it is out of range
     */
    public Population groupViews(double strength) {
        Draft draft = new Draft(this);
        draft.views = kind == Kind.NOMINAL
                ? Checks.share(strength, "strength of group views")
                : Checks.atLeastZero(strength, "strength of group views");
        return new Population(draft);
    }

    /** {@return the scale of the ratings} */
    public Scale scale() {
        String[] names = categories.toArray(new String[0]);
        return switch (kind) {
            case NOMINAL -> Scale.nominal(names);
            case ORDINAL -> numbered() ? Scale.ordinal(1, names.length) : Scale.ordinal(names);
            case INTERVAL -> Scale.interval();
        };
    }

    private boolean numbered() {
        return IntStream.range(0, categories.size())
                .allMatch(k -> categories.get(k).equals(Integer.toString(k + 1)));
    }

    /** {@return how common each category is; empty on an interval scale} */
    public double[] prevalences() {
        return prevalences.clone();
    }

    int categoryCount() {
        return categories.size();
    }

    /** Returns the category of a number in [0, 1), by prevalence. */
    int categoryAt(double uniform) {
        double left = uniform;
        int k = 0;
        while (k < prevalences.length - 1 && left >= prevalences[k]) {
            left -= prevalences[k++];
        }
        return k;
    }

    /** Returns the level of a latent value. */
    int levelOf(double latent) {
        int k = 0;
        while (k < cuts.length && latent > cuts[k]) {
            k++;
        }
        return k;
    }

    /** Returns what separates each level from the next, on the latent scale. */
    private static double[] cuts(double[] prevalences) {
        double[] cuts = new double[prevalences.length - 1];
        double below = 0;
        for (int k = 0; k < cuts.length; k++) {
            below += prevalences[k];
            cuts[k] = NORMAL.inverseCumulativeProbability(Math.min(below, 1));
        }
        return cuts;
    }

    /** {@return the population in words} */
    @Override
    public String toString() {
        String values = kind == Kind.INTERVAL
                ? "values of mean " + mean + " and standard deviation " + sd
                : categories.size() + (kind == Kind.ORDINAL ? " levels" : " categories") + " of prevalence "
                        + Arrays.toString(prevalences);
        return "units with " + values;
    }
}
