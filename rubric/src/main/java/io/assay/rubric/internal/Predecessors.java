package io.assay.rubric.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which criterion of an earlier version each of a later one continues: that of its id, else the one that it says it replaces. */
public final class Predecessors {
    private Predecessors() {}

    /**
     * {@return the ids of earlier criteria by those of later ones; no earlier one has two successors}
     *
     * @param before ids of the earlier version
     * @param after by id of the later version, in order, the id that it replaces, if any
     */
    public static Map<String, String> of(Collection<String> before, Map<String, Optional<String>> after) {
        Set<String> free = new HashSet<>(before);
        Map<String, String> earlier = new HashMap<>();
        after.keySet().stream().filter(free::remove).forEach(id -> earlier.put(id, id));
        after.forEach((id, replaced) -> {
            if (!earlier.containsKey(id)) {
                replaced.filter(free::remove).ifPresent(old -> earlier.put(id, old));
            }
        });
        return earlier;
    }
}
