package io.assay.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Checks one rating against the scale and turns it into what {@link Values} stores. */
final class RatingReader {
    private final Scale scale;
    private final Values values;
    private final double[] seen = new double[64];
    private final int[] codes = new int[64];

    RatingReader(Scale scale, Values values) {
        this.scale = scale;
        this.values = values;
        Arrays.fill(codes, -1);
    }

    /** Returns what stands for a number, or NaN if it is refused; {@link #number} then says why. */
    double numberOrNaN(double value) {
        if (scale instanceof Scale.Nominal) {
            return Double.isInfinite(value) ? Double.NaN : cachedLabel(value);
        }
        return scale.isNumeric() && !Double.isInfinite(value) ? scale.canonical(value) : Double.NaN;
    }

    /** Nominal numbers repeat, and making their text costs far more than looking them up. */
    private double cachedLabel(double value) {
        int slot = (int) ((Double.doubleToRawLongBits(value) * 0x9E3779B97F4A7C15L) >>> 58);
        if (seen[slot] != value || codes[slot] < 0) {
            seen[slot] = value;
            codes[slot] = values.labelCode(Labels.of(value));
        }
        return codes[slot] < 0 ? Double.NaN : codes[slot];
    }

    double number(double value, String unit, String rater) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw refused(unit, rater, Double.toString(value), "is not a finite number; leave a missing rating out");
        }
        if (scale instanceof Scale.Nominal) {
            return label(Labels.of(value), unit, rater);
        }
        if (!scale.isNumeric()) {
            throw refused(unit, rater, Labels.of(value), "is not in " + scale + "; give the level's name");
        }
        double canonical = scale.canonical(value);
        if (Double.isNaN(canonical)) {
            throw refused(unit, rater, Labels.of(value), "is not in " + scale);
        }
        return canonical;
    }

    double label(String label, String unit, String rater) {
        if (scale instanceof Scale.Nominal) {
            return category(label, unit, rater);
        }
        if (!scale.isNumeric()) {
            int level = scale.categories().indexOf(label);
            if (level < 0) {
                throw refused(unit, rater, '"' + label + '"', "is not in " + scale);
            }
            return level + 1.0;
        }
        Double value = parsed(label);
        if (value == null) {
            throw refused(unit, rater, '"' + label + '"', "is not a number, but the scale is " + scale);
        }
        return number(value, unit, rater);
    }

    private double category(String label, String unit, String rater) {
        if (label.isEmpty()) {
            throw refused(unit, rater, "\"\"", "is an empty category; leave a missing rating out");
        }
        int code = values.labelCode(label);
        if (code < 0) {
            throw refused(unit, rater, '"' + label + '"', "is not in " + scale);
        }
        return code;
    }

    private static @Nullable Double parsed(String text) {
        try {
            return Double.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static IllegalArgumentException refused(String unit, String rater, String what, String why) {
        return new IllegalArgumentException("unit \"" + unit + "\", rater \"" + rater + "\": " + what + " " + why);
    }
}
