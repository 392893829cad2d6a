package io.assay.cli;

import io.assay.agreement.diagnose.Thresholds;
import io.assay.core.DuplicatePolicy;
import io.assay.io.InputFormat;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Small things written on the command line. */
final class Syntax {
    private Syntax() {}

    static double number(String text, String what) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(what + " must be a number, but was \"" + text + "\"", e);
        }
    }

    static int integer(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(text + " is too large for a level", e);
        }
    }

    /** A delimiter: one character, or the name of one that is hard to type. */
    static final class Delimiter implements ITypeConverter<Character> {
        @Override
        public Character convert(String text) {
            return switch (text) {
                case "tab", "\\t" -> '\t';
                case "comma" -> ',';
                case "semicolon" -> ';';
                case "pipe" -> '|';
                case "space" -> ' ';
                default -> single(text);
            };
        }

        private static char single(String text) {
            if (text.length() != 1 || text.charAt(0) == '"' || text.charAt(0) == '\n' || text.charAt(0) == '\r') {
                throw new TypeConversionException("\"" + text
                        + "\" is not a delimiter; give one character, or tab, comma, semicolon, pipe or space");
            }
            return text.charAt(0);
        }
    }

    /** How a file holds ratings. */
    static final class Format implements ITypeConverter<InputFormat> {
        @Override
        public InputFormat convert(String text) {
            for (InputFormat format : InputFormat.values()) {
                if (format.label().equals(text)) {
                    return format;
                }
            }
            throw new TypeConversionException("\"" + text + "\" is no format; known are "
                    + Arrays.stream(InputFormat.values())
                            .map(InputFormat::label)
                            .collect(Collectors.joining(", ")));
        }
    }

    /** A charset by name. */
    static final class CharsetName implements ITypeConverter<Charset> {
        @Override
        public Charset convert(String text) {
            try {
                return Charset.forName(text);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                throw new TypeConversionException("\"" + text
                        + "\" is not a charset that Java knows; try UTF-8, windows-1252, ISO-8859-1 or UTF-16LE");
            }
        }
    }

    /** What to do with duplicates. */
    static final class Duplicates implements ITypeConverter<DuplicatePolicy> {
        @Override
        public DuplicatePolicy convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "reject" -> DuplicatePolicy.REJECT;
                case "first" -> DuplicatePolicy.FIRST;
                case "last" -> DuplicatePolicy.LAST;
                case "mean" -> DuplicatePolicy.MEAN;
                case "separate-rater" -> DuplicatePolicy.SEPARATE_RATER;
                default ->
                    throw new TypeConversionException(
                            "\"" + text + "\" is not known; write reject, first, last, mean or separate-rater");
            };
        }
    }

    /** The two thresholds of the verdict. */
    static final class TwoThresholds implements ITypeConverter<Thresholds> {
        @Override
        public Thresholds convert(String text) {
            int comma = text.indexOf(',');
            if (comma < 0) {
                throw new TypeConversionException("\"" + text + "\" is one figure; give two, as in 0.70,0.80");
            }
            try {
                return new Thresholds(
                        number(text.substring(0, comma), "the first threshold"),
                        number(text.substring(comma + 1), "the second threshold"));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
