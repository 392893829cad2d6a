/** Rubrics people agree on: criteria, scores, files, a linter, and agreement per criterion. Start at {@link io.assay.rubric.Rubrics}. */
module io.assay.rubric {
    requires static org.jspecify;
    requires transitive io.assay.agreement;
    requires transitive io.assay.core;
    requires com.google.gson;
    requires com.samskivert.jmustache;
    requires de.siegmar.fastcsv;
    requires org.snakeyaml.engine;

    exports io.assay.rubric;
    exports io.assay.rubric.diagnose;
    exports io.assay.rubric.format;
    exports io.assay.rubric.golden;
    exports io.assay.rubric.lint;
}
