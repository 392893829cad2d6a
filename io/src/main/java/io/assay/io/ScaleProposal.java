package io.assay.io;

import io.assay.core.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Proposes a scale for ratings when the user has declared none. */
final class ScaleProposal {
    private static final int MOST_LEVELS = 11;
    private static final int WIDEST_LEVELS = 10;
    private static final int MANY_LABELS = 1000;

    private ScaleProposal() {}

    /**
     * Returns the scale and the reason for it.
     *
     * <p>Any text that is no number makes the scale nominal, and so do two or fewer distinct numbers; at most 11 whole
     * numbers within a range of 10 are ordinal; other numbers are interval.
     */
    static ScaleChoice of(ValueTable values) {
        if (!values.isNumeric()) {
            return ofLabels(values);
        }
        double[] numbers = values.distinctNumbers();
        double lowest = numbers[0];
        double highest = numbers[numbers.length - 1];
        boolean finite = Double.isFinite(lowest) && Double.isFinite(highest);
        if (numbers.length <= 2 && finite) {
            return ScaleChoice.proposed(Scale.nominal(), few(numbers));
        }
        boolean whole = finite && Arrays.stream(numbers).allMatch(number -> number == Math.rint(number));
        String range = shown(lowest) + " to " + shown(highest);
        if (whole && numbers.length <= MOST_LEVELS && highest - lowest <= WIDEST_LEVELS) {
            return ScaleChoice.proposed(
                    Scale.ordinal(),
                    numbers.length + " distinct whole numbers, " + range
                            + "; declare interval if differences are comparable");
        }
        return ScaleChoice.proposed(
                Scale.interval(),
                count(numbers.length) + " distinct numbers, " + range
                        + "; declare ratio if zero means none, or ordinal if" + " only their order counts");
    }

    /** Returns a warning if the ratings look like free text, which no coefficient can compare. */
    static Optional<String> warning(ValueTable values, int ratings) {
        long distinct = values.used().count();
        boolean freeText = !values.isNumeric() && distinct > MANY_LABELS && distinct > ratings / 2;
        return freeText
                ? Optional.of(count(distinct) + " of " + count(ratings)
                        + " ratings are different texts; this looks like" + " free text rather than labels")
                : Optional.empty();
    }

    private static ScaleChoice ofLabels(ValueTable values) {
        int[] labels = values.used().filter(code -> !values.isNumber(code)).toArray();
        long all = values.used().count();
        if (labels.length == all) {
            return ScaleChoice.proposed(
                    Scale.nominal(), labels(values, labels) + "; declare ordinal levels if they have an order");
        }
        long ratings = IntStream.of(labels).mapToLong(values::count).sum();
        String example = Shown.quoted(values.text(labels[0]));
        return ScaleChoice.proposed(
                Scale.nominal(),
                count(ratings) + (ratings == 1 ? " rating is not a number" : " ratings are not numbers") + ", such as "
                        + example + ", among others that are; if that means a missing rating, declare it with missing("
                        + example + ")");
    }

    private static String labels(ValueTable values, int[] labels) {
        if (labels.length > 5) {
            return count(labels.length) + " distinct labels that are not numbers";
        }
        List<String> names =
                IntStream.of(labels).mapToObj(values::text).sorted().toList();
        return (labels.length == 1 ? "one label, " : labels.length + " distinct labels, ") + Shown.list(names);
    }

    private static String few(double[] numbers) {
        return numbers.length == 1
                ? "all ratings are " + shown(numbers[0])
                : "only two distinct numbers, " + shown(numbers[0]) + " and " + shown(numbers[1]);
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
