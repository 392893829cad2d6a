package io.assay.core;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a scale as people write it on a command line, in an annotation or in a file of settings. */
final class ScaleText {
    private static final Pattern RANGE = Pattern.compile("([+-]?\\d+)\\.\\.([+-]?\\d+)");
    private static final String ALLOWED =
            "nominal, ordinal, interval, ratio, circular:24, ordinal:1..5, \"ordinal:low<mid<high\" or nominal:yes,no";

    private final String text;

    ScaleText(String text) {
        this.text = text;
    }

    Scale scale() {
        int colon = text.indexOf(':');
        return colon < 0 ? open() : declared(text.substring(0, colon), text.substring(colon + 1));
    }

    private Scale open() {
        return switch (text) {
            case "nominal" -> Scale.nominal();
            case "ordinal" -> Scale.ordinal();
            case "interval" -> Scale.interval();
            case "ratio" -> Scale.ratio();
            case "circular" ->
                throw new IllegalArgumentException(
                        "a circular scale needs its period: write circular:24 for hours, circular:360 for degrees");
            default -> throw unknown();
        };
    }

    private Scale declared(String name, String rest) {
        try {
            return switch (name) {
                case "nominal" -> Scale.nominal(trimmed(rest, ","));
                case "ordinal" -> ordinal(rest);
                case "circular" -> Scale.circular(period(rest));
                default -> throw unknown();
            };
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            throw message.startsWith("\"" + text) ? e : new IllegalArgumentException("\"" + text + "\": " + message, e);
        }
    }

    private Scale ordinal(String rest) {
        Matcher range = RANGE.matcher(rest.strip());
        if (range.matches()) {
            return Scale.ordinal(level(range.group(1)), level(range.group(2)));
        }
        if (rest.contains("<")) {
            return Scale.ordinal(trimmed(rest, "<"));
        }
        throw new IllegalArgumentException(
                "\"" + text
                        + "\" has no order; write ordinal:1..5, or the levels from lowest to highest as \"ordinal:low<mid<high\"");
    }

    private static int level(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(digits + " is too large for a level", e);
        }
    }

    private static double period(String number) {
        try {
            return Double.parseDouble(number.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the period must be a number, but was \"" + number + "\"", e);
        }
    }

    private static String[] trimmed(String list, String separator) {
        return Arrays.stream(list.split(separator, -1)).map(String::strip).toArray(String[]::new);
    }

    private IllegalArgumentException unknown() {
        return new IllegalArgumentException("\"" + text + "\" is not a scale; write " + ALLOWED);
    }
}
