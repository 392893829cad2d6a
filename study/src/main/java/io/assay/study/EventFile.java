package io.assay.study;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** An event as JSON. */
final class EventFile {
    private static final Gson PRETTY =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private EventFile() {}

    static String write(Event event) {
        JsonObject json = new JsonObject();
        json.addProperty("event", event.number());
        json.addProperty("kind", event.kind().label());
        json.addProperty("round", event.round());
        json.addProperty("at", event.at());
        json.addProperty("previous", event.previous());
        json.add("inputs", PRETTY.toJsonTree(event.inputs()));
        json.add("files", PRETTY.toJsonTree(event.files()));
        json.add("facts", PRETTY.toJsonTree(event.facts()));
        return PRETTY.toJson(json) + "\n";
    }

    /** Reads an event; the name is for messages. */
    static Event read(String name, String text) {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            String label = json.get("kind").getAsString();
            Event.Kind kind = Arrays.stream(Event.Kind.values())
                    .filter(known -> known.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new StudyException(name + ": an event of the kind \"" + label
                            + "\" is not known; a newer version may know it"));
            return new Event(
                    json.get("event").getAsInt(),
                    kind,
                    json.get("round").getAsInt(),
                    json.get("at").getAsString(),
                    json.get("previous").getAsString(),
                    texts(json, "inputs"),
                    texts(json, "files"),
                    texts(json, "facts"));
        } catch (JsonParseException
                | IllegalStateException
                | NullPointerException
                | NumberFormatException
                | UnsupportedOperationException e) {
            throw new StudyException(
                    name + ": is no event of a study: it was changed by hand; restore it from version control", e);
        }
    }

    private static Map<String, String> texts(JsonObject json, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> entry : json.getAsJsonObject(name).entrySet()) {
            texts.put(entry.getKey(), entry.getValue().getAsString());
        }
        return texts;
    }
}
