package io.assay.io;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;

/** doccano's JSON lines: one annotator's labels per file, or annotations with their users. */
final class DoccanoExport implements Export {
    private final String fileRater;

    /**
     * Starts.
     *
     * @param fileRater who rated where records do not say, empty if nobody is known
     */
    DoccanoExport(String fileRater) {
        this.fileRater = fileRater;
    }

    @Override
    public void read(JsonObject record, Sink sink) {
        Optional<String> unit = sink.unit(record, record, "id", "example_id");
        if (unit.isEmpty()) {
            sink.problem("the record has no " + sink.unitNames("id") + "; name a key that tells records apart");
        } else if (record.has("annotations")) {
            int number = 0;
            for (JsonElement element : JsonText.array(record, "annotations")) {
                JsonObject annotation = element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
                annotation(unit.get(), annotation, "$.annotations[" + number++ + "]", sink);
            }
        } else {
            labels(unit.get(), record, sink);
        }
    }

    private static void annotation(String unit, JsonObject annotation, String path, Sink sink) {
        Optional<String> rater = JsonText.first(annotation, "user", "username", "annotator");
        if (rater.isEmpty()) {
            sink.problem(path + " has no user; export with users");
        } else {
            sink.rate(unit, rater.get(), "", JsonText.of(annotation.get("label")));
        }
    }

    private void labels(String unit, JsonObject record, Sink sink) {
        JsonElement labels = record.has("label") ? record.get("label") : record.get("labels");
        if (labels != null && labels.isJsonArray() && hasSpans(labels)) {
            sink.problem(
                    "$.label holds spans of text, which are no ratings of the record; export a classification project");
            return;
        }
        String rater = JsonText.first(record, "annotator", "username", "user").orElse(fileRater);
        sink.rate(unit, rater, "", labels == null ? "" : JsonText.of(labels));
    }

    private static boolean hasSpans(JsonElement labels) {
        for (JsonElement label : labels.getAsJsonArray()) {
            if (label.isJsonArray()) {
                return true;
            }
        }
        return false;
    }
}
