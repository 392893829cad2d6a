package io.assay.agreement.spans;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long the sections of different raters coincide: l_ck, and the lengths that a section shares with itself. Additive over continua.
 *
 * <p>The last value is the gap. Mutable; one thread at a time.
 */
final class Overlaps {
    final int gap;
    /** l_ck, each pair of raters counted in both orders and weighed by 1 / (raters - 1). */
    final double[][] coincidences;
    /** l_c, the length of all sections of a value; the row sums of the coincidences. */
    final double[] lengths;
    /** What of l_c^2 cannot coincide by chance: squared lengths of spans, and grain times length of gaps. */
    final double[] selves;

    Overlaps(int categories) {
        gap = categories;
        coincidences = new double[categories + 1][categories + 1];
        lengths = new double[categories + 1];
        selves = new double[categories + 1];
    }

    /** Returns the overlaps of one continuum of at least two raters whose spans do not overlap. */
    static Overlaps of(Continuum continuum, Map<Optional<String>, Integer> values, double grain) {
        Overlaps overlaps = new Overlaps(values.size());
        List<List<Section>> raters = Sections.byRater(continuum).stream()
                .map(spans -> Sections.of(continuum, spans, values))
                .toList();
        for (int i = 0; i < raters.size(); i++) {
            overlaps.addLengths(raters.get(i), grain);
            for (int j = 0; j < i; j++) {
                overlaps.addPair(raters.get(i), raters.get(j));
            }
        }
        overlaps.divide(raters.size() - 1);
        return overlaps;
    }

    /** Adds another continuum so many times. */
    void add(Overlaps other, double times) {
        for (int c = 0; c <= gap; c++) {
            lengths[c] += times * other.lengths[c];
            selves[c] += times * other.selves[c];
            for (int k = 0; k <= gap; k++) {
                coincidences[c][k] += times * other.coincidences[c][k];
            }
        }
    }

    private void addLengths(List<Section> sections, double grain) {
        for (Section section : sections) {
            double length = section.length();
            lengths[index(section)] += length;
            selves[index(section)] += section.value() == Section.GAP ? grain * length : length * length;
        }
    }

    private void addPair(List<Section> first, List<Section> second) {
        int i = 0;
        int j = 0;
        while (i < first.size() && j < second.size()) {
            Section a = first.get(i);
            Section b = second.get(j);
            double shared = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
            coincidences[index(a)][index(b)] += shared;
            coincidences[index(b)][index(a)] += shared;
            i += a.end() <= b.end() ? 1 : 0;
            j += b.end() <= a.end() ? 1 : 0;
        }
    }

    private int index(Section section) {
        return section.value() == Section.GAP ? gap : section.value();
    }

    private void divide(double others) {
        for (double[] row : coincidences) {
            for (int k = 0; k <= gap; k++) {
                row[k] /= others;
            }
        }
    }

    /** Returns the length of all sections, l. */
    double total() {
        return Arrays.stream(lengths).sum();
    }

    /** Returns e_ck, the length that two values would share by chance. */
    double chance(int c, int k) {
        double total = total();
        double pairs = lengths[c] * lengths[k] - (c == k ? selves[c] : 0);
        return total * pairs / (total * total - Arrays.stream(selves).sum());
    }
}
