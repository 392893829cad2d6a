package io.assay.io;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Argilla's JSON export of records: responses by question (2.x) or by user (1.x). */
final class ArgillaExport implements Export {
    private static final Set<String> UNSETTLED = Set.of("draft", "discarded", "pending");

    @Override
    public boolean hasCriteria() {
        return true;
    }

    @Override
    public void read(JsonObject record, Sink sink) {
        JsonObject data = JsonText.object(record, "fields");
        JsonObject metadata = JsonText.object(record, "metadata");
        Optional<String> unit =
                sink.unit(record, data, "id", "external_id", "_server_id").or(() -> sink.unit(metadata, metadata));
        if (unit.isEmpty()) {
            sink.problem("the record has no " + sink.unitNames("id", "external_id")
                    + "; name a field or a piece of metadata that tells records apart");
            return;
        }
        JsonElement responses = record.get("responses");
        if (responses == null || responses.isJsonNull()) {
            return;
        }
        if (responses.isJsonObject()) {
            byQuestion(unit.get(), responses.getAsJsonObject(), sink);
        } else if (responses.isJsonArray()) {
            byUser(unit.get(), record, sink);
        } else {
            sink.problem("$.responses is neither an object nor a list; export the records with to_json");
        }
    }

    private static void byQuestion(String unit, JsonObject responses, Sink sink) {
        for (String question : responses.keySet()) {
            int number = 0;
            for (JsonElement element : JsonText.array(responses, question)) {
                JsonObject response = element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
                rate(unit, question, response, response, "$.responses." + question + "[" + number++ + "]", sink);
            }
        }
    }

    private static void byUser(String unit, JsonObject record, Sink sink) {
        int number = 0;
        for (JsonElement element : JsonText.array(record, "responses")) {
            JsonObject response = element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
            String path = "$.responses[" + number++ + "]";
            for (Map.Entry<String, JsonElement> answer :
                    JsonText.object(response, "values").entrySet()) {
                JsonObject value = new JsonObject();
                value.add("value", answer.getValue());
                rate(unit, answer.getKey(), response, value, path, sink);
            }
        }
    }

    private static void rate(
            String unit, String question, JsonObject response, JsonObject holder, String path, Sink sink) {
        Optional<String> rater = JsonText.first(response, "user_id", "user");
        if (rater.isEmpty()) {
            sink.problem(path + " has no user_id; export the records with their responses' users");
            return;
        }
        boolean unsettled = UNSETTLED.contains(JsonText.of(response.get("status")));
        sink.rate(unit, rater.get(), question, unsettled ? "" : JsonText.of(holder.get("value")));
    }
}
