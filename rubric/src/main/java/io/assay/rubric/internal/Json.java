package io.assay.rubric.internal;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.assay.rubric.Stamp;
import java.util.OptionalDouble;

/** JSON as this module writes it: indented, with what is not there as null. */
public final class Json {
    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .create();

    private Json() {}

    /**
     * {@return the text of an element}
     *
     * @param element what to write
     */
    public static String text(JsonElement element) {
        return GSON.toJson(element);
    }

    /**
     * {@return a number, or null if there is none}
     *
     * @param number finite if there is one
     */
    public static JsonElement number(OptionalDouble number) {
        return number.isPresent() ? new JsonPrimitive(number.getAsDouble()) : JsonNull.INSTANCE;
    }

    /**
     * {@return id, version and hash}
     *
     * @param stamp of a rubric
     */
    public static JsonObject stamp(Stamp stamp) {
        JsonObject json = new JsonObject();
        json.addProperty("id", stamp.id());
        json.addProperty("version", stamp.version());
        json.addProperty("hash", stamp.hash());
        return json;
    }
}
