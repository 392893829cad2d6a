package io.assay.rubric;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.assay.rubric.internal.Json;

/** A score as JSON; what is not there is null. */
final class ScoredJson {
    private ScoredJson() {}

    static String of(Scored scored) {
        JsonObject json = new JsonObject();
        json.add("rubric", Json.stamp(scored.rubric().stamp()));
        json.addProperty("item", scored.item());
        json.addProperty("rater", scored.rater());
        json.addProperty("outcome", scored.outcome().name());
        json.addProperty("earned", scored.earned());
        json.addProperty("possible", scored.possible());
        json.add("score", Json.number(scored.score()));
        json.add("ungated", Json.number(scored.ungated()));
        if (!scored.key().isEmpty()) {
            JsonArray key = new JsonArray();
            scored.key().forEach(key::add);
            json.add("key", key);
        }
        json.add(
                "reason",
                scored.reason().map(r -> (JsonElement) new JsonPrimitive(r)).orElse(JsonNull.INSTANCE));
        JsonArray criteria = new JsonArray();
        scored.criteria().forEach(one -> criteria.add(criterion(one)));
        json.add("criteria", criteria);
        JsonArray gates = new JsonArray();
        scored.gates().forEach(gate -> gates.add(gate(gate)));
        json.add("gates", gates);
        return Json.text(json);
    }

    private static JsonObject criterion(CriterionScore one) {
        JsonObject json = new JsonObject();
        json.addProperty("number", one.placed().number());
        json.addProperty("id", one.id());
        json.addProperty("state", one.skipped() ? "skipped" : one.answer().state());
        json.add("value", value(one.answer()));
        json.add("points", Json.number(one.points()));
        json.addProperty("lowest", one.placed().criterion().lowest());
        json.addProperty("highest", one.placed().criterion().highest());
        json.addProperty("note", one.answer().note());
        if (one.answer() instanceof Answer.Failed failed && !failed.raw().isEmpty()) {
            json.addProperty("raw", failed.raw());
        }
        return json;
    }

    private static JsonElement value(Answer answer) {
        if (!(answer instanceof Answer.Answered given)) {
            return JsonNull.INSTANCE;
        }
        if (given.value() instanceof Boolean flag) {
            return new JsonPrimitive(flag);
        }
        return given.value() instanceof Number number
                ? new JsonPrimitive(number)
                : new JsonPrimitive(String.valueOf(given.value()));
    }

    private static JsonObject gate(GateResult gate) {
        JsonObject json = new JsonObject();
        json.addProperty("criterion", gate.criterion());
        json.addProperty("cap", gate.gate().cap());
        json.addProperty("failsRubric", gate.gate().failsRubric());
        json.addProperty("state", gate.state().name());
        return json;
    }
}
