package io.assay.study;

import io.assay.core.Scale;
import io.assay.rubric.Choice;
import io.assay.rubric.Graded;
import io.assay.rubric.Rubric;
import io.assay.rubric.Rubrics;
import java.util.List;

/** A rubric of one criterion that says no more than a scale does: what a study without a rubric begins with. */
final class ScaleRubric {
    static final String CRITERION = "rating";

    private ScaleRubric() {}

    /**
     * Returns the rubric of a scale.
     *
     * @throws IllegalArgumentException if the scale does not name its levels or categories
     */
    static Rubric of(String id, Scale scale) {
        String text = "The rating of the unit";
        List<String> names = scale.categories();
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a study needs a scale with named levels or categories, such as"
                    + " ordinal:1..5 or nominal:yes,no, but was given " + scale
                    + "; for numbers without levels give a rubric with a measure");
        }
        if (scale.name().equals("ordinal")) {
            Graded graded = Rubrics.graded(CRITERION, text);
            for (int k = 0; k < names.size(); k++) {
                graded = graded.level(scale.isNumeric() ? Double.parseDouble(names.get(k)) : k + 1, names.get(k));
            }
            return Rubric.of(id, "1", graded).validated();
        }
        Choice<String> choice = Rubrics.choice(CRITERION, text, names.toArray(String[]::new));
        // Categories have no order: each earns the same, as a rubric must give points for something.
        for (String name : names) {
            choice = choice.points(name, 1);
        }
        return Rubric.of(id, "1", choice).validated();
    }
}
