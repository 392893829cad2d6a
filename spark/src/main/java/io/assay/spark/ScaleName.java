package io.assay.spark;

import io.assay.core.Scale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scales as SQL writes them, in the words of the command line. */
final class ScaleName {
    private static final Pattern LEVELS = Pattern.compile("ordinal:(-?\\d{1,9})\\.\\.(-?\\d{1,9})");
    private static final Pattern CIRCLE = Pattern.compile("circular:(\\d{1,9}(?:\\.\\d{1,9})?)");
    private static final Pattern CATEGORIES = Pattern.compile("nominal:(.+)");

    private ScaleName() {}

    static Scale parse(String text) {
        Matcher levels = LEVELS.matcher(text);
        if (levels.matches()) {
            return Scale.ordinal(Integer.parseInt(levels.group(1)), Integer.parseInt(levels.group(2)));
        }
        Matcher circle = CIRCLE.matcher(text);
        if (circle.matches()) {
            return Scale.circular(Double.parseDouble(circle.group(1)));
        }
        Matcher categories = CATEGORIES.matcher(text);
        if (categories.matches()) {
            return Scale.nominal(categories.group(1).split(" *, *"));
        }
        return switch (text) {
            case "nominal" -> Scale.nominal();
            case "ordinal" -> Scale.ordinal();
            case "interval" -> Scale.interval();
            case "ratio" -> Scale.ratio();
            default ->
                throw new IllegalArgumentException("there is no scale \"" + text
                        + "\"; write nominal, ordinal, interval, ratio, circular:24, ordinal:1..5 or nominal:yes,no");
        };
    }
}
