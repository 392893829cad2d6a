package io.assay.io;

import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import java.util.Arrays;

/** Checks the distinct ratings of one criterion against its scale, each once, and says what is wrong with the others. */
final class ValueEncoder {
    private final Scale scale;
    private final boolean byNumber;
    private final ValueTable values;
    private final double[] encoded;

    /** Encodes for a builder. */
    ValueEncoder(ScaleChoice choice, ValueTable values, RatingMatrixBuilder builder) {
        this.scale = choice.scale();
        this.values = values;
        // Topic ids such as 007 and 7 differ where the user says that they are names.
        this.byNumber = scale.isNumeric() || (!choice.isDeclared() && values.isNumeric());
        this.encoded = new double[values.size()];
        Arrays.fill(encoded, Double.NaN);
        values.used().forEach(code -> encoded[code] = encode(code, builder));
    }

    /** Returns what the builder takes for a text; NaN if it is not on the scale. */
    double encoded(int code) {
        return encoded[code];
    }

    /** Returns what is wrong with a text that is not on the scale, and what to do. */
    String complaint(int code) {
        String text = Shown.quoted(values.text(code));
        if (!byNumber || Double.isFinite(values.number(code))) {
            return text + " is not in " + scale + "; correct it, or declare it with missing(" + text + ")";
        }
        if (values.isNumber(code)) {
            return text + " is not a finite number; correct it, or declare it with missing(" + text + ")";
        }
        if (Numbers.hasDecimalComma(values.text(code))) {
            return text + " is not a number; write decimals with a point, "
                    + values.text(code).replace(',', '.');
        }
        return text + " is not a number, but the scale is " + scale + "; correct it, or declare it with missing(" + text
                + ")";
    }

    private double encode(int code, RatingMatrixBuilder builder) {
        double number = values.number(code);
        if (byNumber) {
            return builder.encode(number);
        }
        double category = builder.encode(values.text(code));
        // A declared 1 is meant by 1.0 too, as data frames write it.
        return Double.isNaN(category) && Double.isFinite(number) ? builder.encode(number) : category;
    }
}
