package io.assay.io;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** JSON values as the texts of a table. */
final class JsonText {
    /** Objects that wrap one value, as labelling tools write them. */
    private static final List<String> WRAPPERS = List.of("choices", "rating", "number", "text", "value", "label");

    private JsonText() {}

    /**
     * Returns a value as text: nothing for null; a list of labels as a set, {@code a|b}, or {@code {}} if it is empty; one of them as
     * itself; what else there is as compact JSON.
     */
    static String of(@Nullable JsonElement value) {
        if (value == null || value.isJsonNull()) {
            return "";
        }
        if (value.isJsonPrimitive()) {
            return value.getAsString();
        }
        if (value.isJsonArray()) {
            return ofArray(value.getAsJsonArray());
        }
        JsonObject object = value.getAsJsonObject();
        if (object.size() == 1) {
            String key = object.keySet().iterator().next();
            if (WRAPPERS.contains(key)) {
                return of(object.get(key));
            }
        }
        return object.toString();
    }

    private static String ofArray(JsonArray array) {
        if (array.size() == 1) {
            return of(array.get(0));
        }
        boolean isSet = StreamSupport.stream(array.spliterator(), false)
                .allMatch(e -> e.isJsonPrimitive() && e.getAsString().indexOf('|') < 0);
        if (!isSet) {
            return array.toString();
        }
        return array.isEmpty()
                ? "{}"
                : StreamSupport.stream(array.spliterator(), false)
                        .map(JsonElement::getAsString)
                        .collect(Collectors.joining("|"));
    }

    /** Returns the text of the first key that is there and not empty, or nothing. */
    static Optional<String> first(JsonObject object, String... keys) {
        for (String key : keys) {
            String text = of(object.get(key));
            if (!text.isEmpty()) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** Returns an object under a key; empty if it is missing or no object. */
    static JsonObject object(JsonObject parent, String key) {
        JsonElement child = parent.get(key);
        return child != null && child.isJsonObject() ? child.getAsJsonObject() : new JsonObject();
    }

    /** Returns an array under a key; empty if it is missing or no array. */
    static JsonArray array(JsonObject parent, String key) {
        JsonElement child = parent.get(key);
        return child != null && child.isJsonArray() ? child.getAsJsonArray() : new JsonArray();
    }
}
