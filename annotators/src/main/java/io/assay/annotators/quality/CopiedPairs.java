package io.assay.annotators.quality;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which pairs of raters are too much alike, as {@link CopyTest} found them. Immutable and thread-safe. */
public final class CopiedPairs {
    private final double falseAlarms;
    private final int leastShared;
    private final int tested;
    private final int few;
    private final String reason;
    private final List<Pair> pairs;

    CopiedPairs(double falseAlarms, int leastShared, int tested, int few, String reason, List<Pair> pairs) {
        this.falseAlarms = falseAlarms;
        this.leastShared = leastShared;
        this.tested = tested;
        this.few = few;
        this.reason = reason;
        this.pairs = pairs;
    }

    static CopiedPairs untested(double falseAlarms, int leastShared, int few, String reason) {
        return new CopiedPairs(falseAlarms, leastShared, 0, few, reason, List.of());
    }

    /**
     * Two raters.
     *
     * @param first id of one
     * @param second id of the other, later in the order of the raters
     * @param shared number of units that both labelled
     * @param telling number of those on which the labels of all leave open whether the two agree; the figures below are about these,
     *     or about 1,000 of them
     * @param equal on how many both gave the same label
     * @param expectedEqual how many are to be expected of raters who do not know of each other, given all labels of each unit
     * @param rare on how many both gave the same label and another was commoner among the others
     * @param expectedRare how many of these are to be expected
     * @param p chance of likenesses that weigh as much, among raters who do not know of each other; exact
     * @param adjustedP the same, adjusted by Holm's method for the number of tested pairs
     * @param flagged whether the adjusted p value is at most the false-alarm rate
     * @param units up to five units of a rare label in common, the least expected first; unmodifiable
     */
    public record Pair(
            String first,
            String second,
            int shared,
            int telling,
            int equal,
            double expectedEqual,
            int rare,
            double expectedRare,
            double p,
            double adjustedP,
            boolean flagged,
            List<String> units) {
        /**
         * Copies the units.
         *
         * @param first id of one
         * @param second id of the other
         * @param shared number of units that both labelled
         * @param telling number of those that tell anything
         * @param equal how many have the same label
         * @param expectedEqual how many are expected
         * @param rare how many have the same rare label
         * @param expectedRare how many are expected
         * @param p p value
         * @param adjustedP adjusted p value
         * @param flagged whether it is small enough
         * @param units evidence
         */
        public Pair {
            units = List.copyOf(units);
        }

        Pair adjusted(double newP, boolean named) {
            return new Pair(
                    first, second, shared, telling, equal, expectedEqual, rare, expectedRare, p, newP, named, units);
        }

        /** {@return one line for people} */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s and %s: %d of %d labels equal, %.1f expected; %d rare ones, %.1f expected; p %.2g, adjusted %.2g%s",
                    first,
                    second,
                    equal,
                    telling,
                    expectedEqual,
                    rare,
                    expectedRare,
                    p,
                    adjustedP,
                    flagged ? ": too much alike" : "");
        }
    }

    /** {@return the chance that any pair is flagged wrongly, at most} */
    public double falseAlarms() {
        return falseAlarms;
    }

    /** {@return how many units a pair had to share to be tested} */
    public int leastShared() {
        return leastShared;
    }

    /** {@return number of pairs that were tested} */
    public int tested() {
        return tested;
    }

    /** {@return number of pairs that share units, but too few to be tested, or none on which labels tell anything} */
    public int tooFewShared() {
        return few;
    }

    /** {@return why no pair was tested; empty if some were} */
    public Optional<String> reason() {
        return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
    }

    /** {@return all flagged pairs and the twenty next, the least likely first; unmodifiable} */
    public List<Pair> pairs() {
        return pairs;
    }

    /** {@return the pairs that are too much alike, the least likely first; unmodifiable} */
    public List<Pair> flagged() {
        return pairs.stream().filter(Pair::flagged).toList();
    }

    /** {@return what was tested, and a line per flagged pair} */
    @Override
    public String toString() {
        if (!reason.isEmpty()) {
            return "no pair tested: " + reason;
        }
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%d pairs tested, %d flagged; false alarms at most %s over all",
                tested,
                flagged().size(),
                falseAlarms));
        flagged().forEach(pair -> text.append('\n').append(pair));
        return text.toString();
    }
}
