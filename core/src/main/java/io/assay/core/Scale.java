package io.assay.core;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How ratings are measured, and so which differences between them mean something.
 *
 * <p>A scale is immutable and thread-safe. <em>Open</em> scales take their categories or levels from the data;
 * <em>declared</em> scales reject everything else and count unused categories where a coefficient asks for them.
 *
 * <ul>
 *   <li>{@linkplain #nominal() nominal}: names without order (yes/no, topics)
 *   <li>{@linkplain #ordinal() ordinal}: ordered levels, distances between them unknown (1 to 5 stars)
 *   <li>{@linkplain #interval() interval}: numbers whose differences mean something (temperature)
 *   <li>{@linkplain #ratio() ratio}: numbers with a true zero, not negative (counts, durations)
 *   <li>{@linkplain #circular(double) circular}: numbers on a circle of a known period (hours of the day)
 * </ul>
 */
public abstract sealed class Scale permits Scale.Nominal, Scale.Ordinal, Scale.Interval, Scale.Ratio, Scale.Circular {
    private Scale() {}

    /** {@return the open nominal scale: categories are those found in the data} */
    public static Scale nominal() {
        return Nominal.OPEN;
    }

    /**
     * {@return a nominal scale of declared categories}
     *
     * @param categories at least two different names, none blank; the order is kept for display only
     * @throws IllegalArgumentException if a name is blank or repeated, or fewer than two are given
     */
    public static Scale nominal(String... categories) {
        return new Nominal(Labels.declared(categories, "nominal"));
    }

    /** {@return the open ordinal scale: levels are the numbers found in the data, in numeric order} */
    public static Scale ordinal() {
        return Ordinal.OPEN;
    }

    /**
     * {@return an ordinal scale of the whole numbers {@code lowest} to {@code highest}, both included}
     *
     * @param lowest the lowest level
     * @param highest the highest level, above {@code lowest}
     * @throws IllegalArgumentException if {@code lowest >= highest}, or there would be more than 1,000,000 levels
     */
    public static Scale ordinal(int lowest, int highest) {
        long span = (long) highest - lowest;
        if (span < 1 || span >= 1_000_000) {
            throw new IllegalArgumentException("an ordinal scale runs from a lower to a higher level, at most 1,000,000"
                    + " of them, but was " + lowest + " to " + highest);
        }
        double[] levels = new double[(int) span + 1];
        Arrays.setAll(levels, i -> lowest + (double) i);
        return new Ordinal(levels, List.of());
    }

    /**
     * {@return an ordinal scale of named levels; they rank 1, 2, 3, …}
     *
     * @param levels at least two different names, none blank, lowest first
     * @throws IllegalArgumentException if a name is blank or repeated, or fewer than two are given
     */
    public static Scale ordinal(String... levels) {
        List<String> labels = Labels.declared(levels, "ordinal");
        double[] ranks = new double[labels.size()];
        Arrays.setAll(ranks, i -> i + 1.0);
        return new Ordinal(ranks, labels);
    }

    /** {@return the interval scale: any finite numbers} */
    public static Scale interval() {
        return Interval.INSTANCE;
    }

    /** {@return the ratio scale: finite numbers that are not negative} */
    public static Scale ratio() {
        return Ratio.INSTANCE;
    }

    /**
     * {@return a circular scale: {@code period} and 0 are the same point}
     *
     * @param period length of one turn in the unit of the values, positive and finite (24 for hours)
     * @throws IllegalArgumentException if the period is not positive and finite
     */
    public static Scale circular(double period) {
        if (!(period > 0 && period < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the period of a circular scale must be positive, but was " + period);
        }
        return new Circular(period);
    }

    /**
     * {@return the scale of a text, as the command line takes it: {@code nominal}, {@code ordinal}, {@code interval}, {@code ratio}, {@code
     * circular:24}, {@code ordinal:1..5}, {@code ordinal:low<mid<high} or {@code nominal:yes,no}}
     *
     * @param text the text; spaces around categories and levels do not count
     * @throws IllegalArgumentException if it is no scale; the message says what is
     */
    public static Scale parse(String text) {
        return new ScaleText(text).scale();
    }

    /**
     * {@return the scale's name: {@code nominal}, {@code ordinal}, {@code interval}, {@code ratio} or {@code circular}}
     */
    public abstract String name();

    /** {@return the declared categories or levels in order, as text; empty if the scale is open or continuous} */
    public List<String> categories() {
        return List.of();
    }

    /** {@return whether ratings are numbers; false for nominal scales and for named ordinal levels} */
    public boolean isNumeric() {
        return true;
    }

    /** {@return the scale as a person would write it, such as {@code ordinal(1..10)}} */
    @Override
    public String toString() {
        return name();
    }

    /** Returns the canonical value, or NaN if the number is not on this scale. */
    abstract double canonical(double value);

    /** Names whose order is of no account. */
    static final class Nominal extends Scale {
        static final Nominal OPEN = new Nominal(List.of());
        private final List<String> categories;

        private Nominal(List<String> categories) {
            this.categories = categories;
        }

        @Override
        public String name() {
            return "nominal";
        }

        @Override
        public List<String> categories() {
            return categories;
        }

        @Override
        public boolean isNumeric() {
            return false;
        }

        @Override
        double canonical(double value) {
            return value + 0.0;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Nominal other && other.categories.equals(categories);
        }

        @Override
        public int hashCode() {
            return categories.hashCode();
        }

        @Override
        public String toString() {
            return categories.isEmpty() ? "nominal" : "nominal(" + Labels.shortened(categories) + ")";
        }
    }

    /** Ordered levels: open, whole numbers, or names. */
    static final class Ordinal extends Scale {
        static final Ordinal OPEN = new Ordinal(new double[0], List.of());
        private final double[] levels;
        private final List<String> labels;

        private Ordinal(double[] levels, List<String> labels) {
            this.levels = levels;
            this.labels = labels;
        }

        double[] levels() {
            return levels;
        }

        @Override
        public String name() {
            return "ordinal";
        }

        @Override
        public List<String> categories() {
            return isNumeric() ? Arrays.stream(levels).mapToObj(Labels::of).toList() : labels;
        }

        @Override
        public boolean isNumeric() {
            return labels.isEmpty();
        }

        @Override
        double canonical(double value) {
            boolean allowed = levels.length == 0 || Arrays.binarySearch(levels, value + 0.0) >= 0;
            return allowed ? value + 0.0 : Double.NaN;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Ordinal other && Arrays.equals(other.levels, levels) && other.labels.equals(labels);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(levels) + labels.hashCode();
        }

        @Override
        public String toString() {
            if (!labels.isEmpty()) {
                return "ordinal(" + String.join(" < ", labels) + ")";
            }
            return levels.length == 0
                    ? "ordinal"
                    : "ordinal(" + Labels.of(levels[0]) + ".." + Labels.of(levels[levels.length - 1]) + ")";
        }
    }

    /** Numbers whose differences are comparable. */
    static final class Interval extends Scale {
        static final Interval INSTANCE = new Interval();

        @Override
        public String name() {
            return "interval";
        }

        @Override
        double canonical(double value) {
            return value + 0.0;
        }
    }

    /** Numbers with a true zero. */
    static final class Ratio extends Scale {
        static final Ratio INSTANCE = new Ratio();

        @Override
        public String name() {
            return "ratio";
        }

        @Override
        double canonical(double value) {
            return value >= 0 ? value + 0.0 : Double.NaN;
        }

        @Override
        public String toString() {
            return "ratio(>= 0)";
        }
    }

    /** Numbers on a circle. */
    public static final class Circular extends Scale {
        private final double period;

        private Circular(double period) {
            this.period = period;
        }

        /** {@return the length of one turn, in the unit of the values} */
        public double period() {
            return period;
        }

        @Override
        public String name() {
            return "circular";
        }

        @Override
        double canonical(double value) {
            double turned = value % period;
            double positive = turned < 0 ? turned + period : turned + 0.0;
            // -tiny + period rounds to period itself, which is the point 0.
            return positive >= period ? 0.0 : positive;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Circular other && other.period == period;
        }

        @Override
        public int hashCode() {
            return Double.hashCode(period);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "circular(%s)", Labels.of(period));
        }
    }
}
