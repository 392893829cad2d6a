package io.assay.report;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;

/** Validates documents against the schemas that come with this module. */
final class Schemas {
    private static final String AUDIT = "https://assay.io/schema/audit.schema.json";
    private static final String FIGURES = "https://assay.io/schema/figures.schema.json";
    private static final String RUBRIC = "https://assay.io/schema/rubric.schema.json";
    private static final String COMPARISON = "https://assay.io/schema/rubric-comparison.schema.json";
    private static final String SCORES = "https://assay.io/schema/rubric-scores.schema.json";
    private static final String STUDY = "https://assay.io/schema/study.schema.json";
    private static final String CAUSES = "https://assay.io/schema/causes.schema.json";
    private static final String SAMPLING = "https://assay.io/schema/sampling.schema.json";
    private static final String FIGURE_TABLES = "https://assay.io/schema/figure-tables.schema.json";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(
                    AUDIT, JsonReport.schema(),
                    FIGURES, JsonFigures.schema(),
                    RUBRIC, RubricReports.agreementSchema(),
                    COMPARISON, RubricReports.comparisonSchema(),
                    SCORES, RubricReports.scoresSchema(),
                    STUDY, StudyReports.schema(),
                    CAUSES, CauseReports.schema(),
                    SAMPLING, SamplingReports.schema(),
                    FIGURE_TABLES, FigureTables.schema())));

    private Schemas() {}

    static List<Error> auditErrors(String document) {
        return REGISTRY.getSchema(SchemaLocation.of(AUDIT)).validate(document, InputFormat.JSON);
    }

    static List<Error> figuresErrors(String document) {
        return REGISTRY.getSchema(SchemaLocation.of(FIGURES)).validate(document, InputFormat.JSON);
    }

    static List<Error> figureTablesErrors(String document) {
        return REGISTRY.getSchema(SchemaLocation.of(FIGURE_TABLES)).validate(document, InputFormat.JSON);
    }

    static List<Error> rubricErrors(String document) {
        return REGISTRY.getSchema(SchemaLocation.of(RUBRIC)).validate(document, InputFormat.JSON);
    }

    static List<Error> comparisonErrors(String document) {
        return REGISTRY.getSchema(SchemaLocation.of(COMPARISON)).validate(document, InputFormat.JSON);
    }

    static List<Error> studyErrors(String document) {
        return REGISTRY.getSchema(SchemaLocation.of(STUDY)).validate(document, InputFormat.JSON);
    }

    static List<Error> scoresErrors(String document) {
        return REGISTRY.getSchema(SchemaLocation.of(SCORES)).validate(document, InputFormat.JSON);
    }
}
