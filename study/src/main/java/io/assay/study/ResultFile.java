package io.assay.study;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.assay.agreement.diagnose.Verdict;
import io.assay.rubric.diagnose.Conclusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What was measured as JSON: figures that do not exist are null. */
final class ResultFile {
    private static final Gson PRETTY = new GsonBuilder()
            .disableHtmlEscaping()
            .serializeNulls()
            .setPrettyPrinting()
            .create();

    private ResultFile() {}

    static String write(RoundResult result) {
        JsonObject json = new JsonObject();
        json.addProperty("units", result.units());
        json.addProperty("ratings", result.ratings());
        json.add("criteria", list(result.criteria(), ResultFile::criterion));
        json.addProperty("worst", result.worst());
        json.addProperty("verdict", result.verdict().label());
        json.addProperty("settled", result.settled());
        json.addProperty("text", result.text());
        json.add("changes", list(result.changes(), ResultFile::change));
        json.add(
                "causes",
                result.causes()
                        .<JsonElement>map(all -> list(all, CauseJson::write))
                        .orElse(JsonNull.INSTANCE));
        json.add("untold", CauseJson.texts(result.untold()));
        return PRETTY.toJson(json) + "\n";
    }

    private static <T> JsonArray list(List<T> items, Function<T, JsonObject> item) {
        JsonArray array = new JsonArray();
        items.forEach(one -> array.add(item.apply(one)));
        return array;
    }

    private static JsonObject criterion(CriterionResult result) {
        JsonObject json = new JsonObject();
        json.addProperty("criterion", result.criterion());
        json.add("alpha", figure(result.alpha()));
        json.add("lower", figure(result.lower()));
        json.add("upper", figure(result.upper()));
        json.addProperty("verdict", result.verdict().label());
        json.add(
                "undefined",
                result.undefined().<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE));
        return json;
    }

    private static JsonObject change(ChangeResult result) {
        JsonObject json = new JsonObject();
        json.addProperty("criterion", result.criterion());
        json.add("difference", figure(result.difference()));
        json.add("lower", figure(result.lower()));
        json.add("upper", figure(result.upper()));
        json.add("detectable", figure(result.detectable()));
        json.addProperty("kind", result.kind().name().toLowerCase(Locale.ROOT));
        json.addProperty("text", result.text());
        return json;
    }

    static JsonElement figure(OptionalDouble figure) {
        boolean exists = figure.isPresent() && Double.isFinite(figure.getAsDouble());
        return exists ? new JsonPrimitive(figure.getAsDouble()) : JsonNull.INSTANCE;
    }

    /** Reads a result; the source is for messages. */
    static RoundResult read(String source, String text) {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            List<CriterionResult> criteria = new ArrayList<>();
            json.getAsJsonArray("criteria").forEach(one -> criteria.add(criterion(one.getAsJsonObject())));
            List<ChangeResult> changes = new ArrayList<>();
            json.getAsJsonArray("changes").forEach(one -> changes.add(change(one.getAsJsonObject())));
            return new RoundResult(
                    json.get("units").getAsInt(),
                    json.get("ratings").getAsInt(),
                    criteria,
                    json.get("worst").getAsString(),
                    level(json),
                    json.get("settled").getAsBoolean(),
                    json.get("text").getAsString(),
                    changes,
                    CauseJson.causes(json),
                    CauseJson.untold(json));
        } catch (JsonParseException
                | IllegalArgumentException
                | IllegalStateException
                | NullPointerException
                | UnsupportedOperationException e) {
            throw new StudyException(
                    source + ": is no result of a round: it was changed by hand; restore it from version control", e);
        }
    }

    private static CriterionResult criterion(JsonObject json) {
        JsonElement undefined = json.get("undefined");
        return new CriterionResult(
                json.get("criterion").getAsString(),
                figure(json, "alpha"),
                figure(json, "lower"),
                figure(json, "upper"),
                level(json),
                undefined.isJsonNull() ? Optional.empty() : Optional.of(undefined.getAsString()));
    }

    private static ChangeResult change(JsonObject json) {
        return new ChangeResult(
                json.get("criterion").getAsString(),
                figure(json, "difference"),
                figure(json, "lower"),
                figure(json, "upper"),
                figure(json, "detectable"),
                Conclusion.Kind.valueOf(json.get("kind").getAsString().toUpperCase(Locale.ROOT)),
                json.get("text").getAsString());
    }

    private static Verdict.Level level(JsonObject json) {
        return Verdict.Level.valueOf(json.get("verdict").getAsString().toUpperCase(Locale.ROOT));
    }

    static OptionalDouble figure(JsonObject json, String name) {
        JsonElement figure = json.get(name);
        return figure.isJsonNull() ? OptionalDouble.empty() : OptionalDouble.of(figure.getAsDouble());
    }
}
