package io.assay.cli;

import io.assay.core.Scale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a scale as it is written on the command line. */
final class ScaleSyntax implements ITypeConverter<Scale> {
    private static final Pattern RANGE = Pattern.compile("([+-]?\\d+)\\.\\.([+-]?\\d+)");
    private static final String ALLOWED =
            "nominal, ordinal, interval, ratio, circular:24, ordinal:1..5, \"ordinal:low<mid<high\" or nominal:yes,no";

    @Override
    public Scale convert(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        try {
            return colon < 0 ? open(name, text) : declared(name, text.substring(colon + 1), text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("\"" + text + "\": " + e.getMessage());
        }
    }

    private static Scale open(String name, String text) {
        return switch (name) {
            case "nominal" -> Scale.nominal();
            case "ordinal" -> Scale.ordinal();
            case "interval" -> Scale.interval();
            case "ratio" -> Scale.ratio();
            case "circular" ->
                throw new TypeConversionException(
                        "a circular scale needs its period: write circular:24 for hours, circular:360 for degrees");
            default -> throw unknown(text);
        };
    }

    private static Scale declared(String name, String rest, String text) {
        return switch (name) {
            case "nominal" -> Scale.nominal(trimmed(rest, ","));
            case "ordinal" -> ordinal(rest, text);
            case "circular" -> Scale.circular(Syntax.number(rest, "the period"));
            default -> throw unknown(text);
        };
    }

    private static Scale ordinal(String rest, String text) {
        Matcher range = RANGE.matcher(rest.strip());
        if (range.matches()) {
            return Scale.ordinal(Syntax.integer(range.group(1)), Syntax.integer(range.group(2)));
        }
        if (rest.contains("<")) {
            return Scale.ordinal(trimmed(rest, "<"));
        }
        throw new TypeConversionException(
                "\"" + text
                        + "\" has no order; write ordinal:1..5, or the levels from lowest to highest as \"ordinal:low<mid<high\"");
    }

    private static String[] trimmed(String list, String separator) {
        String[] names = list.split(separator, -1);
        for (int i = 0; i < names.length; i++) {
            names[i] = names[i].strip();
        }
        return names;
    }

    private static TypeConversionException unknown(String text) {
        return new TypeConversionException("\"" + text + "\" is not a scale; write " + ALLOWED);
    }
}
