package io.assay.annotators.preferences;

import java.util.ArrayList;
import java.util.List;

/**
 * Circular triads: three items of which the first is preferred to the second, the second to the third, and the third to the first.
 *
 * <p>A pair counts for the item that more of its comparisons prefer; pairs that are even count for neither, and triads with
 * such a pair, or one that was never compared, are not counted. Of triads whose pairs are decided by coin, one in four is
 * circular (Kendall and Babington Smith 1940, doi:10.1093/biomet/31.3-4.324). O(items cubed).
 *
 * @param triads triads all of whose pairs are decided
 * @param circular those that are circular
 * @param examples some circular ones, at most 20, each as three items of which each is preferred to the next, and the last to
 *     the first; unmodifiable
 */
public record Cycles(long triads, long circular, List<List<String>> examples) {
    private static final int SHOWN = 20;

    /**
     * Copies the examples.
     *
     * @param triads triads all of whose pairs are decided
     * @param circular those that are circular
     * @param examples some circular ones
     */
    public Cycles {
        examples = List.copyOf(examples);
    }

    static Cycles of(Preferences preferences) {
        int n = preferences.items().size();
        int[][] margin = new int[n][n];
        for (Preferences.Comparison c : preferences.comparisons()) {
            margin[c.first()][c.second()] += c.tie() ? 0 : 1;
            margin[c.second()][c.first()] -= c.tie() ? 0 : 1;
        }
        long triads = 0;
        long circular = 0;
        List<List<String>> examples = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                for (int k = j + 1; k < n && margin[i][j] != 0; k++) {
                    if (margin[j][k] == 0 || margin[i][k] == 0) {
                        continue;
                    }
                    triads++;
                    boolean forwards = margin[i][j] > 0;
                    if (margin[j][k] > 0 == forwards && margin[i][k] > 0 != forwards) {
                        circular++;
                        if (examples.size() < SHOWN) {
                            List<String> items = preferences.items();
                            examples.add(
                                    forwards
                                            ? List.of(items.get(i), items.get(j), items.get(k))
                                            : List.of(items.get(i), items.get(k), items.get(j)));
                        }
                    }
                }
            }
        }
        return new Cycles(triads, circular, examples);
    }

    /** {@return a line such as {@code 2 of 56 triads are circular}} */
    @Override
    public String toString() {
        return circular + " of " + triads + " triads are circular";
    }
}
