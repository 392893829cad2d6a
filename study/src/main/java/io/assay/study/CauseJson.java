package io.assay.study;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.assay.study.causes.CauseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Recorded causes as JSON; null if none could be looked for. */
final class CauseJson {
    private static final String UNASKED =
            "Why raters disagree was not looked for when the round was measured; assay study causes tells.";

    private CauseJson() {}

    static JsonObject write(CauseResult cause) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", cause.kind().name().toLowerCase(Locale.ROOT));
        json.addProperty("share", cause.share());
        json.add("lower", ResultFile.figure(cause.lower()));
        json.add("upper", ResultFile.figure(cause.upper()));
        json.add("evidence", texts(cause.evidence()));
        return json;
    }

    static JsonArray texts(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    static Optional<List<CauseResult>> causes(JsonObject result) {
        if (!result.has("causes") || result.get("causes").isJsonNull()) {
            return Optional.empty();
        }
        List<CauseResult> causes = new ArrayList<>();
        for (JsonElement one : result.getAsJsonArray("causes")) {
            JsonObject json = one.getAsJsonObject();
            causes.add(new CauseResult(
                    CauseKind.valueOf(json.get("kind").getAsString().toUpperCase(Locale.ROOT)),
                    json.get("share").getAsDouble(),
                    ResultFile.figure(json, "lower"),
                    ResultFile.figure(json, "upper"),
                    texts(json, "evidence")));
        }
        return Optional.of(causes);
    }

    static List<String> texts(JsonObject json, String name) {
        List<String> texts = new ArrayList<>();
        json.getAsJsonArray(name).forEach(one -> texts.add(one.getAsString()));
        return texts;
    }

    /** Results of earlier versions have no causes. */
    static List<String> untold(JsonObject result) {
        return result.has("untold") ? texts(result, "untold") : List.of(UNASKED);
    }
}
