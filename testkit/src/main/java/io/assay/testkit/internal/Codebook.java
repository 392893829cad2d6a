package io.assay.testkit.internal;

import io.assay.core.Scale;
import java.util.List;
import java.util.function.IntFunction;

/** What the codes 0, 1, 2, … stand for on a scale, in its order. One code is the plainest; ratings shrink towards it. */
public final class Codebook {
    private static final List<String> LETTERS = List.of("a", "b", "c", "d", "e");
    private static final int POINTS_OF_A_CIRCLE = 24;

    private final Scale scale;
    private final int size;
    private final IntFunction<String> labels;
    private final int plainest;

    private Codebook(Scale scale, int size, IntFunction<String> labels, int plainest) {
        this.scale = scale;
        this.size = size;
        this.labels = labels;
        this.plainest = plainest;
    }

    /**
     * {@return the codes of a scale}
     *
     * @param scale any
     * @param lowest the lowest value of interval and ratio scales
     * @param highest the highest value of interval and ratio scales
     * @param perOne values from one whole number to the next, on interval and ratio scales
     */
    public static Codebook of(Scale scale, int lowest, int highest, int perOne) {
        if (!scale.categories().isEmpty()) {
            return named(scale, scale.categories());
        }
        if (scale instanceof Scale.Circular circular) {
            return numbered(scale, 0, POINTS_OF_A_CIRCLE - 1, POINTS_OF_A_CIRCLE / circular.period());
        }
        return switch (scale.name()) {
            case "nominal" -> named(scale, LETTERS);
            case "ordinal" -> numbered(scale, 1, LETTERS.size(), 1);
            case "ratio" -> numbered(scale, Math.max(0, lowest) * perOne, highest * perOne, perOne);
            default -> numbered(scale, lowest * perOne, highest * perOne, perOne);
        };
    }

    private static Codebook named(Scale scale, List<String> names) {
        return new Codebook(scale, names.size(), names::get, 0);
    }

    /** The numbers {@code from / divisor} to {@code to / divisor}; the plainest is the one nearest to 0. */
    private static Codebook numbered(Scale scale, int from, int to, double divisor) {
        int plainest = Math.max(from, Math.min(to, 0)) - from;
        return new Codebook(scale, to - from + 1, code -> Double.toString((from + code) / divisor), plainest);
    }

    /** {@return the scale} */
    public Scale scale() {
        return scale;
    }

    /** {@return the number of codes} */
    public int size() {
        return size;
    }

    /** {@return the plainest code} */
    public int plainest() {
        return plainest;
    }

    /**
     * {@return the rating of a code, as text}
     *
     * @param code from 0
     */
    public String label(int code) {
        return labels.apply(code);
    }

    /**
     * {@return how far a code is from plain: fewer steps are plainer, and of as many steps those upwards}
     *
     * @param code from 0
     */
    public long effort(int code) {
        int steps = code - plainest;
        return steps >= 0 ? 2L * steps : -2L * steps + 1;
    }
}
