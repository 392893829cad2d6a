package io.assay.rubric.format;

import io.assay.rubric.Combiner;
import java.util.List;
import java.util.Optional;

/** The combiners that files can name: those that come with the library, as others are code. */
final class Combining {
    private static final List<Combiner> ALL = List.of(
            Combiner.sum(), Combiner.weightedMean(), Combiner.min(), Combiner.geometric(), Combiner.lexicographic());

    private Combining() {}

    static List<String> names() {
        return ALL.stream().map(Combiner::name).toList();
    }

    static Optional<Combiner> named(String name) {
        return ALL.stream().filter(combiner -> combiner.name().equals(name)).findFirst();
    }

    static String name(Combiner combiner, String what) {
        if (!ALL.contains(combiner)) {
            throw new IllegalArgumentException(what + " is combined by \"" + combiner.name()
                    + "\", which is code and cannot be written to a file; files know " + String.join(", ", names()));
        }
        return combiner.name();
    }
}
