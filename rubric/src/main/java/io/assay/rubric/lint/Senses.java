package io.assay.rubric.lint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Words of a list, without those that stand in a phrase of another sense. */
final class Senses {
    private Senses() {}

    static List<Hit> hits(Passage passage, String list) {
        return without(passage, list, "senses");
    }

    static List<Hit> without(Passage passage, String list, String other) {
        BitSet taken = covered(passage, other);
        List<Hit> hits = new ArrayList<>();
        passage.each(list, hit -> {
            if (!taken.get(hit.first())) {
                hits.add(hit);
            }
        });
        return hits;
    }

    /** Returns the positions of all words in phrases of a list. */
    static BitSet covered(Passage passage, String list) {
        BitSet covered = new BitSet();
        passage.each(list, hit -> covered.set(hit.first(), hit.last() + 1));
        return covered;
    }
}
