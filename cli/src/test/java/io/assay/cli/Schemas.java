package io.assay.cli;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.assay.report.CauseReports;
import io.assay.report.FigureTables;
import io.assay.report.JsonFigures;
import io.assay.report.JsonReport;
import io.assay.report.JudgeReport;
import io.assay.report.MoreUnitsReport;
import io.assay.report.PlanReport;
import io.assay.report.RubricReports;
import io.assay.report.SamplingReports;
import io.assay.report.StudyReports;
import java.util.List;
import java.util.Map;

/** Validates documents against the schemas that come with the report module. */
final class Schemas {
    private static final String AUDIT = "https://assay.io/schema/audit.schema.json";
    private static final String FIGURES = "https://assay.io/schema/figures.schema.json";
    private static final String PLAN = "https://assay.io/schema/plan.schema.json";
    private static final String MORE_UNITS = "https://assay.io/schema/more-units.schema.json";
    private static final String JUDGE = "https://assay.io/schema/judge.schema.json";
    private static final String RUBRIC = "https://assay.io/schema/rubric.schema.json";
    private static final String COMPARISON = "https://assay.io/schema/rubric-comparison.schema.json";
    private static final String SCORES = "https://assay.io/schema/rubric-scores.schema.json";
    private static final String SAMPLING = "https://assay.io/schema/sampling.schema.json";
    private static final String STUDY = "https://assay.io/schema/study.schema.json";
    private static final String CAUSES = "https://assay.io/schema/causes.schema.json";
    private static final String FIGURE_TABLES = "https://assay.io/schema/figure-tables.schema.json";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.ofEntries(
                    Map.entry(AUDIT, JsonReport.schema()),
                    Map.entry(FIGURES, JsonFigures.schema()),
                    Map.entry(PLAN, PlanReport.schema()),
                    Map.entry(MORE_UNITS, MoreUnitsReport.schema()),
                    Map.entry(JUDGE, JudgeReport.schema()),
                    Map.entry(RUBRIC, RubricReports.agreementSchema()),
                    Map.entry(COMPARISON, RubricReports.comparisonSchema()),
                    Map.entry(SCORES, RubricReports.scoresSchema()),
                    Map.entry(SAMPLING, SamplingReports.schema()),
                    Map.entry(STUDY, StudyReports.schema()),
                    Map.entry(CAUSES, CauseReports.schema()),
                    Map.entry(FIGURE_TABLES, FigureTables.schema()))));

    private Schemas() {}

    static List<Error> auditErrors(String document) {
        return REGISTRY.getSchema(SchemaLocation.of(AUDIT)).validate(document, InputFormat.JSON);
    }

    static List<Error> figureTablesErrors(String document) {
        return REGISTRY.getSchema(SchemaLocation.of(FIGURE_TABLES)).validate(document, InputFormat.JSON);
    }

    static List<Error> figuresErrors(String document) {
        return REGISTRY.getSchema(SchemaLocation.of(FIGURES)).validate(document, InputFormat.JSON);
    }

    static List<Error> studyErrors(String document) {
        return REGISTRY.getSchema(SchemaLocation.of(STUDY)).validate(document, InputFormat.JSON);
    }

    static List<Error> samplingErrors(String document) {
        return REGISTRY.getSchema(SchemaLocation.of(SAMPLING)).validate(document, InputFormat.JSON);
    }

    static List<Error> planErrors(String document) {
        return REGISTRY.getSchema(SchemaLocation.of(PLAN)).validate(document, InputFormat.JSON);
    }

    static List<Error> moreUnitsErrors(String document) {
        return REGISTRY.getSchema(SchemaLocation.of(MORE_UNITS)).validate(document, InputFormat.JSON);
    }

    static List<Error> judgeErrors(String document) {
        return REGISTRY.getSchema(SchemaLocation.of(JUDGE)).validate(document, InputFormat.JSON);
    }

    static List<Error> rubricErrors(String document) {
        return REGISTRY.getSchema(SchemaLocation.of(RUBRIC)).validate(document, InputFormat.JSON);
    }

    static List<Error> comparisonErrors(String document) {
        return REGISTRY.getSchema(SchemaLocation.of(COMPARISON)).validate(document, InputFormat.JSON);
    }

    static List<Error> scoresErrors(String document) {
        return REGISTRY.getSchema(SchemaLocation.of(SCORES)).validate(document, InputFormat.JSON);
    }
}
