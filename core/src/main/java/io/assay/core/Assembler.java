package io.assay.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects ratings by index and lays them out by unit. Time and memory grow linearly with the ratings. */
final class Assembler {
    private static final int SHOWN = 20;

    private final Scale scale;
    private final Values values;
    private final Chunks.Ints unitColumn = new Chunks.Ints();
    private final Chunks.Ints raterColumn = new Chunks.Ints();
    private boolean grouped = true;
    private int lastUnit = -1;
    private int namedRaters;

    Assembler(Scale scale) {
        this.scale = scale;
        this.values = new Values(scale);
    }

    Values values() {
        return values;
    }

    boolean hasRatings() {
        return unitColumn.size() > 0;
    }

    /** Adds a rating whose value {@link Values} understands. */
    void add(int unit, int rater, double value) {
        grouped &= unit >= lastUnit;
        lastUnit = unit;
        unitColumn.add(unit);
        raterColumn.add(rater);
        values.add(value);
    }

    RatingMatrix build(Ids units, Ids raters, DuplicatePolicy policy) {
        namedRaters = raters.size();
        int[] starts = starts(units.size());
        int[] order = grouped ? null : order(starts);
        Slices slices = new Slices(starts, order);
        if (policy != DuplicatePolicy.FIRST && policy != DuplicatePolicy.LAST) {
            resolve(slices, units, raters, policy);
        }
        boolean keepLast = policy == DuplicatePolicy.LAST;
        Dictionary dictionary = values.dictionary();
        Cells cells = layOut(slices, units.size(), raters.size(), dictionary, keepLast);
        if (cells.ratings() < unitColumn.size()
                && values.isCoded()
                && scale.categories().isEmpty()) {
            // Values that only dropped ratings had are not in the data.
            dictionary = dictionary.only(cells.codesUsed(dictionary.size()));
            cells = layOut(slices, units.size(), raters.size(), dictionary, keepLast);
        }
        return new RatingMatrix(scale, units, raters, dictionary, cells);
    }

    private int[] starts(int units) {
        int[] starts = new int[units + 1];
        for (int i = 0; i < unitColumn.size(); i++) {
            starts[unitColumn.get(i) + 1]++;
        }
        for (int u = 0; u < units; u++) {
            starts[u + 1] += starts[u];
        }
        return starts;
    }

    private int[] order(int[] starts) {
        int[] next = starts.clone();
        int[] order = new int[unitColumn.size()];
        for (int i = 0; i < order.length; i++) {
            order[next[unitColumn.get(i)]++] = i;
        }
        return order;
    }

    /** The positions of one unit's ratings, ordered by rater and then by arrival. */
    private final class Slices {
        private final int[] starts;
        private final int @Nullable [] order;
        private long[] keys = new long[16];
        private int size;

        Slices(int[] starts, int @Nullable [] order) {
            this.starts = starts;
            this.order = order;
        }

        void open(int unit) {
            int from = starts[unit];
            size = starts[unit + 1] - from;
            if (size > keys.length) {
                keys = new long[Math.max(size, 2 * keys.length)];
            }
            for (int i = 0; i < size; i++) {
                int position = order == null ? from + i : order[from + i];
                keys[i] = ((long) raterColumn.get(position) << 32) | position;
            }
            Arrays.sort(keys, 0, size);
        }

        int rater(int i) {
            return (int) (keys[i] >>> 32);
        }

        int position(int i) {
            return (int) keys[i];
        }

        boolean repeatsBefore(int i) {
            return i > 0 && rater(i) == rater(i - 1);
        }

        boolean repeatsAfter(int i) {
            return i + 1 < size && rater(i) == rater(i + 1);
        }
    }

    private void resolve(Slices slices, Ids units, Ids raters, DuplicatePolicy policy) {
        List<DuplicateRatingException.Duplicate> found = new ArrayList<>();
        int count = 0;
        for (int u = 0; u < units.size(); u++) {
            slices.open(u);
            for (int i = 1; i < slices.size; i++) {
                if (!slices.repeatsBefore(i)) {
                    continue;
                }
                switch (policy) {
                    case SEPARATE_RATER -> separate(slices, i, (Ids.Stored) raters);
                    case MEAN -> average(slices, i);
                    default -> {
                        count++;
                        if (found.size() < SHOWN) {
                            found.add(duplicate(slices, i, units.get(u), raters.get(slices.rater(i))));
                        }
                    }
                }
            }
        }
        if (count > 0) {
            throw new DuplicateRatingException(found, count);
        }
    }

    private DuplicateRatingException.Duplicate duplicate(Slices slices, int i, String unit, String rater) {
        int first = slices.position(i - 1);
        int second = slices.position(i);
        return new DuplicateRatingException.Duplicate(
                unit, rater, first, values.label(first), second, values.label(second));
    }

    private void separate(Slices slices, int i, Ids.Stored raters) {
        int occurrence = 2;
        while (slices.repeatsBefore(i - occurrence + 1)) {
            occurrence++;
        }
        String name = raters.get(slices.rater(i)) + "#" + occurrence;
        int taken = raters.indexOf(name);
        if (taken >= 0 && taken < namedRaters) {
            throw new IllegalArgumentException("a repeated rating would be given to the new rater \"" + name
                    + "\", but the data have a rater of that name; rename that rater or choose another policy");
        }
        raterColumn.set(slices.position(i), raters.intern(name));
    }

    private void average(Slices slices, int last) {
        if (slices.repeatsAfter(last)) {
            return;
        }
        int first = last;
        double sum = values.value(slices.position(last));
        while (slices.repeatsBefore(first)) {
            first--;
            sum += values.value(slices.position(first));
        }
        int repeats = last - first + 1;
        double mean = sum / repeats;
        if (Double.isInfinite(mean)) {
            mean = 0;
            for (int i = first; i <= last; i++) {
                mean += values.value(slices.position(i)) / repeats;
            }
        }
        values.set(slices.position(first), mean);
    }

    private Cells layOut(Slices slices, int units, int raters, Dictionary dictionary, boolean keepLast) {
        boolean coded = values.isCoded();
        int valueWidth = coded ? Column.width(dictionary.size()) : Double.BYTES;
        long denseBytes = (long) units * raters * valueWidth;
        long sparseBytes = 4L * units + (long) unitColumn.size() * (valueWidth + Column.width(raters - 1));
        boolean dense = denseBytes <= sparseBytes && (long) units * raters <= Integer.MAX_VALUE - 16;
        int room = dense ? units * raters : unitColumn.size();
        Column codes = coded ? Column.of(room, dictionary.size()) : null;
        double[] plain = coded ? null : new double[room];
        Column who = dense ? null : Column.of(room, raters - 1);
        int[] offsets = dense ? null : new int[units + 1];
        if (plain != null && dense) {
            Arrays.fill(plain, Double.NaN);
        }
        int written = 0;
        for (int u = 0; u < units; u++) {
            slices.open(u);
            for (int i = 0; i < slices.size; i++) {
                if (keepLast ? slices.repeatsAfter(i) : slices.repeatsBefore(i)) {
                    continue;
                }
                int cell = dense ? u * raters + slices.rater(i) : written;
                written++;
                if (who != null) {
                    who.set(cell, slices.rater(i));
                }
                if (codes != null) {
                    codes.set(cell, dictionary.place(values.code(slices.position(i))) + 1);
                } else if (plain != null) {
                    plain[cell] = values.value(slices.position(i));
                }
            }
            if (offsets != null) {
                offsets[u + 1] = written;
            }
        }
        return new Cells(units, raters, written, offsets, who, codes, plain);
    }
}
