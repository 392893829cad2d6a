package io.assay.sampling;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The ids of those rows of a stream that may still be selected. */
final class StreamIds {
    private static final int SLACK = 1 << 12;

    private final Map<Integer, String> ids = new HashMap<>();
    private int heldLast;

    /** Keeps the ids of rows that a part of the pass kept. */
    void note(Logits block, Harvest part) {
        int first = block.number(0);
        part.held().forEach(row -> ids.put(row, block.id(row - first)));
    }

    /** Drops ids of rows that are held no more, once there are many. */
    void forgetOthers(Harvest whole) {
        if (ids.size() > 2L * heldLast + SLACK) {
            ids.keySet().retainAll(whole.held().collect(Collectors.toSet()));
            heldLast = ids.size();
        }
    }

    String of(int row) {
        return ids.getOrDefault(row, Integer.toString(row));
    }
}
