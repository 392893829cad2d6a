package io.assay.cli;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.assay.report.AnnotatorReports;
import io.assay.report.JsonReport;
import io.assay.report.JudgeReport;
import java.util.List;
import java.util.Map;

/** Validates documents on consensus, raters and preferences against the schemas that come with the report module. */
final class AnnotatorSchemas {
    private static final String BASE = "https://assay.io/schema/";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(
                    BASE + "audit.schema.json", JsonReport.schema(),
                    BASE + "judge.schema.json", JudgeReport.schema(),
                    BASE + "consensus.schema.json", AnnotatorReports.consensusSchema(),
                    BASE + "annotators.schema.json", AnnotatorReports.ratersSchema(),
                    BASE + "preferences.schema.json", AnnotatorReports.preferencesSchema())));

    private AnnotatorSchemas() {}

    /** Returns what is wrong with a document: {@code consensus}, {@code annotators} or {@code preferences}. */
    static List<Error> errors(String kind, String document) {
        return REGISTRY.getSchema(SchemaLocation.of(BASE + kind + ".schema.json"))
                .validate(document, InputFormat.JSON);
    }
}
