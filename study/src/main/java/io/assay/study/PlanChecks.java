package io.assay.study;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a plan may hold. */
final class PlanChecks {
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private PlanChecks() {}

    static void name(String name) {
        if (line(name, "the name of the study").isBlank()) {
            throw new IllegalArgumentException("the name of the study must not be blank");
        }
    }

    static void raters(List<String> raters) {
        if (raters.size() < 2) {
            throw new IllegalArgumentException(
                    "a study needs at least two raters, but has " + raters.size() + "; agreement is between raters");
        }
        Set<String> seen = new HashSet<>();
        for (String rater : raters) {
            if (!FILE_NAME.matcher(rater).matches()) {
                throw new IllegalArgumentException("rater \"" + rater
                        + "\": an id of a rater begins with a letter or a digit and has only letters, digits, dots, hyphens"
                        + " and underscores, as it names the rater's sheet");
            }
            if (!seen.add(rater.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("rater \"" + rater
                        + "\" comes twice; ids must differ in more than capitals, as they name files");
            }
        }
    }

    /** Returns the text if it can stand in a line of YAML. */
    static String line(String text, String what) {
        boolean isPlain = text.codePoints().noneMatch(PlanChecks::isOdd);
        if (isPlain) {
            return text;
        }
        throw new IllegalArgumentException(what + " must be one line of text without control characters");
    }

    private static boolean isOdd(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || Character.getType(c) == Character.SURROGATE;
    }

    static double amount(double value, String what) {
        if (value >= 0 && value < Double.POSITIVE_INFINITY) {
            return value;
        }
        throw new IllegalArgumentException(what + " must be at least 0 and finite, but was " + value);
    }
}
