package io.assay.report;

import io.assay.agreement.diagnose.Audit;
import io.assay.agreement.diagnose.CriterionAudit;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * An audit, or what {@link RubricReports} tells of a rubric, as one JSON document, for programs.
 *
 * <p>Its shape is pinned by a JSON Schema: that at {@link #schema()} for audits. Figures have full double precision; a figure that does not
 * exist is {@code null}, with the reason beside it. Immutable.
 */
public final class JsonReport {
    private static final String SCHEMA = "audit.schema.json";

    private final JsonOut.Item<JsonOut> body;
    private final String file;
    private final List<String> notes;

    private JsonReport(JsonOut.Item<JsonOut> body, String file, List<String> notes) {
        this.body = body;
        this.file = file;
        this.notes = List.copyOf(notes);
    }

    /**
     * {@return the document of an audit}
     *
     * @param audit what to report; kept
     */
    public static JsonReport of(Audit audit) {
        return of(json -> {
            if (audit.isSplit()) {
                split(json, audit);
            } else {
                body(json, audit.criteria().get(0));
            }
        });
    }

    /** Returns a document of something; the body writes its fields. */
    static JsonReport of(JsonOut.Item<JsonOut> body) {
        return new JsonReport(body, "", List.of());
    }

    /**
     * Names the file that held the ratings.
     *
     * @param newFile path or name as a reader knows it
     * @return a new configuration, otherwise the same
     */
    public JsonReport file(String newFile) {
        return new JsonReport(body, newFile, notes);
    }

    /**
     * Adds what a reader should know about how the file was read, one sentence each.
     *
     * @param newNotes sentences, in order; copied
     * @return a new configuration, otherwise the same
     */
    public JsonReport notes(List<String> newNotes) {
        return new JsonReport(body, file, newNotes);
    }

    /** {@return the JSON Schema (draft 2020-12) of the document of an audit} */
    public static String schema() {
        return JsonResource.read(SCHEMA);
    }

    /**
     * Writes the document and flushes; the writer stays open.
     *
     * @param out receives the text
     * @throws IOException if the writer fails
     */
    public void write(Writer out) throws IOException {
        JsonOut json = new JsonOut(out);
        json.object(() -> {
            json.field("file", file);
            body.write(json);
            json.texts("notes", notes);
        });
        json.finish(out);
    }

    private static void split(JsonOut json, Audit audit) throws IOException {
        json.array(
                "criteria",
                audit.criteria(),
                criterion -> json.object(() -> {
                    json.field("criterion", criterion.criterion());
                    body(json, criterion);
                }));
        JsonDiagnosis diagnosis = new JsonDiagnosis(json);
        diagnosis.verdict(audit.verdict());
        diagnosis.findings(audit.findings());
    }

    private static void body(JsonOut json, CriterionAudit criterion) throws IOException {
        new JsonEstimates(json).write(criterion.ratings(), criterion.coefficients());
        JsonDiagnosis diagnosis = new JsonDiagnosis(json);
        diagnosis.verdict(criterion.verdict());
        diagnosis.findings(criterion.findings());
        diagnosis.diagnosis(criterion.diagnosis());
    }

    /** Returns the document. */
    @Override
    public String toString() {
        return JsonOut.text(this::write);
    }
}
