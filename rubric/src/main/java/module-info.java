/** Rubrics people agree on: criteria, scores, files, a linter, and agreement per criterion. Start at {@link io.assay.rubric.Rubrics}. */
module io.assay.rubric {
    requires static org.jspecify;
    requires com.google.gson;

    exports io.assay.rubric;
}
