package io.assay.cli;

import io.assay.agreement.Distance;
import io.assay.agreement.SetDistance;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a distance as it is written on the command line. */
final class DistanceSyntax implements ITypeConverter<Distance> {
    private static final String ALLOWED = "nominal, ordinal, interval, ratio, circular:24, bipolar:0..10, or"
            + " for sets jaccard, masi, masi-nltk or passonneau-2004, with another separator than | as in masi:;";

    @Override
    public Distance convert(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        String rest = colon < 0 ? "" : text.substring(colon + 1);
        try {
            return distance(name, rest, text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("\"" + text + "\": " + e.getMessage());
        }
    }

    private static Distance distance(String name, String rest, String text) {
        if (name.equals("circular")) {
            return Distance.circular(Syntax.number(rest, "the period, as in circular:24,"));
        }
        if (name.equals("bipolar")) {
            return bipolar(rest);
        }
        return switch (text) {
            case "nominal" -> Distance.nominal();
            case "ordinal" -> Distance.ordinal();
            case "interval" -> Distance.interval();
            case "ratio" -> Distance.ratio();
            default -> ofSets(name, rest, text);
        };
    }

    private static Distance ofSets(String name, String rest, String text) {
        SetDistance distance = switch (name) {
            case "jaccard" -> Distance.jaccard();
            case "masi" -> Distance.masi();
            case "masi-nltk" -> Distance.masiNltk();
            case "passonneau-2004" -> Distance.passonneau2004();
            default -> throw new TypeConversionException("\"" + text + "\" is not a distance; write " + ALLOWED);
        };
        return text.equals(name) ? distance : distance.separator(rest);
    }

    private static Distance bipolar(String rest) {
        int dots = rest.indexOf("..");
        if (dots < 0) {
            throw new TypeConversionException("the bipolar distance needs the ends of the scale: write bipolar:0..10");
        }
        return Distance.bipolar(
                Syntax.number(rest.substring(0, dots), "the lower end"),
                Syntax.number(rest.substring(dots + 2), "the upper end"));
    }
}
