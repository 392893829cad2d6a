package io.assay.study.causes;

import java.util.Arrays;
import java.util.List;

/**
 * Something that may be in a model: it opens some numbers of it, all of which are 0 where it is absent.
 *
 * @param kind the cause it is a part of
 * @param key what tells it from other effects
 * @param raters indexes of the raters it is about; empty for all
 * @param categories indexes of the categories it is about
 * @param start where to start looking for its numbers
 * @param lower the least each may be
 * @param upper the most each may be
 * @param freedom how many numbers were chosen to fit the ratings
 * @param isOneSided whether its only number can only be positive
 * @param setter puts its numbers into a model
 */
record Effect(
        CauseKind kind,
        String key,
        List<Integer> raters,
        List<Integer> categories,
        double[] start,
        double[] lower,
        double[] upper,
        int freedom,
        boolean isOneSided,
        Setter setter) {

    /** Puts numbers into a model. */
    @FunctionalInterface
    interface Setter {
        void set(Model model, double[] numbers);
    }

    /** An effect of one number of 0 or more. */
    static Effect positive(
            CauseKind kind,
            String key,
            List<Integer> raters,
            List<Integer> categories,
            double start,
            double upper,
            OneSetter setter) {
        return new Effect(
                kind,
                key,
                raters,
                categories,
                new double[] {start},
                new double[] {0},
                new double[] {upper},
                1,
                true,
                (model, x) -> setter.set(model, x[0]));
    }

    /** Puts one number into a model. */
    @FunctionalInterface
    interface OneSetter {
        void set(Model model, double number);
    }

    Effect freedom(int count) {
        return new Effect(kind, key, raters, categories, start, lower, upper, count, isOneSided, setter);
    }

    int size() {
        return start.length;
    }

    double[] absent() {
        return new double[start.length];
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object o) {
        return o instanceof Effect other && key.equals(other.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key + Arrays.toString(start);
    }
}
