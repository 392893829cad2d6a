package io.assay.core;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of a matrix under construction: coded while there are few distinct ones, plain numbers after that.
 *
 * <p>Codes count from 0 in the order first seen; {@link #dictionary()} later sorts them.
 */
final class Values {
    /** Distinct numbers that fit a two-byte code with 0 for missing. */
    static final int MOST_CODED = 65_535;

    private final Scale scale;
    private final Ids.@Nullable Stored labels;
    private Chunks.Ints codes = new Chunks.Ints();
    private Chunks.@Nullable Doubles plain;
    private double[] distinct = new double[16];
    private int[] slots = new int[64];
    private int distinctCount;

    Values(Scale scale) {
        this.scale = scale;
        this.labels = scale instanceof Scale.Nominal ? new Ids.Stored() : null;
        scale.categories().forEach(this::declare);
    }

    private void declare(String category) {
        if (labels != null) {
            labels.intern(category);
        } else {
            codeOf(scale.isNumeric() ? Double.parseDouble(category) : distinctCount + 1.0);
        }
    }

    /** Adds a value already checked against the scale: a canonical number, or for nominal scales a label's code. */
    void add(double value) {
        if (plain != null) {
            plain.add(value);
        } else if (labels != null) {
            codes.add((int) value);
        } else {
            int code = codeOf(value);
            if (code < MOST_CODED) {
                codes.add(code);
            } else {
                toPlain().add(value);
            }
        }
    }

    /** Replaces a value by another of an interval or ratio scale. */
    void set(int index, double value) {
        int code = plain == null ? codeOf(value) : 0;
        if (plain == null && code < MOST_CODED) {
            codes.set(index, code);
        } else {
            (plain == null ? toPlain() : plain).set(index, value);
        }
    }

    /** Returns the code of a nominal label, adding it if the scale is open; -1 if it is not a declared category. */
    int labelCode(String label) {
        Ids.Stored known = java.util.Objects.requireNonNull(labels, "labels");
        return scale.categories().isEmpty() ? known.intern(label) : known.indexOf(label);
    }

    boolean isCoded() {
        return plain == null;
    }

    /** Returns how many values were added. */
    int size() {
        return plain == null ? codes.size() : plain.size();
    }

    int code(int index) {
        return codes.get(index);
    }

    double value(int index) {
        return plain == null ? decode(codes.get(index)) : plain.get(index);
    }

    String label(int index) {
        return labels == null ? text(value(index)) : labels.get(codes.get(index));
    }

    private String text(double value) {
        return scale.isNumeric() ? Labels.of(value) : scale.categories().get((int) value - 1);
    }

    private double decode(int code) {
        return labels == null ? distinct[code] : code;
    }

    Dictionary dictionary() {
        if (plain != null) {
            return Dictionary.NONE;
        }
        return labels != null
                ? Dictionary.ofLabels(labels, !scale.categories().isEmpty())
                : Dictionary.ofNumbers(Arrays.copyOf(distinct, distinctCount), scale);
    }

    private Chunks.Doubles toPlain() {
        Chunks.Doubles column = new Chunks.Doubles();
        for (int i = 0; i < codes.size(); i++) {
            column.add(distinct[codes.get(i)]);
        }
        codes = new Chunks.Ints();
        slots = new int[0];
        plain = column;
        return column;
    }

    private int codeOf(double value) {
        int mask = slots.length - 1;
        int slot = spread(value) & mask;
        while (slots[slot] != 0) {
            if (distinct[slots[slot] - 1] == value) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        return append(value, slot);
    }

    private int append(double value, int slot) {
        if (distinctCount == distinct.length) {
            distinct = Arrays.copyOf(distinct, distinctCount * 2);
        }
        distinct[distinctCount] = value;
        slots[slot] = ++distinctCount;
        int code = distinctCount - 1;
        if (distinctCount > slots.length / 2) {
            rehash();
        }
        return code;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int i = 0; i < distinctCount; i++) {
            int slot = spread(distinct[i]) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = i + 1;
        }
    }

    private static int spread(double value) {
        long bits = Double.doubleToLongBits(value) * 0x9E3779B97F4A7C15L;
        return (int) (bits >>> 32);
    }
}
