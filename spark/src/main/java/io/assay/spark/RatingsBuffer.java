package io.assay.spark;

import io.assay.agreement.Coefficient;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;

/** All ratings of one group of an SQL aggregate, as they came. For Spark, not for callers. */
public final class RatingsBuffer implements Externalizable {
    private static final long serialVersionUID = 1L;

    /** Beyond this a group does not belong into one row of an aggregation. */
    static final int MOST = 5_000_000;

    /** Unit, rater and value of each rating, one after the other. */
    private final ArrayList<String> texts = new ArrayList<>();

    private String scale = "";

    /** Makes an empty buffer. */
    public RatingsBuffer() {}

    void add(String unit, String rater, String value, String ofScale) {
        useScale(ofScale);
        texts.add(unit);
        texts.add(rater);
        texts.add(value);
        limit();
    }

    void addAll(RatingsBuffer other) {
        if (!other.texts.isEmpty()) {
            useScale(other.scale);
            texts.addAll(other.texts);
            limit();
        }
    }

    private void useScale(String ofScale) {
        if (!scale.isEmpty() && !scale.equals(ofScale)) {
            throw new IllegalArgumentException("the scale of an aggregate must be the same in all rows, but was \""
                    + scale + "\" and \"" + ofScale + "\"");
        }
        scale = ofScale;
    }

    private void limit() {
        if (texts.size() / 3 > MOST) {
            throw new IllegalArgumentException(
                    "an SQL aggregate keeps all ratings of a group, and this one has more than " + MOST
                            + "; use SparkAgreement, which tallies units where they are, or group more finely");
        }
    }

    /** Returns the figure, NaN if it is undefined. */
    double figure(Coefficient coefficient) {
        if (texts.isEmpty()) {
            return Double.NaN;
        }
        Scale measured = Scale.parse(scale);
        RatingMatrixBuilder builder = RatingMatrix.builder(measured);
        for (int i = 0; i < texts.size(); i += 3) {
            builder.rate(texts.get(i), texts.get(i + 1), texts.get(i + 2));
        }
        return coefficient.of(builder.build()).orNaN();
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        writeText(scale, out);
        out.writeInt(texts.size());
        for (String text : texts) {
            writeText(text, out);
        }
    }

    private static void writeText(String text, ObjectOutput out) throws IOException {
        byte[] utf8 = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
        scale = readText(in);
        int size = in.readInt();
        texts.clear();
        for (int i = 0; i < size; i++) {
            texts.add(readText(in));
        }
    }

    private static String readText(ObjectInput in) throws IOException {
        byte[] utf8 = new byte[in.readInt()];
        in.readFully(utf8);
        return new String(utf8, java.nio.charset.StandardCharsets.UTF_8);
    }
}
