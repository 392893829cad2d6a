package io.assay.rubric.lint;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How often a lint was right, wrong and silent, counted by criterion. */
record Detection(int hits, int falseAlarms, int misses) {
    private static final double Z = 1.959963984540054;

    /** Counts each lint over pairs of labels and findings. */
    static Map<String, Detection> count(
            Collection<String> lints, Collection<Map.Entry<Set<String>, Set<String>>> pairs) {
        Map<String, Detection> counted = new TreeMap<>();
        for (String lint : lints) {
            Detection sum = new Detection(0, 0, 0);
            for (Map.Entry<Set<String>, Set<String>> pair : pairs) {
                sum = sum.plus(pair.getKey().contains(lint), pair.getValue().contains(lint));
            }
            counted.put(lint, sum);
        }
        return counted;
    }

    private Detection plus(boolean labelled, boolean found) {
        return new Detection(
                hits + (labelled && found ? 1 : 0),
                falseAlarms + (!labelled && found ? 1 : 0),
                misses + (labelled && !found ? 1 : 0));
    }

    private static String share(int part, int all) {
        if (all == 0) {
            return "-";
        }
        double p = part / (double) all;
        double centre = (p + Z * Z / (2 * all)) / (1 + Z * Z / all);
        double half = Z / (1 + Z * Z / all) * Math.sqrt(p * (1 - p) / all + Z * Z / (4.0 * all * all));
        return String.format(
                Locale.ROOT, "%.2f [%.2f, %.2f]", p, Math.max(0, centre - half), Math.min(1, centre + half));
    }

    double precisionValue() {
        return hits / (double) (hits + falseAlarms);
    }

    double recallValue() {
        return hits / (double) (hits + misses);
    }

    String precision() {
        return share(hits, hits + falseAlarms);
    }

    String recall() {
        return share(hits, hits + misses);
    }

    String f1() {
        int all = 2 * hits + falseAlarms + misses;
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.2f", 2.0 * hits / all);
    }

    /** Returns the row of the guide's table. */
    String row(String lint) {
        return "| " + lint + " | " + (hits + misses) + " | " + precision() + " | " + recall() + " | " + f1() + " |";
    }
}
