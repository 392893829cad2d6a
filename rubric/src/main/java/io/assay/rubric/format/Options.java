package io.assay.rubric.format;

import io.assay.rubric.Choice;
import io.assay.rubric.Criterion;
import io.assay.rubric.Graded;
import io.assay.rubric.Level;
import io.assay.rubric.Measure;
import java.util.List;

/** The answers a criterion allows, where they can be listed. */
final class Options {
    private Options() {}

    /** Returns the values in order; none for a measure. */
    static List<Object> of(Criterion<?> criterion) {
        if (criterion instanceof Graded graded) {
            return graded.levels().stream()
                    .map(Level::points)
                    .map(points -> (Object) (points + 0.0))
                    .toList();
        }
        if (criterion instanceof Choice<?> choice) {
            return List.copyOf(choice.labels());
        }
        return criterion instanceof Measure ? List.of() : List.of(true, false);
    }
}
