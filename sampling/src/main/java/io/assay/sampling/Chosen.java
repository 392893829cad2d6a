package io.assay.sampling;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The choice of a diversity, held to its law. */
final class Chosen {
    private Chosen() {}

    static List<Integer> of(Diversity diversity, Candidates candidates, int budget) {
        int[] positions = diversity.choose(candidates, budget);
        BitSet seen = new BitSet();
        for (int position : positions) {
            if (position < 0 || position >= candidates.size() || seen.get(position)) {
                throw new IllegalStateException("a diversity must choose different positions from 0 to "
                        + (candidates.size() - 1) + ", but it chose " + position
                        + (position >= 0 && seen.get(position) ? " twice" : ""));
            }
            seen.set(position);
        }
        if (positions.length != budget) {
            throw new IllegalStateException(
                    "a diversity must choose as many as asked, " + budget + ", but it chose " + positions.length);
        }
        return Arrays.stream(positions).boxed().toList();
    }
}
