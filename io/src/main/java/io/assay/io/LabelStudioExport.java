package io.assay.io;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Label Studio's JSON export: tasks, their annotations, and the results of each. */
final class LabelStudioExport implements Export {
    private static final Set<String> RATINGS = Set.of("choices", "rating", "number");

    @Override
    public boolean hasCriteria() {
        return true;
    }

    @Override
    public void read(JsonObject task, Sink sink) {
        Optional<String> unit = sink.unit(task, JsonText.object(task, "data"), "id");
        if (unit.isEmpty()) {
            sink.problem(
                    "the task has no " + sink.unitNames("id") + "; name a field of its data that tells tasks apart");
            return;
        }
        if (!task.has("annotations")) {
            sink.problem("there are no annotations in $." + task.keySet()
                    + "; export as JSON, or read JSON_MIN as rows of JSON (json-lines)");
            return;
        }
        int number = 0;
        for (JsonElement annotation : JsonText.array(task, "annotations")) {
            if (annotation.isJsonObject()) {
                annotation(unit.get(), annotation.getAsJsonObject(), number, sink);
            }
            number++;
        }
    }

    private static void annotation(String unit, JsonObject annotation, int number, Sink sink) {
        String rater = rater(annotation.get("completed_by"));
        if (rater.isEmpty()) {
            sink.problem("$.annotations[" + number + "] has no completed_by; export the task with its annotators");
            return;
        }
        boolean skipped = JsonText.of(annotation.get("was_cancelled")).equals("true");
        for (JsonElement element : JsonText.array(annotation, "result")) {
            if (element.isJsonObject()) {
                JsonObject result = element.getAsJsonObject();
                String type = JsonText.of(result.get("type"));
                // Regions of a text or an image have a place beside their label and are no ratings of the task.
                if (RATINGS.contains(type)) {
                    String value = JsonText.of(JsonText.object(result, "value").get(type));
                    String name = JsonText.first(result, "from_name").orElse(type);
                    sink.rate(unit, rater, name, skipped ? "" : value);
                }
            }
        }
    }

    private static String rater(@Nullable JsonElement completedBy) {
        return completedBy != null && completedBy.isJsonObject()
                ? JsonText.first(completedBy.getAsJsonObject(), "email", "username", "id")
                        .orElse("")
                : JsonText.of(completedBy);
    }
}
