package io.assay.rubric.format;

import io.assay.rubric.Problem;
import io.assay.rubric.internal.Node;
import io.assay.rubric.internal.NodeReader;
import io.assay.rubric.internal.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Where the items of a rubric are in its file, so that problems of the model are told with line and column. */
final class Places {
    private final NodeReader reader;
    private final Map<String, Place> byPath = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();
    /** Paths of criteria of which something could not be read, so that what the model says about them may be wrong. */
    private final Set<String> unsound = new HashSet<>();

    Places(NodeReader reader) {
        this.reader = reader;
    }

    void root(Node node) {
        byPath.put("", node.place());
    }

    /** Notes an item. In messages it has the path of the file, which differs from the model's where an id is missing or there twice. */
    void put(String path, String shownPath, Place place) {
        byPath.putIfAbsent(path, place);
        shown.putIfAbsent(path, shownPath);
    }

    void unsound(String path) {
        unsound.add(path);
    }

    boolean isSound() {
        return unsound.isEmpty();
    }

    void add(Problem problem) {
        String path = problem.path();
        boolean mayBeWrong =
                unsound.contains(path) || (!isSound() && problem.message().startsWith("its condition"));
        if (!mayBeWrong) {
            Place place = byPath.getOrDefault(path, Place.WHOLE);
            reader.at(shown.getOrDefault(path, path)).problem(place, problem.message());
        }
    }
}
