package io.assay.core;

import com.google.common.primitives.Doubles;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/**
 * The distinct values of a coded matrix in order: numbers by size, declared categories as declared, other names by
 * number if all are numbers and by letter otherwise.
 */
final class Dictionary {
    /** The dictionary of a matrix that is not coded. */
    static final Dictionary NONE = new Dictionary(List.of(), new double[0], new int[0]);

    private final List<String> labels;
    private final double[] values;
    /** Place of each first-seen code in this dictionary. */
    private final int[] places;

    private Dictionary(List<String> labels, double[] values, int[] places) {
        this.labels = labels;
        this.values = values;
        this.places = places;
    }

    static Dictionary ofNumbers(double[] seen, Scale scale) {
        double[] sorted = seen.clone();
        Arrays.sort(sorted);
        int[] places = new int[seen.length];
        Arrays.setAll(places, i -> Arrays.binarySearch(sorted, seen[i]));
        return new Dictionary(scale.isNumeric() ? new NumberLabels(sorted) : scale.categories(), sorted, places);
    }

    static Dictionary ofLabels(List<String> seen, boolean declared) {
        int[] order = declared
                ? IntStream.range(0, seen.size()).toArray()
                : IntStream.range(0, seen.size())
                        .boxed()
                        .sorted(Comparator.comparing(seen::get, byNumberThenName(seen)))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int[] places = new int[order.length];
        double[] values = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            places[order[i]] = i;
            values[i] = i;
        }
        return new Dictionary(Arrays.stream(order).mapToObj(seen::get).toList(), values, places);
    }

    @SuppressWarnings("UnstableApiUsage") // Doubles.tryParse has been stable since Guava 14.
    private static Comparator<String> byNumberThenName(List<String> seen) {
        boolean numbers = seen.stream().allMatch(s -> Doubles.tryParse(s) != null);
        return numbers
                ? Comparator.<String>comparingDouble(Double::parseDouble).thenComparing(Comparator.naturalOrder())
                : Comparator.naturalOrder();
    }

    /** Returns this dictionary with some of its places only. */
    Dictionary only(BitSet kept) {
        int[] from = kept.stream().toArray();
        int[] moved = new int[values.length];
        double[] fewer = new double[from.length];
        boolean numbers = labels instanceof NumberLabels;
        for (int i = 0; i < from.length; i++) {
            moved[from[i]] = i;
            fewer[i] = numbers ? values[from[i]] : i;
        }
        List<String> names = numbers
                ? new NumberLabels(fewer)
                : Arrays.stream(from).mapToObj(labels::get).toList();
        return new Dictionary(
                names, fewer, Arrays.stream(places).map(place -> moved[place]).toArray());
    }

    int size() {
        return values.length;
    }

    List<String> labels() {
        return labels;
    }

    double[] values() {
        return values;
    }

    int place(int firstSeenCode) {
        return places[firstSeenCode];
    }

    /** Numbers shown as text, made when asked for. */
    private static final class NumberLabels extends AbstractList<String> implements RandomAccess {
        private final double[] values;

        NumberLabels(double[] values) {
            this.values = values;
        }

        @Override
        public String get(int index) {
            return Labels.of(values[index]);
        }

        @Override
        public int size() {
            return values.length;
        }
    }
}
