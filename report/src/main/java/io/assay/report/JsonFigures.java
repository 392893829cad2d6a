package io.assay.report;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * Coefficients as one JSON document, for programs: a {@link JsonReport} without verdict and diagnosis.
 *
 * <p>Its shape is pinned by the JSON Schema at {@link #schema()}. Immutable.
 */
public final class JsonFigures {
    private static final String SCHEMA = "figures.schema.json";

    private final Map<String, RatingMatrix> ratings;
    private final Map<String, List<Estimate>> figures;
    private final String file;
    private final List<String> notes;

    private JsonFigures(
            Map<String, RatingMatrix> ratings, Map<String, List<Estimate>> figures, String file, List<String> notes) {
        this.ratings = ratings;
        this.figures = figures;
        this.file = file;
        this.notes = List.copyOf(notes);
    }

    /**
     * {@return the document of some figures}
     *
     * @param ratings one matrix per criterion, in order; the key is the criterion's name, or empty if there is only one
     * @param figures the figures of each criterion, by the same keys
     * @throws IllegalArgumentException if the keys differ
     */
    public static JsonFigures of(Map<String, RatingMatrix> ratings, Map<String, List<Estimate>> figures) {
        return new JsonFigures(ratings, TextFigures.sameKeys(ratings, figures), "", List.of());
    }

    /**
     * Names the file that held the ratings.
     *
     * @param newFile path or name as a reader knows it
     * @return a new configuration, otherwise the same
     */
    public JsonFigures file(String newFile) {
        return new JsonFigures(ratings, figures, newFile, notes);
    }

    /**
     * Adds what a reader should know about how the file was read, one sentence each.
     *
     * @param newNotes sentences, in order; copied
     * @return a new configuration, otherwise the same
     */
    public JsonFigures notes(List<String> newNotes) {
        return new JsonFigures(ratings, figures, file, newNotes);
    }

    /** {@return the JSON Schema (draft 2020-12) of the document; it refers to that of {@link JsonReport}} */
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
            if (ratings.size() == 1 && ratings.containsKey("")) {
                body(json, "");
            } else {
                json.array(
                        "criteria",
                        ratings.keySet(),
                        criterion -> json.object(() -> {
                            json.field("criterion", criterion);
                            body(json, criterion);
                        }));
            }
            json.texts("notes", notes);
        });
        json.finish(out);
    }

    private void body(JsonOut json, String criterion) throws IOException {
        RatingMatrix matrix = ratings.get(criterion);
        List<Estimate> estimates = figures.get(criterion);
        if (matrix != null && estimates != null) {
            new JsonEstimates(json).write(matrix, estimates);
        }
    }

    /** Returns the document. */
    @Override
    public String toString() {
        return JsonOut.text(this::write);
    }
}
